import { useEffect, useRef, useState, type RefObject } from 'react';

export type RowDrag = {
  readonly row: RefObject<HTMLLIElement | null>;
  readonly grip: RefObject<HTMLSpanElement | null>;
  /** Something is held above this row. */
  readonly isOver: boolean;
};

/**
 * Lets a row be picked up by its grip and dropped on another row's place. The arrows do the same by keyboard.
 *
 * `list` names the list, so that a row is never dropped into another one.
 */
export function useRowDrag(list: string, index: number, onMove: (from: number, to: number) => void): RowDrag {
  const dragType = `application/x-${list}-place`;
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const target = row.current;
    const handle = grip.current;
    if (!target || !handle) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const start = (event: DragEvent) => {
      event.dataTransfer?.setData(dragType, String(index));
      event.dataTransfer?.setDragImage(target, 12, 12);
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes(dragType) !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const from = event.dataTransfer?.getData(dragType) ?? '';
      if (from === '') return;
      event.preventDefault();
      if (Number(from) !== index) onMove(Number(from), index);
    };
    handle.addEventListener('dragstart', start, { signal });
    target.addEventListener('dragover', over, { signal });
    target.addEventListener('dragleave', () => setOver(false), { signal });
    target.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [dragType, index, onMove]);
  return { row, grip, isOver };
}
