import { Button } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attainment, Goal, PairGoals as PairGoalsData } from '#shared/contract/goals.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import type { PairSectionProps } from '../pair/index.ts';
import { AssessmentCard } from './AssessmentCard.tsx';
import { AssessmentDialog, type Wave } from './AssessmentDialog.tsx';
import { BesideGoals } from './BesideGoals.tsx';
import { CloseGoalDialog } from './CloseGoalDialog.tsx';
import { GoalCard, type GoalAction } from './GoalCard.tsx';
import { GoalDialog } from './GoalDialog.tsx';
import styles from './PairGoals.module.css';
import { ProgressNoteDialog } from './ProgressNoteDialog.tsx';
import { RateDialog } from './RateDialog.tsx';
import { RubricBlock } from './RubricBlock.tsx';
import { usePaperWork } from './use-paper-work.ts';

/** What the two want to reach, how far they are, and what else came of it. */
export function PairGoals({ pair }: PairSectionProps) {
  const { data, error, isPending, refetch } = useQuery(
    api.goals.ofPair.queryOptions({ input: { pairId: pair.pairId } }),
  );
  if (isPending) return <Loading label="Loading the goals" rows={6} />;
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  return <Goals pairId={pair.pairId} data={data} />;
}

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: GoalAction; readonly goal: Goal }
  | { readonly kind: 'levels'; readonly role: Role; readonly wave: Wave };

function Goals({ pairId, data }: { readonly pairId: number; readonly data: PairGoalsData }) {
  const [open, setOpen] = useState<Open | null>(null);
  const paper = usePaperWork();
  const { goals, today, mentor, closedBecause } = data;
  const isOver = closedBecause !== null;
  const addButton = (
    <PrimaryButton leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ kind: 'new' })}>
      Add a goal
    </PrimaryButton>
  );
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        <div className={styles.head}>
          <h2 className={styles.title}>Goals</h2>
          <div className={styles.buttons}>
            <Button
              leftSection={<IconFileText size={16} aria-hidden />}
              loading={paper.isBusy}
              onClick={() =>
                void paper.print(size => ({ kind: 'goalSheets', pairIds: [pairId], paper: size }))
              }
            >
              Goal sheet (PDF)
            </Button>
            {!isOver && goals.length > 0 && addButton}
          </div>
        </div>
        {isOver && <p className={styles.closed}>{closedBecause}</p>}
        {data.missing.length > 0 && (
          <p className={styles.note}>
            <strong>Still missing:</strong> {data.missing.join(' · ')}
          </p>
        )}
        <AttainmentLine attainment={data.attainment} />
        {goals.length === 0 && (
          <div className={styles.empty}>
            <p>
              {isOver
                ? 'This pair wrote no goals.'
                : 'A goal says what should be different, for whom, from where to where, and by when. Two or three are enough. The goal sheet prints blank for the pair to write on.'}
            </p>
            {!isOver && addButton}
          </div>
        )}
        {goals.map(goal => (
          <GoalCard
            key={goal.id}
            goal={goal}
            mentor={mentor}
            today={today}
            isOver={isOver}
            onAction={kind => setOpen({ kind, goal })}
          />
        ))}
        <section className={styles.section} aria-label="What good looks like">
          <h2 className={styles.title}>What good looks like</h2>
          <RubricBlock pairId={pairId} rubric={data.rubric} today={today} isOver={isOver} />
        </section>
      </div>
      <aside className={styles.side} aria-label="Levels and notes">
        <section className={styles.levels} aria-label="Where they stand">
          <h2 className={styles.title}>Where they stand</h2>
          {data.assessments.map(assessment => (
            <AssessmentCard
              key={assessment.role}
              pairId={pairId}
              assessment={assessment}
              isOver={isOver}
              onEnter={wave => setOpen({ kind: 'levels', role: assessment.role, wave })}
            />
          ))}
        </section>
        <BesideGoals pairId={pairId} data={data} />
      </aside>
      {open && <OpenDialog pairId={pairId} data={data} open={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Goals as expected or better in plain numbers; the score beside it for those who know it. */
function AttainmentLine({ attainment: { mid, end } }: Pick<PairGoalsData, 'attainment'>) {
  if (!mid && !end) return null;
  const words = (moment: string, { met, rated, score }: Attainment) => (
    <span title="Goal attainment score: 50 is as expected, about 10 for each step better or worse.">
      {moment}:{' '}
      <strong>
        {met} of {rated}
      </strong>{' '}
      as expected or better (score {score.toFixed(1)})
    </span>
  );
  return (
    <p className={styles.attainment}>
      {mid && words('In the middle', mid)}
      {end && words('At the end', end)}
    </p>
  );
}

type OpenDialogProps = {
  readonly pairId: number;
  readonly data: PairGoalsData;
  readonly open: Open;
  readonly onClose: () => void;
};

function OpenDialog({ pairId, data, open, onClose }: OpenDialogProps) {
  const { today } = data;
  switch (open.kind) {
    case 'new':
      return <GoalDialog pairId={pairId} goal={null} data={data} onClose={onClose} />;
    case 'edit':
      return <GoalDialog pairId={pairId} goal={open.goal} data={data} onClose={onClose} />;
    case 'rate':
      return (
        <RateDialog goal={open.goal} today={today} isOver={data.closedBecause !== null} onClose={onClose} />
      );
    case 'progress':
      return <ProgressNoteDialog goal={open.goal} today={today} onClose={onClose} />;
    case 'close':
      return <CloseGoalDialog goal={open.goal} today={today} onClose={onClose} />;
    case 'levels':
      return <AssessmentDialog pairId={pairId} role={open.role} wave={open.wave} onClose={onClose} />;
  }
}
