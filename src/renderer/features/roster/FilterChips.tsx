import { Button, CloseButton } from '@mantine/core';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { conditionWords } from './condition-words.ts';
import styles from './FilterChips.module.css';
import { changeCondition, clearFilter, useConditions } from './people-list.ts';

type FilterChipsProps = { readonly onEdit: (column: PeopleColumn, anchor: Element) => void };

/** What the list is narrowed to, each condition to be changed or taken away. */
export function FilterChips({ onEdit }: FilterChipsProps) {
  const conditions = useConditions();
  if (conditions.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters">
      {conditions.map(condition => {
        const words = conditionWords(condition);
        return (
          <li key={condition.column} className={styles.chip}>
            <button
              type="button"
              className={styles.words}
              title={words}
              onClick={event => onEdit(condition.column, event.currentTarget)}
            >
              {words}
            </button>
            <CloseButton
              size={24}
              iconSize={14}
              aria-label={`Remove the filter ${words}`}
              onClick={() => changeCondition(condition.column, null)}
            />
          </li>
        );
      })}
      <li>
        <Button size="compact-sm" variant="subtle" onClick={clearFilter}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}
