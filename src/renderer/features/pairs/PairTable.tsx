import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import type { PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { ariaSort } from '../../ui/list-order.ts';
import { SortButton } from '../../ui/SortButton.tsx';
import type { PairSort } from './pair-groups.ts';
import { PairRow } from './PairRow.tsx';
import styles from './PairTable.module.css';

type PairTableProps = {
  readonly pairs: readonly PairListing[];
  readonly today: IsoDate;
  readonly openId: number | null;
  readonly sort: PairSort;
  readonly onSort: (sort: PairSort) => void;
  readonly onOpen: (pairId: number) => void;
};

const COLUMNS: readonly { readonly key: PairSort['key']; readonly title: string }[] = [
  { key: 'name', title: 'Pair' },
  { key: 'health', title: 'How it goes' },
  { key: 'meetings', title: 'Meetings held' },
  { key: 'last', title: 'Last' },
  { key: 'next', title: 'Next' },
  { key: 'leader', title: 'Leader called off' },
  { key: 'fit', title: 'Fit' },
];

const ROW_HEIGHT = 62;

/** Pairs as rows, only as many drawn as can be seen; opening one shows its meetings beside the list. */
export function PairTable({ pairs, today, openId, sort, onSort, onOpen }: PairTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- drawn anew by itself when it scrolls
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => pairs[index]?.pairId ?? index,
    overscan: 8,
  });
  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = step === undefined ? undefined : pairs[index + step];
    if (!target || step === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(index + step);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-pair="${target.pairId}"]`)?.focus(),
    );
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <div className={styles.scroll} role="region" aria-label="Pairs" tabIndex={0} ref={scroller}>
      <div className={styles.table} role="table" aria-label="Pairs" aria-rowcount={pairs.length + 1}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.row} aria-rowindex={1}>
            {COLUMNS.map(({ key, title }) => (
              <div
                key={key}
                role="columnheader"
                className={styles.cell}
                data-column={key}
                aria-sort={ariaSort(sort, key)}
              >
                <SortButton
                  title={title}
                  by={key}
                  sort={sort}
                  onSort={next => onSort({ key, isDown: next?.isDown ?? false })}
                />
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const pair = pairs[item.index];
            if (!pair) return null;
            return (
              <PairRow
                key={item.key}
                pair={pair}
                today={today}
                index={item.index}
                top={item.start}
                isOpen={pair.pairId === openId}
                onOpen={onOpen}
                onMove={move}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
