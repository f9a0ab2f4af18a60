import type { Proportion } from '#shared/contract/outcomes.ts';

/** "90%, between 79% and 96%" for a group that is large enough, else why there is no percentage. */
export function intervalWords({ of, interval }: Proportion): string {
  if (of === 0) return 'nothing to count yet';
  if (!interval) return 'too few for a percentage';
  return `${percent(interval.share)}, 95% interval ${percent(interval.low)} to ${percent(interval.high)}`;
}

export function countWords({ count, of }: Proportion): string {
  return of === 0 ? '–' : `${count} of ${of}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
