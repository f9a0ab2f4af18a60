import { foldText } from '#shared/domain/fold-text.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import { quotaSubject, type PairQuota } from '#shared/domain/matching-goals.ts';
import type { Quota } from './quota.ts';

/** The facilitator's quota as the solver takes it: which possible pairs count, and how many there must be. */
export function quotaOf(
  quota: PairQuota,
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
): Quota {
  return {
    pairsThat: quotaSubject(quota),
    counts: countedCells(quota, mentees, mentors),
    bound: boundOf(quota),
  };
}

function boundOf({ bound, unit, amount }: PairQuota): Quota['bound'] {
  if (unit === 'percent') {
    return { kind: bound === 'atLeast' ? 'atLeastPercent' : 'atMostPercent', percent: amount };
  }
  return { kind: bound, pairs: amount };
}

function countedCells(
  { counts, group, leaderId }: PairQuota,
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
): Uint8Array {
  const wanted = group === null ? null : foldText(group);
  switch (counts) {
    case 'acrossDepartments':
      return cells(mentees, mentors, department, areDifferent);
    case 'acrossSites':
      return cells(mentees, mentors, site, areDifferent);
    case 'withDepartment':
      return cells(mentees, mentors, department, (a, b) => a === wanted || b === wanted);
    case 'withSite':
      return cells(mentees, mentors, site, (a, b) => a === wanted || b === wanted);
    case 'withTeam':
      return cells(
        mentees,
        mentors,
        person => person.personId === leaderId || person.managerChain.includes(leaderId ?? -1),
        (a, b) => a || b,
      );
  }
}

/** A department or a site that is not known is neither the same nor another. */
function areDifferent(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function department(person: Candidate): string | null {
  return person.department === null ? null : foldText(person.department);
}

function site(person: Candidate): string | null {
  return person.location === null ? null : foldText(person.location);
}

function cells<T>(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  of: (person: Candidate) => T,
  isCounted: (mentee: T, mentor: T) => boolean,
): Uint8Array {
  const mentorValues = mentors.map(of);
  const counts = new Uint8Array(mentees.length * mentors.length);
  for (const [i, mentee] of mentees.map(of).entries()) {
    for (const [j, mentor] of mentorValues.entries())
      counts[i * mentors.length + j] = isCounted(mentee, mentor) ? 1 : 0;
  }
  return counts;
}
