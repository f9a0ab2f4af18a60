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
  /**
   * Far people not settled yet, kept together in the first `openCount` places, with their prices and best
   * distances so far: late in a search, when few are left, a row costs next to nothing.
   */
  readonly open: Int32Array;
  readonly openPrice: Float64Array;
  readonly tentative: Float64Array;
  openCount: number;
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
    openPrice: new Float64Array(farCount),
    tentative: new Float64Array(farCount),
    openCount: 0,
  };
}

/**
 * Dijkstra over reduced costs from `source`, stopping at `target` (or when nothing is left to reach).
 * Returns the distance of the target. Distances in `reach` are exact below it; at or beyond it they are
 * upper bounds for the near side and the hub, and Infinity for the far side.
 *
 * One pass over a row both relaxes and finds the next nearest person, so a step costs one scan of the far
 * side: O(people^2) in all, whatever the capacities.
 */
export function search(
  near: Side,
  far: Side,
  matchBonus: number,
  reach: Reach,
  source: Node,
  target: Node | null,
): number {
  const { open, tentative } = reach;
  reach.near.fill(Infinity);
  reach.far.fill(Infinity);
  reach.hub = Infinity;
  openAll(far, reach);

  const targetNear = target?.at === 'near' ? target.person : -1;
  const targetFar = target?.at === 'far' ? target.person : -1;
  const targetHub = target?.at === 'hub';
  let hubDone = false;
  const ready: number[] = [];
  let later: number[] = [];
  let nearest = -1;
  let distance = 0;

  const settleFar = (person: number): void => {
    reach.far[person] = distance;
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
    close(reach, source.person);
    settleFar(source.person);
  } else reach.hub = 0;

  for (;;) {
    if (targetNear >= 0 && reach.near[targetNear] === distance) return distance;
    const person = ready.pop();
    if (person !== undefined) {
      const toHub = distance + near.price[person]!;
      if (toHub < reach.hub) {
        reach.hub = toHub;
        reach.hubFrom = { at: 'near', person };
      }
      nearest = relaxRow(near, far, matchBonus, reach, person, distance);
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
      relaxFromHub(reach, distance);
      nearest = nearestFar(reach);
      continue;
    }
    let next = nearest < 0 ? Infinity : tentative[nearest]!;
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
    const settled = open[nearest]!;
    if (settled === targetFar) return distance;
    close(reach, nearest);
    settleFar(settled);
    if (ready.length === 0) nearest = nearestFar(reach);
  }
}

function openAll({ count, price }: Side, reach: Reach): void {
  const { open, openPrice, tentative } = reach;
  for (let other = 0; other < count; other += 1) open[other] = other;
  openPrice.set(price);
  tentative.fill(Infinity);
  reach.openCount = count;
}

/** Takes the person in one place out of the open ones; the last one moves there. */
function close(reach: Reach, place: number): void {
  const { open, openPrice, tentative } = reach;
  const last = reach.openCount - 1;
  open[place] = open[last]!;
  openPrice[place] = openPrice[last]!;
  tentative[place] = tentative[last]!;
  reach.openCount = last;
}

/** Relaxes near person -> all open people far and returns the place of the nearest of them, or -1. */
function relaxRow(
  near: Side,
  far: Side,
  matchBonus: number,
  { open, openPrice, tentative, openCount, farFrom }: Reach,
  person: number,
  distance: number,
): number {
  const { score } = near;
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
  let nearest = -1;
  for (let place = 0; place < openCount; place += 1) {
    const other = open[place]!;
    const worth = score[base + other]!;
    const through = start + openPrice[place]! - worth;
    let known = tentative[place]!;
    if (through < known && worth !== FORBIDDEN) {
      known = through;
      tentative[place] = known;
      farFrom[other] = person;
    }
    if (known < lowest) {
      lowest = known;
      nearest = place;
    }
  }
  for (let k = 0; k < partners.length; k += 1) score[base + partners[k]!] = kept[k]!;
  return nearest;
}

/** Relaxes hub -> all open people far: giving a place back costs its price. */
function relaxFromHub({ open, openPrice, tentative, openCount, farFrom }: Reach, distance: number): void {
  for (let place = 0; place < openCount; place += 1) {
    const through = distance + openPrice[place]!;
    if (through < tentative[place]!) {
      tentative[place] = through;
      farFrom[open[place]!] = HUB;
    }
  }
}

function nearestFar({ tentative, openCount }: Reach): number {
  let lowest = Infinity;
  let nearest = -1;
  for (let place = 0; place < openCount; place += 1) {
    if (tentative[place]! < lowest) {
      lowest = tentative[place]!;
      nearest = place;
    }
  }
  return nearest;
}
