import { foldText } from '#shared/domain/fold-text.ts';
import type { Candidate, MatchingSettings } from '#shared/domain/matching.ts';
import { isAbout } from '../rules/breaches.ts';
import { relationOf } from '../rules/relation.ts';
import { countWords, listWords, shortNames } from '../rules/wording.ts';
import {
  gradesApart,
  identityOf,
  interestsShared,
  noveltyOf,
  screeningOf,
  UNKNOWN,
  WHOLE,
  workStylesMeet,
} from './scales.ts';
import type { Judgment } from './skill-components.ts';

/** Same text to a forgiving reader, or null when either is unknown. */
export function sameText(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : foldText(one) === foldText(other);
}

/** Entries of the first list that the second has too, in the first list's spelling. */
export function inCommon(one: readonly string[], other: readonly string[]): readonly string[] {
  const theirs = new Set(other.map(foldText));
  const common = new Map<string, string>();
  for (const entry of one) {
    const folded = foldText(entry);
    if (theirs.has(folded) && !common.has(folded)) common.set(folded, entry);
  }
  return [...common.values()];
}

/** Shared interests. Unknown while either list is empty. */
export function interests(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const silent = mentee.interests.length === 0 ? first : mentor.interests.length === 0 ? second : null;
  if (silent !== null) return { parts: UNKNOWN, words: `${silent} has named no interests` };
  const common = inCommon(mentee.interests, mentor.interests);
  const words =
    common.length > 0
      ? `${first} and ${second} share an interest in ${listWords(common)}.`
      : `${first} and ${second} have named no interest in common.`;
  return { parts: interestsShared(common.length), words };
}

/** Another department. Unknown while one is. */
export function differentFunction(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const same = sameText(mentee.department, mentor.department);
  if (same === null) {
    const unknown = mentee.department === null ? first : second;
    return { parts: UNKNOWN, words: `The department of ${unknown} is not known` };
  }
  return same
    ? { parts: 0, words: `${first} and ${second} both work in ${mentee.department}.` }
    : { parts: WHOLE, words: `${first} works in ${mentee.department}, ${second} in ${mentor.department}.` };
}

/** Distance in grade. Unknown while one is. */
export function levelGap(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  if (mentee.gradeLevel === null || mentor.gradeLevel === null) {
    const unknown = mentee.gradeLevel === null ? first : second;
    return { parts: UNKNOWN, words: `The grade of ${unknown} is not known` };
  }
  const gap = mentee.gradeLevel - mentor.gradeLevel;
  const words =
    gap > 0
      ? `${first} works ${countWords(gap, 'level')} above ${second}, so each sees a side of the company that the other does not.`
      : `${second} is not junior to ${first}, so there is no distance in level to learn across.`;
  return { parts: gradesApart(mentee.gradeLevel, mentor.gradeLevel), words };
}

/** No working relationship yet (R49). Unknown while a department is and nothing else ties them. */
export function novelty(mentee: Candidate, mentor: Candidate, settings: MatchingSettings): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const pairedBefore = settings.pairRules.some(
    rule => rule.kind === 'pairedBefore' && isAbout(rule, mentee, mentor),
  );
  const relation = relationOf(mentee, mentor);
  const isClose = relation === 'direct' || relation === 'chain' || relation === 'sameManager';
  const sameDepartment = sameText(mentee.department, mentor.department);
  const parts = noveltyOf(
    pairedBefore || isClose,
    sameDepartment,
    sameText(mentee.location, mentor.location),
  );
  const say = (words: string): Judgment => ({ parts, words });
  if (pairedBefore) return say(`${first} and ${second} have been paired before.`);
  if (isClose) return say(`${first} and ${second} already work together: they share a reporting line.`);
  if (sameDepartment === null) return say(`It is not known if ${first} and ${second} work together`);
  if (!sameDepartment)
    return say(`${first} and ${second} do not work together yet, so both can speak freely.`);
  return say(`${first} and ${second} may know each other from ${mentee.department}.`);
}

/** The facilitator's view of the mentor (R25). Unknown until rated. */
export function screening(mentee: Candidate, mentor: Candidate): Judgment {
  const [, name] = shortNames(mentee, mentor);
  const ratings = [
    ['social skills', mentor.screening.social],
    ['confidence', mentor.screening.confidence],
    ['teaching', mentor.screening.teaching],
  ] as const;
  const given = ratings.flatMap(([label, rating]) => (rating === null ? [] : [`${label} ${rating}`]));
  const words =
    given.length === 0
      ? `${name} has not been screened yet`
      : `Your screening of ${name}: ${listWords(given)} out of 5.`;
  return { parts: screeningOf(mentor.screening), words };
}

/**
 * How differently both describe themselves, in what both agreed to share for the declared purpose. The words never say
 * what anybody is: the board may be projected.
 */
export function identity(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const theirs = new Map(mentor.identity.map(({ field, value }) => [field, value]));
  const both = mentee.identity.filter(({ field }) => theirs.has(field)).length;
  const parts = identityOf(mentee.identity, theirs);
  if (both === 0)
    return { parts, words: `${first} and ${second} have not both shared how they describe themselves` };
  return { parts, words: `Counts ${countWords(both, 'thing')} that both agreed to share about themselves.` };
}

/** How alike both like to work, by what they say about themselves. */
export function workStyle(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const parts = workStylesMeet(mentee.workStyle, mentor.workStyle);
  if (parts === UNKNOWN)
    return { parts, words: `${first} and ${second} have not both said how they like to work` };
  const likeness = parts >= 7_500 ? 'much alike' : parts >= 4_000 ? 'partly alike' : 'quite differently';
  return { parts, words: `${first} and ${second} like to work ${likeness}.` };
}
