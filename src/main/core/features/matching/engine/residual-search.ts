import { type Side } from './network.ts';
import { FORBIDDEN } from './problem.ts';

/** Where a search starts or ends: a person of either side, or the hub of everybody's unused places. */
export type Node =
  | { readonly at: 'near'; readonly person: number }
  | { readonly at: 'far'; readonly person: number }
  | { readonly at: 'hub' };

export const hub: Node = { at: 'hub' };

/** Stands for the hub among predecessors. */
export const HUB = -1;
const UNSEEN = -2;

/**
 * Shortest distances in the residual network, seen from the near side: near -> far adds a pair, far -> near
 * takes one back, and the hub links everybody who has, or could give back, an unused place.
 */
export type Reach = {
  readonly near: Float64Array;
  readonly far: Float64Array;
  readonly nearFrom: Int32Array;
  readonly farFrom: Int32Array;
  hub: number;
  hubFrom: Node;
  readonly open: Int32Array;
};

export function createReach(nearCount: number, farCount: number): Reach {
  return {
    near: new Float64Array(nearCount),
    far: new Float64Array(farCount),
    nearFrom: new Int32Array(nearCount),
    farFrom: new Int32Array(farCount),
    hub: Infinity,
    hubFrom: hub,
    open: new Int32Array(farCount),
  };
}

/**
 * Dijkstra over reduced costs from `source`, stopping at `target` (or when nothing is left to reach).
 * Returns the distance of the target; distances at or beyond it in `reach` are only upper bounds.
 *
 * One pass over a row both relaxes and finds the next nearest person, so a step costs one scan of the
 * people not yet reached: O(people^2) in all, whatever the capacities.
 */
export function search(
  near: Side,
  far: Side,
  matchBonus: number,
  reach: Reach,
  source: Node,
  target: Node | null,
): number {
  const { open } = reach;
  reach.near.fill(Infinity);
  reach.far.fill(Infinity);
  reach.nearFrom.fill(UNSEEN);
  reach.farFrom.fill(UNSEEN);
  reach.hub = Infinity;
  for (let k = 0; k < far.count; k += 1) open[k] = k;

  const targetNear = target?.at === 'near' ? target.person : -1;
  const targetFar = target?.at === 'far' ? target.person : -1;
  const targetHub = target?.at === 'hub';
  let openCount = far.count;
  let hubDone = false;
  const ready: number[] = [];
  let later: number[] = [];
  let slot = -1;
  let distance = 0;

  const settleFar = (person: number): void => {
    for (const partner of far.partners[person]!) {
      const worth = near.score[partner * far.count + person]! + matchBonus;
      const surplus = worth - near.price[partner]! - far.price[person]!;
      const through = distance + (surplus > 0 ? surplus : 0);
      if (through < reach.near[partner]!) {
        reach.near[partner] = through;
        reach.nearFrom[partner] = person;
        (through === distance ? ready : later).push(partner);
      }
    }
    if (far.partners[person]!.length < far.capacity[person]! && distance < reach.hub) {
      reach.hub = distance;
      reach.hubFrom = { at: 'far', person };
    }
  };

  if (source.at === 'near') {
    reach.near[source.person] = 0;
    ready.push(source.person);
  } else if (source.at === 'far') {
    reach.far[source.person] = 0;
    openCount -= 1;
    open[source.person] = open[openCount]!;
    open[openCount] = source.person;
    settleFar(source.person);
    slot = nearest(reach, openCount);
  } else {
    reach.hub = 0;
    slot = nearest(reach, openCount);
  }

  for (;;) {
    if (targetNear >= 0 && reach.near[targetNear] === distance) return distance;
    const person = ready.pop();
    if (person !== undefined) {
      const toHub = distance + near.price[person]!;
      if (toHub < reach.hub) {
        reach.hub = toHub;
        reach.hubFrom = { at: 'near', person };
      }
      slot = relaxRow(near, far, matchBonus, reach, person, distance, openCount);
      continue;
    }
    if (!hubDone && reach.hub === distance) {
      if (targetHub) return distance;
      hubDone = true;
      for (let k = 0; k < near.count; k += 1) {
        if (near.partners[k]!.length < near.capacity[k]! && distance < reach.near[k]!) {
          reach.near[k] = distance;
          reach.nearFrom[k] = HUB;
          ready.push(k);
        }
      }
      slot = relaxFromHub(far, reach, distance, openCount);
      continue;
    }
    let next = slot < 0 ? Infinity : reach.far[open[slot]!]!;
    if (next > distance) {
      if (!hubDone && reach.hub < next) next = reach.hub;
      for (const k of later) {
        // At or below the current distance: reached sooner by another way and already read.
        if (reach.near[k]! > distance && reach.near[k]! < next) next = reach.near[k]!;
      }
      if (next === Infinity) return Infinity;
      distance = next;
      if (later.length > 0) {
        const waiting = later;
        later = [];
        for (const k of waiting) {
          if (reach.near[k] === distance) ready.push(k);
          else if (reach.near[k]! > distance) later.push(k);
        }
        if (ready.length > 0) continue;
      }
      if (!hubDone && reach.hub === distance) continue;
    }
    const settled = open[slot]!;
    if (settled === targetFar) return distance;
    openCount -= 1;
    open[slot] = open[openCount]!;
    open[openCount] = settled;
    settleFar(settled);
    if (ready.length === 0) slot = nearest(reach, openCount);
  }
}

/** Relaxes near person -> everybody far and returns the position in `open` of the nearest open person. */
function relaxRow(
  near: Side,
  far: Side,
  matchBonus: number,
  reach: Reach,
  person: number,
  distance: number,
  openCount: number,
): number {
  const { open, far: farDistance, farFrom } = reach;
  const { score } = near;
  const { price } = far;
  const base = person * far.count;
  const start = distance + near.price[person]! - matchBonus;
  // A matched pair cannot be added once more: hide its cells while the row is read.
  const partners = near.partners[person]!;
  const kept: number[] = [];
  for (const partner of partners) {
    kept.push(score[base + partner]!);
    score[base + partner] = FORBIDDEN;
  }
  let lowest = Infinity;
  let slot = -1;
  for (let k = 0; k < openCount; k += 1) {
    const other = open[k]!;
    const worth = score[base + other]!;
    const through = start + price[other]! - worth;
    let known = farDistance[other]!;
    if (through < known && worth !== FORBIDDEN) {
      known = through;
      farDistance[other] = known;
      farFrom[other] = person;
    }
    if (known < lowest) {
      lowest = known;
      slot = k;
    }
  }
  for (let k = 0; k < partners.length; k += 1) score[base + partners[k]!] = kept[k]!;
  return slot;
}

/** Relaxes hub -> everybody far: giving a place back costs its price. */
function relaxFromHub(far: Side, reach: Reach, distance: number, openCount: number): number {
  const { open, far: farDistance, farFrom } = reach;
  for (let k = 0; k < openCount; k += 1) {
    const other = open[k]!;
    const through = distance + far.price[other]!;
    if (through < farDistance[other]!) {
      farDistance[other] = through;
      farFrom[other] = HUB;
    }
  }
  return nearest(reach, openCount);
}

function nearest(reach: Reach, openCount: number): number {
  let lowest = Infinity;
  let slot = -1;
  for (let k = 0; k < openCount; k += 1) {
    const known = reach.far[reach.open[k]!]!;
    if (known < lowest) {
      lowest = known;
      slot = k;
    }
  }
  return slot;
}
