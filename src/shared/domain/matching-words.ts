import type { BuiltInRule, ComponentKey, MissingRule, RuleMode } from './matching.ts';

type Words = { readonly name: string; readonly explanation: string };

/** What the facilitator reads where a component of the fit is weighted or explained. */
export const COMPONENT_WORDS: Readonly<Record<ComponentKey, Words & { readonly opposite?: string }>> = {
  skillNeed: { name: 'Skill need', explanation: 'The mentor can teach what the mentee wants to learn.' },
  mentorLearns: {
    name: 'Learning in return',
    explanation: 'The mentee can teach what the mentor wants to learn.',
  },
  interests: {
    name: 'Shared interests',
    explanation: 'Both care about the same things.',
    opposite: 'Different interests',
  },
  differentFunction: {
    name: 'Different department',
    explanation: 'They see different parts of the company.',
    opposite: 'Same department',
  },
  levelGap: {
    name: 'Distance in level',
    explanation: 'The mentee works several levels above the mentor.',
    opposite: 'Close in level',
  },
  site: { name: 'Same site', explanation: 'They can meet in person.', opposite: 'Different sites' },
  timeZone: { name: 'Working hours', explanation: 'Their working days overlap.' },
  language: { name: 'Language', explanation: 'They share one or more languages.' },
  channel: { name: 'Way to be in touch', explanation: 'Both like the same channel.' },
  novelty: { name: 'New to each other', explanation: 'They do not work together yet.' },
  screening: { name: 'Screening', explanation: 'Your rating of the mentor.' },
  identity: {
    name: 'Different life experience',
    explanation: 'They describe themselves differently in what both agreed to share.',
    opposite: 'Shared life experience',
  },
  workStyle: {
    name: 'Ways of working',
    explanation: 'They like to work alike, by what both say about themselves.',
    opposite: 'Different ways of working',
  },
};

/** What the facilitator chooses for people about whom something is not known. */
export const MISSING_RULE_WORDS: Readonly<Record<MissingRule, Words>> = {
  leaveOut: { name: 'left out', explanation: 'The rest decides; nobody wins or loses by silence.' },
  neutral: { name: 'counted as half', explanation: 'Neither for nor against the pair.' },
  notMet: { name: 'counted as not met', explanation: 'Only what is known speaks for a pair.' },
};

/** What the facilitator reads where a rule is set, broken or accepted. */
export const RULE_WORDS: Readonly<Record<BuiltInRule, Words>> = {
  directReport: { name: 'Direct report', explanation: 'One reports directly to the other.' },
  reportingChain: {
    name: 'Reporting line',
    explanation: 'One is further up the other’s reporting line, at any level.',
  },
  sameManager: { name: 'Same manager', explanation: 'Both report to the same manager.' },
  sameTeam: { name: 'Same team', explanation: 'Both work in a team led by the manager of one of them.' },
  notJunior: { name: 'Mentor not junior', explanation: 'The mentor’s grade is not below the mentee’s.' },
  noCommonLanguage: { name: 'No common language', explanation: 'They share no language.' },
  timeZoneDistance: { name: 'Time zone', explanation: 'Their clocks are further apart than the limit.' },
  doNotPair: { name: 'Do not pair', explanation: 'You keep these two apart.' },
  pairedBefore: { name: 'Paired before', explanation: 'They were a pair in an earlier cohort.' },
};

export const RULE_MODE_WORDS: Readonly<Record<RuleMode, Words>> = {
  hard: { name: 'Never', explanation: 'Such a pair cannot be made.' },
  soft: { name: 'Warn', explanation: 'Such a pair can be made and shows a warning.' },
  off: { name: 'Ignore', explanation: 'The rule is not looked at.' },
};

/** Fit in points with one decimal, "87.4"; the app counts in hundredths. */
export function fitText(hundredths: number): string {
  // Half a tenth goes up, as in totals and changes: 25.15 has no exact double, so `toFixed` alone would take it down.
  return (Math.round(hundredths / 10) / 10).toFixed(1);
}

/** A sum of fits with its thousands apart, "4,812.3". */
export function totalText(hundredths: number): string {
  return (hundredths / 100).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A change in fit with its sign, "+1.2", "−4.2" (a real minus sign) or "±0.0". */
export function changeText(hundredths: number): string {
  if (Math.round(hundredths / 10) === 0) return '±0.0';
  return `${hundredths > 0 ? '+' : '−'}${totalText(Math.abs(hundredths))}`;
}
