import { useRef, type ReactNode } from 'react';
import { useDrawnRows } from './use-drawn-rows.ts';

/** Put on the `li` of a row, so that the list knows how tall it is. */
export type RowPlace = {
  readonly ref: (row: HTMLElement | null) => void;
  readonly 'data-index': number;
  readonly 'aria-setsize': number;
  readonly 'aria-posinset': number;
};

type DrawnListProps<Row> = {
  readonly label: string;
  readonly className: string | undefined;
  readonly rows: readonly Row[];
  /** Pixels of a usual row. */
  readonly rowHeight: number;
  readonly renderRow: (row: Row, place: RowPlace) => ReactNode;
};

/** A list of any length that scrolls: only the rows that can be seen are drawn. */
export function DrawnList<Row>({ label, className, rows, rowHeight, renderRow }: DrawnListProps<Row>) {
  const scroller = useRef<HTMLUListElement>(null);
  const drawn = useDrawnRows({ scroller, count: rows.length, rowHeight });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <ul className={className} aria-label={label} ref={scroller} tabIndex={0}>
      {drawn.before > 0 && <li role="presentation" style={{ height: drawn.before }} />}
      {drawn.indexes.map(index => {
        const one = rows[index];
        return (
          one !== undefined &&
          renderRow(one, {
            ref: drawn.measure,
            'data-index': index,
            'aria-setsize': rows.length,
            'aria-posinset': index + 1,
          })
        );
      })}
      {drawn.after > 0 && <li role="presentation" style={{ height: drawn.after }} />}
    </ul>
  );
}
