import type { ColDef, ICellRendererParams, ValueGetterParams } from 'ag-grid-community';
import type { RosterRow } from '#shared/contract/roster.ts';
import { cellWords, peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import { Half } from '../../ui/Half.tsx';
import { ColumnTitle } from './column-title.tsx';
import { drawn } from './drawn.ts';
import { FIRST_LAYOUT } from './people-columns.ts';
import styles from './PeopleGrid.module.css';

const halves: Readonly<Record<Role, () => Element>> = {
  mentor: drawn(<Half role="mentor" size={14} label="Mentor" />),
  mentee: drawn(<Half role="mentee" size={14} label="Mentee" />),
};

/** One column of the grid for each column of the list; what counts in a cell is what the core saved. */
export const peopleCells: ColDef<RosterRow>[] = FIRST_LAYOUT.map(({ column, width, isShown }) => ({
  colId: column,
  width,
  hide: !isShown,
  ...cellOf(column),
}));

function cellOf(column: PeopleColumn): ColDef<RosterRow> {
  const { label, kind, isEditable, words } = peopleColumn(column);
  const base: ColDef<RosterRow> = {
    headerName: label,
    minWidth: 96,
    editable: isEditable,
    // The list sorts, and the column's title says how.
    sortable: false,
    headerComponentParams: { innerHeaderComponent: ColumnTitle },
  };
  if (column === 'name')
    return {
      ...base,
      pinned: 'left',
      lockPosition: 'left',
      minWidth: 160,
      valueGetter: ({ data }: ValueGetterParams<RosterRow>) => (data ? displayName(data) : ''),
      cellRenderer: nameCell,
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

/** A name with the halves of the roles that the person has. */
function nameCell({ data }: ICellRendererParams<RosterRow>): HTMLElement {
  const cell = document.createElement('span');
  if (!data) return cell;
  const taking = data.roles.filter(({ decision }) => decision === 'accepted' || decision === 'waitlist');
  // Most people of a large roster: one element instead of three, which is felt where all names change with every key.
  if (taking.length === 0 && data.status !== 'left') {
    cell.className = styles.nameAlone ?? '';
    cell.textContent = displayName(data);
    return cell;
  }
  cell.className = styles.name ?? '';
  const marks = document.createElement('span');
  marks.className = styles.halves ?? '';
  marks.append(...taking.map(({ role }) => halves[role]()));
  const words = document.createElement('span');
  words.className = styles.nameText ?? '';
  words.textContent = displayName(data);
  words.toggleAttribute('data-left', data.status === 'left');
  cell.append(marks, words);
  return cell;
}
