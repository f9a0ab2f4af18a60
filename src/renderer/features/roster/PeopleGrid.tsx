import type { GridApi } from 'ag-grid-community';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import type { RosterRow } from '#shared/contract/roster.ts';
import { isPeopleColumn } from './people-columns.ts';
import { livingGrid, type PeopleHands } from './people-grid.ts';
import styles from './PeopleGrid.module.css';

type PeopleGridProps = PeopleHands & {
  /** Counts up with every saved change of the program, so that the rows in view are read again. */
  readonly revision: number;
  readonly selected: ReadonlySet<number>;
  readonly onReady: (api: GridApi<RosterRow>) => void;
};

/** Everybody, however many: rows are read page by page as they come into view. */
export function PeopleGrid(props: PeopleGridProps) {
  const { revision, selected, onSelect, onOpen, onFilter, onEdit, onReady } = props;
  const frame = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = frame.current;
    if (!place) return undefined;
    const grid = livingGrid();
    grid.show(place);
    onReady(grid.api);
    return grid.putAside;
  }, [onReady]);
  useLayoutEffect(() => livingGrid().setHands({ onSelect, onOpen, onFilter, onEdit }));
  useEffect(() => livingGrid().bringUpTo(revision), [revision]);
  useLayoutEffect(() => livingGrid().select(selected), [selected]);

  const openFilter = (event: ReactKeyboardEvent) => {
    if (!event.altKey || event.key !== 'ArrowDown' || !(event.target instanceof Element)) return;
    const id = event.target.closest('[col-id]')?.getAttribute('col-id') ?? '';
    const header = event.currentTarget.querySelector(`.ag-header-cell[col-id="${CSS.escape(id)}"]`);
    if (!isPeopleColumn(id) || !header) return;
    event.preventDefault();
    event.stopPropagation();
    onFilter(id, header);
  };
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="region"
      aria-label="People"
      onKeyDownCapture={openFilter}
    />
  );
}
