import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import type { PairRow } from './board-filter.ts';
import { PairRowView } from './PairRowView.tsx';
import { Half } from '../../ui/Half.tsx';
import { useRevealable } from './reveal.ts';
import styles from './PairList.module.css';

type PairListProps = {
  readonly rows: readonly PairRow[];
  readonly selectedPairId: number | null;
  /** In place of the rows when there are none. */
  readonly nothing: ReactNode;
};

const ROW_HEIGHT = 64;

/** The pairs, only as many drawn as can be seen. */
export function PairList({ rows, selectedPairId, nothing }: PairListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- drawn anew by itself when it scrolls
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => rows[index]?.pair.id ?? index,
    overscan: 6,
  });
  useRevealable('pairs', virtual);
  return (
    <section className={styles.pairs} aria-label="Pairs" data-zone="pairs">
      <div className={styles.head} aria-hidden>
        <span className={styles.side}>
          <Half role="mentee" size={12} /> Mentee
        </span>
        <span className={styles.fit}>Fit</span>
        <span className={styles.side}>
          Mentor <Half role="mentor" size={12} />
        </span>
      </div>
      <div className={styles.scroll} ref={scroller} data-scrolls>
        {rows.length === 0 && nothing}
        <div role="list" className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={item.key}
                className={styles.place}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <PairRowView {...row} isSelected={row.pair.id === selectedPairId} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
