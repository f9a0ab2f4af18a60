import * as z from 'zod';
import { operation } from './errors.ts';
import { id } from './fields.ts';
import { peopleColumnKey, peopleFilter, peopleSort } from './people-filter.ts';

/** How the list looks in a view: what it is narrowed to, its order, and its columns from left to right. */
const viewContent = z.object({
  filter: peopleFilter,
  sort: peopleSort,
  columns: z
    .array(
      z.object({ column: peopleColumnKey, width: z.number().int().min(40).max(2000), isShown: z.boolean() }),
    )
    .max(40),
});

const name = z.string().trim().min(1, 'Give the view a name.').max(60, 'Use at most 60 characters.');
const view = viewContent.extend({ id, name: z.string(), isDefault: z.boolean() });

/** Named ways to look at the list of people, kept in the program file. */
export const peopleViewsContract = {
  /** By name. */
  list: operation.output(z.array(view)),
  create: operation.input(viewContent.extend({ name })).output(z.object({ id })),
  /** Keeps how the list looks now under a view that is there. */
  replace: operation.input(viewContent.extend({ id })).output(z.void()),
  rename: operation.input(z.object({ id, name })).output(z.void()),
  /** The list opens with this view; null opens it with everybody. */
  setDefault: operation.input(z.object({ id: id.nullable() })).output(z.void()),
  remove: operation.input(z.object({ id })).output(z.void()),
};

export type PeopleView = z.infer<typeof view>;
export type PeopleViewContent = z.infer<typeof viewContent>;
