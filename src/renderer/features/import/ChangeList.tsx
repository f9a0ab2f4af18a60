import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { RosterCheckResult } from '#shared/contract/roster-import.ts';
import styles from './ChangeList.module.css';

/** People shown before "Show more". */
const SHOWN = 8;

/** What would be different after the import: a sample of changed people field by field, and of new ones. */
export function ChangeList({ check }: { readonly check: RosterCheckResult }) {
  const { changed, new: added } = check.samples;
  return (
    <div className={styles.lists}>
      {changed.length > 0 && (
        <section>
          <h2 className={styles.title}>What changes</h2>
          <p className={styles.fields}>
            {check.changedFields
              .slice(0, 8)
              .map(({ field, people }) => `${field} ${people.toLocaleString('en')}`)
              .join(' · ')}
          </p>
          <Expandable
            count={check.counts.changed}
            items={changed.map(person => (
              <li key={person.row} className={styles.person}>
                <span className={styles.name}>{person.name}</span>
                <span className={styles.changes}>
                  {person.changes.map(change => (
                    <span key={change.field} className={styles.change}>
                      <span className={styles.field}>{change.field}</span>
                      <del>{change.from || 'empty'}</del>
                      <IconArrowRight size={13} aria-label="becomes" />
                      <ins>{change.to || 'empty'}</ins>
                    </span>
                  ))}
                </span>
              </li>
            ))}
          />
        </section>
      )}
      {added.length > 0 && (
        <section>
          <h2 className={styles.title}>New people</h2>
          <Expandable
            count={check.counts.new}
            items={added.map(person => (
              <li key={person.row} className={styles.person}>
                <span className={styles.name}>{person.name}</span>
                <span className={styles.soft}>
                  ID {person.employeeId}, row {person.row.toLocaleString('en')}
                </span>
              </li>
            ))}
          />
        </section>
      )}
    </div>
  );
}

function Expandable({ items, count }: { readonly items: readonly ReactNode[]; readonly count: number }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, SHOWN);
  const hidden = count - shown.length;
  return (
    <>
      <ul className={styles.list}>{shown}</ul>
      {hidden > 0 && (
        <p className={styles.more}>
          {!showsAll && items.length > SHOWN ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
              Show more
            </Button>
          ) : null}
          and {hidden.toLocaleString('en')} more
        </p>
      )}
    </>
  );
}
