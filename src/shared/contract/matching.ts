import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { IDENTITY_FIELDS } from '../domain/identity.ts';
import { COMPONENTS, MISSING_RULES, RULE_MODES, RULES } from '../domain/matching.ts';
import { QUOTA_KINDS } from '../domain/matching-goals.ts';
import { operation } from './errors.ts';
import { id, isoDate, progress, role } from './fields.ts';
import { customRuleOperations } from './custom-rules.ts';
import { overrideMark, overrideOperations } from './overrides.ts';

const rule = z.union([z.enum(RULES), z.templateLiteral(['custom-', z.number().int()])]);
const ruleMode = z.enum(RULE_MODES);
const component = z.enum(COMPONENTS);
const weight = z.number().int().min(-10).max(10);
/** Fit or a change of it, in hundredths of a point. */
const hundredths = z.number().int();

const boardPerson = z.object({
  /** The enrollment's id. */
  id,
  personId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  location: z.string().nullable(),
  capacity: z.number().int(),
  /** Mentees of a mentor, mentors of a mentee. */
  load: z.number().int(),
  /** Why nobody is at this person's side yet; null when somebody is. */
  whyUnmatched: z
    .object({
      words: z.string(),
      /** What would help; null when the words say it. */
      help: z.string().nullable(),
      /** Mentees who compete for the same too few mentors, the first of them. */
      competingIds: z.array(id),
    })
    .nullable(),
});

const warning = z.object({
  rule,
  name: z.string(),
  mode: z.enum(['hard', 'soft']),
  /** What it takes from the fit of the pair; 0 where it only warns. */
  cost: hundredths,
  words: z.string(),
  /** The reason with which the facilitator accepted it, or overrode a hard rule. */
  acceptedBecause: z.string().nullable(),
});

/** What one side said of the pair; null while nobody has asked. */
const says = z.enum(['fine', 'prefersOther', 'conflict']).nullable();

const boardPair = z.object({
  id,
  menteeId: id,
  mentorId: id,
  fit: hundredths,
  isLocked: z.boolean(),
  /** Why it cannot be moved by hand at all; null for a proposed pair. */
  fixedBecause: z.string().nullable(),
  origin: z.enum(['auto', 'hand']),
  warnings: z.array(warning),
  /** From proposed to both told. */
  stage: z.enum(['proposed', 'staged', 'consulted', 'published', 'started']),
  menteeSays: says,
  mentorSays: says,
  /** Hard rules set aside for the pair, for good. */
  overrides: z.array(overrideMark),
  /** The strongest reason for the pair, in words; empty when nothing speaks for it. */
  reason: z.string(),
});

const board = z.object({
  cohortName: z.string(),
  mentees: z.array(boardPerson),
  mentors: z.array(boardPerson),
  pairs: z.array(boardPair),
  totals: z.object({
    fit: hundredths,
    matched: z.number().int(),
    /** The most that the rules and locks allow, people matched first, then fit. */
    bestFit: hundredths,
    bestMatched: z.number().int(),
    /** Whether the proof that nothing scores higher was checked and holds. */
    isProven: z.boolean(),
    /** Both figures in a sentence. */
    words: z.string(),
  }),
  /** What comes before the total fit, in the facilitator's words; `aim` says how far the board meets it. */
  goals: z.array(z.string()),
});

/**
 * What a pair takes from the best arrangement of everyone, exactly, if all others moved to suit it: pairs fewer, and
 * fit. Null where a rule, a lock or a running pair keeps the two apart.
 */
const price = z.object({ lost: z.number().int(), fit: hundredths });

/** How others would move so that the board is best again around a pair just dropped. */
const repair = z.object({
  moves: z.array(
    z.object({
      menteeId: id,
      /** Whom the mentee has once the drop is made, and would have; null for nobody. */
      fromMentorId: id.nullable(),
      mentorId: id.nullable(),
    }),
  ),
  /** Pairs more, and the change of the total fit. */
  matched: z.number().int(),
  change: hundredths,
  /** "Ana moves to Ben and Dina to Egon." */
  words: z.string(),
});

/** What would happen on each target while a card is in the air; the arrays run in the order of `ids`. */
const lifted = z.object({
  /** Enrollments of the other side, in the board's order. */
  ids: z.array(z.number()),
  state: z.array(z.enum(['open', 'blocked', 'here'])),
  fit: z.array(hundredths),
  /** By how much the board's total changes on a drop; null where none is possible. */
  change: z.array(hundredths.nullable()),
  price: z.array(price.nullable()),
  /** What else a drop does, or why none is possible. */
  words: z.array(z.string()),
  /** The softer rules that its pairs would break, in words; empty where there are none. */
  warnings: z.array(z.string()),
  /** Whether a blocked drop can be made by overriding, and whether the program gives the right to. */
  override: z.array(z.enum(['no', 'granted', 'notGranted'])),
  /** The targets where a drop is possible, best first; the first three are marked. */
  order: z.array(z.number()),
});

const sideBySide = z.object({
  id,
  personId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  location: z.string().nullable(),
  gradeLevel: z.number().nullable(),
  languages: z.array(z.string()),
  interests: z.array(z.string()),
  channel: z.string().nullable(),
  offered: z.array(z.object({ skill: z.string(), level: z.number() })),
  sought: z.array(z.object({ skill: z.string(), level: z.number() })),
});

const pairDetail = z.object({
  pair: boardPair.nullable(),
  mentee: sideBySide,
  mentor: sideBySide,
  fit: hundredths,
  components: z.array(
    z.object({
      key: component,
      /** 0..1, null when it was left out. */
      value: z.number().nullable(),
      weight: z.number(),
      reversed: z.boolean(),
      /** Hundredths of the fit that come from it. */
      contribution: hundredths,
      words: z.string(),
    }),
  ),
  /** What broken soft rules take from the mean of the components; `fit` is less them. */
  costs: z.array(z.object({ rule, name: z.string(), cost: hundredths })),
  mentorTeaches: z.string(),
  menteeTeaches: z.string(),
  warnings: z.array(warning),
  price: price.nullable(),
  /** The next-best mentors of this mentee given everyone else, the smallest exact price first. */
  alternatives: z.array(
    z.object({
      mentorId: id,
      name: z.string(),
      fit: hundredths,
      change: hundredths,
      words: z.string(),
      price,
      repair: repair.nullable(),
    }),
  ),
  /** The best ways to take this pair apart and keep everybody matched: rings of two or three pairs, best first. */
  swaps: z.array(repair),
});

const figures = z.object({
  people: z.number().int(),
  matched: z.number().int(),
  /** Null while nobody is matched. */
  worst: hundredths.nullable(),
  p10: hundredths.nullable(),
  median: hundredths.nullable(),
  best: hundredths.nullable(),
  /** The middle half: third quartile less first. */
  spread: hundredths.nullable(),
});

const check = z.object({
  /** Something comes before the total fit, so `gap` and `arrangements` are about the total alone. */
  hasGoals: z.boolean(),
  gap: z.object({ matches: z.number().int(), fit: hundredths, words: z.string(), isProven: z.boolean() }),
  /** Of the mentees' fits, once by each grouping. */
  fairness: z.array(
    z.object({
      by: z.enum(['department', 'location', 'generation']),
      all: figures,
      /** Null figures where the group is too small to be shown. */
      groups: z.array(z.object({ name: z.string(), figures: figures.nullable() })),
    }),
  ),
  /** Two people who would both have a better fit together than where they are: how many, and the largest gains. */
  blocking: z.object({
    count: z.number().int(),
    pairs: z.array(z.object({ menteeId: id, mentorId: id, words: z.string() })),
  }),
  /** The best arrangements of everyone around held pairs, best first; null for a cohort too large to list them. */
  arrangements: z
    .array(
      z.object({
        fit: hundredths,
        /** Fit below the best arrangement. */
        below: hundredths,
        matched: z.number().int(),
        /** What differs from the board now. */
        words: z.string(),
      }),
    )
    .nullable(),
});

const pairRule = z.object({
  id,
  kind: z.enum(['doNotPair', 'mustPair', 'pairedBefore']),
  menteePersonId: id,
  mentorPersonId: id,
  menteeName: z.string(),
  mentorName: z.string(),
  reason: z.string().nullable(),
});

const missing = z.enum(MISSING_RULES);
const quota = z.object({
  counts: z.enum(QUOTA_KINDS),
  group: z.string().max(200).nullable(),
  leaderId: id.nullable(),
  bound: z.enum(['atLeast', 'atMost']),
  unit: z.enum(['percent', 'pairs']),
  amount: z.number().int().min(0).max(5000),
});

const goals = z.object({
  /** Null matches as many people as possible. */
  qualityFloor: hundredths.min(1).max(10_000).nullable(),
  worstPairFirst: z.boolean(),
  longestWaitingFirst: z.boolean(),
  keepTolerance: hundredths.min(0).max(1_000_000_000),
  quotas: z.array(quota).max(20),
});

const choices = z.object({
  components: z.array(z.object({ key: component, weight, missing: missing.optional() })),
  goals,
  rules: z.array(
    z.object({ key: z.enum(RULES), mode: ruleMode, cost: hundredths.min(0).max(10_000).optional() }),
  ),
  maxTimeZoneHours: z.number().min(0).max(14),
});

const group = z.object({ name: z.string(), leaderId: id.nullable(), people: z.number().int() });
const identityField = z.enum(IDENTITY_FIELDS);

const settings = choices.extend({
  components: z.array(z.object({ key: component, weight, missing })),
  /** Whom a quota can be about: those who take part. */
  groups: z.object({ departments: z.array(group), sites: z.array(group), teams: z.array(group) }),
  /** Why identity may count; null while no purpose is declared. */
  deiPurpose: z.object({ words: z.string(), declaredOn: isoDate, fields: z.array(identityField) }).nullable(),
  /** Participants who agreed to share something that the purpose names. */
  sharing: z.number().int(),
  reversible: z.array(component),
  presets: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      summary: z.string(),
      components: z.array(z.object({ key: component, weight })),
    }),
  ),
  pairRules: z.array(pairRule),
});

const preview = z.object({
  /** The best arrangement under the settings tried out, and now. */
  fit: hundredths,
  matched: z.number().int(),
  fitNow: hundredths,
  matchedNow: z.number().int(),
  /** Mentees whose mentor in the best arrangement would be another. */
  changedPairs: z.number().int(),
  /** Who would have whom: mentees of the board who would change, and those who would be new; the first of them. */
  moves: z.array(
    z.object({ mentee: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  moveCount: z.number().int(),
  /** Pairs on the board that the rules tried out would forbid. */
  brokenPairs: z.number().int(),
  worst: hundredths.nullable(),
  worstNow: hundredths.nullable(),
  /** Mentees who would stay without a mentor, and the names of the first of them. */
  unmatched: z.number().int(),
  unmatchedNames: z.array(z.string()),
  /** How much higher the total could be at most; 0 when the arrangement is proven best. */
  gap: hundredths,
  /** What the quotas come to, such as "12 of 30 pairs are across departments (at least 12 asked)." */
  quotas: z.array(z.string()),
  /** Why the quotas cannot be met; the other figures are then without them. */
  problem: z.string().nullable(),
});

/** How far the board meets the facilitator's goals. */
const aim = z.object({
  isReached: z.boolean(),
  isProven: z.boolean(),
  /** In a sentence: what is missing, or what is proven. */
  words: z.string(),
  /** What is proven of the best arrangement under the goals, goal by goal. */
  claims: z.array(z.string()),
  quotas: z.array(z.object({ words: z.string(), isMet: z.boolean() })),
});

const step = z.number().int().min(1).max(5);
const workStyle = z.object({
  pace: step.optional(),
  thinking: step.optional(),
  view: step.optional(),
  directness: step.optional(),
});

const identityClaim = z.object({
  field: identityField,
  value: z.string().trim().min(1, 'Write what the person says, or leave the line out.').max(120),
  /** The day on which the person agreed. */
  consentOn: isoDate,
});

const reason = z.string().trim().max(500);
/** What a command did, for the toast. */
const outcome = z.object({ words: z.string() });

/** Who meets whom: the board, what a move would do, the moves, and what the fit counts. */
export const matchingContract = {
  ...overrideOperations,
  ...customRuleOperations,
  board: operation.output(board),
  lift: operation
    .input(
      z.object({
        role,
        id,
        /** For a mentor lifted out of a pair: the mentee of that pair. */
        fromMenteeId: id.nullable().default(null),
      }),
    )
    .output(lifted),
  /** The cheapest repair of one drop while the card is still in the air. */
  dropPlan: operation
    .input(z.object({ menteeId: id, mentorId: id, fromMenteeId: id.nullable().default(null) }))
    .output(z.object({ repair: repair.nullable() })),
  /** Everything to be known about the board before it is published. */
  check: operation.output(check),
  /** Where the board stands against the goals; null where only coverage and the total fit decide. */
  aim: operation.output(aim.nullable()),
  pairDetail: operation.input(z.object({ menteeId: id, mentorId: id })).output(pairDetail),
  assign: operation
    .input(
      z.object({
        menteeId: id,
        mentorId: id,
        /** The mentee that gives up the mentor; without it the mentor takes one more, or the dearest swap is avoided. */
        fromMenteeId: id.nullable().default(null),
        reason: reason.optional(),
        /** Also locks the new pair, in the same step. */
        lock: z.boolean().default(false),
      }),
    )
    .output(outcome.extend({ repair: repair.nullable() })),
  /** Makes the moves of a repair that was offered, as a step of its own. */
  replaceOthers: operation.input(repair.pick({ moves: true })).output(outcome),
  unassign: operation.input(z.object({ pairId: id })).output(outcome),
  setLock: operation.input(z.object({ pairId: id, isLocked: z.boolean() })).output(outcome),
  setAllLocks: operation.input(z.object({ isLocked: z.boolean() })).output(outcome),
  clear: operation.output(outcome),
  acceptWarning: operation
    .input(z.object({ pairId: id, rule, reason: reason.min(1, 'Say why it is acceptable.') }))
    .output(outcome),
  withdrawAcceptance: operation.input(z.object({ pairId: id, rule })).output(outcome),
  autoMatch: operation.output(
    eventIterator(
      z.union([
        progress,
        z.object({
          kind: z.literal('result'),
          words: z.string(),
          matched: z.number(),
          changed: z.number(),
          fit: hundredths,
        }),
      ]),
    ),
  ),
  settings: operation.output(settings),
  updateSettings: operation.input(choices.partial()).output(outcome),
  previewSettings: operation.input(choices.partial()).output(preview),
  /** Says why identity may count in this program and which of it; dated, and on record in the log. */
  declareDeiPurpose: operation
    .input(
      z.object({
        words: z
          .string()
          .trim()
          .min(20, 'Say in a sentence what the program is to change, and for whom.')
          .max(1000),
        fields: z.array(identityField).min(1, 'Choose at least one.'),
      }),
    )
    .output(outcome),
  withdrawDeiPurpose: operation.output(outcome),
  /** How a person says they like to work; optional. */
  workStyle: operation.input(z.object({ personId: id })).output(workStyle),
  setWorkStyle: operation.input(z.object({ personId: id, style: workStyle })).output(z.void()),
  /** What a person agreed to share about themselves. */
  identity: operation.input(z.object({ personId: id })).output(z.array(identityClaim)),
  setIdentity: operation
    .input(z.object({ personId: id, claims: z.array(identityClaim).max(IDENTITY_FIELDS.length) }))
    .output(outcome),
  addPairRule: operation
    .input(
      z.object({
        kind: z.enum(['doNotPair', 'mustPair', 'pairedBefore']),
        menteePersonId: id,
        mentorPersonId: id,
        reason: reason.nullable().default(null),
      }),
    )
    .output(outcome),
  removePairRule: operation.input(z.object({ id })).output(outcome),
};

export type Board = z.infer<typeof board>;
export type BoardPerson = z.infer<typeof boardPerson>;
export type BoardPair = z.infer<typeof boardPair>;
export type BoardWarning = z.infer<typeof warning>;
export type Lifted = z.infer<typeof lifted>;
export type PairDetail = z.infer<typeof pairDetail>;
export type MatchingSettingsView = z.infer<typeof settings>;
export type SettingsPreview = z.infer<typeof preview>;
export type BoardCheck = z.infer<typeof check>;
export type BoardAim = z.infer<typeof aim>;
export type Repair = z.infer<typeof repair>;
export type Price = z.infer<typeof price>;
