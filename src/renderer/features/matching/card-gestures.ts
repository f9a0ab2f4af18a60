import type { Card } from './board-actions.ts';
import { EdgeScroll } from './edge-scroll.ts';
import { dragPreview, type DragPreview } from './drag-preview.ts';
import type { CardInAir } from './lift-store.ts';

export type GestureBoard = {
  /** The card that a press on this element takes up; null where there is none. */
  readonly cardAt: (element: Element) => Card | null;
  readonly inAir: () => CardInAir | null;
  readonly lift: (card: Card, by: CardInAir['by']) => void;
  readonly hover: (element: Element | null) => void;
  readonly drop: (element: Element | null) => void;
  /** Lets the card fall back; `isWanted` when the person said so. */
  readonly cancel: (isWanted: boolean) => void;
};

/** A mouse that moves this far drags; less is a click. */
const DRAG_PX = 4;
/** A finger that stays this long on a card lifts it; one that moves sooner scrolls the list. */
const LONG_PRESS_MS = 350;
const FINGER_SLIP_PX = 10;

type Press = {
  readonly card: Card;
  readonly element: Element;
  readonly pointerId: number;
  readonly isTouch: boolean;
  readonly from: Point;
  at: Point;
  isLifted: boolean;
  hasMoved: boolean;
};
type Point = { readonly x: number; readonly y: number };

/**
 * Moves cards by mouse, pen and finger, with pointer events alone.
 *
 * The browser's own drag and drop knows no touch, draws its picture on the main thread and reports at its own pace, so
 * that a drop could be lost on a slow machine. Here the pointer's last place counts, once a frame.
 * A finger lifts a card by a long press; it may then drag, or let go and tap the target. Returns how to stop watching.
 */
export function watchGestures(root: HTMLElement, board: GestureBoard): () => void {
  let press: Press | null = null;
  let preview: DragPreview | null = null;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const edges = new EdgeScroll();

  const under = ({ x, y }: Point) => document.elementFromPoint(x, y);

  function begin(event: PointerEvent): void {
    if (press || event.button !== 0 || !event.isPrimary || board.inAir()) return;
    const element = event.target instanceof Element ? event.target : null;
    const card = element && board.cardAt(element);
    if (!element || !card) return;
    const isTouch = event.pointerType === 'touch';
    const at = { x: event.clientX, y: event.clientY };
    press = {
      card,
      element,
      pointerId: event.pointerId,
      isTouch,
      from: at,
      at,
      isLifted: false,
      hasMoved: false,
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', abandon);
    window.addEventListener('blur', abandon);
    if (!isTouch) return;
    longPress = setTimeout(lift, LONG_PRESS_MS);
    // On the pressed element itself: it goes on getting the touch even when the list no longer draws it.
    element.addEventListener('touchmove', keepFromScrolling, { passive: false });
    element.addEventListener('touchend', keepFromScrolling, { passive: false });
  }

  function lift(): void {
    if (!press || press.isLifted) return;
    press.isLifted = true;
    clearTimeout(longPress);
    root.setPointerCapture(press.pointerId);
    root.dataset['dragging'] = '';
    board.lift(press.card, press.isTouch ? 'touch' : 'pointer');
    preview = dragPreview(press.card, press.at);
    edges.start();
    follow();
  }

  function move(event: PointerEvent): void {
    if (press?.pointerId !== event.pointerId) return;
    press.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(press.at.x - press.from.x, press.at.y - press.from.y);
    if (press.isLifted) {
      press.hasMoved ||= far > FINGER_SLIP_PX;
      follow();
    } else if (press.isTouch) {
      if (far > FINGER_SLIP_PX) end();
    } else if (far > DRAG_PX) {
      press.hasMoved = true;
      lift();
    }
  }

  /** Looks under the pointer once a frame, and on while the list scrolls by itself. */
  function follow(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw(now: number): void {
    frame = 0;
    if (!press?.isLifted) return;
    preview?.moveTo(press.at);
    const element = under(press.at);
    if (press.hasMoved) board.hover(element);
    if (edges.step(element, press.at.y, now)) follow();
  }

  function finish(event: PointerEvent): void {
    if (press?.pointerId !== event.pointerId) return;
    const { isLifted, hasMoved } = press;
    const at = { x: event.clientX, y: event.clientY };
    end();
    if (!isLifted) return;
    suppressClick();
    // A finger that only lifted the card leaves it in the air: a tap says where it goes.
    if (hasMoved) board.drop(under(at));
  }

  function abandon(event: Event): void {
    if (event instanceof PointerEvent && press?.pointerId !== event.pointerId) return;
    const wasLifted = press?.isLifted === true;
    end();
    if (wasLifted) board.cancel(false);
  }

  function end(): void {
    const ended = press;
    press = null;
    clearTimeout(longPress);
    cancelAnimationFrame(frame);
    frame = 0;
    preview?.remove();
    preview = null;
    delete root.dataset['dragging'];
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', finish);
    window.removeEventListener('pointercancel', abandon);
    window.removeEventListener('blur', abandon);
    if (!ended) return;
    ended.element.removeEventListener('touchmove', keepFromScrolling);
    // The touch that ends now must still not become a click.
    setTimeout(() => ended.element.removeEventListener('touchend', keepFromScrolling));
    if (root.hasPointerCapture(ended.pointerId)) root.releasePointerCapture(ended.pointerId);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !(press?.isLifted || board.inAir()?.by === 'touch')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end();
    suppressClick();
    board.cancel(true);
  }

  function keepFromScrolling(event: Event): void {
    if (press?.isLifted !== true && board.inAir()?.by !== 'touch') return;
    if (event.cancelable) event.preventDefault();
  }

  /** The click that a mouse sends after a drag opens nothing. */
  function suppressClick(): void {
    const stop = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('click', stop, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', stop, true));
  }

  /** A tap while a card waits in the air after a long press. */
  function tap(event: MouseEvent): void {
    const place = event.target instanceof Element ? event.target : null;
    // Search, filters and the bar above the lists go on working meanwhile.
    if (press || board.inAir()?.by !== 'touch' || !place?.closest('[data-zone]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    board.drop(place);
  }

  function keepMenuAway(event: Event): void {
    if (press?.isTouch || press?.isLifted) event.preventDefault();
  }

  const scrolled = () => press?.isLifted && follow();
  root.addEventListener('pointerdown', begin);
  root.addEventListener('click', tap, true);
  root.addEventListener('contextmenu', keepMenuAway);
  root.addEventListener('scroll', scrolled, true);
  window.addEventListener('keydown', onKey, true);
  return () => {
    end();
    root.removeEventListener('pointerdown', begin);
    root.removeEventListener('click', tap, true);
    root.removeEventListener('contextmenu', keepMenuAway);
    root.removeEventListener('scroll', scrolled, true);
    window.removeEventListener('keydown', onKey, true);
  };
}
