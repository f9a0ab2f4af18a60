import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import { selectPersonName } from './matching.sql.ts';

type Cast = { readonly mentees: readonly Candidate[]; readonly mentors: readonly Candidate[] };
type Groups = MatchingSettingsView['groups'];

/** A team of fewer participants is about single pairs, for which there is a list of its own. */
const SMALLEST_TEAM = 2;

/** Departments, sites and teams of the participants, with how many of them belong to each, largest teams first. */
export function quotaGroups(db: Db, { mentees, mentors }: Cast): Groups {
  const people = [...mentees, ...mentors];
  return {
    departments: named(people, ({ department }) => department),
    sites: named(people, ({ location }) => location),
    teams: teams(db, people),
  };
}

function named(people: readonly Candidate[], nameOf: (person: Candidate) => string | null): Groups['sites'] {
  const groups = new Map<string, { name: string; leaderId: null; people: number }>();
  for (const person of people) {
    const name = nameOf(person);
    if (name === null) continue;
    const group = groups.get(foldText(name)) ?? { name, leaderId: null, people: 0 };
    group.people += 1;
    groups.set(foldText(name), group);
  }
  return [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Everybody above a participant leads a team, but for the top of the company, whose team is everybody. */
function teams(db: Db, people: readonly Candidate[]): Groups['teams'] {
  const counts = new Map<number, number>();
  for (const { managerChain } of people) {
    for (const leader of managerChain.slice(0, -1)) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= SMALLEST_TEAM)
    .flatMap(([leaderId, count]) => {
      const leader = selectPersonName(db, leaderId);
      return leader ? [{ name: displayName(leader), leaderId, people: count }] : [];
    })
    .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
}
