/** Lists of the board that scroll by themselves carry this attribute. */
export const SCROLLS = 'data-scrolls';

/** The strip at either end of a list in which a held card makes it scroll. */
const STRIP_PX = 36;
/** Crossing the strip on the way to somewhere else scrolls nothing. */
const WAIT_MS = 220;
const FASTEST_PX_PER_S = 1100;

/** Scrolls the list under the pointer while a card is held near one of its ends: the nearer, the faster. */
export class EdgeScroll {
  #since: number | null = null;
  #before = 0;

  start(): void {
    this.#since = null;
  }

  /** One frame; true while the pointer is in a strip, so that the next frame has to look again. */
  step(under: Element | null, y: number, now: number): boolean {
    const list = under?.closest<HTMLElement>(`[${SCROLLS}]`);
    const pull = list ? pullOf(list.getBoundingClientRect(), y) : 0;
    if (!list || pull === 0 || !canScroll(list, pull)) {
      this.#since = null;
      return false;
    }
    if (this.#since === null) {
      this.#since = now;
    } else if (now - this.#since > WAIT_MS) {
      const seconds = Math.min(0.05, (now - this.#before) / 1000);
      list.scrollTop += pull * FASTEST_PX_PER_S * seconds;
    }
    this.#before = now;
    return true;
  }
}

/** From -1 at the upper end to 1 at the lower one, 0 between the strips. */
export function pullOf(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  y: number,
): number {
  if (y < top + STRIP_PX) return -Math.min(1, (top + STRIP_PX - y) / STRIP_PX);
  if (y > bottom - STRIP_PX) return Math.min(1, (y - bottom + STRIP_PX) / STRIP_PX);
  return 0;
}

function canScroll({ scrollTop, scrollHeight, clientHeight }: HTMLElement, pull: number): boolean {
  return pull < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
}
