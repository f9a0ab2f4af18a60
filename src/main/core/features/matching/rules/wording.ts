import type { Candidate } from '#shared/domain/matching.ts';

export { listWords } from '#shared/domain/list-words.ts';

/** First names, or full names when both people are called the same. */
export function shortNames(mentee: Candidate, mentor: Candidate): readonly [mentee: string, mentor: string] {
  if (mentee.firstName === mentor.firstName) return [mentee.name, mentor.name];
  return [mentee.firstName, mentor.firstName];
}

/** "1 hour", "5.5 hours". */
export function hoursWords(hours: number): string {
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** "1 mentor", "3 mentors". */
export function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
