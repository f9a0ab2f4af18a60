import type { BuiltInRule, ComponentKey } from '#shared/domain/matching.ts';

/** Components of the fit as the board report names them. */
export const COMPONENT_NAMES: Readonly<Record<ComponentKey, string>> = {
  skillNeed: 'What the mentee wants to learn and the mentor can teach',
  mentorLearns: 'What the mentor learns in return',
  interests: 'Common interests',
  differentFunction: 'Different departments',
  levelGap: 'Difference in seniority',
  site: 'Site',
  timeZone: 'Working hours in common',
  language: 'A common language',
  channel: 'Preferred way to keep in touch',
  novelty: 'Have not worked together before',
  screening: 'Readiness of the mentor to teach a leader',
  identity: 'What both agreed to share about themselves, for a declared purpose',
  workStyle: 'How both say they like to work',
};

/** Rules as the board report names them. */
export const RULE_NAMES: Readonly<Record<BuiltInRule, string>> = {
  directReport: 'No mentor reports directly to the mentee',
  reportingChain: 'No mentor works in the mentee’s reporting line',
  sameManager: 'No pair shares a manager',
  sameTeam: 'No pair works in one team',
  notJunior: 'The mentor is the junior of the two',
  noCommonLanguage: 'The pair has a language in common',
  timeZoneDistance: 'Working hours are not too far apart',
  doNotPair: 'People who must not be paired are not',
  pairedBefore: 'The pair has not been together before',
};
