import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate, isoInstant, progress, role } from './fields.ts';

/** Fit or a change of it, in hundredths of a point. */
const hundredths = z.number().int();
const name = z.string().trim().min(1, 'Give the scenario a name.').max(120);
const note = z.string().trim().max(1000);
const outcome = z.object({ words: z.string() });

const scenario = z.object({
  id,
  name: z.string(),
  note: z.string(),
  createdAt: isoInstant,
  /** The figures when it was saved. */
  fit: hundredths,
  matched: z.number().int(),
  bestFit: hundredths,
  bestMatched: z.number().int(),
  isProven: z.boolean(),
  /** What came before the total fit when it was saved, in words; `bestFit` is the highest total then. */
  goals: z.array(z.string()),
  /** What counts has been changed since. */
  hasOtherSettings: z.boolean(),
  /** People who were in one of its pairs and no longer take part. */
  goneCount: z.number().int(),
  /** Its pairs are those of the board. */
  isOnBoard: z.boolean(),
});

/** A scenario, or the board as it stands. */
const columnKey = z.union([id, z.literal('board')]);

const column = z.object({
  key: columnKey,
  name: z.string(),
  note: z.string(),
  savedAt: isoInstant.nullable(),
  /** Everything measured with what counts today, so that the columns can be compared. */
  matched: z.number().int(),
  fit: hundredths,
  worst: hundredths.nullable(),
  /** Nine pairs in ten are at least this good. */
  p10: hundredths.nullable(),
  median: hundredths.nullable(),
  spread: hundredths.nullable(),
  /** Between the middle fits of the groups that are best and worst off; null with fewer than two groups to be shown. */
  departmentGap: hundredths.nullable(),
  siteGap: hundredths.nullable(),
  locked: z.number().int(),
  openWarnings: z.number().int(),
  acceptedWarnings: z.number().int(),
  unmatchedMentees: z.number().int(),
  unmatchedMentors: z.array(z.string()),
  /** The total when it was saved, where what counts was changed since. */
  fitWhenSaved: hundredths.nullable(),
  gone: z.array(z.string()),
});

/** One mentee and their mentor in each column. */
const comparedRow = z.object({
  menteeId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  isDifferent: z.boolean(),
  cells: z.array(
    z
      .object({
        mentorId: id,
        mentor: z.string(),
        fit: hundredths,
        isLocked: z.boolean(),
        warnings: z.number().int(),
        hasLeft: z.boolean(),
      })
      .nullable(),
  ),
});

const answer = z.enum(['fine', 'prefersOther', 'conflict']);
const said = z.object({ answer, note: z.string(), on: isoDate }).nullable();
const stage = z.enum(['proposed', 'staged', 'consulted', 'published', 'started']);

const reviewedPair = z.object({
  pairId: id,
  mentee: z.string(),
  mentor: z.string(),
  fit: hundredths,
  stage,
  stagedOn: isoDate.nullable(),
  publishedOn: isoDate.nullable(),
  menteeSays: said,
  mentorSays: said,
});

const waiting = z.object({
  id,
  role,
  name: z.string(),
  since: isoDate.nullable(),
  days: z.number().int().nullable(),
  /** Accepted from the waitlist, whose order goes before the days. */
  isFromWaitlist: z.boolean(),
});

const rematch = z.object({
  moves: z.array(
    z.object({ mentee: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** Change of the board's total fit. */
  change: hundredths,
  words: z.string(),
});

const decision = z.object({
  id,
  at: isoInstant,
  operation: z.string(),
  actor: z.string().nullable(),
  summary: z.string(),
  reason: z.string().nullable(),
  /** Who was with whom before and after, a line a mentee; null where nobody was moved. */
  detail: z.string().nullable(),
  /** Change of the board's total fit; null where the decision moved nobody. */
  price: hundredths.nullable(),
});

const pairIds = z.array(id).min(1, 'Choose at least one pair.').max(5000);
const reason = z.string().trim().min(1, 'Say why; it is kept in the decision log.').max(500);

/** Arrangements to compare, what both sides say, publication, and the log of every decision. */
export const scenariosContract = {
  list: operation.output(z.array(scenario)),
  save: operation.input(z.object({ name, note: note.default('') })).output(outcome.extend({ id })),
  update: operation.input(z.object({ id, name, note })).output(outcome),
  duplicate: operation.input(z.object({ id })).output(outcome.extend({ id })),
  remove: operation.input(z.object({ id })).output(outcome),
  compare: operation
    .input(z.object({ columns: z.array(columnKey).min(2).max(3) }))
    .output(z.object({ columns: z.array(column), rows: z.array(comparedRow) })),
  promote: operation.input(z.object({ id })).output(outcome),

  review: operation.output(z.object({ pairs: z.array(reviewedPair), waiting: z.array(waiting) })),
  setStaged: operation.input(z.object({ pairIds, isStaged: z.boolean() })).output(outcome),
  /** What one side says of the pair; null takes it back. */
  answer: operation
    .input(
      z.object({
        pairId: id,
        side: role,
        answer: answer.nullable(),
        note: z.string().trim().max(500).default(''),
      }),
    )
    .output(outcome),
  publish: operation.input(z.object({ which: z.enum(['consulted', 'all']) })).output(outcome),
  /** Says how far it is while it looks, which takes a while in a large cohort; leaving stops it. */
  previewRematch: operation
    .input(z.object({ pairIds }))
    .output(eventIterator(z.union([progress, rematch.extend({ kind: z.literal('result') })]))),
  rematch: operation.input(z.object({ pairIds, reason })).output(outcome),

  log: operation.output(z.array(decision)),
  /** The log as CSV for a spreadsheet. */
  exportLog: operation.output(z.file()),
};

export type Scenario = z.infer<typeof scenario>;
export type ColumnKey = z.infer<typeof columnKey>;
export type ComparedColumn = z.infer<typeof column>;
export type ComparedRow = z.infer<typeof comparedRow>;
export type ReviewedPair = z.infer<typeof reviewedPair>;
export type Stage = z.infer<typeof stage>;
export type Answer = z.infer<typeof answer>;
export type Waiting = z.infer<typeof waiting>;
export type Rematch = z.infer<typeof rematch>;
export type Decision = z.infer<typeof decision>;
