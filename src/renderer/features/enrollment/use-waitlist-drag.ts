import { useEffect, useRef, useState, type RefObject } from 'react';

const DRAG_TYPE = 'application/x-waitlist-place';

export type WaitlistDrag = {
  readonly row: RefObject<HTMLLIElement | null>;
  readonly grip: RefObject<HTMLSpanElement | null>;
  /** Somebody is held above this row. */
  readonly isOver: boolean;
};

/** Lets a person be picked up by the grip and dropped on another place. The arrows do the same by keyboard. */
export function useWaitlistDrag(index: number, onMove: (from: number, to: number) => void): WaitlistDrag {
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
      event.dataTransfer?.setData(DRAG_TYPE, String(index));
      event.dataTransfer?.setDragImage(target, 12, 12);
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes(DRAG_TYPE) !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const from = event.dataTransfer?.getData(DRAG_TYPE) ?? '';
      if (from === '') return;
      event.preventDefault();
      if (Number(from) !== index) onMove(Number(from), index);
    };
    handle.addEventListener('dragstart', start, { signal });
    target.addEventListener('dragover', over, { signal });
    target.addEventListener('dragleave', () => setOver(false), { signal });
    target.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [index, onMove]);
  return { row, grip, isOver };
}
