import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { ariaSort, inOrder, type ListSort } from '../../ui/list-order.ts';
import { SortButton } from '../../ui/SortButton.tsx';
import { TableGap } from '../../ui/TableGap.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { useDrawnRows } from '../../ui/use-drawn-rows.ts';
import { columnGroups, type MatrixColumn } from './matrix-columns.ts';
import type { TickColumn } from './matrix-model.ts';
import { MatrixRow, stuckAt } from './MatrixRow.tsx';
import styles from './MatrixTable.module.css';
import { steppedCell, type CellPlace } from './stepped-cell.ts';
import { TickHeader } from './TickHeader.tsx';

type MatrixTableProps = {
  readonly people: readonly ReadinessPerson[];
  readonly columns: readonly MatrixColumn[];
  readonly today: IsoDate;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (people: readonly ReadinessPerson[], isChosen: boolean) => void;
  readonly onTick: (person: ReadinessPerson, column: TickColumn) => void;
  readonly onMark: (column: TickColumn, to: 'done' | 'rehearsed' | 'open') => void;
};

const ROW_HEIGHT = 42;

const SORTS: Readonly<Record<string, (person: ReadinessPerson) => string | number>> = {
  person: ({ name }) => name,
  left: ({ missing }) => missing.length,
};

/** People as rows, only as many drawn as can be seen; arrow keys go from cell to cell, the space bar ticks. */
export function MatrixTable({ people, columns, today, chosen, onChoose, onTick, onMark }: MatrixTableProps) {
  const [sort, setSort] = useState<ListSort | null>(null);
  const [focus, setFocus] = useState<CellPlace>({ row: 0, column: 1 });
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => {
    const sortBy = sort && SORTS[sort.key];
    return sortBy ? inOrder(people, sortBy, sort.isDown) : people;
  }, [people, sort]);
  const drawn = useDrawnRows({ scroller, count: rows.length, rowHeight: ROW_HEIGHT });
  const chooseOne = useCallback(
    (person: ReadinessPerson) => onChoose([person], !chosen.has(person.enrollmentId)),
    [chosen, onChoose],
  );
  const chosenCount = people.filter(person => chosen.has(person.enrollmentId)).length;
  const isAllChosen = people.length > 0 && chosenCount === people.length;
  const act = ({ row, column }: CellPlace) => {
    const person = rows[row];
    const at = columns[column];
    if (!person || !at) return;
    if (at.kind === 'choice') chooseOne(person);
    if (at.kind === 'tick') onTick(person, at.column);
  };
  const click = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    setFocus(place);
    // The box in the first column hears its own click.
    if (columns[place.column]?.kind === 'tick') act(place);
  };
  const press = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      act(place);
      return;
    }
    const target = steppedCell(place, event, { rows: rows.length, columns: columns.length });
    if (!target) return;
    event.preventDefault();
    setFocus(target);
    drawn.show(target.row);
    requestAnimationFrame(() => {
      const cell = scroller.current
        ?.querySelector(`tbody tr[data-index="${target.row}"]`)
        ?.children.item(target.column);
      if (cell instanceof HTMLElement) cell.focus();
    });
  };
  // A filter may have taken the row away that had the focus; Tab then reaches the first one drawn.
  const focusRow = drawn.indexes.includes(focus.row) ? focus.row : (drawn.indexes[0] ?? 0);
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label="Readiness of each person"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
      tabIndex={0}
      ref={scroller}
    >
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are gone through by keys
        role="grid"
        aria-label="Readiness of each person"
        aria-multiselectable
        aria-rowcount={rows.length + 2}
        className={styles.table}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
      >
        <colgroup>
          {columns.map(({ key, kind, width }) => (
            <col key={key} style={{ width: kind === 'missing' ? undefined : width }} />
          ))}
        </colgroup>
        <thead>
          <tr className={styles.groups} aria-rowindex={1}>
            {columnGroups(columns).map(({ title, span }) =>
              title.trim() === '' ? (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- no head stands above these columns
                <td key={title} colSpan={span} />
              ) : (
                <th key={title} scope="colgroup" colSpan={span}>
                  {title}
                </th>
              ),
            )}
          </tr>
          <tr className={styles.heads} aria-rowindex={2}>
            {columns.map(column => (
              <th
                key={column.key}
                scope="col"
                data-column={column.key}
                style={{ ...stuckAt(column), zIndex: column.left === undefined ? 2 : 3 }}
                aria-sort={SORTS[column.key] ? ariaSort(sort, column.key) : undefined}
              >
                {column.kind === 'choice' && (
                  <Tick
                    label="Choose everybody shown"
                    checked={isAllChosen}
                    isPartly={!isAllChosen && chosenCount > 0}
                    onChange={() => onChoose(people, !isAllChosen)}
                  />
                )}
                {(column.kind === 'person' || column.kind === 'left') && (
                  <SortButton
                    title={column.kind === 'person' ? 'Person' : 'Missing'}
                    by={column.key}
                    sort={sort}
                    onSort={setSort}
                  />
                )}
                {column.kind === 'tick' && (
                  <TickHeader column={column.column} progress={column.progress} onMark={onMark} />
                )}
                {column.kind === 'missing' && 'Still to do'}
              </th>
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the clicks and keys of its cells */}
        <tbody onClick={click} onKeyDown={press}>
          {drawn.before > 0 && <TableGap height={drawn.before} span={columns.length} />}
          {drawn.indexes.map(index => {
            const person = rows[index];
            return (
              person && (
                <MatrixRow
                  key={person.enrollmentId}
                  person={person}
                  index={index}
                  columns={columns}
                  today={today}
                  isChosen={chosen.has(person.enrollmentId)}
                  focusAt={index === focusRow ? focus.column : null}
                  onChoose={chooseOne}
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

/** The cell in which something happened. */
function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
  const index = cell?.closest('tr')?.dataset['index'];
  return cell && index !== undefined ? { row: Number(index), column: cell.cellIndex } : null;
}
