import { type ColumnQueue, createColumnQueue, push } from './column-queue.ts';
import { type Side } from './network.ts';
import { leastOf } from './problem.ts';
import { createCores, replaceColumn, type RowCores } from './row-cores.ts';

/** Where a search starts or ends: a person of either side, or the hub of everybody's unused places. */
export type Node =
  | { readonly at: 'near'; readonly person: number }
  | { readonly at: 'far'; readonly person: number }
  | { readonly at: 'hub' };

export const hub: Node = { at: 'hub' };

/** Stands for the hub among predecessors. */
export const HUB = -1;

/** What waits in the queue of a search: a node to settle, or the rest of a near person's row to read. */
export const FAR = 0;
export const NEAR = 1;
export const AT_HUB = 2;
export const ROW = 3;

/**
 * Shortest distances in the residual network, seen from the near side: near -> far adds a pair, far -> near
 * takes one back, and the hub links everybody who has, or could give back, an unused place.
 *
 * Most of the far side is reached through few pairs, so each near person has a short list of the best ones,
 * and a bound for all others (`cores`). The lists stay while prices change: they hold for the prices of the
 * day they were begun (`listPrice`), and the most that any price has fallen since (`drift`) is taken off.
 */
export type Reach = {
  readonly near: Float64Array;
  readonly far: Float64Array;
  readonly nearFrom: Int32Array;
  readonly farFrom: Int32Array;
  hub: number;
  hubFrom: Node;
  cores: RowCores | null;
  readonly listPrice: Float64Array;
  drift: number;
  /** Cells read early because lists had become poor; once they are as many as the matrix has, new lists are due. */
  readEarly: number;
  /** Far people not settled yet, in the first `openCount` places of `open`; `placeOf` is the way back. */
  readonly open: Int32Array;
  readonly placeOf: Int32Array;
  openCount: number;
  /** Cells read beyond the lists in this search. */
  readApart: number;
  /** Everything settled so far has been compared with all who are open; what follows is at once. */
  readsAll: boolean;
  /** Working memory: what reaching anybody from each near person costs before the pair itself. */
  readonly shift: Float64Array;
  /** What is as near as `now`, and what is farther, as index * 4 + kind. */
  readonly ready: Int32Array;
  readyCount: number;
  readonly queue: ColumnQueue;
  now: number;
  /** Nothing at this distance or beyond is of interest: the target is not farther. */
  limit: number;
};

export function createReach(nearCount: number, farCount: number): Reach {
  return {
    near: new Float64Array(nearCount),
    far: new Float64Array(farCount),
    nearFrom: new Int32Array(nearCount),
    farFrom: new Int32Array(farCount),
    hub: Infinity,
    hubFrom: hub,
    cores: null,
    listPrice: new Float64Array(farCount),
    drift: 0,
    readEarly: 0,
    open: new Int32Array(farCount),
    placeOf: new Int32Array(farCount),
    openCount: 0,
    readApart: 0,
    readsAll: false,
    shift: new Float64Array(nearCount),
    ready: new Int32Array(nearCount + farCount + 1),
    readyCount: 0,
    queue: createColumnQueue(2 * (nearCount + farCount) + 16),
    now: 0,
    limit: Infinity,
  };
}

/** Pairs listed per near person. */
const LISTED = 16;

/** Forgets the distances of the last search, and the lists too where they have become poor. */
export function beginSearch(near: Side, far: Side, reach: Reach): RowCores {
  reach.near.fill(Infinity);
  reach.far.fill(Infinity);
  reach.hub = Infinity;
  reach.now = 0;
  reach.limit = Infinity;
  reach.readyCount = 0;
  reach.queue.size = 0;
  reach.openCount = far.count;
  reach.readApart = 0;
  reach.readsAll = false;
  for (let person = 0; person < far.count; person += 1) {
    reach.open[person] = person;
    reach.placeOf[person] = person;
  }
  if (!reach.cores || reach.readEarly >= near.count * far.count) {
    reach.cores ??= createCores(near.count, far.count, LISTED, 0);
    reach.cores.count.fill(0);
    reach.cores.leastPrice = leastOf(far.price);
    reach.listPrice.set(far.price);
    reach.readEarly = 0;
  }
  listFallen(near, far, reach);
  return reach.cores;
}

/** How many of those whose prices have fallen most may be listed anew before a search. */
const FALLEN = 8;

/**
 * Finds how far prices have fallen since the lists were begun. The few that have fallen by far the most are listed anew at
 * their price of today: otherwise they would loosen the bound of everybody's list.
 */
function listFallen(near: Side, far: Side, reach: Reach): void {
  const falls = new Float64Array(FALLEN + 1);
  const fallen = new Int32Array(FALLEN + 1).fill(-1);
  for (let person = 0; person < far.count; person += 1) {
    const fall = far.price[person]! - reach.listPrice[person]!;
    if (fall >= falls[FALLEN]!) continue;
    let at = FALLEN;
    for (; at > 0 && falls[at - 1]! > fall; at -= 1) {
      falls[at] = falls[at - 1]!;
      fallen[at] = fallen[at - 1]!;
    }
    falls[at] = fall;
    fallen[at] = person;
  }
  const ordinary = falls[FALLEN]!;
  let at = 0;
  for (; falls[at]! < 2 * ordinary; at += 1) listAt(near, far, reach, fallen[at]!);
  reach.drift = falls[at]!;
}

/** Lets all lists hold for the price that one far person has now. */
function listAt(near: Side, far: Side, reach: Reach, person: number): void {
  const price = far.price[person]!;
  reach.listPrice[person] = price;
  if (!reach.cores) return;
  if (price < reach.cores.leastPrice) reach.cores.leastPrice = price;
  for (let other = 0; other < near.count; other += 1) {
    listAnew(reach, other, person, near.score[other * far.count + person]!);
  }
}

/** Corrects the list of a near person after the score with one far person, or that person's list price, changed. */
export function listAnew({ cores, listPrice }: Reach, person: number, other: number, score: number): void {
  if (cores && cores.count[person]! > 0)
    replaceColumn(cores, person, other, score, listPrice[other]! - score);
}

/** Takes a settled person out of the open ones; the last one moves there. */
export function close(reach: Reach, person: number): void {
  const place = reach.placeOf[person]!;
  reach.openCount -= 1;
  const last = reach.open[reach.openCount]!;
  reach.open[place] = last;
  reach.placeOf[last] = place;
}

/** Puts something found at this distance where its turn will come. */
export function enqueue(reach: Reach, distance: number, entry: number): void {
  if (distance > reach.now) push(reach.queue, distance, entry);
  else {
    reach.ready[reach.readyCount] = entry;
    reach.readyCount += 1;
  }
}
