import { addPair, type MatchNetwork, removePair, type Side } from './network.ts';
import { createReach, HUB, type Node, hub, listAnew, type Reach } from './reach.ts';
import { search } from './residual-search.ts';

/** A network seen from one side, with room for searches in that direction. */
export type View = {
  readonly near: Side;
  readonly far: Side;
  readonly matchBonus: number;
  readonly reach: Reach;
};

/** A view and its mirror, named by whose view it is. */
export type Views = { readonly mentee: View; readonly mentor: View };

export function viewsOf({ mentees, mentors, matchBonus }: MatchNetwork): Views {
  return {
    mentee: { near: mentees, far: mentors, matchBonus, reach: createReach(mentees.count, mentors.count) },
    mentor: { near: mentors, far: mentees, matchBonus, reach: createReach(mentors.count, mentees.count) },
  };
}

/**
 * Sends one place from `source` to `target` by the cheapest chain of changes and moves the prices along,
 * after which the network is optimal again (successive shortest paths; Ahuja, Magnanti, Orlin 1993, 9.7).
 * A way always exists: anybody can be unmatched through the hub.
 */
export function reroute(view: View, source: Node, target: Node): void {
  const { near, far, matchBonus, reach } = view;
  const distance = search(near, far, matchBonus, reach, source, target);
  if (distance === Infinity) throw new Error('no chain of changes leads to the target');
  const hubShift = Math.min(reach.hub, distance);
  for (let k = 0; k < near.count; k += 1) near.price[k]! += Math.min(reach.near[k]!, distance) - hubShift;
  for (let k = 0; k < far.count; k += 1) far.price[k]! -= Math.min(reach.far[k]!, distance) - hubShift;
  let node = target;
  while (!isSame(node, source)) node = stepBack(view, node);
}

function stepBack({ near, far, reach }: View, node: Node): Node {
  switch (node.at) {
    case 'near': {
      const from = reach.nearFrom[node.person]!;
      if (from === HUB) return hub;
      removePair(near, far, node.person, from);
      return { at: 'far', person: from };
    }
    case 'far': {
      const from = reach.farFrom[node.person]!;
      if (from === HUB) return hub;
      addPair(near, far, from, node.person);
      return { at: 'near', person: from };
    }
    case 'hub':
      return reach.hubFrom;
  }
}

function isSame(a: Node, b: Node): boolean {
  return a.at === b.at && (a.at === 'hub' || (b.at !== 'hub' && a.person === b.person));
}

/** Sets the score of one pair on both sides. */
export function setScore(view: View, mirror: View, person: number, other: number, score: number): void {
  const { near, far } = view;
  near.score[person * far.count + other] = score;
  far.score[other * near.count + person] = score;
  listAnew(view.reach, person, other, score);
  listAnew(mirror.reach, other, person, score);
}

/** Gives a near person one more place and fills it as well as possible. */
export function addPlace(view: View, person: number): void {
  reroute(view, { at: 'near', person }, hub);
  view.near.capacity[person]! += 1;
}

/**
 * Takes one place from a near person who has at least one, giving up a partner if all are taken.
 *
 * The chain is sought backwards, from the partner given up: those who want that partner are few, while
 * everybody is near the hub, where the chain begins.
 */
export function removePlace(view: View, mirror: View, person: number): void {
  const { near } = view;
  if (near.partners[person]!.length === near.capacity[person]!) reroute(mirror, { at: 'far', person }, hub);
  near.capacity[person]! -= 1;
}
