import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { DELIMITERS } from '../domain/import-reading.ts';
import { TERMINATION_TYPES } from '../domain/people.ts';
import { ROSTER_FIELD_KEYS, type RosterField } from '../domain/roster-fields.ts';
import { operation } from './errors.ts';
import { id, isoDate, isoInstant, progress, role } from './fields.ts';

/** Names one uploaded file for as long as the window's connection lasts. */
const token = z.string().min(8).max(64);
const field = z.enum(ROSTER_FIELD_KEYS as [RosterField, ...RosterField[]]);
const column = z.number().int().min(0).max(999);
const rowNumber = z.number().int().min(1);

const delimiter = z.enum(DELIMITERS);
const dateOrder = z.enum(['ymd', 'dmy', 'mdy']);
const nameOrder = z.enum(['firstLast', 'lastFirst']);

/** How the file is to be read; what is left out is guessed. */
export const reading = z.object({
  encoding: z.string().max(40).optional(),
  delimiter: delimiter.optional(),
  sheet: z.string().max(200).optional(),
  /** As seen in the file, from 1; null for "the first row is a person already". */
  headerRow: rowNumber.nullable().optional(),
});

/** Something the file leaves open; the wizard asks, nothing is assumed. */
const question = z.discriminatedUnion('kind', [
  /** Several columns could be this field; none is mapped until one is chosen. */
  z.object({ kind: z.literal('claim'), field, columns: z.array(column) }),
  /** "03/04/2021": the 3rd of April or March 4th? */
  z.object({
    kind: z.literal('dateOrder'),
    column,
    example: z.string(),
    dayFirst: z.string(),
    monthFirst: z.string(),
  }),
  /** Whole names in one column: which part is the last name? */
  z.object({
    kind: z.literal('nameOrder'),
    column,
    suggested: nameOrder,
    examples: z.array(z.object({ text: z.string(), first: z.string(), last: z.string() })),
  }),
  /** Grades in words: the order from lowest to highest, to be confirmed when some are not `known` to the program. */
  z.object({
    kind: z.literal('gradeOrder'),
    column,
    suggested: z.array(z.string()),
    known: z.array(z.string()),
  }),
]);

const columnPreview = z.object({
  index: column,
  name: z.string(),
  /** False when the file gives the column no name and it is called by its letter. */
  isNamed: z.boolean(),
  field: field.nullable(),
  /** 0..1; below 0.5 the suggestion is only listed, not made. */
  confidence: z.number(),
  basis: z.enum(['header', 'values', 'both', 'none']),
  /** A few different values as they stand in the file. */
  samples: z.array(z.string()),
  filledShare: z.number(),
});

export const tablePreview = z.object({
  token,
  fileName: z.string(),
  kind: z.enum(['csv', 'xlsx']),
  encoding: z
    .object({
      chosen: z.string(),
      isSure: z.boolean(),
      alternatives: z.array(
        z.object({ encoding: z.string(), label: z.string(), samples: z.array(z.string()) }),
      ),
    })
    .nullable(),
  delimiter: delimiter.nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  headerRow: rowNumber.nullable(),
  columns: z.array(columnPreview),
  /** The first rows of people, with their row numbers as seen in the file. */
  rows: z.array(z.object({ row: rowNumber, cells: z.array(z.string()) })),
  rowCount: z.number(),
  questions: z.array(question),
  /** Same for files with the same column names: the key under which a mapping is remembered. */
  source: z.string(),
});

/** How a problem is settled, once for all rows or for one cell. */
const repair = z.discriminatedUnion('kind', [
  /** Every cell of the column that holds exactly `from` is read as `to`. */
  z.object({ kind: z.literal('replaceValue'), column, from: z.string().max(5000), to: z.string().max(5000) }),
  z.object({ kind: z.literal('setCell'), row: rowNumber, column, value: z.string().max(5000) }),
  z.object({ kind: z.literal('skipRow'), row: rowNumber }),
  /** Of rows with the same employee id, keep the first or the last instead of none. */
  z.object({ kind: z.literal('duplicates'), keep: z.enum(['first', 'last']) }),
  /** People who had left and are in the file again are at work. */
  z.object({ kind: z.literal('leaversAreBack') }),
  /** Do not import any row with this problem. */
  z.object({ kind: z.literal('skipProblem'), problem: z.string().max(60) }),
]);

/** What became of somebody at work who is not in the file. */
const missingAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep') }),
  z.object({
    kind: z.literal('markLeft'),
    leftOn: isoDate,
    /** How; null while it is not known. */
    leftAs: z.enum(TERMINATION_TYPES).nullable().default(null),
  }),
]);

const plan = z.object({
  token,
  reading: reading.default({}),
  /** The field of each column by its index; columns left out are not imported. */
  mapping: z.array(z.object({ column, field })).min(1).max(60),
  dateOrders: z.array(z.object({ column, order: dateOrder })).default([]),
  nameOrder: nameOrder.optional(),
  /** Grade words from lowest to highest; the program keeps them for the next file. */
  gradeOrder: z.array(z.string().max(100)).max(99).optional(),
  repairs: z.array(repair).max(20_000).default([]),
  /** What became of people at work who are not in the file. */
  missingPeople: missingAnswer.default({ kind: 'keep' }),
  /** Those of them for whom something else holds. */
  missingExceptions: z
    .array(z.object({ id, answer: missingAnswer }))
    .max(20_000)
    .default([]),
});

const problemGroup = z.object({
  problem: z.string(),
  /** An error keeps the row out; a warning imports the row without the doubtful value. */
  severity: z.enum(['error', 'warning']),
  column: column.nullable(),
  columnName: z.string().nullable(),
  /** The value shared by all rows of the group, when it can be replaced once for all. */
  value: z.string().nullable(),
  /** What replaces it, for a picker; null when any text will do. */
  choices: z.array(z.string()).nullable(),
  count: z.number(),
  title: z.string(),
  advice: z.string(),
  examples: z.array(z.object({ row: rowNumber, text: z.string(), sentence: z.string() })),
});

const fieldChange = z.object({ field: z.string(), from: z.string(), to: z.string() });
const checkResult = z.object({
  kind: z.literal('done'),
  counts: z.object({
    rows: z.number(),
    new: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    rejected: z.number(),
    missing: z.number(),
    warnings: z.number(),
  }),
  groups: z.array(problemGroup),
  /** How many people change in each field. */
  changedFields: z.array(z.object({ field: z.string(), people: z.number() })),
  samples: z.object({
    new: z.array(z.object({ row: rowNumber, employeeId: z.string(), name: z.string() })),
    changed: z.array(
      z.object({ row: rowNumber, employeeId: z.string(), name: z.string(), changes: z.array(fieldChange) }),
    ),
    missing: z.array(z.object({ employeeId: z.string(), name: z.string() })),
  }),
});

const missingPerson = z.object({
  id,
  employeeId: z.string(),
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  /** The last day that an earlier file has told already. */
  knownLastDay: isoDate.nullable(),
  /** The pairs that run with them now: leaving ends these. */
  pairs: z.array(z.object({ role, partnerName: z.string() })),
});

const applied = z.object({
  kind: z.literal('done'),
  importId: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  markedLeft: z.number(),
});

/** An import that was made, as the program remembers it. */
const pastImport = z.object({
  id,
  fileName: z.string(),
  importedAt: isoInstant,
  /** The facilitator whom the charter named then. */
  importedBy: z.string().nullable(),
  newCount: z.number().int(),
  changedCount: z.number().int(),
  unchangedCount: z.number().int(),
  leftCount: z.number().int(),
  rejectedCount: z.number().int(),
  /** People of the file whom the program remembers for figures over time; null for imports that kept none. */
  inFile: z.number().int().nullable(),
});

/** The import wizard: choose a file, map its columns, settle problems, then write once. Nothing is written before `apply`. */
export const rosterImportContract = {
  /** Starts the thread that will read the file, while the person still looks for it. */
  prepare: operation.output(z.void()),
  inspect: operation.input(z.object({ file: z.file() })).output(tablePreview),
  /** The same file read in another way. */
  reread: operation.input(z.object({ token, reading })).output(tablePreview),
  check: operation.input(plan).output(eventIterator(z.discriminatedUnion('kind', [progress, checkResult]))),
  /** Writes what `check` showed, as one undo step. */
  apply: operation.input(plan).output(eventIterator(z.discriminatedUnion('kind', [progress, applied]))),
  /** People at work who are not in the file, those in a pair first, then by name; `search` as in the list of people. */
  missing: operation
    .input(
      z.object({
        plan,
        search: z.string().max(200).default(''),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(200).default(25),
      }),
    )
    .output(z.object({ total: z.number(), people: z.array(missingPerson) })),
  /** The rows that are not imported, as CSV with the reason in front of each. */
  rejectedRows: operation.input(plan).output(z.file()),
  /** Imports that were made and not taken back, newest first. */
  history: operation.output(z.array(pastImport)),
  /** Lets go of the uploaded file. */
  discard: operation.input(z.object({ token })).output(z.void()),
};

export type DateOrder = z.infer<typeof dateOrder>;
export type NameOrder = z.infer<typeof nameOrder>;
export type RosterReading = z.infer<typeof reading>;
export type RosterQuestion = z.infer<typeof question>;
export type RosterRepair = z.infer<typeof repair>;
export type RosterImportPlan = z.infer<typeof plan>;
export type MissingAnswer = z.infer<typeof missingAnswer>;
export type MissingPerson = z.infer<typeof missingPerson>;
export type RosterTablePreview = z.infer<typeof tablePreview>;
export type RosterProblemGroup = z.infer<typeof problemGroup>;
export type RosterCheckResult = z.infer<typeof checkResult>;
export type PastImport = z.infer<typeof pastImport>;
export type RosterImportResult = z.infer<typeof applied>;
