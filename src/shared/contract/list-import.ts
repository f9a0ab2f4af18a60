import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { LISTED_STATES, PAIR_FIELDS, SKILL_FIELDS } from '../domain/list-import.ts';
import { operation } from './errors.ts';
import { progress, role } from './fields.ts';
import { reading } from './roster-import.ts';

const column = z.number().int().min(0).max(999);
const rowNumber = z.number().int().min(1);
const side = z.enum(['offered', 'sought']);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export const dateOrder = z.enum(['ymd', 'dmy', 'mdy']);

/** How rows are set right before they are looked at: once for all cells with the same words, one cell, or not at all. */
const repair = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replaceValue'), column, from: z.string().max(5000), to: z.string().max(5000) }),
  z.object({ kind: z.literal('setCell'), row: rowNumber, column, value: z.string().max(5000) }),
  z.object({ kind: z.literal('skipRow'), row: rowNumber }),
]);

/** The file as `rosterImport.inspect` was given it: a wizard reads it once, whatever it holds. */
export const listFile = z.object({
  token: z.string().min(8).max(64),
  reading: reading.default({}),
  repairs: z.array(repair).max(20_000).default([]),
});

/** What columns of a list are, the same for every kind; several columns may say the same. */
export const columnsAs = <F extends z.ZodType>(field: F) =>
  z.array(z.object({ index: column, field })).max(300);

/** Columns with days: how they are written; null where they read both ways. */
export const dateColumns = z.array(
  z.object({ index: column, order: dateOrder.nullable(), example: z.string() }),
);

/** Rows that are left out for one reason: how many, what to do, and the first of them in words. */
export const listProblem = z.object({
  problem: z.string(),
  severity: z.literal('error'),
  /** The cell that can be set right; null where none can. */
  column: column.nullable(),
  columnName: z.string().nullable(),
  /** What all these cells say, when setting it right once is enough. */
  value: z.string().nullable(),
  /** What it could mean, to choose from; null when anything may be written. */
  choices: z.array(z.string()).nullable(),
  title: z.string(),
  advice: z.string(),
  count: z.number(),
  examples: z.array(z.object({ row: rowNumber, text: z.string(), sentence: z.string() })),
});

/** A slow answer: how far it is, then the answer. */
export const streamed = <T extends z.ZodObject<{ kind: z.ZodLiteral<'done'> }>>(answer: T) =>
  eventIterator(z.discriminatedUnion('kind', [progress, answer]));

const pairField = z.enum(PAIR_FIELDS);
const skillField = z.enum(SKILL_FIELDS);

const suggested = z.object({
  kind: z.literal('done'),
  pairs: columnsAs(pairField),
  skills: columnsAs(skillField),
  dates: dateColumns,
});

const pairsPlan = listFile.extend({
  columns: columnsAs(pairField),
  dateOrder: dateOrder.default('dmy'),
  /** What rows become that say nothing of it. */
  state: z.enum(LISTED_STATES).default('proposed'),
  /** Gives mentors the places that the file needs, where they have fewer. */
  raisesCapacity: z.boolean().default(false),
});
const pairsCheck = z.object({
  kind: z.literal('done'),
  counts: z.object({
    rows: z.number(),
    pairs: z.number(),
    before: z.number(),
    same: z.number(),
    leftOut: z.number(),
    enrolled: z.number(),
    /** Rows left out only because their mentor has no place left. */
    full: z.number(),
  }),
  pairs: z.array(
    z.object({
      row: z.number(),
      mentor: z.string(),
      mentee: z.string(),
      becomes: z.string(),
      notes: z.array(z.string()),
    }),
  ),
  enrolls: z.array(z.object({ name: z.string(), role, words: z.string() })),
  problems: z.array(listProblem),
});

const skillsPlan = listFile.extend({
  columns: columnsAs(skillField),
  /** The side of skills whose row does not say. */
  side: side.default('offered'),
  /** The level of skills whose row does not say. */
  level: level.default(3),
  /** What a name that nearly is another one becomes; names left out are as they are written. */
  names: z
    .array(z.object({ name: z.string().max(120), becomes: z.string().max(120) }))
    .max(2000)
    .default([]),
  /** Takes away whatever skills the people in the file have that the file does not name. */
  replaces: z.boolean().default(false),
});
const skillsCheck = z.object({
  kind: z.literal('done'),
  counts: z.object({
    rows: z.number(),
    people: z.number(),
    added: z.number(),
    changed: z.number(),
    same: z.number(),
    removed: z.number(),
    leftOut: z.number(),
  }),
  /** Names that the catalog does not have; `near` is one that it has and that may mean the same. */
  newSkills: z.array(z.object({ name: z.string(), people: z.number(), near: z.string().nullable() })),
  people: z.array(z.object({ name: z.string(), changes: z.array(z.string()) })),
  problems: z.array(listProblem),
});

/** Lists beside the roster: pairs that exist already, and skills. Nothing is written before `apply…`. */
export const listImportContract = {
  /** What the columns could be, as each kind of list. */
  suggest: operation.input(listFile).output(streamed(suggested)),
  checkPairs: operation.input(pairsPlan).output(streamed(pairsCheck)),
  /** Writes what `checkPairs` showed, as one undo step. */
  applyPairs: operation
    .input(pairsPlan)
    .output(z.object({ pairs: z.number(), before: z.number(), enrolled: z.number() })),
  checkSkills: operation.input(skillsPlan).output(streamed(skillsCheck)),
  /** Writes what `checkSkills` showed, as one undo step. */
  applySkills: operation
    .input(skillsPlan)
    .output(z.object({ people: z.number(), added: z.number(), changed: z.number(), removed: z.number() })),
  /** The rows that the last check of any kind of list left out, as CSV with the reason in front of each. */
  rejectedRows: operation.output(z.file()),
};

export type ListFile = z.infer<typeof listFile>;
export type ListRepair = z.infer<typeof repair>;
export type ListProblem = z.infer<typeof listProblem>;
export type DateColumns = z.infer<typeof dateColumns>;
export type ListSuggestion = z.infer<typeof suggested>;
export type PairsPlan = z.infer<typeof pairsPlan>;
export type PairsCheck = z.infer<typeof pairsCheck>;
export type SkillsPlan = z.infer<typeof skillsPlan>;
export type SkillsCheck = z.infer<typeof skillsCheck>;
