/** What a concern is about; a category is enough to act on. */
export const CONCERN_KINDS = [
  'retaliation',
  'pressure',
  'disrespect',
  'confidentiality',
  'harassment',
  'goal',
  'other',
] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

export const CONCERN_NAMES: Readonly<Record<ConcernKind, string>> = {
  retaliation: 'Fear of retaliation, or retaliation',
  pressure: 'Put under pressure or in an awkward place',
  disrespect: 'Talked down to, or treated without respect',
  confidentiality: 'Something confidential was passed on',
  harassment: 'Harassment or discrimination',
  goal: 'Not comfortable with a goal',
  other: 'Something else',
};

/** Who brought it up. */
export const RAISED_BY = ['mentor', 'mentee', 'other'] as const;
export type RaisedBy = (typeof RAISED_BY)[number];

/** Fewer concerns than this are no figure in any report: two people who know each other would know whose they are. */
export const FEWEST_TOLD = 5;
