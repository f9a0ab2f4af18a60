import type { ICellRendererParams, ValueGetterParams } from 'ag-grid-community';
import type { PersonFields, RosterRow, RosterSort } from '#shared/contract/roster.ts';
import { displayName } from '#shared/domain/people.ts';
import type { ColDef } from '../../ui/DataGrid.tsx';
import { Half } from '../../ui/Half.tsx';
import styles from './PeopleGrid.module.css';

/** The columns that can be typed into; each is a field of the person by the same name. */
export const EDITABLE = [
  'employeeId',
  'firstName',
  'lastName',
  'preferredName',
  'email',
  'jobTitle',
  'department',
  'businessFunction',
  'location',
  'timeZone',
  'gradeLevel',
  'hireDate',
  'status',
] as const satisfies readonly (keyof PersonFields & keyof RosterRow)[];
export type EditableColumn = (typeof EDITABLE)[number];

export function isEditable(column: string): column is EditableColumn {
  return (EDITABLE as readonly string[]).includes(column);
}

export const STATUS_WORDS = { active: 'At work', leave: 'On leave', left: 'Left' } as const;

function text(
  field: EditableColumn,
  headerName: string,
  width: number,
  more: ColDef<RosterRow> = {},
): ColDef<RosterRow> {
  return {
    field,
    headerName,
    width,
    editable: true,
    cellEditor: 'agTextCellEditor',
    // What counts is what the core saved; the cell shows it once it was.
    valueSetter: () => false,
    ...more,
  };
}

/** Name first and always in view, then what is compared most. */
export const peopleColumns: ColDef<RosterRow>[] = [
  {
    colId: 'name',
    headerName: 'Name',
    headerTooltip: 'In the order of last names',
    pinned: 'left',
    width: 208,
    minWidth: 160,
    lockPosition: 'left',
    valueGetter: ({ data }: ValueGetterParams<RosterRow>) => (data ? displayName(data) : ''),
    cellRenderer: NameCell,
  },
  text('jobTitle', 'Job title', 190),
  text('department', 'Department', 150),
  text('location', 'Location', 120),
  text('gradeLevel', 'Grade', 80, { type: 'rightAligned', cellEditor: 'agTextCellEditor' }),
  { colId: 'managerName', field: 'managerName', headerName: 'Manager', width: 148 },
  text('hireDate', 'Hired', 112, { cellClass: 'tabular' }),
  text('email', 'E-mail', 220),
  text('employeeId', 'Employee ID', 120, { cellClass: 'tabular' }),
  text('status', 'Status', 104, {
    cellEditor: 'agSelectCellEditor',
    cellEditorParams: { values: Object.keys(STATUS_WORDS) },
    valueFormatter: ({ value }) => STATUS_WORDS[value as keyof typeof STATUS_WORDS] ?? '',
  }),
  text('firstName', 'First name', 130, { hide: true }),
  text('lastName', 'Last name', 130, { hide: true, sortable: false }),
  text('preferredName', 'Preferred name', 140, { hide: true, sortable: false }),
  text('businessFunction', 'Function', 150, { hide: true }),
  text('timeZone', 'Time zone', 150, { hide: true }),
];

/** The sort that the core is asked for, from the grid's column. */
export function sortOf(
  model: readonly { readonly colId: string; readonly sort: 'asc' | 'desc' }[],
): RosterSort {
  const [first] = model;
  return first
    ? { column: first.colId as RosterSort['column'], direction: first.sort }
    : { column: 'name', direction: 'asc' };
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

/** The typed text as the value that the core expects; the core answers whether it fits. */
export function readCell(column: EditableColumn, typed: string): PersonFields[EditableColumn] | undefined {
  const clean = typed.trim();
  if (column === 'gradeLevel') return clean === '' ? null : Number(clean.replace(',', '.'));
  if (column === 'status') return readStatus(clean);
  if (column === 'firstName' || column === 'lastName' || column === 'employeeId') return clean;
  return clean === '' ? null : clean;
}

function readStatus(typed: string): PersonFields['status'] | undefined {
  const key = typed.toLowerCase();
  const entry = Object.entries(STATUS_WORDS).find(
    ([value, words]) => value === key || words.toLowerCase() === key,
  );
  return entry ? (entry[0] as PersonFields['status']) : undefined;
}
