import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Outcome } from '#shared/contract/program.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import styles from './ProgramPage.module.css';

type OutcomeListProps = { readonly outcomes: readonly Outcome[] };

/** What should be different at the end: set before the start, carried to the last page of the report. */
export function OutcomeList({ outcomes }: OutcomeListProps) {
  const [edited, setEdited] = useState<Outcome | 'new' | null>(null);
  const remove = useCommand(api.program.removeOutcome, { done: 'Outcome removed' });
  return (
    <section className={styles.section} aria-labelledby="outcomes">
      <h2 className={styles.heading} id="outcomes">
        Outcomes
      </h2>
      {outcomes.length === 0 && (
        <p className={styles.hint}>
          None yet. Say what should be different at the end and how you will know, such as “Leaders post
          weekly on the internal channel: 4 of 24 today, 16 by June”.
        </p>
      )}
      {outcomes.length > 0 && (
        <ul className={styles.outcomes}>
          {outcomes.map(outcome => (
            <li key={outcome.id} className={styles.outcome}>
              <div>
                <div className={styles.statement}>{outcome.statement}</div>
                <div className={styles.facts}>{factsOf(outcome)}</div>
              </div>
              <div className={styles.outcomeActions}>
                <ActionIcon aria-label={`Edit “${outcome.statement}”`} onClick={() => setEdited(outcome)}>
                  <IconPencil size={16} />
                </ActionIcon>
                <ActionIcon
                  aria-label={`Remove “${outcome.statement}”`}
                  onClick={() => remove.mutate({ id: outcome.id })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setEdited('new')}>Add an outcome</Button>
      </div>
      {edited && <OutcomeDialog outcome={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

function factsOf({ metric, baseline, current, target, dueOn }: Outcome): string {
  const parts = [
    metric,
    baseline && `${baseline} at the start`,
    current && `${current} now`,
    target && `${target} wanted`,
    dueOn && `by ${new Date(`${dueOn}T00:00`).toLocaleDateString('en', { dateStyle: 'medium' })}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : 'No metric yet: the report could not show a result.';
}
