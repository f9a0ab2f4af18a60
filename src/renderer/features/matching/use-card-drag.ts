import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { useEffect, type RefObject } from 'react';
import { useBoardActions, type Card } from './board-actions.ts';
import { useLiftStore, type CardInAir, type Target } from './lift-store.ts';
import styles from './DragPreview.module.css';

const CARD = 'counterpart-card';

/** Lets a card be dragged; `isHeld` cards stay where they are. */
export function useCardDrag(element: RefObject<HTMLElement | null>, card: Card, isHeld: boolean): void {
  const { lift } = useBoardActions();
  const { role, id, fromMenteeId, isPaired, name } = card;
  useEffect(() => {
    if (!element.current || isHeld) return;
    const own: Card = { role, id, fromMenteeId, isPaired, name };
    return draggable({
      element: element.current,
      getInitialData: () => ({ type: CARD }),
      onGenerateDragPreview({ nativeSetDragImage }) {
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
          render: ({ container }) => container.append(preview(own)),
        });
      },
      onDragStart: () => lift(own, 'pointer'),
    });
  }, [element, isHeld, role, id, fromMenteeId, isPaired, name, lift]);
}

/** What follows the pointer: the name on its half. */
function preview({ role, name }: Card): HTMLElement {
  const chip = document.createElement('div');
  chip.className = `${styles.preview} ${role === 'mentee' ? styles.mentee : styles.mentor}`;
  chip.textContent = name;
  return chip;
}

/** Makes an element a target; `targetOf` says whom a card in the air would reach here, null for nobody. */
export function useCardTarget(
  element: RefObject<HTMLElement | null>,
  targetOf: (card: CardInAir) => Target,
): void {
  const store = useLiftStore();
  useEffect(() => {
    if (!element.current) return;
    const target = () => (store.card ? targetOf(store.card) : null);
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => source.data['type'] === CARD && target() !== null,
      getDropEffect: () => 'move',
      onDragEnter: () => store.hover(target()),
      onDragLeave: () => store.leave(target()),
    });
  }, [element, store, targetOf]);
}

/** Listens for the end of each drag on the board. */
export function useDropMonitor(): void {
  const store = useLiftStore();
  const { drop, cancel } = useBoardActions();
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data['type'] === CARD,
        onDrop: ({ location }) => {
          const { card, over } = store;
          if (card && over !== null && location.current.dropTargets.length > 0) drop(card, over);
          cancel();
        },
      }),
    [store, drop, cancel],
  );
}

/** Lets a list scroll by itself while a card is held near its edge. */
export function useScrollWhileDragging(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!list.current) return;
    return autoScrollForElements({
      element: list.current,
      canScroll: ({ source }) => source.data['type'] === CARD,
    });
  }, [list]);
}
