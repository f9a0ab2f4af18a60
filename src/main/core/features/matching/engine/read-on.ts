import { type Side } from './network.ts';
import { FORBIDDEN } from './problem.ts';
import { enqueue, FAR, type Reach } from './reach.ts';

/** While more than this share of the far side is open, having to read on is a sign of poor lists. */
const MANY_OPEN = 1 / 8;

/** One cell apart from the others takes about as long as this many that lie together. */
const APART = 8;

/**
 * Reads on where the list of a near person ends: of this person's row, the cells of those who are still open. They lie
 * apart in memory. Once that has cost as much as reading the open people's own rows from end to end, those are read
 * instead, so that everybody who is open finds the nearest of all who are settled.
 */
export function readOn(near: Side, far: Side, matchBonus: number, reach: Reach, person: number): void {
  if (reach.readsAll) return;
  const { openCount } = reach;
  if (reach.readApart * APART >= openCount * near.count) {
    readOpenPeople(near, far, matchBonus, reach);
    return;
  }
  reach.readApart += openCount;
  if (openCount > far.count * MANY_OPEN) reach.readEarly += openCount;
  readRow(near, far, matchBonus, reach, person);
}

/** Reads a near person's row for all far people who are still open. */
export function readRow(near: Side, far: Side, matchBonus: number, reach: Reach, person: number): void {
  const { open, openCount, far: known, farFrom, limit } = reach;
  const { price } = far;
  const { score } = near;
  const base = person * far.count;
  const shift = reach.near[person]! + near.price[person]! - matchBonus;
  const partners = near.partners[person]!;
  for (let place = 0; place < openCount; place += 1) {
    const other = open[place]!;
    const worth = score[base + other]!;
    const through = shift + price[other]! - worth;
    if (through >= known[other]! || through >= limit || worth === FORBIDDEN || partners.includes(other)) {
      continue;
    }
    known[other] = through;
    farFrom[other] = person;
    enqueue(reach, through, other * 4 + FAR);
  }
}

/** Finds the nearest settled person of everybody who is open. */
function readOpenPeople(near: Side, far: Side, matchBonus: number, reach: Reach): void {
  const { open, openCount, shift, now } = reach;
  reach.readsAll = true;
  for (let person = 0; person < near.count; person += 1) {
    const distance = reach.near[person]!;
    shift[person] = distance <= now ? distance + near.price[person]! - matchBonus : Infinity;
  }
  for (let place = 0; place < openCount; place += 1) reachFrom(far, near.count, reach, open[place]!);
}

function reachFrom(far: Side, nearCount: number, reach: Reach, other: number): void {
  const { shift, far: known, farFrom, limit } = reach;
  const { score } = far;
  const partners = far.partners[other]!;
  const base = other * nearCount;
  const price = far.price[other]!;
  const most = Math.min(known[other]!, limit) - price;
  let least = most;
  let from = -1;
  for (let person = 0; person < nearCount; person += 1) {
    const worth = score[base + person]!;
    const through = shift[person]! - worth;
    if (through >= least || worth === FORBIDDEN || partners.includes(person)) continue;
    least = through;
    from = person;
  }
  if (from < 0) return;
  const through = least + price;
  known[other] = through;
  farFrom[other] = from;
  enqueue(reach, through, other * 4 + FAR);
}
