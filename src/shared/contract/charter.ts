import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

/** What each role is asked for; printed as a sheet in the packs. */
const expectation = z.object({
  role,
  hoursPerMonth: z
    .number()
    .min(0.5, 'Give at least half an hour.')
    .max(40, 'Give at most 40 hours.')
    .nullable(),
  /** Null: as many as the program plans. */
  meetings: z.number().int().min(1).max(60).nullable(),
  participation: z.string().trim().max(600),
  deliverables: z.string().trim().max(600),
});

export const COMPARED_BY = ['department', 'businessFunction', 'location', 'gradeLevel', 'tenure'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

const comparisonRule = z.object({
  /** Who may be compared with those who take part. */
  who: z.enum(['everybodyElse', 'interestedOnly', 'waitlist']),
  attributes: z.array(z.enum(COMPARED_BY)).max(COMPARED_BY.length),
  observedFrom: isoDate.nullable(),
  note: z.string().trim().max(500),
});

const outcomeValue = z.object({
  id,
  outcomeId: id,
  measuredOn: isoDate,
  value: z.string().trim().min(1, 'Give the value.').max(100),
  note: z.string().trim().max(300),
});

const participant = z.object({
  enrollmentId: id,
  name: z.string(),
  role,
  acknowledgedOn: isoDate.nullable(),
});

const charterDetails = z.object({
  today: isoDate,
  /** What the charter still lacks, most important first. */
  missing: z.array(z.object({ part: z.string(), words: z.string() })),
  signature: z
    .object({
      sponsorName: z.string(),
      signedOn: isoDate,
      /** The parts that are not what was signed any more. */
      changedSince: z.array(z.string()),
    })
    .nullable(),
  expectations: z.array(expectation.extend({ acknowledged: z.number().int(), accepted: z.number().int() })),
  values: z.array(outcomeValue),
  comparison: comparisonRule
    .extend({
      fixedOn: isoDate.nullable(),
      /** Values of outcomes that were known on the day it was fixed. */
      valuesSeen: z.number().int(),
      /** The rule as a sentence. */
      words: z.string(),
      /** How many people it describes today, beside those who take part. */
      people: z.number().int(),
      participants: z.number().int(),
      changes: z.array(z.object({ changedOn: isoDate, reason: z.string(), wordsBefore: z.string() })),
    })
    .nullable(),
});

/** A program beside this one in which the seniors teach: mentoring in both directions. */
const linkedProgram = z.object({
  fileId: z.string(),
  name: z.string(),
  note: z.string(),
  linkedOn: isoDate,
  isHere: z.boolean(),
});

export const CHARTER_TEMPLATES = ['digital', 'generations', 'inclusion', 'leadership'] as const;
export type CharterTemplate = (typeof CHARTER_TEMPLATES)[number];

/** The parts of the charter that more than one line holds: outcomes over time, roles, comparison, sign-off. */
export const charterContract = {
  get: operation.output(charterDetails),
  /** Fills what is empty and leaves what somebody wrote. */
  useTemplate: operation
    .input(z.object({ template: z.enum(CHARTER_TEMPLATES) }))
    .output(z.object({ filled: z.array(z.string()) })),
  setExpectation: operation.input(expectation).output(z.void()),
  participants: operation.output(z.array(participant)),
  acknowledge: operation
    .input(
      z.object({ enrollmentIds: z.array(id).min(1, 'Choose at least one person.'), on: isoDate.nullable() }),
    )
    .output(z.object({ count: z.number().int() })),
  addValue: operation.input(outcomeValue.omit({ id: true })).output(z.object({ id })),
  removeValue: operation.input(z.object({ id })).output(z.void()),
  setComparison: operation
    .input(comparisonRule.extend({ reason: z.string().trim().max(500).default('') }))
    .output(z.void()),
  /** Stamps the comparison group with today's date. */
  fixComparison: operation.output(z.void()),
  linked: operation.output(linkedProgram.nullable()),
  link: operation
    .input(
      z.object({
        fileId: z.string().min(1, 'Choose a program.').max(200),
        note: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
      }),
    )
    .output(z.void()),
  unlink: operation.output(z.void()),
  /** The sponsor has signed the charter as it stands now. */
  sign: operation
    .input(z.object({ sponsorName: z.string().trim().max(120), signedOn: isoDate }))
    .output(z.void()),
};

export type Expectation = z.infer<typeof expectation>;
export type ComparisonRule = z.infer<typeof comparisonRule>;
export type OutcomeValue = z.infer<typeof outcomeValue>;
export type LinkedProgram = z.infer<typeof linkedProgram>;
export type CharterDetails = z.infer<typeof charterDetails>;
