import type { BuiltInRule, Candidate, RuleKey } from '#shared/domain/matching.ts';
import { fitText } from '#shared/domain/matching-words.ts';
import type { Role } from '#shared/domain/people.ts';
import { FORBIDDEN } from '../assignment.ts';
import { rulesIn } from '../rules/rule-matrix.ts';
import { isBuiltIn } from '../rules/rule-names.ts';
import { countWords, listWords } from '../rules/wording.ts';
import { blockedBetween, competitionWords, type Competition } from './competition.ts';

/** A cohort with its pairs; people by place, cells are mentee x mentors + mentor. */
export type UnmatchedCohort = {
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  /** Fit of every cell, and the same with FORBIDDEN where a rule or a must-pair keeps two people apart. */
  readonly fits: Int32Array;
  readonly feasible: Int32Array;
  /** Broken hard rules of every cell. */
  readonly hard: Uint32Array;
  /** The rule of each bit, and what the facilitator calls it. */
  readonly ruleKeys: readonly RuleKey[];
  readonly nameOf: (rule: RuleKey) => string;
  /** The feasible fits without those below the facilitator's floor, and the floor; null where there is none. */
  readonly inReach: Int32Array;
  readonly floor: number | null;
  readonly hasGoals: boolean;
  readonly isMatched: (mentee: number) => boolean;
  readonly freePlaces: (mentor: number) => number;
  /** Each mentee's mentor in the best arrangement, or in that of the highest total where other goals come first; -1 for nobody. */
  readonly bestMentorOf: ArrayLike<number>;
};

export type UnmatchedReason = {
  readonly cause: 'nobody' | 'rules' | 'floor' | 'open' | 'taken' | 'shortage' | 'reserve';
  /** The reason in one sentence. */
  readonly words: string;
  /** What would help; null when the reason says it. */
  readonly help: string | null;
  /** Everybody who competes for the same too few mentors, where that is the reason. */
  readonly competing?: readonly number[];
};

/** Why people have no partner: the binding rule, who is free, or who competes for the same places. */
export function unmatchedReasons(cohort: UnmatchedCohort): {
  readonly mentee: (place: number) => UnmatchedReason;
  readonly mentor: (place: number) => UnmatchedReason;
} {
  const competitionOf = (mentee: number): Competition | undefined =>
    everybodysCompetitions(cohort).find(({ mentees }) => mentees.includes(mentee));
  return {
    mentee: place => whyMentee(cohort, place, competitionOf),
    mentor: place => whyMentor(cohort, place),
  };
}

function whyMentee(
  cohort: UnmatchedCohort,
  mentee: number,
  competitionOf: (mentee: number) => Competition | undefined,
): UnmatchedReason {
  const { mentees, mentors, fits, feasible, freePlaces } = cohort;
  const width = mentors.length;
  if (width === 0)
    return {
      cause: 'nobody',
      words: 'No mentor takes part yet.',
      help: 'Accept mentors on the Intake screen.',
    };
  const allowed = [...mentors.keys()].filter(j => feasible[mentee * width + j] !== FORBIDDEN);
  const cells = [...mentors.keys()].map(j => mentee * width + j);
  if (allowed.length === 0) return ruledOut(cohort, cells, 'mentor', mentors);
  const reached = allowed.filter(j => cohort.inReach[mentee * width + j] !== FORBIDDEN);
  if (reached.length === 0) {
    return belowFloor(
      cohort,
      allowed,
      'mentor',
      j => fits[mentee * width + j]!,
      j => mentors[j]!.name,
    );
  }
  const free = reached.filter(j => freePlaces(j) > 0);
  if (free.length > 0) {
    const best = free.reduce((a, b) => (fits[mentee * width + b]! > fits[mentee * width + a]! ? b : a));
    const fit = `fit ${fitText(fits[mentee * width + best]!)}`;
    const name = mentors[best]!.name;
    const words =
      free.length === 1
        ? `${name} is free and allowed (${fit}).`
        : `${free.length} free mentors are allowed; the best is ${name} (${fit}).`;
    return { cause: 'open', words, help: null };
  }
  const given = cohort.bestMentorOf[mentee] ?? -1;
  if (given >= 0) {
    const arrangement = cohort.hasGoals ? 'arrangement of the highest total' : 'best arrangement';
    const words = `Every allowed mentor is taken; in the ${arrangement} ${mentees[mentee]!.name} would have ${mentors[given]!.name}.`;
    return { cause: 'taken', words, help: null };
  }
  return shortage(cohort, competitionOf(mentee), reached.length);
}

function shortage(
  { mentees, mentors, floor }: UnmatchedCohort,
  competition: Competition | undefined,
  allowed: number,
): UnmatchedReason {
  const places = mentors.reduce((sum, mentor) => sum + mentor.capacity, 0);
  const help = 'One more mentor, or a second mentee for one of them, would help.';
  if (competition && competition.mentors.length < mentors.length) {
    const words = competitionWords(
      competition,
      mentee => mentees[mentee]!.name,
      mentor => mentors[mentor]!.name,
    );
    return { cause: 'shortage', words, help, competing: competition.mentees };
  }
  if (places < mentees.length) {
    const words = `${countWords(mentees.length, 'mentee')} share ${countWords(places, 'mentor place')}.`;
    return { cause: 'shortage', words, help };
  }
  const [one, many] =
    floor === null
      ? ['allowed mentor', 'allowed mentors']
      : ['mentor above your floor', 'mentors above your floor'];
  const words = `${allowed === 1 ? `The only ${one} is` : `All ${allowed} ${many} are`} taken by locked pairs or by people with less choice.`;
  return { cause: 'shortage', words, help };
}

function whyMentor({ mentees, mentors, ...cohort }: UnmatchedCohort, mentor: number): UnmatchedReason {
  const width = mentors.length;
  if (mentees.length === 0)
    return {
      cause: 'nobody',
      words: 'No mentee takes part yet.',
      help: 'Accept mentees on the Intake screen.',
    };
  const cells = [...mentees.keys()].map(i => i * width + mentor);
  const allowed = [...mentees.keys()].filter(i => cohort.feasible[i * width + mentor] !== FORBIDDEN);
  if (allowed.length === 0) return ruledOut(cohort, cells, 'mentee', mentees);
  const fitWith = (i: number): number => cohort.fits[i * width + mentor]!;
  const reached = allowed.filter(i => cohort.inReach[i * width + mentor] !== FORBIDDEN);
  if (reached.length === 0) {
    return belowFloor(cohort, allowed, 'mentee', fitWith, i => mentees[i]!.name);
  }
  const waiting = reached.filter(i => !cohort.isMatched(i));
  if (waiting.length > 0) {
    const best = waiting.reduce((a, b) => (fitWith(b) > fitWith(a) ? b : a));
    return {
      cause: 'open',
      words: `${mentees[best]!.name} waits for a mentor (fit ${fitText(fitWith(best))}).`,
      help: null,
    };
  }
  const all = mentees.every((_, i) => cohort.isMatched(i));
  const words = all ? 'Every mentee has a mentor.' : 'Every mentee that the rules allow has a mentor.';
  return { cause: 'reserve', words, help: 'A reserve if somebody drops out.' };
}

/** Rules allow somebody, the floor nobody: pairing by hand is still possible. */
function belowFloor(
  { floor }: Pick<UnmatchedCohort, 'floor'>,
  allowed: readonly number[],
  noun: Role,
  fitWith: (place: number) => number,
  nameOf: (place: number) => string,
): UnmatchedReason {
  const best = allowed.reduce((a, b) => (fitWith(b) > fitWith(a) ? b : a));
  return {
    cause: 'floor',
    words: `No ${noun} reaches your floor of ${fitText(floor ?? 0)}; the best allowed would be ${nameOf(best)} (fit ${fitText(fitWith(best))}).`,
    help: 'Lower the floor under “What counts”, or make the pair by hand.',
  };
}

/** A move changes nothing in who competes with whom, so it is kept as long as the fits in reach are. */
const competitionsOf = new WeakMap<Int32Array, readonly Competition[]>();

function everybodysCompetitions({ mentees, mentors, inReach }: UnmatchedCohort): readonly Competition[] {
  const known = competitionsOf.get(inReach);
  if (known) return known;
  const problem = {
    menteeCount: mentees.length,
    mentorCount: mentors.length,
    score: inReach,
    mentorCapacity: mentors.map(({ capacity }) => capacity),
  };
  const found = blockedBetween(problem, [...mentees.keys()], [...mentors.keys()]);
  competitionsOf.set(inReach, found);
  return found;
}

/** What a rule says about some people of the other side, after "7". */
const BECAUSE: Readonly<Record<BuiltInRule, readonly [one: string, many: string]>> = {
  directReport: ['is a direct report or the manager', 'are direct reports or the manager'],
  reportingChain: ['is in the same reporting line', 'are in the same reporting line'],
  sameManager: ['has the same manager', 'have the same manager'],
  sameTeam: ['works in the same team', 'work in the same team'],
  notJunior: ['would be mentor without being junior', 'would be mentors without being junior'],
  noCommonLanguage: ['speaks no common language', 'speak no common language'],
  timeZoneDistance: ['is too many time zones away', 'are too many time zones away'],
  doNotPair: ['is on the do-not-pair list', 'are on the do-not-pair list'],
  pairedBefore: ['was a partner before', 'were partners before'],
};

/** Rules that protect the junior person are never offered as the one to relax. */
const PROTECTIVE: ReadonlySet<RuleKey> = new Set(['directReport', 'reportingChain', 'doNotPair']);

function ruledOut(
  { hard, ruleKeys, nameOf }: Pick<UnmatchedCohort, 'hard' | 'ruleKeys' | 'nameOf'>,
  cells: readonly number[],
  noun: Role,
  others: readonly Candidate[],
): UnmatchedReason {
  const counts = new Map<RuleKey, number>();
  const alone = new Map<RuleKey, number>();
  let promised = 0;
  for (const cell of cells) {
    const broken = rulesIn(hard[cell]!, ruleKeys);
    const [first] = broken;
    // The first rule is the narrowest; counting a person once keeps the numbers adding up.
    if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
    else promised += 1;
    if (first && broken.length === 1) alone.set(first, (alone.get(first) ?? 0) + 1);
  }
  const because = (rule: RuleKey, isOne: boolean): string =>
    isBuiltIn(rule) ? BECAUSE[rule][isOne ? 0 : 1] : `by your rule “${nameOf(rule)}”`;
  const parts = ruleKeys
    .filter(rule => counts.has(rule))
    .sort((a, b) => counts.get(b)! - counts.get(a)!)
    .map(rule => `${counts.get(rule)} ${because(rule, counts.get(rule) === 1)}`);
  if (promised > 0) parts.push(`${promised} ${promised === 1 ? 'is' : 'are'} promised by the must-pair list`);
  const only = others.length === 1 ? others[0] : undefined;
  const who = only ? `${only.name}, the only ${noun}, is` : `All ${others.length} ${noun}s are`;
  const best = ruleKeys
    .filter(rule => alone.has(rule) && !PROTECTIVE.has(rule))
    .sort((a, b) => alone.get(b)! - alone.get(a)!)[0];
  const help = best
    ? `If “${nameOf(best)}” only warned, ${countWords(alone.get(best)!, noun)} would be possible.`
    : null;
  return { cause: 'rules', words: `${who} ruled out: ${listWords(parts)}.`, help };
}
