import { Button, CloseButton } from '@mantine/core';
import type { ColumnFilter } from '#shared/contract/people-filter.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { conditionWords } from './condition-words.ts';
import styles from './FilterChips.module.css';

type FilterChipsProps = {
  readonly conditions: readonly ColumnFilter[];
  readonly onEdit: (column: PeopleColumn, anchor: Element) => void;
  readonly onRemove: (column: PeopleColumn) => void;
  readonly onClear: () => void;
};

/** What the list is narrowed to, each condition to be changed or taken away. */
export function FilterChips({ conditions, onEdit, onRemove, onClear }: FilterChipsProps) {
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
              onClick={() => onRemove(condition.column)}
            />
          </li>
        );
      })}
      <li>
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}
