import { Button, CloseButton, NumberInput, Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, type RefObject } from 'react';
import { api } from '../../api/client.ts';
import { useCommands, type AppCommand } from '../../app/commands.ts';
import { FilterMenu } from './FilterMenu.tsx';
import styles from './PeopleToolbar.module.css';
import { STATUS_WORDS } from './people-columns.tsx';
import type { ToolbarFilter } from './use-people-filter.ts';

type PeopleToolbarProps = {
  readonly chosen: ToolbarFilter;
  readonly isActive: boolean;
  readonly onChange: (part: Partial<ToolbarFilter>) => void;
  readonly onClear: () => void;
  /** Such as "1,204 people". */
  readonly summary: string;
};

const TAKES_PART = [
  { value: 'mentee', label: 'Mentees' },
  { value: 'mentor', label: 'Mentors' },
  { value: 'none', label: 'Not taking part' },
] as const;
const STATUSES = Object.entries(STATUS_WORDS).map(([value, label]) => ({
  value: value as keyof typeof STATUS_WORDS,
  label,
}));

/** The quick filter and the filters of the columns that are asked for most. */
export function PeopleToolbar({ chosen, isActive, onChange, onClear, summary }: PeopleToolbarProps) {
  const { data: facets } = useQuery(api.roster.facets.queryOptions());
  const search = useRef<HTMLInputElement>(null);
  useFindKey(search);
  const facetChoices = (list: readonly { value: string | null; people: number }[] | undefined) =>
    (list ?? []).map(({ value, people }) => ({ value, label: value ?? 'Empty', count: people }));
  return (
    <div className={styles.bar} role="search" aria-label="Filter people">
      <TextInput
        ref={search}
        className={styles.search ?? ''}
        placeholder="Name, title, department, site, ID or e-mail"
        aria-label="Quick filter"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          chosen.search && (
            <CloseButton
              size={24}
              aria-label="Empty the quick filter"
              onClick={() => onChange({ search: '' })}
            />
          )
        }
        value={chosen.search}
        onChange={event => onChange({ search: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key === 'Escape' && chosen.search) onChange({ search: '' });
        }}
      />
      <FilterMenu
        label="Department"
        choices={facetChoices(facets?.departments)}
        chosen={chosen.departments}
        onChange={departments => onChange({ departments })}
      />
      <FilterMenu
        label="Location"
        choices={facetChoices(facets?.locations)}
        chosen={chosen.locations}
        onChange={locations => onChange({ locations })}
      />
      <GradeFilter chosen={chosen} onChange={onChange} />
      <FilterMenu
        label="Taking part"
        choices={TAKES_PART}
        chosen={chosen.takesPart}
        onChange={takesPart => onChange({ takesPart })}
      />
      <FilterMenu
        label="Status"
        choices={STATUSES}
        chosen={chosen.statuses}
        onChange={statuses => onChange({ statuses })}
      />
      {isActive && (
        <Button variant="subtle" onClick={onClear}>
          Clear
        </Button>
      )}
      <span className={styles.summary} role="status">
        {summary}
      </span>
    </div>
  );
}

function GradeFilter({ chosen, onChange }: Pick<PeopleToolbarProps, 'chosen' | 'onChange'>) {
  const { gradeFrom, gradeTo } = chosen;
  const isSet = gradeFrom !== null || gradeTo !== null;
  const name = isSet ? `Grade ${gradeFrom ?? '…'}–${gradeTo ?? '…'}` : 'Grade';
  const read = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={isSet ? (styles.set ?? '') : ''}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`Filter by grade${isSet ? `, set to ${name}` : ''}`}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.grades}>
          <NumberInput
            label="From"
            w={90}
            min={0}
            max={99}
            value={gradeFrom ?? ''}
            onChange={value => onChange({ gradeFrom: read(value) })}
          />
          <NumberInput
            label="To"
            w={90}
            min={0}
            max={99}
            value={gradeTo ?? ''}
            onChange={value => onChange({ gradeTo: read(value) })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
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
