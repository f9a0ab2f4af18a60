import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { capital } from '#shared/domain/capital.ts';
import type { MeetingRow, MeetingView } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { stateWords } from './meeting-words.ts';
import styles from './MeetingTable.module.css';

type MeetingTableProps = {
  readonly view: MeetingView;
  readonly search: string;
  readonly total: number;
  readonly onOpen: (row: MeetingRow) => void;
};

const ROW_HEIGHT = 44;
const PAGE = 100;

/** Meetings as rows: pages are read as they come into view, and only what can be seen is drawn. */
export function MeetingTable({ view, search, total, onOpen }: MeetingTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- drawn anew by itself when it scrolls
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const pages = [...new Set(items.map(item => Math.floor(item.index / PAGE)))];
  const results = useQueries({
    queries: pages.map(page => ({
      ...api.engagement.page.queryOptions({ input: { view, search, offset: page * PAGE, limit: PAGE } }),
      placeholderData: keepPreviousData,
    })),
  });
  const rows = new Map<number, MeetingRow>();
  let today: IsoDate | null = null;
  pages.forEach((page, at) => {
    const data = results[at]?.data;
    if (data) today = data.today;
    data?.rows.forEach((row, index) => rows.set(page * PAGE + index, row));
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <div className={styles.scroll} role="region" aria-label="Meetings" tabIndex={0} ref={scroller}>
      <div className={styles.table} role="table" aria-label="Meetings" aria-rowcount={total + 1}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.row} aria-rowindex={1}>
            <div role="columnheader">Day</div>
            <div role="columnheader">Pair</div>
            <div role="columnheader">What became of it</div>
            <div role="columnheader">About</div>
            <div role="columnheader">Next step</div>
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(item => {
            const row = rows.get(item.index);
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className={`${styles.row} ${styles.item}`}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row && today !== null && <Cells row={row} today={today} onOpen={onOpen} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

type CellsProps = {
  readonly row: MeetingRow;
  readonly today: IsoDate;
  readonly onOpen: (row: MeetingRow) => void;
};

function Cells({ row, today, onOpen }: CellsProps) {
  const isOpen = row.state === 'planned' && row.plannedOn <= today;
  const day = dayText(row.on, today);
  return (
    <>
      <div role="rowheader" className={styles.day}>
        <button
          type="button"
          className={styles.open}
          aria-label={`${isOpen ? 'Note' : 'Edit'} the meeting of ${row.mentee} and ${row.mentor}, ${day}`}
          onClick={() => onOpen(row)}
        >
          {day}
        </button>
        {row.startsAt && <span className={styles.soft}>{row.startsAt}</span>}
      </div>
      <div role="cell" className={styles.pair}>
        <span className={styles.side}>
          <Half role="mentee" size={12} /> <span>{row.mentee}</span>
        </span>
        <span className={styles.side}>
          <Half role="mentor" size={12} /> <span>{row.mentor}</span>
        </span>
      </div>
      <div role="cell" className={styles.cut} data-state={row.state} data-late={isOpen || undefined}>
        {isOpen ? 'Was it held?' : capital(stateWords(row, today))}
        {row.minutes !== null && row.state !== 'cancelled' && (
          <span className={styles.soft}> · {row.minutes} min</span>
        )}
        {row.channel && row.state !== 'cancelled' && <span className={styles.soft}> · {row.channel}</span>}
      </div>
      <div role="cell" className={styles.cut} title={row.topics.join(', ')}>
        {row.topics.join(', ') || <span className={styles.soft}>–</span>}
      </div>
      <div role="cell" className={styles.cut} title={row.nextStep}>
        {row.nextStep || <span className={styles.soft}>–</span>}
      </div>
    </>
  );
}
