import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Rows that cost nobody a wait even if none of them can be seen. */
const SHORT = 60;

type DrawnRowsOptions = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels of a row; of a usual one where rows are uneven. */
  readonly rowHeight: number;
};

/** Which rows of a long list can be seen, and how many pixels the others stand for above and below. */
export function useDrawnRows({ scroller, count, rowHeight }: DrawnRowsOptions) {
  // oxlint-disable-next-line react/incompatible-library -- drawn anew by itself when it scrolls
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // A short list stands whole, so that the browser’s own search finds all of it.
    overscan: count <= SHORT ? SHORT : 3,
  });
  const items = virtual.getVirtualItems();
  return {
    indexes: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    /** Put on the rows of a list whose rows are uneven. */
    measure: virtual.measureElement,
    show: (index: number) => virtual.scrollToIndex(index),
  };
}
