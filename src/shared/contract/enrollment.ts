import * as z from 'zod';
import { INTEREST_SOURCES, VERDICTS } from '../domain/intake.ts';
import { DECISIONS, EMPLOYMENT_STATUSES, MAX_CAPACITY } from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

const rating = z.number().int().min(1).max(5);
const ids = z.array(id).min(1).max(100_000);

const enrolled = z.object({
  id,
  personId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  location: z.string().nullable(),
  gradeLevel: z.number().nullable(),
  hireDate: isoDate.nullable(),
  status: z.enum(EMPLOYMENT_STATUSES),
  role,
  decision: z.enum(DECISIONS),
  capacity: z.number(),
  interestOn: isoDate.nullable(),
  source: z.enum(INTEREST_SOURCES).nullable(),
  motivation: z.string(),
  intakeGroup: z.string().nullable(),
  /** What the rules say, or the exception that was made. */
  verdict: z.enum(VERDICTS),
  isOverridden: z.boolean(),
  /** Why it is not a plain yes, in words. */
  reasons: z.array(z.object({ state: z.enum(['unmet', 'unknown', 'exception']), words: z.string() })),
  decidedOn: isoDate.nullable(),
  decisionReason: z.string(),
  /** Place on the waitlist; 1 is next in line. */
  place: z.number().nullable(),
  screening: z.object({
    social: rating.nullable(),
    confidence: rating.nullable(),
    teaching: rating.nullable(),
  }),
  offered: z.array(z.string()),
  sought: z.array(z.string()),
  /** The open pairs of this person in this role. */
  pairs: z.array(z.object({ partner: z.string(), state: z.enum(['proposed', 'active', 'paused']) })),
  /** What speaks for the role, and what the facilitator should look at before matching. */
  hints: z.array(z.object({ tone: z.enum(['good', 'look']), words: z.string() })),
});

const balance = z.object({
  name: z.string(),
  mentees: z.number(),
  /** Places that the mentors have who offer it, or who work there. */
  seats: z.number(),
});
const supply = z.object({
  mentees: z.number(),
  mentors: z.number(),
  /** Places that the accepted mentors have together. */
  seats: z.number(),
  waiting: z.number(),
  /** People who came forward and are not decided yet. */
  open: z.number(),
  pairCap: z.number().nullable(),
  isPilot: z.boolean(),
  /** Whether the cohort can be matched, in one sentence. */
  verdict: z.object({ tone: z.enum(['done', 'warn', 'next']), words: z.string(), advice: z.string() }),
  /** Set when more people take part than a pilot should have. */
  capWarning: z.string().nullable(),
  /** Topics by how many mentees want them and what places mentors have for them, the scarcest first. */
  topics: z.array(balance),
  sites: z.array(balance),
  /** Where one side is short, the worst first, and what would help. */
  shortages: z.array(z.object({ words: z.string(), advice: z.string() })),
});

const filter = z.object({
  role: role.optional(),
  decision: z.enum(DECISIONS).optional(),
  verdict: z.enum(VERDICTS).optional(),
  intakeGroup: z.string().max(80).optional(),
  /** Words that must all occur in name, title, department or site; accents and case do not matter. */
  search: z.string().max(200).default(''),
});
const count = z.number();

const suggestion = z.object({
  personId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  location: z.string().nullable(),
  gradeLevel: z.number().nullable(),
  /** Why this person suits the role, in words, the strongest first. */
  reasons: z.array(z.string()),
});

/** Who takes part in the current cohort, in which role, and whether both sides are in balance. */
export const enrollmentContract = {
  list: operation
    .input(
      filter
        .extend({
          offset: z.number().int().min(0).default(0),
          limit: z.number().int().min(1).max(5000).default(100),
        })
        .default({ search: '', offset: 0, limit: 100 }),
    )
    .output(
      z.object({
        cohort: z.object({ id, name: z.string() }),
        /** How many the filter shows, of which `people` is a part. */
        total: z.number(),
        people: z.array(enrolled),
        /** Of everybody in the role of the filter. */
        counts: z.object({
          mentor: count,
          mentee: count,
          decisions: z.record(z.enum(DECISIONS), count),
          verdicts: z.record(z.enum(VERDICTS), count),
          intakeGroups: z.array(z.object({ name: z.string(), people: count })),
        }),
        supply,
      }),
    ),
  /** Everybody whom a filter shows, for "select all". */
  ids: operation.input(filter).output(z.array(id)),
  suggest: operation
    .input(z.object({ role, limit: z.number().int().min(1).max(100).default(12) }))
    .output(z.array(suggestion)),
  /** Enrolls whoever can be; the answer names who could not and what to look at. */
  enroll: operation
    .input(z.object({ personIds: ids, role, capacity: z.number().int().min(1).max(MAX_CAPACITY).default(1) }))
    .output(
      z.object({
        enrolled: z.number(),
        already: z.number(),
        refused: z.array(z.object({ personId: id, name: z.string(), words: z.string() })),
        warnings: z.array(z.string()),
      }),
    ),
  setCapacity: operation
    .input(z.object({ ids, capacity: z.number().int().min(1).max(MAX_CAPACITY) }))
    .output(z.object({ warnings: z.array(z.string()) })),
  setDecision: operation
    .input(
      z.object({
        ids,
        decision: z.enum(DECISIONS),
        reason: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
      }),
    )
    .output(z.object({ changed: z.number(), pairsEnded: z.number(), warnings: z.array(z.string()) })),
  /** The facilitator's screening of a mentor; null takes a rating back. */
  rate: operation
    .input(
      z.object({
        id,
        social: rating.nullable().optional(),
        confidence: rating.nullable().optional(),
        teaching: rating.nullable().optional(),
      }),
    )
    .output(z.void()),
  /** What removing these people would end, in a sentence for the question before it; null when nothing. */
  consequences: operation
    .input(z.object({ ids }))
    .output(z.object({ words: z.string().nullable(), isRefused: z.boolean() })),
  /** Takes people out of the cohort; ends their proposed pairs, refuses while a pair is under way. */
  remove: operation
    .input(z.object({ ids }))
    .output(z.object({ removed: z.number(), pairsEnded: z.number() })),
};

export type EnrollmentFilter = z.infer<typeof filter>;
export type Enrolled = z.infer<typeof enrolled>;
export type Supply = z.infer<typeof supply>;
export type Suggestion = z.infer<typeof suggestion>;
