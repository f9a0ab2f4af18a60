import { IconFilter } from '@tabler/icons-react';
import type { IHeaderParams } from 'ag-grid-community';
import { createContext, useContext } from 'react';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import styles from './ColumnTitle.module.css';

type ColumnFilters = {
  readonly filtered: ReadonlySet<PeopleColumn>;
  readonly open: (column: PeopleColumn, anchor: Element) => void;
};

/** Which columns are filtered, and how a column's filter is opened; the grid's headers read it from here. */
export const ColumnFiltersContext = createContext<ColumnFilters>({ filtered: new Set(), open: () => {} });

/** A column's name with its filter beside it. The keyboard opens it with Alt and the down arrow, as in Excel. */
export function ColumnTitle({ displayName, column }: IHeaderParams) {
  const { filtered, open } = useContext(ColumnFiltersContext);
  // The grid's columns are made from the list's.
  const key = column.getColId() as PeopleColumn;
  const isFiltered = filtered.has(key);
  return (
    <span className={styles.title}>
      <span className={styles.words}>{displayName}</span>
      <button
        type="button"
        tabIndex={-1}
        className={styles.filter}
        data-on={isFiltered || undefined}
        aria-label={`Filter by ${displayName.toLowerCase()}`}
        title={`Filter by ${displayName.toLowerCase()} (Alt+↓)`}
        onClick={event => {
          event.stopPropagation();
          open(key, event.currentTarget);
        }}
      >
        <IconFilter size={13} aria-hidden fill={isFiltered ? 'currentColor' : 'none'} />
      </button>
    </span>
  );
}
