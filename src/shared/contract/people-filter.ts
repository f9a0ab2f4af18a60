import * as z from 'zod';
import { PEOPLE_COLUMN_KEYS, type PeopleColumn } from '../domain/people-columns.ts';

/** A column of the list of people. */
export const peopleColumnKey = z.enum(PEOPLE_COLUMN_KEYS as [PeopleColumn, ...PeopleColumn[]]);

const column = peopleColumnKey;
const bound = z.union([z.string().max(20), z.number()]).nullable();

/** What the cells of one column must be. */
export const columnFilter = z.discriminatedUnion('kind', [
  /** Exactly one of these values; null stands for an empty cell. */
  z.object({
    kind: z.literal('oneOf'),
    column,
    values: z.array(z.string().max(200).nullable()).min(1).max(2000),
  }),
  /** The words must all occur; accents and case do not matter. */
  z.object({ kind: z.literal('contains'), column, text: z.string().trim().min(1).max(200) }),
  /** Numbers or days, both ends included; null leaves an end open. */
  z.object({ kind: z.literal('between'), column, from: bound, to: bound }),
  z.object({ kind: z.literal('empty'), column }),
  z.object({ kind: z.literal('filled'), column }),
]);

/** What the list is narrowed to: the quick filter and at most one condition a column, all at once. */
export const peopleFilter = z.object({
  /** Words that must all occur in name, title, department, site, id or e-mail; accents and case do not matter. */
  search: z.string().max(200).default(''),
  columns: z.array(columnFilter).max(30).default([]),
});

export const peopleSort = z.object({ column, direction: z.enum(['asc', 'desc']) });

/** Everybody, by name. */
export const EVERYBODY = { search: '', columns: [] } satisfies z.infer<typeof peopleFilter>;
export const BY_NAME = { column: 'name', direction: 'asc' } satisfies z.infer<typeof peopleSort>;

export type ColumnFilter = z.infer<typeof columnFilter>;
export type RosterFilter = z.infer<typeof peopleFilter>;
export type RosterSort = z.infer<typeof peopleSort>;
