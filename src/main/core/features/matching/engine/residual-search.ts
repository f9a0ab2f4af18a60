import { dropLowest, push } from './column-queue.ts';
import { type Side } from './network.ts';
import { AT_HUB, beginSearch, close, enqueue, FAR, HUB, NEAR, type Node, type Reach, ROW } from './reach.ts';
import { readOn, readRow } from './read-on.ts';
import { chooseColumns, type RowCores } from './row-cores.ts';

/**
 * Dijkstra over reduced costs from `source`, stopping at `target` (or when nothing is left to reach).
 * Returns the distance of the target. Distances in `reach` are exact below it; at or beyond it they are
 * upper bounds.
 *
 * Each near person first looks at the best pairs only. The rest of the row is read when the search has come
 * as far as the best of it could be, and then only for those far people who have not been reached sooner.
 */
export function search(
  near: Side,
  far: Side,
  matchBonus: number,
  reach: Reach,
  source: Node,
  target: Node | null,
): number {
  const cores = beginSearch(near, far, reach);
  const { queue, ready } = reach;
  const targetNear = target?.at === 'near' ? target.person : -1;
  const targetFar = target?.at === 'far' ? target.person : -1;
  const targetHub = target?.at === 'hub';
  switch (source.at) {
    case 'near':
      reach.near[source.person] = 0;
      enqueue(reach, 0, source.person * 4 + NEAR);
      break;
    case 'far':
      reach.far[source.person] = 0;
      enqueue(reach, 0, source.person * 4 + FAR);
      break;
    case 'hub':
      reach.hub = 0;
      enqueue(reach, 0, AT_HUB);
      break;
  }
  for (;;) {
    if (target) {
      reach.limit = targetHub ? reach.hub : targetNear >= 0 ? reach.near[targetNear]! : reach.far[targetFar]!;
      if (reach.limit <= reach.now) return reach.limit;
    }
    let entry: number;
    if (reach.readyCount > 0) {
      reach.readyCount -= 1;
      entry = ready[reach.readyCount]!;
    } else {
      if (queue.size === 0 || queue.key[0]! >= reach.limit) return reach.limit;
      const distance = queue.key[0]!;
      entry = queue.column[0]!;
      dropLowest(queue);
      if (isStale(reach, entry, distance)) continue;
      // The rest of a row may have been expected nearer than it can be, for prices that have fallen since.
      if (distance > reach.now) reach.now = distance;
    }
    const person = entry >> 2;
    switch (entry & 3) {
      case FAR:
        settleFar(near, far, matchBonus, reach, person);
        break;
      case NEAR:
        settleNear(near, far, matchBonus, reach, cores, person);
        break;
      case AT_HUB:
        settleHub(near, far, reach);
        break;
      case ROW:
        readOn(near, far, matchBonus, reach, person);
        break;
    }
  }
}

/** Whether a shorter way has been found since. */
function isStale(reach: Reach, entry: number, distance: number): boolean {
  switch (entry & 3) {
    case FAR:
      return reach.far[entry >> 2] !== distance;
    case NEAR:
      return reach.near[entry >> 2] !== distance;
    case AT_HUB:
      return reach.hub !== distance;
    default:
      return false;
  }
}

function settleFar(near: Side, far: Side, matchBonus: number, reach: Reach, person: number): void {
  const { now } = reach;
  close(reach, person);
  const partners = far.partners[person]!;
  for (let k = 0; k < partners.length; k += 1) {
    const partner = partners[k]!;
    const worth = near.score[partner * far.count + person]! + matchBonus;
    const surplus = worth - near.price[partner]! - far.price[person]!;
    const through = now + (surplus > 0 ? surplus : 0);
    if (through < reach.near[partner]!) {
      reach.near[partner] = through;
      reach.nearFrom[partner] = person;
      enqueue(reach, through, partner * 4 + NEAR);
    }
  }
  if (partners.length < far.capacity[person]! && now < reach.hub) {
    reach.hub = now;
    reach.hubFrom = { at: 'far', person };
    enqueue(reach, now, AT_HUB);
  }
}

function settleNear(
  near: Side,
  far: Side,
  matchBonus: number,
  reach: Reach,
  cores: RowCores,
  person: number,
): void {
  const { now, limit, drift } = reach;
  const toHub = now + near.price[person]!;
  if (toHub < reach.hub) {
    reach.hub = toHub;
    reach.hubFrom = { at: 'near', person };
    if (toHub < limit) enqueue(reach, toHub, AT_HUB);
  }
  if (reach.readsAll) {
    readRow(near, far, matchBonus, reach, person);
    return;
  }
  if (cores.count[person] === 0) {
    chooseColumns(near.score, far.count, reach.listPrice, cores, person);
  }
  const { column: columns, score, floor, width } = cores;
  const { far: known, farFrom } = reach;
  const partners = near.partners[person]!;
  const shift = now + near.price[person]! - matchBonus;
  const base = person * width;
  const stop = base + cores.count[person]!;
  for (let at = base; at < stop; at += 1) {
    if (shift + drift + floor[at]! >= limit) return;
    const other = columns[at]!;
    const through = shift + far.price[other]! - score[at]!;
    if (through >= known[other]! || through >= limit || partners.includes(other)) continue;
    known[other] = through;
    farFrom[other] = person;
    enqueue(reach, through, other * 4 + FAR);
  }
  const unread = shift + drift + cores.bound[person]!;
  if (unread < limit) push(reach.queue, unread, person * 4 + ROW);
}

/** From the hub a near person with room gets a place, and a far person gives one back at its price. */
function settleHub(near: Side, far: Side, reach: Reach): void {
  const { now, limit, open, openCount, far: known } = reach;
  for (let person = 0; person < near.count; person += 1) {
    if (near.partners[person]!.length < near.capacity[person]! && now < reach.near[person]!) {
      reach.near[person] = now;
      reach.nearFrom[person] = HUB;
      enqueue(reach, now, person * 4 + NEAR);
    }
  }
  for (let place = 0; place < openCount; place += 1) {
    const other = open[place]!;
    const through = now + far.price[other]!;
    if (through >= known[other]! || through >= limit) continue;
    known[other] = through;
    reach.farFrom[other] = HUB;
    enqueue(reach, through, other * 4 + FAR);
  }
}
