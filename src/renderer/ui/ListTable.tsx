import { memo, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { ariaSort, inOrder, type ListSort } from './list-order.ts';
import styles from './ListTable.module.css';
import { SortButton } from './SortButton.tsx';
import { TableGap } from './TableGap.tsx';
import { useDrawnRows } from './use-drawn-rows.ts';

export type ListColumn<Row> = {
  readonly key: string;
  readonly title: ReactNode;
  /** Pixels; columns without a width share what is left. */
  readonly width?: number;
  /** What the head says to a pointer that rests on it. */
  readonly hint?: string;
  readonly isNumber?: boolean;
  /** Names the row, for those who hear the table. */
  readonly isHeader?: boolean;
  /** What the column is sorted by; without it its head is plain. Nothing goes last. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly cell: (row: Row) => ReactNode;
};

type ListTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowId: (row: Row) => string | number;
  /** Pixels of a row; of a usual one where rows are uneven. */
  readonly rowHeight: number;
  readonly isUneven?: boolean;
  /** Pixels below which the table scrolls sideways. */
  readonly minWidth?: number;
  /** Marks of a row, as `data-` attributes. */
  readonly marks?: (row: Row) => Readonly<Record<`data-${string}`, true | undefined>>;
  /** A click on a row outside its own controls. Give the row a link or button too, for the keyboard. */
  readonly onOpen?: (row: Row) => void;
};

/**
 * A list of any length as a table: only the rows that can be seen are drawn, and a head with `sortBy` sorts them all.
 *
 * Arrow up and down go from row to row in the column of the control that has the focus.
 */
export function ListTable<Row>({
  label,
  rows,
  columns,
  rowId,
  rowHeight,
  isUneven = false,
  minWidth,
  marks,
  onOpen,
}: ListTableProps<Row>) {
  const [sort, setSort] = useState<ListSort | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    const sortBy = columns.find(column => column.key === sort?.key)?.sortBy;
    return sort && sortBy ? inOrder(rows, sortBy, sort.isDown) : rows;
  }, [rows, columns, sort]);
  const drawn = useDrawnRows({ scroller, count: sorted.length, rowHeight });
  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = event.target instanceof HTMLElement ? event.target : null;
    if (step === undefined || !from?.matches('a, button, input[type=checkbox]')) return;
    const cell = from.closest<HTMLTableCellElement>('td, th');
    const index = Number(from.closest('tr')?.dataset['index']) + step;
    if (!cell || !sorted[index]) return;
    event.preventDefault();
    drawn.show(index);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(
          `tr[data-index="${index}"] > :nth-child(${cell.cellIndex + 1}) :is(a, button, input)`,
        )
        ?.focus(),
    );
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0} ref={scroller}>
      <table className={styles.table} aria-label={label} aria-rowcount={rows.length + 1} style={{ minWidth }}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <Head key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrow keys of the controls in its rows */}
        <tbody onKeyDown={move}>
          {drawn.before > 0 && <TableGap height={drawn.before} span={columns.length} />}
          {drawn.indexes.map(index => {
            const row = sorted[index];
            return (
              row !== undefined && (
                <Line
                  key={rowId(row)}
                  row={row}
                  index={index}
                  columns={columns}
                  height={rowHeight}
                  measure={isUneven ? drawn.measure : undefined}
                  marks={marks}
                  onOpen={onOpen}
                />
              )
            );
          })}
          {drawn.after > 0 && <TableGap height={drawn.after} span={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps<Row> = {
  readonly column: ListColumn<Row>;
  readonly sort: ListSort | null;
  readonly onSort: (sort: ListSort | null) => void;
};

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const { key, title, hint, isNumber, sortBy } = column;
  return (
    <th scope="col" title={hint} data-number={isNumber} aria-sort={sortBy ? ariaSort(sort, key) : undefined}>
      {sortBy ? <SortButton title={title} by={key} sort={sort} onSort={onSort} /> : title}
    </th>
  );
}

type LineProps<Row> = {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly ListColumn<Row>[];
  readonly height: number;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  readonly marks: ListTableProps<Row>['marks'];
  readonly onOpen: ((row: Row) => void) | undefined;
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets the type parameter of the row
const Line = memo(function Line<Row>({
  row,
  index,
  columns,
  height,
  measure,
  marks,
  onOpen,
}: LineProps<Row>) {
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest('a, button, input, select')) onOpen?.(row);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the link in the row takes the keys
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-opens={onOpen ? true : undefined}
      style={{ height }}
      onClick={onOpen ? open : undefined}
      {...marks?.(row)}
    >
      {columns.map(({ key, isHeader, isNumber, cell }) =>
        isHeader ? (
          <th key={key} scope="row" data-number={isNumber}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} data-number={isNumber}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}) as <Row>(props: LineProps<Row>) => ReactNode;
