/** How an expression of interest reached the facilitator. */
export const INTEREST_SOURCES = [
  'form',
  'paper',
  'e-mail',
  'conversation',
  'manager',
  'event',
  'other',
] as const;
export type InterestSource = (typeof INTEREST_SOURCES)[number];

export const SOURCE_WORDS: Readonly<Record<InterestSource, string>> = {
  form: 'Online form',
  paper: 'Paper form',
  'e-mail': 'E-mail',
  conversation: 'Conversation',
  manager: 'Proposed by the manager',
  event: 'At an event',
  other: 'Another way',
};

/** What a rule of eligibility looks at, in the order in which the screen lists them. */
export const RULE_KINDS = [
  'tenure',
  'grade',
  'performance',
  'screening',
  'evidence',
  'location',
  'intakeGroup',
] as const;
export type EligibilityRuleKind = (typeof RULE_KINDS)[number];

export const ELIGIBILITY_WORDS: Readonly<
  Record<EligibilityRuleKind, { readonly name: string; readonly words: string }>
> = {
  tenure: { name: 'Length of service', words: 'Months with the company on a day that you choose.' },
  grade: { name: 'Grade', words: 'The lowest and the highest grade that may take part.' },
  performance: {
    name: 'Performance',
    words: 'The lowest rating from 1 to 5. Ratings stay hidden until you ask for one, and are never printed.',
  },
  screening: { name: 'Screening', words: 'The lowest that each of the three ratings may be.' },
  evidence: { name: 'Evidence of skill', words: 'A link or a few words that show what the person can do.' },
  location: { name: 'Location', words: 'Only people at these sites.' },
  intakeGroup: { name: 'Intake group', words: 'Only people of these schemes, such as graduates of a year.' },
};

/** Screening looks at mentors: a leader needs no exam to learn. */
export function rulesFor(role: 'mentor' | 'mentee'): readonly EligibilityRuleKind[] {
  return role === 'mentor' ? RULE_KINDS : RULE_KINDS.filter(kind => kind !== 'screening');
}

export const VERDICTS = ['eligible', 'review', 'notEligible'] as const;
/** What the rules say about a person; missing data never says no. */
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  eligible: 'Eligible',
  review: 'Needs review',
  notEligible: 'Not eligible',
};

/** What a screening rating of 1 to 5 means. */
export const SCREENING_WORDS = ['Not yet', 'A little', 'Solid', 'Strong', 'Outstanding'] as const;

/** What a skill level of 1 to 5 means on the form. */
export const SKILL_LEVEL_WORDS = ['Heard of it', 'Tried it', 'Use it', 'Know it well', 'Teach it'] as const;
