import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { GoalsRow } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import type { ListColumn } from '../../ui/ListTable.tsx';
import { PairLink } from '../pair/index.ts';
import styles from './GoalsPage.module.css';

type Cell = { readonly data: GoalsRow };

/** A pair a row: levels, goals, ratings, and in words what is missing. */
export function goalColumns(today: IsoDate): readonly ListColumn<GoalsRow>[] {
  return [
    {
      key: 'pair',
      title: 'Pair',
      width: 216,
      isHeader: true,
      sortBy: ({ mentee, mentor }) => `${mentee} and ${mentor}`,
      cell: data => <PairCell data={data} />,
    },
    {
      key: 'levels',
      title: 'Levels given',
      width: 128,
      sortBy: givenCount,
      cell: data => <LevelsCell data={data} />,
    },
    {
      key: 'goals',
      title: 'Goals',
      width: 132,
      sortBy: ({ goals }) => goals,
      cell: data => <GoalsCell data={data} />,
    },
    {
      key: 'met',
      title: 'As expected',
      hint: 'Rated goals that are as expected or better',
      width: 124,
      sortBy: ({ attainment }) => attainment?.score ?? null,
      cell: data => <AttainmentCell data={data} />,
    },
    {
      key: 'due',
      title: 'Next date',
      width: 110,
      sortBy: ({ nextDueOn }) => nextDueOn,
      cell: data => <DueCell data={data} today={today} />,
    },
    { key: 'missing', title: 'Missing', cell: data => <MissingCell data={data} /> },
  ];
}

function PairCell({ data }: Cell) {
  return (
    <PairLink pairId={data.pairId} section="goals" className={styles.pair}>
      <span className={styles.side}>
        <Half role="mentee" size={14} label="Mentee" /> {data.mentee}
      </span>
      <span className={styles.side}>
        <Half role="mentor" size={14} label="Mentor" /> {data.mentor}
      </span>
    </PairLink>
  );
}

function givenCount({ baseline, final }: GoalsRow): number {
  return [baseline.mentee, baseline.mentor, final.mentee, final.mentor].filter(Boolean).length;
}

function LevelsCell({ data }: Cell) {
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
  if (!data.attainment) return <span className={`${styles.two} ${styles.soft}`}>Not rated</span>;
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
  if (!data.nextDueOn) return <span className={`${styles.two} ${styles.soft}`}>–</span>;
  return (
    <span className={styles.two}>
      <span>{dayText(data.nextDueOn, today)}</span>
      {data.overdue > 0 && <span className={styles.late}>{data.overdue} past</span>}
    </span>
  );
}

function MissingCell({ data }: Cell) {
  return (
    <span className={styles.missing} title={[...data.private, ...data.missing].join(' · ')}>
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
