import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FIT_QUESTIONS } from '#shared/domain/fit-check.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SCORE_WORDS } from './fit-check-words.ts';
import styles from './FitAnswers.module.css';

type FitAnswersProps = {
  readonly pairId: number;
  readonly side: Role;
  readonly name: string;
  readonly onClose: () => void;
};

/** One side's answers for the facilitator alone. Each look is logged, so they are asked for anew each time. */
export function FitAnswers({ pairId, side, name, onClose }: FitAnswersProps) {
  const answers = useQuery({
    ...api.fitChecks.open.queryOptions({ input: { pairId, side } }),
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Modal opened onClose={onClose} title={`What ${name} answered`} size={460}>
      <p className={styles.note}>
        Close this before anybody else looks at the screen. The log keeps that you looked.
      </p>
      {answers.isPending && <Loading label="Loading the answers" rows={4} />}
      {answers.isError && <LoadFailed error={answers.error} onRetry={() => void answers.refetch()} />}
      {answers.data && (
        <dl className={styles.answers}>
          {FIT_QUESTIONS.map(({ key, words }) => (
            <div key={key} className={styles.row}>
              <dt>{words}</dt>
              <dd className="tabular">
                {answers.data[key]} <span className={styles.soft}>{SCORE_WORDS[answers.data[key] - 1]}</span>
              </dd>
            </div>
          ))}
          <div className={styles.row}>
            <dt>Would prefer another partner</dt>
            <dd>{answers.data.prefersOther ? 'Yes' : 'No'}</dd>
          </div>
          <div className={styles.row}>
            <dt>Answered on</dt>
            <dd>{fullDay(answers.data.answeredOn)}</dd>
          </div>
        </dl>
      )}
    </Modal>
  );
}
