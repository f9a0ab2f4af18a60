/** What a quota counts among all pairs. */
export const QUOTA_KINDS = [
  'acrossDepartments',
  'acrossSites',
  'withDepartment',
  'withSite',
  'withTeam',
] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

/** A demand on all pairs together, such as "at least 40% of the pairs are across departments". */
export type PairQuota = {
  readonly counts: QuotaKind;
  /** The department, the site or the name of the team's leader; null for the kinds that name no group. */
  readonly group: string | null;
  /** The person who leads the team; null for the other kinds. */
  readonly leaderId: number | null;
  readonly bound: 'atLeast' | 'atMost';
  readonly unit: 'percent' | 'pairs';
  readonly amount: number;
};

/** What comes first when everybody is matched; whatever is chosen, the total fit decides between what is left. */
export type MatchingGoals = {
  /** Nobody is paired below this fit, in hundredths; null matches as many people as possible. */
  readonly qualityFloor: number | null;
  readonly worstPairFirst: boolean;
  readonly longestWaitingFirst: boolean;
  /** Fit in hundredths that may be given up in all so that fewer of today's pairs change; 0 decides between equals only. */
  readonly keepTolerance: number;
  readonly quotas: readonly PairQuota[];
};

/** As many people as possible, then the highest total, and nobody moves without need. */
export const PLAIN_GOALS: MatchingGoals = {
  qualityFloor: null,
  worstPairFirst: false,
  longestWaitingFirst: false,
  keepTolerance: 0,
  quotas: [],
};

/** Whether coverage and the total fit alone decide. */
export function arePlain({
  qualityFloor,
  worstPairFirst,
  longestWaitingFirst,
  keepTolerance,
  quotas,
}: MatchingGoals): boolean {
  return (
    qualityFloor === null &&
    !worstPairFirst &&
    !longestWaitingFirst &&
    keepTolerance === 0 &&
    quotas.length === 0
  );
}

/** Whether a quota of this kind is about one department, site or team. */
export function namesGroup(counts: QuotaKind): boolean {
  return counts === 'withDepartment' || counts === 'withSite' || counts === 'withTeam';
}

/** What a quota counts, in words that follow "pairs": "across departments", "with somebody of Sales". */
export function quotaSubject({ counts, group }: Pick<PairQuota, 'counts' | 'group'>): string {
  switch (counts) {
    case 'acrossDepartments':
      return 'across departments';
    case 'acrossSites':
      return 'across sites';
    case 'withDepartment':
    case 'withSite':
      return `with somebody of ${group ?? '…'}`;
    case 'withTeam':
      return `with somebody of the team of ${group ?? '…'}`;
  }
}

/** "At least 40% of the pairs across departments", "At most 3 pairs with somebody of Sales". */
export function quotaText(quota: PairQuota): string {
  const { bound, unit, amount } = quota;
  const limit = bound === 'atLeast' ? 'At least' : 'At most';
  const many =
    unit === 'percent' ? `${amount}% of the pairs` : `${amount} ${amount === 1 ? 'pair' : 'pairs'}`;
  return `${limit} ${many} ${quotaSubject(quota)}`;
}

/** Every goal beyond coverage and total fit as a short sentence, in the order in which they count. */
export function goalTexts(goals: MatchingGoals): string[] {
  const points = (hundredths: number) => String(Math.round(hundredths / 10) / 10);
  return [
    ...(goals.qualityFloor === null ? [] : [`Nobody is paired below a fit of ${points(goals.qualityFloor)}`]),
    ...(goals.longestWaitingFirst ? ['Whoever has waited longest comes first'] : []),
    ...goals.quotas.map(quotaText),
    ...(goals.worstPairFirst ? ['The weakest pair is as good as it can be'] : []),
    ...(goals.keepTolerance === 0
      ? []
      : [`Up to ${points(goals.keepTolerance)} points of fit are given up to keep today’s pairs`]),
  ];
}
