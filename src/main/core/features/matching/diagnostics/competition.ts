import { FORBIDDEN, type AssignmentProblem } from '../assignment.ts';
import { cover } from '../objectives/cover.ts';
import { countWords, listWords } from '../rules/wording.ts';

/** Mentees who have too few possible mentors between them, whatever else is arranged (Hall's theorem). */
export type Competition = {
  readonly mentees: readonly number[];
  /** Everybody whom one of these mentees could have, among the mentors asked about. */
  readonly mentors: readonly number[];
  /** Places of these mentors. */
  readonly places: number;
  /** How many of the mentees cannot be matched at the least. */
  readonly short: number;
};

/**
 * Why these mentees cannot all be matched with these mentors: the groups that compete for too few places; empty when
 * they can. No rule but the forbidden pairs and no pair outside the two lists is looked at.
 */
export function blockedBetween(
  problem: AssignmentProblem,
  menteeIds: readonly number[],
  mentorIds: readonly number[],
): readonly Competition[] {
  const { mentorCount, score, menteeCapacity, mentorCapacity } = problem;
  const value = new Int32Array(menteeIds.length * mentorIds.length);
  for (const [row, mentee] of menteeIds.entries()) {
    for (const [column, mentor] of mentorIds.entries()) {
      value[row * mentorIds.length + column] = score[mentee * mentorCount + mentor] === FORBIDDEN ? 0 : 1;
    }
  }
  const { shortages } = cover({
    menteeCount: menteeIds.length,
    mentorCount: mentorIds.length,
    menteeCapacity: menteeIds.map(mentee => menteeCapacity?.[mentee] ?? 1),
    mentorCapacity: mentorIds.map(mentor => mentorCapacity?.[mentor] ?? 1),
    value,
    atLeast: 1,
  });
  // A later group contains the earlier ones that it competes with, so only the last of each is told.
  const groups = shortages.filter(
    ({ mentees }, index) => !shortages.slice(index + 1).some(later => later.mentees.includes(mentees[0]!)),
  );
  return groups.map(({ mentees, mentors }) => {
    const short = new Set(shortages.map(({ mentee }) => mentee));
    return {
      mentees: mentees.map(row => menteeIds[row]!),
      mentors: mentors.map(column => mentorIds[column]!),
      places: mentors.reduce((sum, column) => sum + (mentorCapacity?.[mentorIds[column]!] ?? 1), 0),
      short: mentees.filter(mentee => short.has(mentee)).length,
    };
  });
}

/** "Ana, Ben and Cleo can only be paired with Dina and Egon, who have 2 places in all: 1 of them stays without a mentor." */
export function competitionWords(
  { mentees, mentors, places, short }: Competition,
  menteeName: (mentee: number) => string,
  mentorName: (mentor: number) => string,
): string {
  const who = named(mentees.map(menteeName), 'mentee');
  if (mentors.length === 0) return `${who} can be paired with nobody.`;
  const whom = named(mentors.map(mentorName), 'mentor');
  const have = mentors.length === 1 ? 'has' : 'have';
  const stay = short === 1 ? 'stays' : 'stay';
  const rest =
    mentees.length === 1 ? 'so there is no place left' : `so ${short} of them ${stay} without a mentor`;
  return `${who} can only be paired with ${whom}, who ${have} ${countWords(places, 'place')} in all, ${rest}.`;
}

function named(names: readonly string[], noun: string): string {
  return names.length <= 5
    ? listWords(names)
    : `${countWords(names.length, noun)} (${listWords(names.slice(0, 3))} among them)`;
}
