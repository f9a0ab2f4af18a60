import type { SkillLevel } from './people.ts';

/** What a mentor grows in by teaching a leader (the same six for every mentor). */
export const COMPETENCIES = [
  'communication',
  'empathy',
  'questions',
  'selfAwareness',
  'coaching',
  'confidence',
] as const;
export type Competency = (typeof COMPETENCIES)[number];

type Words = { readonly name: string; readonly explanation: string };

export const COMPETENCY_WORDS: Readonly<Record<Competency, Words>> = {
  communication: { name: 'Communication', explanation: 'I say things so that others can use them.' },
  empathy: { name: 'Empathy', explanation: 'I notice what somebody else needs.' },
  questions: { name: 'Asking good questions', explanation: 'My questions make others think.' },
  selfAwareness: { name: 'Self-awareness', explanation: 'I know how I come across.' },
  coaching: { name: 'Coaching', explanation: 'I help others find their own answer.' },
  confidence: { name: 'Confidence', explanation: 'I speak up, whoever is in the room.' },
};

/** What each of the five levels of a skill means, as people who assess themselves read it. */
export const LEVEL_WORDS: Readonly<Record<SkillLevel, string>> = {
  1: 'I have heard of it',
  2: 'I have tried it with help',
  3: 'I use it on my own',
  4: 'Others ask me about it',
  5: 'I teach it',
};

/** The same five levels for a competency. */
export const COMPETENCY_LEVEL_WORDS: Readonly<Record<SkillLevel, string>> = {
  1: 'Hardly ever',
  2: 'Now and then',
  3: 'Often',
  4: 'Nearly always',
  5: 'Others learn it from me',
};

export const GOAL_LEVELS = ['individual', 'pair', 'organization'] as const;
export type GoalLevel = (typeof GOAL_LEVELS)[number];
export const GOAL_LEVEL_WORDS: Readonly<Record<GoalLevel, string>> = {
  individual: 'For one of the two',
  pair: 'For both',
  organization: 'For the organization',
};

/** What knowledge a goal hands on, where it is about that. */
export const TRANSFERS = ['practice', 'clients', 'projects', 'history', 'contacts'] as const;
export type Transfer = (typeof TRANSFERS)[number];
export const TRANSFER_WORDS: Readonly<Record<Transfer, string>> = {
  practice: 'How the work is done',
  clients: 'Clients and their history',
  projects: 'Projects and why they went as they did',
  history: 'Stories and culture of the house',
  contacts: 'People to know',
};

export const GOAL_STATES = ['open', 'reached', 'partly', 'notReached', 'dropped'] as const;
export type GoalState = (typeof GOAL_STATES)[number];
export const GOAL_STATE_WORDS: Readonly<Record<GoalState, string>> = {
  open: 'Open',
  reached: 'Reached',
  partly: 'Partly reached',
  notReached: 'Not reached',
  dropped: 'Dropped',
};

/** The steps of goal attainment scaling, best first, as they stand on the sheet. */
export const SCALE = [2, 1, 0, -1, -2] as const;
export type Rating = (typeof SCALE)[number];
export const SCALE_WORDS: Readonly<Record<Rating, string>> = {
  2: 'Much better than expected',
  1: 'Better than expected',
  0: 'As expected',
  [-1]: 'Less than expected',
  [-2]: 'Much less than expected',
};

/** A rating with its sign, "+1", "0" or "−2" (a real minus sign). */
export function ratingText(rating: number): string {
  return rating > 0 ? `+${rating}` : rating < 0 ? `−${-rating}` : '0';
}

/** A number with what it counts: "5 drafts a week", "35% of videos". */
export function valueText(value: number, unit: string): string {
  if (unit === '') return `${value}`;
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`;
}

export type ScaleTexts = {
  readonly muchLess: string;
  readonly less: string;
  readonly expected: string;
  readonly more: string;
  readonly muchMore: string;
};

/** The field that holds the words of a step. */
export const SCALE_FIELD: Readonly<Record<Rating, keyof ScaleTexts>> = {
  2: 'muchMore',
  1: 'more',
  0: 'expected',
  [-1]: 'less',
  [-2]: 'muchLess',
};

/** Whether all five steps are written, so that the goal can be rated. */
export function hasScale(texts: ScaleTexts): boolean {
  return SCALE.every(step => texts[SCALE_FIELD[step]].trim() !== '');
}
