import * as z from 'zod';
import {
  GROUPINGS,
  POPULATIONS,
  QUESTION_AUDIENCES,
  QUESTION_KINDS,
  SURVEY_KINDS,
  SURVEY_MODES,
  THEMES,
} from '../domain/surveys.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

const count = z.number().int();
const token = z.string().min(8).max(64);
const column = z.number().int().min(0).max(999);
const population = z.enum(POPULATIONS);

/** A count with its share and 95 % Wilson interval; without one the group is too small for a percentage. */
const share = z.object({
  count,
  of: count,
  interval: z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
});

const settings = z.object({
  title: z.string().trim().min(1, 'Give the survey a title.').max(120, 'Use at most 120 characters.'),
  introduction: z.string().trim().max(600, 'Use at most 600 characters.'),
  mode: z.enum(SURVEY_MODES),
  asksMentors: z.boolean(),
  asksMentees: z.boolean(),
  asksComparison: z.boolean(),
  grouping: z.enum(GROUPINGS),
  dueOn: isoDate.nullable(),
});

const questionEntry = z.object({
  kind: z.enum(QUESTION_KINDS),
  audience: z.enum(QUESTION_AUDIENCES),
  theme: z.enum(THEMES),
  words: z.string().trim().min(1, 'Write the question.').max(300, 'Use at most 300 characters.'),
  isReversed: z.boolean(),
});
const question = questionEntry.extend({ id });

const group = z.object({ population, name: z.string(), asked: count.nullable(), answered: count });

const listed = settings.extend({
  id,
  kind: z.enum(SURVEY_KINDS),
  state: z.enum(['draft', 'open', 'closed']),
  wave: count,
  openedOn: isoDate.nullable(),
  closedOn: isoDate.nullable(),
  isOverdue: z.boolean(),
  questions: count,
  /** Of those who were asked; before it is opened, of those who would be. */
  answered: share,
});

const details = listed.extend({
  today: isoDate,
  previous: z.object({ id, title: z.string() }).nullable(),
  next: z.object({ id, title: z.string() }).nullable(),
  questionList: z.array(question),
  groups: z.array(group),
  /** Why the groups are as they are, or will be. */
  groupWords: z.string(),
  /** What the form says about who can see the answers. */
  privacy: z.string(),
  /** What keeps it from being opened. */
  hindrances: z.array(z.string()),
  /** How many answers were read from files. */
  fromFiles: count,
  /** Whose answer is missing; only where answers carry names. */
  missing: z.array(z.object({ enrollmentId: id, name: z.string(), group: z.string() })),
});

const pulse = z.object({
  dueOn: isoDate,
  surveyId: id.nullable(),
  state: z.enum(['done', 'open', 'draft', 'overdue', 'planned']),
  answered: share.nullable(),
});

const values = z.array(z.object({ questionId: id, value: z.number().int().min(1).max(5) })).max(100);
const comments = z
  .array(
    z.object({
      questionId: id,
      words: z.string().trim().max(2000, 'Use at most 2,000 characters.'),
    }),
  )
  .max(100);

const importPlan = z.object({
  token,
  id,
  columns: z.object({
    /** Column with the role, department, site or generation of each row. */
    group: column.nullable(),
    /** Columns that say who; only where answers carry names. */
    person: z.array(column).max(6),
    questions: z.array(z.object({ questionId: id, column })).max(100),
  }),
  population,
  /** The group of every row where no column says it. */
  group: z.string().max(200).nullable(),
  /** The day of named answers. */
  answeredOn: isoDate,
  /** Puts the file in the place of answers that were read from files before. */
  replacesFiles: z.boolean(),
});
const importRow = z.object({
  row: count,
  text: z.string(),
  outcome: z.enum(['new', 'newer', 'empty', 'problem']),
  reason: z.string(),
});

const measure = z.object({
  n: count,
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  median: z.number(),
  favorable: share,
  /** Answers for each step, 1 to 5; null while they are too few for it. */
  counts: z.array(count).nullable(),
});

const questionResult = question.extend({
  /** Null where too few answered. */
  participants: measure.nullable(),
  comparison: measure.nullable(),
  /** In the order of the survey's groups; null is hidden. */
  groups: z.array(z.object({ name: z.string(), measure: measure.nullable() })),
  /** Against the wave before. */
  change: z
    .object({
      before: measure,
      /** Difference of the favorable shares, in points, where both are large enough. */
      points: z.number().nullable(),
      words: z.string(),
    })
    .nullable(),
  /** Participants against the comparison group. */
  difference: z.string().nullable(),
});

const results = z.object({
  id,
  title: z.string(),
  /** Why nothing is shown, in a sentence. */
  hiddenBecause: z.string().nullable(),
  limits: z.object({ scores: count, spread: count, comments: count }),
  rates: z.array(z.object({ name: z.string(), answered: share })),
  groupNames: z.array(z.string()),
  previous: z.object({ id, title: z.string(), closedOn: isoDate }).nullable(),
  questions: z.array(questionResult),
  openQuestions: z.array(
    z.object({
      id,
      words: z.string(),
      /** In no order; null while there are too few answers to show any. */
      comments: z
        .array(z.object({ id: z.string(), words: z.string(), isSuggestion: z.boolean() }))
        .nullable(),
      count,
    }),
  ),
  /** What the figures can and cannot say. */
  notes: z.array(z.string()),
  /** Most and least favorable question of the participants. */
  highlights: z.array(z.string()),
});

/** What people are asked and what they answer: pulses, surveys for each role, the climate before and after. */
export const surveysContract = {
  overview: operation.output(
    z.object({
      today: isoDate,
      surveys: z.array(listed),
      pulse: z.object({
        weeks: count.nullable(),
        /** Why there are no days although a rhythm is chosen. */
        noDays: z.string().nullable(),
        days: z.array(pulse),
      }),
      hasComparison: z.boolean(),
    }),
  ),
  get: operation.input(z.object({ id })).output(details),
  /** Asks for a pulse every so many weeks from the start of the cohort to its end; null ends it. */
  setPulse: operation.input(z.object({ weeks: z.number().int().min(1).max(52).nullable() })).output(z.void()),
  create: operation
    .input(z.object({ kind: z.enum(SURVEY_KINDS), dueOn: isoDate.nullable().default(null) }))
    .output(z.object({ id })),
  /** After it was opened only the title and the day may change. */
  update: operation.input(settings.extend({ id })).output(z.void()),
  remove: operation.input(z.object({ id })).output(z.void()),
  setQuestions: operation.input(z.object({ id, questions: z.array(questionEntry).max(60) })).output(z.void()),
  open: operation.input(z.object({ id })).output(z.void()),
  close: operation.input(z.object({ id })).output(z.object({ words: z.string() })),
  /** Makes the next wave of a survey, with the same questions. */
  again: operation.input(z.object({ id })).output(z.object({ id })),

  /** One filled-in form. */
  answer: operation
    .input(
      z.object({
        id,
        population,
        group: z.string().max(200),
        enrollmentId: id.nullable(),
        answeredOn: isoDate.nullable(),
        values,
        comments,
      }),
    )
    .output(z.object({ answered: count })),
  /** An empty table to send out or to fill in. */
  template: operation.input(z.object({ id, format: z.enum(['csv', 'xlsx']) })).output(z.file()),
  inspect: operation
    .input(z.object({ id, text: z.string().max(5_000_000).optional(), file: z.file().optional() }))
    .output(
      z.object({
        token,
        fileName: z.string(),
        rowCount: count,
        columns: z.array(z.object({ index: column, name: z.string(), samples: z.array(z.string()) })),
        guess: importPlan.shape.columns,
        /** Columns that are not looked at because they could tell who answered. */
        leftOut: z.array(z.string()),
      }),
    ),
  check: operation.input(importPlan).output(
    z.object({
      counts: z.object({ new: count, newer: count, empty: count, problem: count }),
      replaced: count,
      rows: z.array(importRow),
    }),
  ),
  /** Writes what `check` showed, as one undo step. */
  apply: operation.input(importPlan).output(z.object({ added: count })),
  /** One line a person, for a mail merge: who has not answered, or everybody who was asked. */
  reminders: operation.input(z.object({ id })).output(z.file()),

  /** The answers of a survey with names, those first whom a talk would help. */
  named: operation.input(z.object({ id })).output(
    z.array(
      z.object({
        enrollmentId: id,
        name: z.string(),
        role: z.enum(['mentor', 'mentee']),
        answeredOn: isoDate,
        /** Questions that were answered unfavorably. */
        low: z.array(z.object({ words: z.string(), answer: z.string() })),
        said: z.array(z.object({ question: z.string(), words: z.string() })),
      }),
    ),
  ),

  results: operation.input(z.object({ id })).output(results),
  /** Puts an open answer into the register of suggestions. */
  toSuggestion: operation.input(z.object({ commentId: z.string().max(64) })).output(z.void()),
};

export type SurveySettings = z.infer<typeof settings>;
export type SurveyListing = z.infer<typeof listed>;
export type SurveyDetails = z.infer<typeof details>;
export type SurveyQuestion = z.infer<typeof question>;
export type QuestionEntry = z.infer<typeof questionEntry>;
export type PulseDay = z.infer<typeof pulse>;
export type SurveyShare = z.infer<typeof share>;
export type SurveyMeasure = z.infer<typeof measure>;
export type QuestionResult = z.infer<typeof questionResult>;
export type SurveyResults = z.infer<typeof results>;
export type SurveyImportPlan = z.infer<typeof importPlan>;
export type SurveyImportRow = z.infer<typeof importRow>;
