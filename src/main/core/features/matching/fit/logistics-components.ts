import type { Candidate } from '#shared/domain/matching.ts';
import { hoursApart } from '../rules/time-zones.ts';
import { hoursWords, listWords, shortNames } from '../rules/wording.ts';
import { inCommon, sameText } from './likeness-components.ts';
import { channelsMeet, dayOverlap, languagesShared, UNKNOWN, WHOLE, WORKING_DAY_HOURS } from './scales.ts';
import type { Judgment } from './skill-components.ts';

/** One site. Unknown while one is. */
export function site(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const same = sameText(mentee.location, mentor.location);
  if (same === null) {
    const unknown = mentee.location === null ? first : second;
    return { parts: UNKNOWN, words: `The site of ${unknown} is not known` };
  }
  return same
    ? { parts: WHOLE, words: `${first} and ${second} both work in ${mentee.location}.` }
    : { parts: 0, words: `${first} works in ${mentee.location}, ${second} in ${mentor.location}.` };
}

/** Hours of the working day in common. Unknown while a time zone is unknown. */
export function timeZone(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const hours = hoursApart(mentee.timeZone, mentor.timeZone);
  if (hours === null) {
    return {
      parts: UNKNOWN,
      words: `The time zones of ${first} and ${second} are not both known`,
    };
  }
  return { parts: dayOverlap(hours), words: timeZoneWords(first, second, hours) };
}

function timeZoneWords(first: string, second: string, hours: number): string {
  if (hours === 0) return `${first} and ${second} keep the same hours.`;
  const overlap = WORKING_DAY_HOURS - hours;
  return overlap > 0
    ? `${first} and ${second} are ${hoursWords(hours)} apart and share ${hoursWords(overlap)} of the working day.`
    : `${first} and ${second} are ${hoursWords(hours)} apart: their working days do not overlap.`;
}

/** Languages in common. Unknown while a list is empty. */
export function language(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  const silent = mentee.languages.length === 0 ? first : mentor.languages.length === 0 ? second : null;
  if (silent !== null) return { parts: UNKNOWN, words: `The languages of ${silent} are not known` };
  const common = inCommon(mentee.languages, mentor.languages);
  const words =
    common.length > 0
      ? `${first} and ${second} both speak ${listWords(common)}.`
      : `${first} and ${second} have no language in common.`;
  return { parts: languagesShared(common.length), words };
}

/** How they like to be in touch (R65). Unknown while one has not said. */
export function channel(mentee: Candidate, mentor: Candidate): Judgment {
  const [first, second] = shortNames(mentee, mentor);
  if (mentee.channel === null || mentor.channel === null) {
    const silent = mentee.channel === null ? first : second;
    return { parts: UNKNOWN, words: `${silent} has not named a preferred channel` };
  }
  const sameSite = sameText(mentee.location, mentor.location);
  const parts = channelsMeet(mentee.channel, mentor.channel, sameSite);
  if (mentee.channel !== mentor.channel) {
    return {
      parts,
      words: `${first} prefers ${mentee.channel}, ${second} ${mentor.channel}: agree on one early.`,
    };
  }
  if (mentee.channel === 'in person') return { parts, words: inPersonWords(mentee, mentor, sameSite) };
  return { parts, words: `${first} and ${second} both like to keep in touch by ${mentee.channel}.` };
}

function inPersonWords(mentee: Candidate, mentor: Candidate, sameSite: boolean | null): string {
  const [first, second] = shortNames(mentee, mentor);
  return sameSite === false
    ? `${first} and ${second} both like to meet in person, but work in ${mentee.location} and ${mentor.location}.`
    : `${first} and ${second} both like to meet in person.`;
}
