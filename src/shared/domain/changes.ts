/** Kinds of change in an organization that come from two people talking. */
export const CHANGE_CATEGORIES = [
  'accessibility',
  'policy',
  'process',
  'product',
  'decision',
  'knowledge',
  'other',
] as const;
export type ChangeCategory = (typeof CHANGE_CATEGORIES)[number];

/** Each kind with an example that has happened elsewhere. */
export const CATEGORY_WORDS: Readonly<
  Record<ChangeCategory, { readonly name: string; readonly example: string }>
> = {
  accessibility: { name: 'Accessibility', example: 'All internal videos now have captions.' },
  policy: { name: 'Policy', example: 'Social networks are no longer blocked at work.' },
  process: { name: 'Process', example: 'New colleagues get their laptop a day before they start.' },
  product: { name: 'Product', example: 'The app can be used with one thumb.' },
  decision: { name: 'Decision', example: 'The board asks a junior colleague before it picks a new tool.' },
  knowledge: { name: 'Knowledge', example: 'How the largest client was won is written down and shared.' },
  other: { name: 'Other', example: 'Leaders eat in the canteen on Wednesdays.' },
};

export const CHANGE_STATUSES = ['idea', 'accepted', 'done'] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];
export const CHANGE_STATUS_WORDS: Readonly<Record<ChangeStatus, string>> = {
  idea: 'Idea',
  accepted: 'Accepted',
  done: 'Done',
};

export const CREDITS = ['named', 'anonymous', 'hidden'] as const;
/** Who may know that a pair is behind a change. */
export type Credit = (typeof CREDITS)[number];
export const CREDIT_WORDS: Readonly<Record<Credit, string>> = {
  named: 'Names may be printed',
  anonymous: 'Printed as “a pair”',
  hidden: 'Nobody is credited',
};

export const SUGGESTION_SOURCES = ['mentor', 'mentee', 'survey', 'facilitator', 'other'] as const;
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number];
export const SOURCE_WORDS: Readonly<Record<SuggestionSource, string>> = {
  mentor: 'A mentor',
  mentee: 'A mentee',
  survey: 'A survey',
  facilitator: 'The facilitator',
  other: 'Somebody else',
};

export const DISPOSITIONS = ['open', 'planned', 'done', 'declined'] as const;
/** What became of a suggestion about the program. */
export type Disposition = (typeof DISPOSITIONS)[number];
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  open: 'Not answered',
  planned: 'Planned',
  done: 'Done',
  declined: 'Declined',
};
