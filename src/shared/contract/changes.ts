import * as z from 'zod';
import {
  CHANGE_CATEGORIES,
  CHANGE_STATUSES,
  CREDITS,
  DISPOSITIONS,
  SUGGESTION_SOURCES,
} from '../domain/changes.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

const done = z.object({ words: z.string() });
const saved = done.extend({ id });
const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

const changeEntry = z.object({
  category: z.enum(CHANGE_CATEGORIES),
  description: z.string().trim().min(1, 'Say what changed.').max(500, 'Use at most 500 characters.'),
  status: z.enum(CHANGE_STATUSES),
  ideaOn: isoDate,
  acceptedOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  /** How somebody else can see that it is so. */
  evidence: text(500),
  owner: text(120),
  decidedBy: text(120),
  credit: z.enum(CREDITS),
  outcomeId: id.nullable(),
  pairIds: z.array(id).max(50),
});

const change = changeEntry.extend({
  id,
  outcome: z.string().nullable(),
  pairs: z.array(z.object({ pairId: id, names: z.string() })),
});

const suggestionEntry = z.object({
  words: z.string().trim().min(1, 'Say what should be different.').max(500, 'Use at most 500 characters.'),
  source: z.enum(SUGGESTION_SOURCES),
  raisedOn: isoDate,
  disposition: z.enum(DISPOSITIONS),
  decidedOn: isoDate.nullable(),
  answer: text(500),
});

/** What the organization does differently because of its pairs, and what people suggest for the program. */
export const changesContract = {
  list: operation.output(
    z.object({
      today: isoDate,
      /** Done first, then accepted, then ideas; the newest of each first. */
      changes: z.array(change),
      suggestions: z.array(suggestionEntry.extend({ id })),
      outcomes: z.array(z.object({ id, statement: z.string() })),
      pairs: z.array(z.object({ id, names: z.string() })),
    }),
  ),
  /** With an id it changes an entry, without one it adds one. */
  save: operation.input(z.object({ id: id.nullable(), entry: changeEntry })).output(saved),
  /** Moves an entry on (or back) and dates the step. */
  setStatus: operation.input(z.object({ id, status: z.enum(CHANGE_STATUSES), on: isoDate })).output(done),
  remove: operation.input(z.object({ id })).output(done),
  saveSuggestion: operation.input(z.object({ id: id.nullable(), entry: suggestionEntry })).output(saved),
  removeSuggestion: operation.input(z.object({ id })).output(done),
};

export type ChangeEntry = z.infer<typeof changeEntry>;
export type Change = z.infer<typeof change>;
export type SuggestionEntry = z.infer<typeof suggestionEntry>;
export type Suggestion = SuggestionEntry & { readonly id: number };
