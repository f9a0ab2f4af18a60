import { IconCircleCheck } from '@tabler/icons-react';
import type { ColDef, ColGroupDef } from 'ag-grid-community';
import type { CustomCellRendererProps } from 'ag-grid-react';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import type { Role } from '#shared/domain/people.ts';
import { Half } from '../../ui/Half.tsx';
import { columnKey, columnTitle, tickOf, type Matrix, type TickColumn } from './matrix-model.ts';
import styles from './MatrixPanel.module.css';
import { TickCell } from './TickCell.tsx';
import { TickHeader, type TickHeaderParams } from './TickHeader.tsx';

type Column = ColDef<ReadinessPerson> | ColGroupDef<ReadinessPerson>;

/** Modules of each role under their own head, orientation first, what is missing last. */
export function matrixColumns(
  matrix: Matrix,
  shown: readonly ReadinessPerson[],
  role: Role | 'all',
  onMark: TickHeaderParams['onMark'],
): Column[] {
  const tick = (column: TickColumn): ColDef<ReadinessPerson> => ({
    colId: columnKey(column),
    headerName: columnTitle(column),
    headerComponent: TickHeader,
    headerComponentParams: {
      column2: column,
      progress: progressOf(shown, column),
      onMark,
    } satisfies TickHeaderParams,
    cellRenderer: TickCell,
    cellRendererParams: { column2: column, today: matrix.today },
    context: column,
    width: 124,
    minWidth: 104,
    sortable: false,
    cellClass: styles.tickCell ?? '',
    valueGetter: ({ data }) => (data ? JSON.stringify(tickOf(data, column)) : null),
    // Space ticks the cell instead of choosing the row.
    suppressKeyboardEvent: ({ event }) => event.key === ' ' || event.key === 'Enter',
  });
  const group = (headerName: string, columns: readonly TickColumn[]): Column[] =>
    columns.length === 0 ? [] : [{ headerName, marryChildren: true, children: columns.map(tick) }];
  const modules = (of: 'both' | Role): TickColumn[] =>
    matrix.modules.filter(module => module.role === of).map(module => ({ kind: 'module', module }));
  return [
    {
      colId: 'name',
      field: 'name',
      headerName: 'Person',
      pinned: 'left',
      width: 228,
      cellRenderer: PersonCell,
      // Sorting by name is what people expect of the first column.
      sortable: true,
    },
    {
      colId: 'left',
      headerName: 'Missing',
      pinned: 'left',
      width: 96,
      valueGetter: ({ data }) => data?.missing.length ?? 0,
      cellRenderer: LeftCell,
      tooltipValueGetter: ({ data }) => sentence(data?.missing ?? []),
    },
    ...group(
      'Orientation',
      matrix.events.map(event => ({ kind: 'event', event })),
    ),
    ...group('Training of both roles', modules('both')),
    ...(role === 'mentor' ? [] : group('Training of mentees', modules('mentee'))),
    ...(role === 'mentee' ? [] : group('Training of mentors', modules('mentor'))),
    {
      colId: 'missing',
      headerName: 'Still to do',
      flex: 1,
      minWidth: 280,
      sortable: false,
      valueGetter: ({ data }) => sentence(data?.missing ?? []),
      cellClass: styles.words ?? '',
      tooltipValueGetter: ({ data }) => sentence(data?.missing ?? []),
    },
  ];
}

function progressOf(people: readonly ReadinessPerson[], column: TickColumn): string {
  const ticks = people.map(person => tickOf(person, column)).filter(tick => tick.state !== 'none');
  const done = ticks.filter(tick => tick.state === 'done' || tick.state === 'rehearsed').length;
  return `${done} of ${ticks.length}`;
}

function PersonCell({ data }: CustomCellRendererProps<ReadinessPerson>) {
  if (!data) return null;
  const partners = data.pairs.map(pair => pair.partner).join(', ');
  return (
    <span className={styles.person}>
      <Half role={data.role} size={18} label={data.role === 'mentor' ? 'Mentor' : 'Mentee'} />
      <span className={styles.personText}>
        <span className={styles.name}>{data.name}</span>
        <span className={styles.partner}>{partners ? `with ${partners}` : 'no partner yet'}</span>
      </span>
    </span>
  );
}

/** How much is missing, as a number or as the word that it is nothing. */
function LeftCell({ data }: CustomCellRendererProps<ReadinessPerson>) {
  if (!data) return null;
  if (data.missing.length === 0) {
    return (
      <span className={styles.ready}>
        <IconCircleCheck size={15} aria-hidden /> Ready
      </span>
    );
  }
  return <span className={styles.left}>{data.missing.length} to do</span>;
}

function sentence(missing: readonly string[]): string {
  const text = missing.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
