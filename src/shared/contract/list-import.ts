import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { LISTED_STATES, PAIR_FIELDS, SKILL_FIELDS } from '../domain/list-import.ts';
import { operation } from './errors.ts';
import { progress, role } from './fields.ts';
import { reading } from './roster-import.ts';

/** The file as `rosterImport.inspect` was given it: a wizard reads it once, whatever it holds. */
const file = z.object({ token: z.string().min(8).max(64), reading: reading.default({}) });
const column = z.number().int().min(0).max(999);
const side = z.enum(['offered', 'sought']);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const dateOrder = z.enum(['ymd', 'dmy', 'mdy']);

const pairField = z.enum(PAIR_FIELDS);
const skillField = z.enum(SKILL_FIELDS);

/** Rows that are left out for one reason: how many, what to do, and the first of them in words. */
const problem = z.object({
  title: z.string(),
  advice: z.string(),
  count: z.number(),
  rows: z.array(z.object({ row: z.number(), sentence: z.string() })),
});

const suggested = z.object({
  kind: z.literal('done'),
  pairs: z.array(z.object({ index: column, field: pairField })),
  skills: z.array(z.object({ index: column, field: skillField })),
  /** Columns with days: how they are written; null where they read both ways. */
  dates: z.array(z.object({ index: column, order: dateOrder.nullable(), example: z.string() })),
});

const pairsPlan = file.extend({
  columns: z.array(z.object({ index: column, field: pairField })).max(60),
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
  problems: z.array(problem),
});

const skillsPlan = file.extend({
  columns: z.array(z.object({ index: column, field: skillField })).max(300),
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
  problems: z.array(problem),
});

/** Lists beside the roster: pairs that exist already, and skills. Nothing is written before `apply…`. */
export const listImportContract = {
  /** What the columns could be, as each kind of list. */
  suggest: operation.input(file).output(eventIterator(z.discriminatedUnion('kind', [progress, suggested]))),
  checkPairs: operation
    .input(pairsPlan)
    .output(eventIterator(z.discriminatedUnion('kind', [progress, pairsCheck]))),
  /** Writes what `checkPairs` showed, as one undo step. */
  applyPairs: operation
    .input(pairsPlan)
    .output(z.object({ pairs: z.number(), before: z.number(), enrolled: z.number() })),
  checkSkills: operation
    .input(skillsPlan)
    .output(eventIterator(z.discriminatedUnion('kind', [progress, skillsCheck]))),
  /** Writes what `checkSkills` showed, as one undo step. */
  applySkills: operation
    .input(skillsPlan)
    .output(z.object({ people: z.number(), added: z.number(), changed: z.number(), removed: z.number() })),
};

export type ListProblem = z.infer<typeof problem>;
export type ListSuggestion = z.infer<typeof suggested>;
export type PairsPlan = z.infer<typeof pairsPlan>;
export type PairsCheck = z.infer<typeof pairsCheck>;
export type SkillsPlan = z.infer<typeof skillsPlan>;
export type SkillsCheck = z.infer<typeof skillsCheck>;
