import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Concern } from '#shared/contract/concerns.ts';
import { CONCERN_NAMES } from '#shared/domain/concerns.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { entryOf } from './concern-entry.ts';
import styles from './ConcernList.module.css';
import { EditConcern } from './EditConcern.tsx';

const BY: Readonly<Record<Concern['raisedBy'], string>> = {
  mentor: 'by the mentor',
  mentee: 'by the mentee',
  other: 'by somebody else',
};

/** What was raised, what is open and due first. */
export function ConcernList({ concerns }: { readonly concerns: readonly Concern[] }) {
  const { data } = useQuery(api.concerns.state.queryOptions());
  const [editing, setEditing] = useState<Concern | null>(null);
  const update = useCommand(api.concerns.update);
  if (concerns.length === 0) return <p className={styles.nothing}>No concern has been raised.</p>;
  const today = data?.today ?? '';
  return (
    <>
      <ul className={styles.list} aria-label="Concerns">
        {concerns.map(concern => (
          <li
            key={concern.id}
            className={styles.item}
            data-settled={concern.resolvedOn !== null || undefined}
          >
            <div className={styles.head}>
              <strong>{CONCERN_NAMES[concern.kind]}</strong>
              <span className={styles.soft}>
                Raised {fullDay(concern.raisedOn)} {BY[concern.raisedBy]}
              </span>
              {concern.resolvedOn !== null ? (
                <span className={styles.settled}>
                  <IconCheck size={14} aria-hidden /> Settled {fullDay(concern.resolvedOn)}
                </span>
              ) : (
                concern.nextOn && (
                  <span className={styles.next} data-late={concern.nextOn < today || undefined}>
                    {concern.nextOn < today ? 'Was due' : 'Next look'} {fullDay(concern.nextOn)}
                  </span>
                )
              )}
            </div>
            {concern.account && <p className={styles.words}>{concern.account}</p>}
            {concern.action && (
              <p className={styles.words}>
                <span className={styles.label}>Done: </span>
                {concern.action}
              </p>
            )}
            <div className={styles.buttons}>
              <Button size="compact-sm" onClick={() => setEditing(concern)}>
                Edit
              </Button>
              {concern.resolvedOn === null && data && (
                <Button
                  size="compact-sm"
                  onClick={() => update.mutate({ ...entryOf(concern), resolvedOn: data.today })}
                >
                  Settled
                </Button>
              )}
              {concern.pairId !== null && (
                <Link to="/pairs/$pairId" params={{ pairId: String(concern.pairId) }} className={styles.link}>
                  {concern.pair}
                  {concern.isPairOpen && ': the way out without fault is on their page'}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      {editing && <EditConcern concern={editing} onClose={() => setEditing(null)} />}
    </>
  );
}
