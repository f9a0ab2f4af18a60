import { Button, CloseButton, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import type { Board } from '#shared/contract/matching.ts';
import { STAGE_NAMES, STAGE_ORDER } from './stage-label.ts';
import {
  brokenRules,
  isFiltered,
  NO_FILTER,
  SORTS,
  valuesOf,
  type BoardFilter,
  type Sort,
} from './board-filter.ts';
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
  { value: 'locked', label: 'Locked' },
  { value: 'unlocked', label: 'Not locked' },
  { value: 'overridden', label: 'Made against a rule' },
];

const STAGE_CHOICES = [
  ...STAGE_ORDER.map(stage => ({ value: stage, label: STAGE_NAMES[stage] })),
  { value: 'objection' as const, label: 'Somebody objects' },
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
  const { search: _, ...choices } = filter;
  const count = Object.values(choices).filter(choice => choice !== null).length;
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
          label="Warning"
          placeholder="With or without"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={warningChoices(board)}
          value={filter.warning}
          onChange={warning => onChange({ warning })}
        />
        <Select
          label="State"
          placeholder="Any state"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={STAGE_CHOICES}
          value={filter.stage}
          onChange={stage => onChange({ stage })}
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

function warningChoices(board: Board) {
  return [
    { value: 'any' as const, label: 'Any warning' },
    ...brokenRules(board).map(({ rule, name }) => ({ value: rule, label: name })),
  ];
}
