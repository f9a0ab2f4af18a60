import * as z from 'zod';
import { COMPETENCIES, GOAL_LEVELS, GOAL_STATES, TRANSFERS } from '../domain/goals.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

const pairState = z.enum(['proposed', 'active', 'paused', 'completed', 'endedEarly', 'reassigned']);
const level = z.number().int().min(1).max(5);
const rating = z.number().int().min(-2).max(2);
/** The two moments at which a goal is rated. */
const wave = z.enum(['mid', 'end']);
const competency = z.enum(COMPETENCIES);

const done = z.object({ words: z.string() });
const saved = done.extend({ id });
const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

/** What a level is given to: a skill of the catalogue or one of the mentor's competencies. */
const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skill'), skillId: id }),
  z.object({ kind: z.literal('competency'), competency }),
]);

const assessedItem = z.object({
  subject,
  name: z.string(),
  /** A skill that the person seeks, offers, or no longer lists; a competency of the mentor. */
  group: z.enum(['sought', 'offered', 'other', 'competency']),
  current: level.nullable(),
  target: level.nullable(),
  final: level.nullable(),
});

const assessment = z.object({
  role,
  name: z.string(),
  baselineOn: isoDate.nullable(),
  finalOn: isoDate.nullable(),
  items: z.array(assessedItem),
});

const scaleTexts = {
  muchLess: text(200),
  less: text(200),
  expected: text(200),
  more: text(200),
  muchMore: text(200),
};

const goalEntry = z.object({
  owner: role,
  level: z.enum(GOAL_LEVELS),
  statement: z
    .string()
    .trim()
    .min(1, 'Say what should be different.')
    .max(300, 'Use at most 300 characters.'),
  skillId: id.nullable(),
  /** The program outcome that it serves; null only for a goal that is marked as the pair's own. */
  outcomeId: id.nullable(),
  isPairSpecific: z.boolean(),
  unit: text(40),
  baselineNumber: z.number().nullable(),
  targetNumber: z.number().nullable(),
  baselineWords: text(300),
  targetWords: text(300),
  dueOn: isoDate.nullable(),
  weight: z.number().int().min(1).max(5),
  transfer: z.enum(TRANSFERS).nullable(),
  ...scaleTexts,
});

const progressEntry = z.object({ id, notedOn: isoDate, value: z.number().nullable(), words: z.string() });

const goal = goalEntry.extend({
  id,
  skill: z.string().nullable(),
  outcome: z.string().nullable(),
  acceptance: z.enum(['accepted', 'notComfortable']).nullable(),
  acceptedOn: isoDate.nullable(),
  midRating: rating.nullable(),
  midOn: isoDate.nullable(),
  endRating: rating.nullable(),
  endOn: isoDate.nullable(),
  state: z.enum(GOAL_STATES),
  closedOn: isoDate.nullable(),
  closedBecause: z.string(),
  setOn: isoDate,
  progress: z.array(progressEntry),
});

const attainment = z.object({
  /** Goals with a rating of this moment. */
  rated: z.number().int(),
  /** Of them, as expected or better. */
  met: z.number().int(),
  /** Goal attainment scaling: 50 is as expected. */
  score: z.number(),
});

const rubricEntry = z.object({
  levels: z
    .array(z.string().trim().min(1, 'Name every level.').max(60))
    .min(2, 'Write at least two levels.')
    .max(5),
  criteria: z
    .array(
      z.object({
        name: z.string().trim().min(1, 'Name what you look at.').max(120),
        /** One text a level, lowest first; empty where nothing is written. */
        words: z.array(text(300)).max(5),
      }),
    )
    .min(1, 'Write at least one thing to look at.')
    .max(12),
});

const rubric = z.object({
  levels: z.array(z.string()),
  midOn: isoDate.nullable(),
  endOn: isoDate.nullable(),
  criteria: z.array(
    z.object({
      name: z.string(),
      words: z.array(z.string()),
      /** Places in `levels`, from 0. */
      mid: z.number().int().nullable(),
      end: z.number().int().nullable(),
    }),
  ),
});

const benefitEntry = z.object({
  notedOn: isoDate,
  words: z.string().trim().min(1, 'Say what came of it.').max(500),
});
const obstacleEntry = z.object({
  notedOn: isoDate,
  words: z.string().trim().min(1, 'Say what stands in the way.').max(500),
  wantsSupport: z.boolean(),
  resolvedOn: isoDate.nullable(),
  resolution: text(500),
});
const knowledgeEntry = z.object({
  notedOn: isoDate,
  title: z.string().trim().min(1, 'Say what it is about.').max(200),
  owner: text(120),
  storedAt: text(300),
});

const pairGoals = z.object({
  today: isoDate,
  /** Why nothing new can be written; null while the pair is open. */
  closedBecause: z.string().nullable(),
  midReviewOn: isoDate.nullable(),
  mentee: z.string(),
  mentor: z.string(),
  assessments: z.array(assessment),
  goals: z.array(goal),
  attainment: z.object({ mid: attainment.nullable(), end: attainment.nullable() }),
  rubric: rubric.nullable(),
  benefits: z.array(benefitEntry.extend({ id })),
  obstacles: z.array(obstacleEntry.extend({ id })),
  knowledge: z.array(knowledgeEntry.extend({ id })),
  /** What a goal can be linked to. */
  outcomes: z.array(z.object({ id, statement: z.string() })),
  skills: z.array(z.object({ id, name: z.string() })),
  missing: z.array(z.string()),
});

const waves = z.object({ mentee: isoDate.nullable(), mentor: isoDate.nullable() });

const goalsRow = z.object({
  pairId: id,
  state: pairState,
  mentee: z.string(),
  mentor: z.string(),
  baseline: waves,
  final: waves,
  goals: z.number().int(),
  open: z.number().int(),
  reached: z.number().int(),
  /** Goals of the mentee that the mentor has not answered. */
  unanswered: z.number().int(),
  overdue: z.number().int(),
  nextDueOn: isoDate.nullable(),
  lastProgressOn: isoDate.nullable(),
  /** The latest ratings: those of the end where there are any. */
  attainment: attainment.extend({ wave }).nullable(),
  /** What only the facilitator sees: a mentor who is not comfortable with a goal, a pair that wants support. */
  private: z.array(z.string()),
  missing: z.array(z.string()),
});

const overview = z.object({
  today: isoDate,
  pairs: z.array(goalsRow),
  totals: z.object({
    /** Pairs that have started. */
    running: z.number().int(),
    withGoal: z.number().int(),
    baselines: z.object({ given: z.number().int(), of: z.number().int() }),
    accepted: z.object({ given: z.number().int(), of: z.number().int() }),
    goals: z.number().int(),
    /** Goals with a rating, and those as expected or better. */
    rated: z.number().int(),
    met: z.number().int(),
    /** How many goals are at each step, best first; the latest rating of each. */
    steps: z.array(z.object({ step: rating, goals: z.number().int() })),
  }),
});

const pairedChange = z.object({
  name: z.string(),
  /** People who gave both a first and a last level. */
  n: z.number().int(),
  before: z.number(),
  after: z.number(),
  change: z.number(),
  /** 95 % interval of the change; null while too few gave both. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  better: z.number().int(),
  same: z.number().int(),
  worse: z.number().int(),
});

const learning = z.object({
  smallestGroup: z.number().int(),
  groups: z.array(
    z.object({
      role,
      kind: z.enum(['skills', 'competencies']),
      all: pairedChange.nullable(),
      items: z.array(pairedChange),
      /** Items that too few people gave twice, so that they are not told. */
      hidden: z.number().int(),
      /** People with a first assessment but no last one. */
      waiting: z.number().int(),
    }),
  ),
});

const assessmentEntry = z.object({
  pairId: id,
  role,
  wave: z.enum(['baseline', 'final']),
  on: isoDate,
  levels: z
    .array(z.object({ subject, now: level.nullable(), target: level.nullable() }))
    .min(1)
    .max(200),
});

/** Where both sides stand, what they want to reach, how far they came, and what else came of it. */
export const goalsContract = {
  /** Every pair of the cohort with its goals and what is missing. */
  overview: operation.output(overview),
  /** First and last levels of the same people. */
  learning: operation.output(learning),
  ofPair: operation.input(z.object({ pairId: id })).output(pairGoals),

  saveAssessment: operation.input(assessmentEntry).output(done),
  removeAssessment: operation
    .input(z.object({ pairId: id, role, wave: z.enum(['baseline', 'final']) }))
    .output(done),

  add: operation.input(z.object({ pairId: id, entry: goalEntry })).output(saved),
  update: operation.input(z.object({ id, entry: goalEntry })).output(done),
  remove: operation.input(z.object({ id })).output(done),
  /** The mentor's answer to a goal of the mentee; null takes it back. */
  answer: operation
    .input(z.object({ id, answer: z.enum(['accepted', 'notComfortable']).nullable() }))
    .output(done),
  /** Where the goal stands on its scale; null takes the rating back. */
  rate: operation.input(z.object({ id, wave, rating: rating.nullable(), on: isoDate })).output(done),
  setState: operation
    .input(z.object({ id, state: z.enum(GOAL_STATES), on: isoDate, because: text(300) }))
    .output(done),
  addProgress: operation
    .input(z.object({ goalId: id, notedOn: isoDate, value: z.number().nullable(), words: text(500) }))
    .output(saved),
  removeProgress: operation.input(z.object({ id })).output(done),

  saveRubric: operation.input(z.object({ pairId: id, rubric: rubricEntry })).output(done),
  /** A level for each criterion, from 0; null where none is given. */
  scoreRubric: operation
    .input(
      z.object({ pairId: id, wave, on: isoDate, scores: z.array(z.number().int().min(0).max(4).nullable()) }),
    )
    .output(done),
  removeRubric: operation.input(z.object({ pairId: id })).output(done),

  /** With an id it changes an entry, without one it adds one; the same for the two that follow. */
  saveBenefit: operation
    .input(z.object({ pairId: id, id: id.nullable(), entry: benefitEntry }))
    .output(saved),
  saveObstacle: operation
    .input(z.object({ pairId: id, id: id.nullable(), entry: obstacleEntry }))
    .output(saved),
  saveKnowledge: operation
    .input(z.object({ pairId: id, id: id.nullable(), entry: knowledgeEntry }))
    .output(saved),
  removeNote: operation
    .input(z.object({ kind: z.enum(['benefit', 'obstacle', 'knowledge']), id }))
    .output(done),
};

export type Subject = z.infer<typeof subject>;
export type AssessedItem = z.infer<typeof assessedItem>;
export type Assessment = z.infer<typeof assessment>;
export type AssessmentEntry = z.infer<typeof assessmentEntry>;
export type GoalEntry = z.infer<typeof goalEntry>;
export type Goal = z.infer<typeof goal>;
export type GoalProgress = z.infer<typeof progressEntry>;
export type Attainment = z.infer<typeof attainment>;
export type Rubric = z.infer<typeof rubric>;
export type RubricEntry = z.infer<typeof rubricEntry>;
export type BenefitEntry = z.infer<typeof benefitEntry>;
export type ObstacleEntry = z.infer<typeof obstacleEntry>;
export type KnowledgeEntry = z.infer<typeof knowledgeEntry>;
export type PairGoals = z.infer<typeof pairGoals>;
export type GoalsRow = z.infer<typeof goalsRow>;
export type GoalsOverview = z.infer<typeof overview>;
export type PairedChange = z.infer<typeof pairedChange>;
export type Learning = z.infer<typeof learning>;
export type GoalPairState = z.infer<typeof pairState>;
