import * as z from 'zod';
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
  motivation: z.string(),
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

const balance = z.object({ name: z.string(), mentees: z.number(), mentors: z.number() });
const supply = z.object({
  mentees: z.number(),
  mentors: z.number(),
  /** Places that the accepted mentors have together. */
  seats: z.number(),
  waiting: z.number(),
  pairCap: z.number().nullable(),
  isPilot: z.boolean(),
  /** Whether the cohort can be matched, in one sentence. */
  verdict: z.object({ tone: z.enum(['done', 'warn', 'next']), words: z.string(), advice: z.string() }),
  /** Set when more people take part than a pilot should have. */
  capWarning: z.string().nullable(),
  /** Skills by how many mentees seek and mentors offer them, the scarcest first. */
  skills: z.array(balance),
  sites: z.array(balance),
});

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
  list: operation.output(
    z.object({ cohort: z.object({ id, name: z.string() }), people: z.array(enrolled), supply }),
  ),
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
    .input(z.object({ ids, decision: z.enum(DECISIONS) }))
    .output(z.object({ changed: z.number(), pairsEnded: z.number() })),
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
  /** What a person wrote when they came forward. */
  setInterest: operation
    .input(z.object({ id, motivation: z.string().max(2000), interestOn: isoDate.nullable() }))
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

export type Enrolled = z.infer<typeof enrolled>;
export type Supply = z.infer<typeof supply>;
export type Suggestion = z.infer<typeof suggestion>;
