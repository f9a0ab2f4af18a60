import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FitCheckStatus } from '#shared/contract/fit-checks.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { openConcern } from '../concerns/index.ts';
import { isOpen, type PairSectionProps } from '../pair/index.ts';
import { FitAnswers } from './FitAnswers.tsx';
import { FitCheckDialog } from './FitCheckDialog.tsx';
import styles from './PairFitCheck.module.css';

/** Whether both have said how the first meeting was; what they said stays closed. */
export function PairFitCheck({ pair }: PairSectionProps) {
  const status = useQuery(api.fitChecks.ofPair.queryOptions({ input: { pairId: pair.pairId } }));
  const [asking, setAsking] = useState<Role | null>(null);
  const [looking, setLooking] = useState<Role | null>(null);
  const settle = useCommand(api.fitChecks.settle);
  if (status.isPending) return <Loading label="Loading the fit check" rows={4} />;
  if (status.isError) return <LoadFailed error={status.error} onRetry={() => void status.refetch()} />;
  const check = status.data;
  return (
    <div className={styles.layout}>
      <p className={styles.intro}>{introWords(check)}</p>
      {check.step && (
        <section className={styles.step}>
          <IconAlertTriangle size={20} aria-hidden />
          <div className={styles.stepWords}>
            <h2 className={styles.heading}>A talk is needed</h2>
            <p>{check.step}</p>
            <div className={styles.buttons}>
              <Button
                size="compact-sm"
                onClick={() => settle.mutate({ pairId: pair.pairId, isSettled: true })}
              >
                The talks took place
              </Button>
              <Button size="compact-sm" onClick={() => openConcern({ pairId: pair.pairId })}>
                Note a concern
              </Button>
            </div>
          </div>
        </section>
      )}
      {check.isSettled && (
        <p className={styles.settled}>
          <IconCheck size={16} aria-hidden /> The talks took place.{' '}
          <Button size="compact-sm" onClick={() => settle.mutate({ pairId: pair.pairId, isSettled: false })}>
            Open it again
          </Button>
        </p>
      )}
      <ul className={styles.sides}>
        {(['mentee', 'mentor'] as const).map(side => {
          const answeredOn = side === 'mentee' ? check.menteeAnsweredOn : check.mentorAnsweredOn;
          return (
            <li key={side} className={styles.side} data-role={side}>
              <Half role={side} size={28} />
              <span className={styles.words}>
                <strong>{check[side]}</strong>
                <span className={styles.soft}>
                  {answeredOn ? (
                    <>
                      <IconCheck size={14} aria-hidden /> Answered {fullDay(answeredOn)}
                    </>
                  ) : (
                    <>
                      <IconCircleDashed size={14} aria-hidden /> Not answered yet
                    </>
                  )}
                </span>
              </span>
              {check.firstMeetingOn !== null && isOpen(pair.state) && (
                <Button size="compact-sm" onClick={() => setAsking(side)}>
                  {answeredOn ? 'Answer anew' : `Ask ${check[side]}`}
                </Button>
              )}
              {answeredOn && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`Look at the answers of ${check[side]}`}
                  onClick={() => setLooking(side)}
                >
                  Look at the answers
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.soft}>
        Each answers alone, on this screen. Neither learns what the other said; nothing of it is printed.
      </p>
      {asking && (
        <FitCheckDialog
          pairId={pair.pairId}
          side={asking}
          name={check[asking]}
          today={check.today}
          onClose={() => setAsking(null)}
        />
      )}
      {looking && (
        <FitAnswers
          pairId={pair.pairId}
          side={looking}
          name={check[looking]}
          onClose={() => setLooking(null)}
        />
      )}
    </div>
  );
}

function introWords({ firstMeetingOn, dueOn, state }: FitCheckStatus): string {
  if (firstMeetingOn === null || dueOn === null) {
    return 'Once their first meeting is noted, ask each of the two alone how it was: four questions, a minute each.';
  }
  const met = `They first met on ${fullDay(firstMeetingOn)}.`;
  if (state === 'fine') return `${met} Both have answered.`;
  if (state === 'overdue') return `${met} Both should have been asked by ${fullDay(dueOn)}.`;
  return `${met} Ask each of them alone by ${fullDay(dueOn)}.`;
}
