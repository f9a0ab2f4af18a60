import type { ColDef } from 'ag-grid-community';
import type { IsoDate } from '#shared/domain/dates.ts';
import { CHANNELS } from '#shared/domain/people.ts';
import { fullDay } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './QuickEntry.module.css';
import { readDay, type TypedRow } from './typed-entry.ts';

export type EntryRow = TypedRow & { readonly status: string; readonly hasProblem: boolean };

/** The columns in the order in which a facilitator goes through a pair. */
export function entryColumns(topics: readonly string[], today: IsoDate): ColDef<EntryRow>[] {
  // Text, whatever the proposed days look like: a date editor would throw away "yesterday" and every slip of the pen.
  const typed: ColDef<EntryRow> = {
    cellDataType: 'text',
    editable: true,
    sortable: false,
    singleClickEdit: true,
  };
  return [
    {
      colId: 'pair',
      headerName: 'Pair',
      pinned: 'left',
      width: 176,
      valueGetter: ({ data }) => (data ? `${data.mentee} ${data.mentor}` : ''),
      cellRenderer: PairCell,
    },
    {
      ...typed,
      field: 'what',
      headerName: 'Held or called off',
      width: 148,
      headerTooltip: 'Held, or called off by mentee or mentor. Left empty it means held.',
    },
    {
      ...typed,
      field: 'on',
      headerName: 'Day',
      width: 112,
      valueFormatter: ({ value }) => shownDay(String(value ?? ''), today),
      headerTooltip: 'Such as 3 Mar, 2026-03-03, today or yesterday.',
    },
    { ...typed, field: 'minutes', headerName: 'Minutes', width: 90 },
    {
      ...typed,
      field: 'channel',
      headerName: 'How',
      width: 96,
      headerTooltip: `One of ${CHANNELS.join(', ')}.`,
    },
    {
      ...typed,
      field: 'topic',
      headerName: 'Topic',
      width: 150,
      headerTooltip: `The first letters are enough, such as “${topics[4] ?? 'Data literacy'}”.`,
    },
    { ...typed, field: 'nextStep', headerName: 'Next step', width: 120 },
    {
      field: 'status',
      headerName: 'Check',
      flex: 1,
      minWidth: 150,
      wrapText: true,
      autoHeight: true,
      cellClass: ({ data }) => (data?.hasProblem ? (styles.wrong ?? '') : (styles.right ?? '')),
    },
  ];
}

/** A day that was understood, with its month in letters, so that nobody reads it the other way round. */
function shownDay(typed: string, today: IsoDate): string {
  const day = readDay(typed, today);
  return day === null ? typed : fullDay(day);
}

function PairCell({ data }: { readonly data?: EntryRow }) {
  if (!data) return null;
  return (
    <span className={styles.pair}>
      <span className={styles.side}>
        <Half role="mentee" size={12} /> {data.mentee}
      </span>
      <span className={styles.side}>
        <Half role="mentor" size={12} /> {data.mentor}
      </span>
    </span>
  );
}
