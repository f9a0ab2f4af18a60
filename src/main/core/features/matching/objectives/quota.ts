import { countWords, listWords } from '../rules/wording.ts';

/** A demand on all pairs together, which no score of single pairs can express. */
export type Quota = {
  /** What it counts, in words that follow "pairs": "across departments", "with somebody of Sales". */
  readonly pairsThat: string;
  /** 1 by cell (mentee x mentors + mentor) where a pair counts. */
  readonly counts: Uint8Array;
  readonly bound:
    | { readonly kind: 'atLeastPercent'; readonly percent: number }
    | { readonly kind: 'atMostPercent'; readonly percent: number }
    | { readonly kind: 'atLeast'; readonly pairs: number }
    | { readonly kind: 'atMost'; readonly pairs: number };
};

/** A quota for a known number of pairs: sign x (pairs that count) >= least. */
export type Demand = { readonly quota: Quota; readonly sign: 1 | -1; readonly least: number };

export function demandOf(quota: Quota, matches: number): Demand {
  const { bound } = quota;
  switch (bound.kind) {
    case 'atLeastPercent':
      return { quota, sign: 1, least: Math.ceil((bound.percent * matches) / 100 - 1e-9) };
    case 'atMostPercent':
      return { quota, sign: -1, least: -Math.floor((bound.percent * matches) / 100 + 1e-9) };
    case 'atLeast':
      return { quota, sign: 1, least: bound.pairs };
    case 'atMost':
      return { quota, sign: -1, least: -bound.pairs };
  }
}

/** "At most 5 of 30 pairs can be across departments; the quota asks for 12." */
export function impossibleWords({ quota, sign, least }: Demand, possible: number, matches: number): string {
  return sign === 1
    ? `At most ${possible} of ${countWords(matches, 'pair')} can be ${quota.pairsThat}; the quota asks for ${least}.`
    : `At least ${possible} of ${countWords(matches, 'pair')} have to be ${quota.pairsThat}; the quota allows ${-least}.`;
}

/** "12 of 30 pairs are across departments, as asked (at least 12)." */
export function metWords({ quota, sign, least }: Demand, count: number, matches: number): string {
  const limit = sign === 1 ? `at least ${least}` : `at most ${-least}`;
  return `${count} of ${countWords(matches, 'pair')} are ${quota.pairsThat} (${limit} asked).`;
}

/** Names the quotas that each can be met alone, but not together. */
export function contradictionWords(demands: readonly Demand[], matches: number): string {
  const each = demands.map(
    ({ quota, sign, least }) =>
      `“${sign === 1 ? 'at least' : 'at most'} ${sign * least} of ${countWords(matches, 'pair')} ${quota.pairsThat}”`,
  );
  return `Each of these can be met alone, but not together: ${listWords(each)}.`;
}
