import type { ICellRendererParams, ValueGetterParams } from 'ag-grid-community';
import type { RosterRow } from '#shared/contract/roster.ts';
import { displayName } from '#shared/domain/people.ts';
import {
  cellWords,
  PEOPLE_COLUMN_KEYS,
  PEOPLE_COLUMNS,
  peopleColumn,
  type PeopleColumn,
} from '#shared/domain/people-columns.ts';
import type { ColDef } from '../../ui/DataGrid.tsx';
import { Half } from '../../ui/Half.tsx';
import { ColumnTitle } from './ColumnTitle.tsx';
import styles from './PeopleGrid.module.css';

export const STATUS_WORDS = PEOPLE_COLUMNS.status.words;

const WIDTHS: Partial<Record<PeopleColumn, number>> = {
  name: 208,
  jobTitle: 190,
  gradeLevel: 96,
  email: 220,
  employeeId: 130,
  availability: 200,
};
/** Shown until somebody chooses otherwise: what is compared most. */
const SHOWN_FIRST: ReadonlySet<PeopleColumn> = new Set([
  'name',
  'jobTitle',
  'department',
  'location',
  'gradeLevel',
  'managerName',
  'hireDate',
  'email',
  'employeeId',
  'status',
]);

/** One column of the grid for each column of the list; what counts in a cell is what the core saved. */
export const peopleColumns: ColDef<RosterRow>[] = PEOPLE_COLUMN_KEYS.map(columnOf);

/** How the columns stand before anybody moved them. */
export const FIRST_LAYOUT = PEOPLE_COLUMN_KEYS.map(column => ({
  column,
  width: WIDTHS[column] ?? 140,
  isShown: SHOWN_FIRST.has(column),
}));

export function isPeopleColumn(id: string): id is PeopleColumn {
  return (PEOPLE_COLUMN_KEYS as readonly string[]).includes(id);
}

function columnOf(column: PeopleColumn): ColDef<RosterRow> {
  const { label, kind, isEditable, words } = peopleColumn(column);
  const base: ColDef<RosterRow> = {
    colId: column,
    headerName: label,
    width: WIDTHS[column] ?? 140,
    minWidth: 96,
    hide: !SHOWN_FIRST.has(column),
    editable: isEditable,
    headerComponentParams: { innerHeaderComponent: ColumnTitle },
    comparator: () => 0,
  };
  if (column === 'name')
    return {
      ...base,
      pinned: 'left',
      lockPosition: 'left',
      minWidth: 160,
      valueGetter: ({ data }: ValueGetterParams<RosterRow>) => (data ? displayName(data) : ''),
      cellRenderer: NameCell,
    };
  if (column === 'takesPart')
    return { ...base, valueGetter: ({ data }: ValueGetterParams<RosterRow>) => rolesOf(data) };
  return {
    ...base,
    field: column,
    ...(isEditable && { cellEditor: 'agTextCellEditor', valueSetter: () => false }),
    ...(kind === 'number' && { type: 'rightAligned' }),
    ...(column === 'gradeLevel' && {
      // The level goes first: a narrow column must not cut it off.
      valueFormatter: ({ data }) => `${data?.gradeLevel ?? ''} ${data?.gradeLabel ?? ''}`.trim(),
    }),
    ...((kind === 'day' || column === 'employeeId') && { cellClass: 'tabular' }),
    ...(words && {
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: {
        values: [...(peopleColumn(column).canBeEmpty ? [''] : []), ...Object.keys(words)],
      },
      valueFormatter: ({ value }) => cellWords(column, value as string | null) ?? '',
    }),
  };
}

function rolesOf(data: RosterRow | undefined): string {
  return (data?.roles ?? []).map(({ role }) => (role === 'mentor' ? 'Mentor' : 'Mentee')).join(', ');
}

function NameCell({ data }: ICellRendererParams<RosterRow>) {
  if (!data) return null;
  const taking = data.roles.filter(one => one.decision === 'accepted' || one.decision === 'waitlist');
  return (
    <span className={styles.name}>
      <span className={styles.halves}>
        {taking.map(({ role }) => (
          <Half key={role} role={role} size={14} label={role === 'mentor' ? 'Mentor' : 'Mentee'} />
        ))}
      </span>
      <span className={styles.nameText} data-left={data.status === 'left' || undefined}>
        {displayName(data)}
      </span>
    </span>
  );
}
