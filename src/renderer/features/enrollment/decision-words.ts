import type { Decision } from '#shared/domain/people.ts';

/** The decisions as they are chosen, the open one first. */
export const DECISIONS_SHOWN: readonly { readonly value: Decision; readonly label: string }[] = [
  { value: 'interested', label: 'To decide' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'waitlist', label: 'Waitlist' },
  { value: 'declined', label: 'Declined' },
  { value: 'withdrawn', label: 'Withdrew' },
];

/** "1 person", "12 people". */
export function people(count: number): string {
  return count === 1 ? '1 person' : `${count.toLocaleString('en')} people`;
}
