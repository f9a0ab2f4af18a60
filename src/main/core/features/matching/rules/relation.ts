import type { Candidate } from '#shared/domain/matching.ts';

/** How two people stand to each other in the company, from the closest to none. */
export const RELATIONS = ['none', 'sameTeam', 'sameManager', 'chain', 'direct'] as const;
export type Relation = (typeof RELATIONS)[number];

type Placed = Pick<Candidate, 'personId' | 'managerChain'>;

/**
 * The closest working relation of two people, read from their chains of managers.
 *
 * `direct`: one manages the other. `chain`: one is further up the other's line. `sameManager`: one manager for both.
 * `sameTeam`: the direct manager of one also leads the other, at any depth. The top of the company does not make a
 * team: everybody would be in it.
 */
export function relationOf(one: Placed, other: Placed): Relation {
  const first = one.managerChain[0];
  const second = other.managerChain[0];
  if (first === other.personId || second === one.personId) return 'direct';
  if (levelsAbove(one, other) > 0 || levelsAbove(other, one) > 0) return 'chain';
  if (first !== undefined && first === second) return 'sameManager';
  if (leadsTeamOf(one, other) || leadsTeamOf(other, one)) return 'sameTeam';
  return 'none';
}

/** How many levels `senior` stands above `junior` in the line of managers; 0 when not above. */
export function levelsAbove(senior: Placed, junior: Placed): number {
  return junior.managerChain.indexOf(senior.personId) + 1;
}

function leadsTeamOf(person: Placed, other: Placed): boolean {
  const manager = person.managerChain[0];
  return manager !== undefined && person.managerChain.length > 1 && other.managerChain.includes(manager);
}
