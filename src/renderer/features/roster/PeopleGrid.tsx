import { useEffect, useLayoutEffect, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useRevision } from '../../app/open-program.ts';
import { useIsShown } from '../../ui/screen-shown.ts';
import { isPeopleColumn } from './people-columns.ts';
import { livingGrid, type LivingGrid, type PeopleHands } from './people-grid.ts';
import styles from './PeopleGrid.module.css';

type PeopleGridProps = PeopleHands & {
  readonly selected: ReadonlySet<number>;
};

/** Everybody, however many: rows are read page by page as they come into view. */
export function PeopleGrid(props: PeopleGridProps) {
  const { selected, onSelect, onOpen, onFilter, onEdit } = props;
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<LivingGrid | null>(null);

  useLayoutEffect(() => {
    const living = livingGrid();
    grid.current = living;
    if (frame.current) living.show(frame.current);
    return living.putAside;
  }, []);
  useLayoutEffect(() => grid.current?.setHands({ onSelect, onOpen, onFilter, onEdit }));
  useLayoutEffect(() => grid.current?.select(selected), [selected]);

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
    <>
      <div
        ref={frame}
        className={styles.frame}
        role="region"
        aria-label="People"
        onKeyDownCapture={openFilter}
      />
      {useIsShown() && <UpToDate />}
    </>
  );
}

/** Has the rows in view read again after every saved change of the program. */
function UpToDate() {
  const revision = useRevision();
  useEffect(() => livingGrid().bringUpTo(revision), [revision]);
  return null;
}
