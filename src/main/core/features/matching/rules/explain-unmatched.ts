import { RULES, type Candidate, type MatchingSettings, type RuleKey } from '#shared/domain/matching.ts';
import { otherRole, type Role } from '#shared/domain/people.ts';
import { ruleMatrix, rulesIn } from './rule-matrix.ts';
import { countWords, listWords } from './wording.ts';

export type RuleCount = {
  readonly rule: RuleKey;
  /** How many of the other side this rule rules out. */
  readonly count: number;
  /** How many of them only this rule rules out: those that relaxing it would open. */
  readonly onlyThis: number;
};

export type UnmatchedExplanation = {
  /** `nobody`: the other side is empty; `rules`: all are ruled out; `shortage`: the allowed ones are taken; `open`: someone is free. */
  readonly cause: 'nobody' | 'rules' | 'shortage' | 'open';
  /** Broken hard rules, the most frequent first. */
  readonly blockedBy: readonly RuleCount[];
  /** Names of those whom no hard rule forbids and who still have a place. */
  readonly free: readonly string[];
  /** Sentences for the facilitator, the main one first. */
  readonly words: readonly string[];
};

export type UnmatchedQuestion = {
  readonly person: Candidate;
  readonly role: Role;
  /** Everybody accepted on the other side of the cohort. */
  readonly others: readonly Candidate[];
  /** Places left by enrollment id of the other side; absent means none. */
  readonly freePlaces: ReadonlyMap<number, number>;
  readonly settings: MatchingSettings;
};

/** Why somebody has no partner: which hard rule blocks how many, or that the other side has run out of places. */
export function explainUnmatched(question: UnmatchedQuestion): UnmatchedExplanation {
  const { person, role, others, freePlaces, settings } = question;
  const noun = otherRole(role);
  if (others.length === 0) {
    return {
      cause: 'nobody',
      blockedBy: [],
      free: [],
      words: [`No ${noun}s are accepted in this cohort yet.`],
    };
  }
  const masks =
    role === 'mentee'
      ? ruleMatrix([person], others, settings).hard
      : ruleMatrix(others, [person], settings).hard;
  const blockedBy = countRules(masks);
  const allowed = others.filter((_, index) => masks[index] === 0);
  const free = allowed
    .filter(other => (freePlaces.get(other.enrollmentId) ?? 0) > 0)
    .map(other => other.name);
  const blockedWords = rulesWords(blockedBy, others.length - allowed.length, noun);
  if (allowed.length === 0) {
    const all = others.length === 1 ? `The only ${noun} is` : `All ${others.length} ${noun}s are`;
    const words = [`${all} ruled out for ${person.name}.`, ...blockedWords, ...openingWords(blockedBy, noun)];
    return { cause: 'rules', blockedBy, free, words };
  }
  if (free.length === 0) {
    const words = [
      shortageWords(person, role, allowed.length),
      ...blockedWords,
      placesWords(freePlaces, noun),
    ];
    return { cause: 'shortage', blockedBy, free, words };
  }
  const who =
    free.length > 5
      ? `${countWords(free.length, noun)} are`
      : `${listWords(free)} ${free.length === 1 ? 'is' : 'are'}`;
  return {
    cause: 'open',
    blockedBy,
    free,
    words: [`${who} still free for ${person.name}.`, ...blockedWords],
  };
}

function countRules(masks: Uint16Array): readonly RuleCount[] {
  const counts = new Map(RULES.map(rule => [rule, { rule, count: 0, onlyThis: 0 }]));
  for (const mask of masks) {
    const broken = rulesIn(mask);
    for (const rule of broken) {
      const tally = counts.get(rule);
      if (!tally) continue;
      tally.count += 1;
      if (broken.length === 1) tally.onlyThis += 1;
    }
  }
  return [...counts.values()].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** What a rule says about some people of the other side, after "7". */
const BECAUSE: Readonly<Record<RuleKey, { readonly one: string; readonly many: string }>> = {
  directReport: { one: 'is a direct report or the manager', many: 'are direct reports or the manager' },
  reportingChain: { one: 'is in the same reporting line', many: 'are in the same reporting line' },
  sameManager: { one: 'has the same manager', many: 'have the same manager' },
  sameTeam: { one: 'works in the same team', many: 'work in the same team' },
  notJunior: {
    one: 'breaks the rule that the mentor is the junior one',
    many: 'break the rule that the mentor is the junior one',
  },
  noCommonLanguage: { one: 'speaks no common language', many: 'speak no common language' },
  timeZoneDistance: { one: 'is too many time zones away', many: 'are too many time zones away' },
  doNotPair: { one: 'is on the do-not-pair list', many: 'are on the do-not-pair list' },
  pairedBefore: { one: 'was a partner before', many: 'were partners before' },
};

function rulesWords(counts: readonly RuleCount[], blocked: number, noun: Role): readonly string[] {
  if (counts.length === 0) return [];
  const parts = counts.map(
    ({ rule, count }) => `${count} ${count === 1 ? BECAUSE[rule].one : BECAUSE[rule].many}`,
  );
  return [`Rules forbid ${countWords(blocked, noun)}: ${listWords(parts)}.`];
}

const RULE_NAMES: Readonly<Record<RuleKey, string>> = {
  directReport: 'direct reports',
  reportingChain: 'the reporting line',
  sameManager: 'the same manager',
  sameTeam: 'the same team',
  notJunior: 'the junior mentor',
  noCommonLanguage: 'a common language',
  timeZoneDistance: 'time zones',
  doNotPair: 'do-not-pair',
  pairedBefore: 'earlier pairs',
};

// Rules that protect the junior person are never offered as the one to relax.
const PROTECTIVE: readonly RuleKey[] = ['directReport', 'reportingChain', 'doNotPair'];

function openingWords(counts: readonly RuleCount[], noun: Role): readonly string[] {
  const [best] = counts
    .filter(({ rule, onlyThis }) => onlyThis > 0 && !PROTECTIVE.includes(rule))
    .sort((a, b) => b.onlyThis - a.onlyThis);
  if (!best) return [];
  return [
    `If the rule about ${RULE_NAMES[best.rule]} only warned, ${countWords(best.onlyThis, noun)} would be possible.`,
  ];
}

function shortageWords(person: Candidate, role: Role, allowed: number): string {
  const noun = otherRole(role);
  const subject =
    allowed === 1
      ? `The only ${noun} who could be paired with ${person.name}`
      : `All ${allowed} ${noun}s who could be paired with ${person.name}`;
  const verb = allowed === 1 ? 'has' : 'have';
  return role === 'mentee'
    ? `${subject} already ${verb} as many mentees as agreed.`
    : `${subject} already ${verb} a mentor.`;
}

function placesWords(freePlaces: ReadonlyMap<number, number>, noun: Role): string {
  let free = 0;
  for (const places of freePlaces.values()) free += places;
  if (free > 0)
    return 'Others still have places, but a rule forbids each of them: another arrangement may free one.';
  return noun === 'mentor'
    ? 'No mentor in this cohort has a place left: accept another mentor or raise a capacity.'
    : 'Every mentee in this cohort has a mentor: accept another mentee.';
}
