import * as z from 'zod';
import { TRAINING_FORMATS } from '../domain/training.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';
import { columnsAs, dateColumns, dateOrder, listFile, listProblem, streamed } from './list-import.ts';

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

/** What a column of a learning system's list can say. */
export const TRAINING_FIELDS = ['person', 'module', 'completedOn', 'evidence'] as const;
const trainingField = z.enum(TRAINING_FIELDS);

const importPlan = listFile.extend({
  columns: columnsAs(trainingField),
  dateOrder: dateOrder.default('ymd'),
  /** Which module a title of the file means, null for none; of titles left out, the module that is called so. */
  modules: z
    .array(z.object({ title: z.string().max(1000), moduleId: id.nullable() }))
    .max(500)
    .default([]),
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
  kind: z.literal('done'),
  counts: z.object({
    new: z.number(),
    newer: z.number(),
    already: z.number(),
    repeated: z.number(),
    unmatched: z.number(),
  }),
  /** What the file calls its courses, and the module that each counts for. */
  titles: z.array(z.object({ title: z.string(), rows: z.number(), moduleId: id.nullable() })),
  rows: z.array(importRow),
  problems: z.array(listProblem),
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

  /** What the columns of a learning system's list could be. */
  suggest: operation.input(listFile).output(
    streamed(
      z.object({
        kind: z.literal('done'),
        columns: columnsAs(trainingField),
        dates: dateColumns,
        /** What the records can be of; those that are retired ask nobody any more. */
        modules: z.array(z.object({ id, title: z.string() })),
        today: isoDate,
      }),
    ),
  ),
  check: operation.input(importPlan).output(streamed(importCheck)),
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
export type TrainingField = z.infer<typeof trainingField>;
export type TrainingImportPlan = z.infer<typeof importPlan>;
export type TrainingImportRow = z.infer<typeof importRow>;
export type TrainingImportCheck = z.infer<typeof importCheck>;
