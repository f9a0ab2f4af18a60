import { Button, CloseButton, Menu, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { PEOPLE_COLUMN_KEYS, peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import { useCommands, type AppCommand } from '../../app/commands.ts';
import styles from './PeopleToolbar.module.css';

type PeopleToolbarProps = {
  readonly search: string;
  readonly filtered: ReadonlySet<PeopleColumn>;
  readonly onSearch: (search: string) => void;
  readonly onFilter: (column: PeopleColumn, anchor: Element) => void;
  readonly views: ReactNode;
  readonly columns: ReactNode;
  /** Such as "1,204 people". */
  readonly summary: string;
};

/** The quick filter, the saved views, and the filters of all columns, also of those that are not shown. */
export function PeopleToolbar(props: PeopleToolbarProps) {
  const { search, filtered, onSearch, onFilter, views, columns, summary } = props;
  const field = useRef<HTMLInputElement>(null);
  const filterButton = useRef<HTMLButtonElement>(null);
  useFindKey(field);
  return (
    <div className={styles.bar} role="search" aria-label="Filter people">
      {views}
      <TextInput
        ref={field}
        className={styles.search ?? ''}
        placeholder="Name, title, department, site, ID or e-mail"
        aria-label="Quick filter"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          search && <CloseButton size={24} aria-label="Empty the quick filter" onClick={() => onSearch('')} />
        }
        value={search}
        maxLength={200}
        onChange={event => onSearch(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && search) onSearch('');
        }}
      />
      <Menu position="bottom-start" width={220} returnFocus={false}>
        <Menu.Target>
          <Button ref={filterButton} leftSection={<IconFilter size={15} aria-hidden />}>
            Filter
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ''}>
          {PEOPLE_COLUMN_KEYS.map(column => (
            <Menu.Item
              key={column}
              className={filtered.has(column) ? (styles.set ?? '') : ''}
              onClick={() => filterButton.current && onFilter(column, filterButton.current)}
            >
              {peopleColumn(column).label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {columns}
      <span className={styles.summary} role="status">
        {summary}
      </span>
    </div>
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
