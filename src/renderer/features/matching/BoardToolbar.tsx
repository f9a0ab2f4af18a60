import { Button, CloseButton, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import type { Board } from '#shared/contract/matching.ts';
import { isFiltered, NO_FILTER, SORTS, valuesOf, type BoardFilter, type Sort } from './board-filter.ts';
import styles from './BoardToolbar.module.css';

type BoardToolbarProps = {
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly shownCount: number;
};

const ONLY: { value: NonNullable<BoardFilter['only']>; label: string }[] = [
  { value: 'warnings', label: 'With a warning' },
  { value: 'locked', label: 'Locked' },
  { value: 'unlocked', label: 'Not locked' },
];

/** Search, filters and order of the board. */
export function BoardToolbar({ board, filter, onFilter, sort, onSort, shownCount }: BoardToolbarProps) {
  const change = (part: Partial<BoardFilter>) => onFilter({ ...filter, ...part });
  return (
    <div className={styles.bar} role="search">
      <TextInput
        className={styles.search}
        aria-label="Search people on the board"
        placeholder="Search people"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.search}
        onChange={event => change({ search: event.currentTarget.value })}
        rightSection={
          filter.search && (
            <CloseButton size="sm" aria-label="Clear the search" onClick={() => change({ search: '' })} />
          )
        }
      />
      <FilterPopover board={board} filter={filter} onChange={change} />
      <Select
        className={styles.sort}
        aria-label="Order"
        data={Object.entries(SORTS).map(([value, label]) => ({ value, label }))}
        value={sort}
        allowDeselect={false}
        onChange={value => value && onSort(value as Sort)}
      />
      <span className={styles.count} role="status">
        {isFiltered(filter) ? `${shownCount} of ${board.pairs.length}` : `${board.pairs.length} pairs`}
      </span>
      {isFiltered(filter) && (
        <button type="button" className={styles.reset} onClick={() => onFilter(NO_FILTER)}>
          Show all
        </button>
      )}
    </div>
  );
}

type FilterPopoverProps = {
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly onChange: (part: Partial<BoardFilter>) => void;
};

function FilterPopover({ board, filter, onChange }: FilterPopoverProps) {
  const count = [filter.department, filter.site, filter.only].filter(value => value !== null).length;
  return (
    <Popover position="bottom-start" width={280} trapFocus shadow="md">
      <Popover.Target>
        <Button leftSection={<IconFilter size={15} />}>{count === 0 ? 'Filter' : `Filter (${count})`}</Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.filters ?? ''}>
        <Select
          label="Pairs"
          placeholder="All pairs"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={ONLY}
          value={filter.only}
          onChange={only => onChange({ only })}
        />
        <Select
          label="Department"
          placeholder="Any department"
          clearable
          searchable
          comboboxProps={{ withinPortal: false }}
          data={[...valuesOf(board, 'department')]}
          value={filter.department}
          onChange={department => onChange({ department })}
        />
        <Select
          label="Site"
          placeholder="Any site"
          clearable
          searchable
          comboboxProps={{ withinPortal: false }}
          data={[...valuesOf(board, 'location')]}
          value={filter.site}
          onChange={site => onChange({ site })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
