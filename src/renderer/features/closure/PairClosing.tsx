import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PairDetails } from '#shared/contract/pairs.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { reasonLabel, STEP_TITLES } from './closing-words.ts';
import styles from './PairClosing.module.css';
import { PairVoices } from './PairVoices.tsx';

type PairClosingProps = { readonly pair: PairDetails };

/** The last part of a pair's page: what belongs to a good end, and the end itself. */
export function PairClosing({ pair: { pairId } }: PairClosingProps) {
  const pair = useQuery(api.closure.pair.queryOptions({ input: { pairId } }));
  const [isClosing, setClosing] = useState(false);
  const mark = useCommand(api.closure.markStep);
  const reopen = useCommand(api.closure.reopenPair, { done: 'The pair goes on' });
  if (pair.isPending) return <Loading label="Loading the closing" />;
  if (pair.isError) return <LoadFailed error={pair.error} onRetry={() => void pair.refetch()} />;
  const { data } = pair;
  return (
    <div className={styles.closing}>
      <section className={styles.part} aria-labelledby="closing-steps">
        <h2 className={styles.heading} id="closing-steps">
          Closing checklist
        </h2>
        <p className={styles.soft}>{whenWords(data)}</p>
        <ul className={styles.steps}>
          {data.steps.map(({ step, doneOn, isLinked, note }) => (
            <li key={step} className={styles.step}>
              <Checkbox
                label={STEP_TITLES[step]}
                description={isLinked ? 'Both final self-assessments are in, under Goals.' : note}
                checked={doneOn !== null}
                disabled={isLinked}
                onChange={event =>
                  mark.mutate({
                    pairIds: [pairId],
                    step,
                    doneOn: event.currentTarget.checked ? data.today : null,
                  })
                }
              />
              {doneOn && <span className={styles.soft}>{fullDay(doneOn)}</span>}
            </li>
          ))}
        </ul>
        <div>
          {data.isOpen ? (
            <Button onClick={() => setClosing(true)}>Close the pair…</Button>
          ) : (
            <Button loading={reopen.isPending} onClick={() => reopen.mutate({ pairId })}>
              Let the pair go on
            </Button>
          )}
        </div>
      </section>
      <PairVoices people={data.people} />
      {isClosing && (
        <CloseDialog
          pairs={[data]}
          today={data.today}
          onClose={() => setClosing(false)}
          onDone={() => setClosing(false)}
        />
      )}
    </div>
  );
}

type ClosingFacts = {
  readonly isOpen: boolean;
  readonly isDue: boolean;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly reason: Parameters<typeof reasonLabel>[0];
};

function whenWords({ isOpen, isDue, dueOn, closedOn, reason }: ClosingFacts): string {
  if (!isOpen) return closedOn ? `${reasonLabel(reason)}, ${fullDay(closedOn)}.` : 'The pair has ended.';
  if (isDue) return 'It is time to close this pair.';
  return dueOn
    ? `Planned until ${fullDay(dueOn)}, or until their purpose is reached.`
    : 'No last day is agreed yet. Set the end of the cohort in the charter.';
}
