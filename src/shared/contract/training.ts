import * as z from 'zod';
import { TRAINING_FORMATS } from '../domain/training.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

const ids = z.array(id).min(1, 'Choose at least one.').max(5000);

const moduleFields = z.object({
  role: z.enum(['mentor', 'mentee', 'both']),
  title: z.string().trim().min(1, 'Give the module a title.').max(200),
  isRequired: z.boolean(),
  needsRehearsal: z.boolean(),
  minutes: z
    .number()
    .int()
    .min(1, 'One minute at least.')
    .max(2400, 'A week at most.')
    .nullable()
    .default(null),
  format: z.enum(TRAINING_FORMATS).default('reading'),
  validMonths: z
    .number()
    .int()
    .min(1, 'One month at least.')
    .max(120, 'Ten years at most.')
    .nullable()
    .default(null),
  dueOn: isoDate.nullable().default(null),
});

const listedModule = moduleFields.extend({
  id,
  isRetired: z.boolean(),
  /** People it is for, and how many of them have a record that counts, one that expired, or read without rehearsing. */
  people: z.number(),
  done: z.number(),
  readOnly: z.number(),
  expired: z.number(),
  records: z.number(),
  warnings: z.array(z.string()),
});

const lack = z.object({
  enrollmentId: id,
  personId: id,
  name: z.string(),
  role,
  email: z.string().nullable(),
  /** What is to be done, each with its day if it has one. */
  items: z.array(z.object({ words: z.string(), dueOn: isoDate.nullable(), isOverdue: z.boolean() })),
});

const token = z.string().min(8).max(64);
const column = z.number().int().min(0).max(999);
const dateOrder = z.enum(['ymd', 'dmy', 'mdy']);
const importPlan = z.object({
  token,
  columns: z.object({
    /** Columns that say who: an id, an e-mail address, a name. */
    person: z.array(column).min(1, 'Choose the column that says who.').max(6),
    module: column.nullable(),
    date: column.nullable(),
    evidence: column.nullable(),
  }),
  dateOrder: dateOrder.default('ymd'),
  /** Which module each title of the file means; titles left out are not imported. */
  modules: z.array(z.object({ title: z.string().max(300), moduleId: id })).max(500),
  /** The module of all rows, where no column has titles. */
  moduleId: id.nullable().default(null),
  /** The day of rows whose file has no dates. */
  completedOn: isoDate.nullable().default(null),
  isRehearsed: z.boolean().default(false),
});
const importRow = z.object({
  row: z.number(),
  text: z.string(),
  outcome: z.enum(['new', 'newer', 'already', 'repeated', 'unmatched']),
  name: z.string().nullable(),
  module: z.string().nullable(),
  completedOn: isoDate.nullable(),
  reason: z.string(),
});
const importCheck = z.object({
  counts: z.object({
    new: z.number(),
    newer: z.number(),
    already: z.number(),
    repeated: z.number(),
    unmatched: z.number(),
  }),
  rows: z.array(importRow),
});

/** What each role learns before it starts, who has done it, and who is reminded. */
export const trainingContract = {
  modules: operation.output(z.object({ today: isoDate, earliest: isoDate, modules: z.array(listedModule) })),
  add: operation.input(moduleFields).output(z.object({ id })),
  update: operation.input(moduleFields.extend({ id })).output(z.void()),
  remove: operation.input(z.object({ id })).output(z.void()),
  /** A retired module asks nobody any more; its records stay. */
  retire: operation.input(z.object({ id, isRetired: z.boolean() })).output(z.void()),
  /** Puts a module before another one, or last. */
  move: operation.input(z.object({ id, beforeId: id.nullable() })).output(z.void()),
  /** Adds the modules that the literature asks for; those with the same title are left as they are. */
  addSuggested: operation.output(z.object({ added: z.number() })),
  /** Notes that people completed a module, with what proves it. */
  record: operation
    .input(
      z.object({
        moduleId: id,
        enrollmentIds: ids,
        completedOn: isoDate,
        isRehearsed: z.boolean(),
        evidence: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.object({ changed: z.number() })),

  /** Reads a learning system's list, from a file or pasted, and guesses what its columns are. */
  inspect: operation
    .input(z.object({ text: z.string().max(5_000_000).optional(), file: z.file().optional() }))
    .output(
      z.object({
        token,
        fileName: z.string(),
        rowCount: z.number(),
        columns: z.array(
          z.object({
            index: column,
            name: z.string(),
            samples: z.array(z.string()),
            /** Its different values, where they are few enough to be titles. */
            titles: z.array(z.string()),
            /** How it writes dates; null where they read both ways, or are none. */
            dateOrder: dateOrder.nullable(),
          }),
        ),
        guess: importPlan.shape.columns,
      }),
    ),
  check: operation.input(importPlan).output(importCheck),
  /** Writes what `check` showed, as one undo step. */
  apply: operation.input(importPlan).output(z.object({ changed: z.number() })),

  /** Who lacks what; required modules and the orientation only. */
  lacking: operation.output(z.object({ today: isoDate, people: z.array(lack) })),
  /** A file for the word processor's mail merge: one row a person. */
  mailMerge: operation.input(z.object({ enrollmentIds: ids, dueOn: isoDate })).output(z.file()),
};

export type ModuleListing = z.infer<typeof listedModule>;
export type ModuleFields = z.infer<typeof moduleFields>;
export type TrainingLack = z.infer<typeof lack>;
export type TrainingImportPlan = z.infer<typeof importPlan>;
export type TrainingImportRow = z.infer<typeof importRow>;
export type TrainingImportCheck = z.infer<typeof importCheck>;
