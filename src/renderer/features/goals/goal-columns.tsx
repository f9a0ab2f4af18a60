import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ColDef } from 'ag-grid-community';
import type { CustomCellRendererProps } from 'ag-grid-react';
import type { GoalsRow } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './GoalsPage.module.css';

type Cell = CustomCellRendererProps<GoalsRow>;

/** A pair a row: levels, goals, ratings, and in words what is missing. */
export function goalColumns(today: IsoDate): ColDef<GoalsRow>[] {
  return [
    {
      colId: 'pair',
      headerName: 'Pair',
      pinned: 'left',
      width: 216,
      valueGetter: ({ data }) => (data ? `${data.mentee} and ${data.mentor}` : ''),
      cellRenderer: PairCell,
    },
    {
      colId: 'levels',
      headerName: 'Levels given',
      width: 128,
      valueGetter: ({ data }) => (data ? givenCount(data) : 0),
      cellRenderer: LevelsCell,
    },
    {
      colId: 'goals',
      headerName: 'Goals',
      width: 132,
      valueGetter: ({ data }) => data?.goals ?? 0,
      cellRenderer: GoalsCell,
    },
    {
      colId: 'met',
      headerName: 'As expected',
      headerTooltip: 'Rated goals that are as expected or better',
      width: 124,
      valueGetter: ({ data }) => data?.attainment?.score ?? null,
      cellRenderer: AttainmentCell,
    },
    {
      colId: 'due',
      headerName: 'Next date',
      width: 110,
      valueGetter: ({ data }) => data?.nextDueOn ?? null,
      cellRenderer: DueCell,
      cellRendererParams: { today },
    },
    {
      colId: 'missing',
      headerName: 'Missing',
      flex: 1,
      minWidth: 240,
      sortable: false,
      valueGetter: ({ data }) => data?.missing.join(' · ') ?? '',
      cellRenderer: MissingCell,
      tooltipValueGetter: ({ data }) => [...(data?.private ?? []), ...(data?.missing ?? [])].join(' · '),
    },
  ];
}

function PairCell({ data }: Cell) {
  if (!data) return null;
  return (
    <span className={styles.pair}>
      <span className={styles.side}>
        <Half role="mentee" size={14} label="Mentee" /> {data.mentee}
      </span>
      <span className={styles.side}>
        <Half role="mentor" size={14} label="Mentor" /> {data.mentor}
      </span>
    </span>
  );
}

function givenCount({ baseline, final }: GoalsRow): number {
  return [baseline.mentee, baseline.mentor, final.mentee, final.mentor].filter(Boolean).length;
}

function LevelsCell({ data }: Cell) {
  if (!data) return null;
  const words = (side: 'mentee' | 'mentor') => {
    if (data.final[side] !== null) return 'First and last';
    return data.baseline[side] === null ? 'Not yet' : 'First';
  };
  return (
    <span className={styles.two}>
      {(['mentee', 'mentor'] as const).map(side => (
        <span key={side} className={data.baseline[side] === null ? styles.soft : undefined}>
          {words(side)}
        </span>
      ))}
    </span>
  );
}

function GoalsCell({ data }: Cell) {
  if (!data) return null;
  if (data.goals === 0) return <span className={`${styles.two} ${styles.soft}`}>None</span>;
  return (
    <span className={styles.two}>
      <span>
        {data.goals}
        {data.reached > 0 && `, ${data.reached} reached`}
      </span>
      {data.unanswered > 0 && <span className={styles.soft}>{data.unanswered} not answered</span>}
    </span>
  );
}

function AttainmentCell({ data }: Cell) {
  if (!data?.attainment) return <span className={`${styles.two} ${styles.soft}`}>Not rated</span>;
  const { met, rated, wave } = data.attainment;
  return (
    <span className={styles.two}>
      <span className="tabular">
        {met} of {rated}
      </span>
      <span className={styles.soft}>{wave === 'mid' ? 'in the middle' : 'at the end'}</span>
    </span>
  );
}

function DueCell({ data, today }: Cell & { readonly today: IsoDate }) {
  if (!data?.nextDueOn) return <span className={`${styles.two} ${styles.soft}`}>–</span>;
  return (
    <span className={styles.two}>
      <span>{dayText(data.nextDueOn, today)}</span>
      {data.overdue > 0 && <span className={styles.late}>{data.overdue} past</span>}
    </span>
  );
}

function MissingCell({ data }: Cell) {
  if (!data) return null;
  return (
    <span className={styles.missing}>
      {data.private.map(sentence => (
        <strong key={sentence} className={styles.waits}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{sentence}</span>
        </strong>
      ))}
      {data.missing.length > 0 && <span>{data.missing.join(' · ')}</span>}
      {data.missing.length === 0 && data.private.length === 0 && (
        <span className={styles.fine}>
          <IconCheck size={14} aria-hidden /> Nothing
        </span>
      )}
    </span>
  );
}
