import { Button, CloseButton, Menu, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { memo, useMemo, useRef, type RefObject } from 'react';
import { PEOPLE_COLUMN_KEYS, peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import { useCommands, type AppCommand } from '../../app/commands.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { livingGrid } from './people-grid.ts';
import { changeSearch, useConditions, useOfPeopleList } from './people-list.ts';
import { PeopleCount } from './PeopleCount.tsx';
import styles from './PeopleToolbar.module.css';
import { ViewMenu } from './ViewMenu.tsx';

type OnFilter = (column: PeopleColumn, anchor: Element) => void;
type PeopleToolbarProps = {
  readonly onFilter: OnFilter;
  /** How many there are without a filter. */
  readonly people: number;
};

/** The quick filter, the saved views, and the filters of all columns, also of those that are not shown. */
export const PeopleToolbar = memo(function PeopleToolbar({ onFilter, people }: PeopleToolbarProps) {
  const field = useRef<HTMLInputElement>(null);
  useFindKey(field);
  return (
    <div className={styles.bar} role="search" aria-label="Filter people">
      <ViewMenu />
      <QuickFilter field={field} />
      <FilterMenu onFilter={onFilter} />
      <ColumnMenu />
      <span className={styles.summary} role="status">
        <PeopleCount people={people} />
      </span>
    </div>
  );
});

function FilterMenu({ onFilter }: { readonly onFilter: OnFilter }) {
  const button = useRef<HTMLButtonElement>(null);
  const conditions = useConditions();
  return (
    <Menu position="bottom-start" width={220} returnFocus={false}>
      <Menu.Target>
        <Button ref={button} leftSection={<IconFilter size={15} aria-hidden />}>
          Filter
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {PEOPLE_COLUMN_KEYS.map(column => (
          <Menu.Item
            key={column}
            className={conditions.some(one => one.column === column) ? (styles.set ?? '') : ''}
            onClick={() => button.current && onFilter(column, button.current)}
          >
            {peopleColumn(column).label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Draws only itself while somebody types. */
function QuickFilter({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const search = useOfPeopleList(list => list?.filter.search ?? '');
  return (
    <TextInput
      ref={field}
      className={styles.search ?? ''}
      placeholder="Name, title, department, site, ID or e-mail"
      aria-label="Quick filter"
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        search && (
          <CloseButton size={24} aria-label="Empty the quick filter" onClick={() => changeSearch('')} />
        )
      }
      value={search}
      maxLength={200}
      // The page draws itself while the core already looks.
      onInputCapture={event => livingGrid().askAhead(event.currentTarget.value)}
      onChange={event => changeSearch(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Escape' && search) changeSearch('');
      }}
    />
  );
}

/** "/" goes to the quick filter, as in most lists. */
function useFindKey(search: RefObject<HTMLInputElement | null>): void {
  const commands = useMemo(
    (): AppCommand[] => [
      {
        id: 'people.find',
        label: 'Filter people',
        group: 'This screen',
        shortcut: '/',
        run: () => search.current?.select(),
      },
    ],
    [search],
  );
  useCommands(commands);
}
