import type { Concern, ConcernEntry } from '#shared/contract/concerns.ts';

/** What is saved of a concern; what is only shown stays behind. */
export function entryOf({
  pair: _pair,
  isPairOpen: _isPairOpen,
  ...entry
}: Concern): ConcernEntry & { id: number } {
  return entry;
}
