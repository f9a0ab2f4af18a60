import * as z from 'zod';
import { INTEREST_SOURCES, RULE_KINDS, VERDICTS } from '../domain/intake.ts';
import { CHANNELS, MAX_CAPACITY } from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';
import { columnsAs, dateColumns, dateOrder, listFile, listProblem, streamed } from './list-import.ts';

const rating = z.number().int().min(1).max(5);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const skillName = z.string().trim().min(1, 'Name the skill.').max(120);
const reasonWords = z.string().trim().max(500, 'Use at most 500 characters.');

const expression = z.object({
  role,
  interestOn: isoDate.nullable(),
  source: z.enum(INTEREST_SOURCES).nullable(),
  motivation: z.string().trim().max(2000, 'Use at most 2,000 characters.'),
  capacity: z.number().int().min(1).max(MAX_CAPACITY),
  /** Skills with what shows them: a link or a few words. */
  offered: z.array(z.object({ skill: skillName, level, evidence: reasonWords })).max(30),
  sought: z.array(z.object({ skill: skillName, level })).max(30),
  wanted: z.array(skillName).max(30),
  avoided: z.array(skillName).max(30),
  availability: z.string().trim().max(200, 'Use at most 200 characters.'),
  channel: z.enum(CHANNELS).nullable(),
  accessNeeds: z.string().trim().max(500, 'Use at most 500 characters.'),
});

/** One rule; what it does not speak about is null or empty. */
const rule = z.object({
  kind: z.enum(RULE_KINDS),
  /** Months, grade or rating: at least this. */
  lower: z.number().int().min(0).max(999).nullable(),
  /** Months or grade: at most this. */
  upper: z.number().int().min(0).max(999).nullable(),
  /** The day on which the length of service counts; null is today. */
  asOf: isoDate.nullable(),
  /** Sites, intake groups or skills, any of which will do. */
  values: z.array(z.string().trim().min(1).max(200)).max(100),
  /** What a person is who does not meet it. */
  otherwise: z.enum(['notEligible', 'review']),
});
const rules = z.array(rule).max(RULE_KINDS.length);

const verdict = z.enum(VERDICTS);
const counts = z.object({ eligible: z.number(), review: z.number(), notEligible: z.number() });

const waiting = z.object({
  id,
  personId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  location: z.string().nullable(),
  interestOn: isoDate.nullable(),
  decidedOn: isoDate.nullable(),
  reason: z.string(),
  verdict,
});

/** What a column of a form tool's export can be. */
export const INTEREST_FIELDS = [
  'person',
  'role',
  'interestOn',
  'source',
  'motivation',
  'offered',
  'offeredLevel',
  'evidence',
  'sought',
  'soughtLevel',
  'wanted',
  'avoided',
  'capacity',
  'availability',
  'channel',
  'accessNeeds',
] as const;
const interestField = z.enum(INTEREST_FIELDS);

const importPlan = listFile.extend({
  columns: columnsAs(interestField),
  dateOrder: dateOrder.default('ymd'),
  /** The role of rows that name none. */
  role: role.nullable(),
});

const importRow = z.object({
  row: z.number(),
  text: z.string(),
  outcome: z.enum(['new', 'changed', 'same', 'leftOut']),
  name: z.string().nullable(),
  role: role.nullable(),
  /** Why it is left out, what changes, or what could not be read. */
  words: z.string(),
  hasProblem: z.boolean(),
});

/** Who came forward, who may take part, and who is next: the way into a cohort. */
export const intakeContract = {
  /** What a person wrote when they came forward for a role, or an empty form with what is known of them. */
  form: operation.input(z.object({ personId: id, role })).output(
    // Without the access needs, which are restricted: `roster.reveal` shows them when they are asked for.
    expression.omit({ accessNeeds: true }).extend({
      personId: id,
      name: z.string(),
      hasAccessNeeds: z.boolean(),
      /** The enrollment, when there is one. */
      id: id.nullable(),
      verdict: verdict.nullable(),
      reasons: z.array(z.object({ state: z.enum(['met', 'unmet', 'unknown']), words: z.string() })),
      override: z.object({ verdict: z.enum(['eligible', 'notEligible']), reason: z.string() }).nullable(),
      intakeGroup: z.string().nullable(),
      doNotInvite: z.string().nullable(),
      hasPerformance: z.boolean(),
    }),
  ),
  /** Keeps a form; a person who takes no part yet has come forward with it, and is to be decided. */
  save: operation
    .input(
      expression.extend({
        personId: id,
        /** Left out, they stay as they are. */
        accessNeeds: expression.shape.accessNeeds.optional(),
      }),
    )
    .output(z.object({ id })),
  /** People at work whose name, title, site or ID has all the words, to write a form for. */
  people: operation
    .input(z.object({ search: z.string().max(200) }))
    .output(z.array(z.object({ id, name: z.string(), words: z.string() }))),
  /** Names of all skills, to choose from while a form is filled in. */
  skills: operation.output(z.array(z.string())),

  rules: operation.output(
    z.object({
      mentor: rules,
      mentee: rules,
      locations: z.array(z.string()),
      intakeGroups: z.array(z.string()),
      skills: z.array(z.string()),
      /** The organization's grades in words, lowest first; empty where it has numbers. */
      grades: z.array(z.string()),
      /** People with a performance rating, so that a rule on it means something. */
      rated: z.number(),
    }),
  ),
  saveRules: operation.input(z.object({ role, rules })).output(z.void()),
  /** What rules would say about everybody in the intake, before they are kept. */
  preview: operation.input(z.object({ role, rules })).output(
    z.object({
      before: counts,
      after: counts,
      /** The first who would be judged differently. */
      changes: z.array(z.object({ name: z.string(), verdict, words: z.string() })),
      changed: z.number(),
    }),
  ),
  /** Lets one person in or keeps them out whatever the rules say; null goes back to the rules. */
  override: operation
    .input(z.object({ id, verdict: z.enum(['eligible', 'notEligible']).nullable(), reason: reasonWords }))
    .output(z.void()),
  /** Notes that a person is not to be invited, with the reason; null takes it back. */
  doNotInvite: operation.input(z.object({ personId: id, reason: reasonWords.nullable() })).output(z.void()),
  setIntakeGroup: operation
    .input(z.object({ personIds: z.array(id).min(1).max(100_000), group: z.string().trim().max(80) }))
    .output(z.void()),
  /** The restricted rating, which `roster.reveal` shows when it is asked for; null takes it back. */
  setPerformance: operation.input(z.object({ personId: id, rating: rating.nullable() })).output(z.void()),

  /** Both waitlists in the order in which people move up. */
  waitlist: operation.output(z.object({ mentor: z.array(waiting), mentee: z.array(waiting) })),
  /** Puts a person on the waitlist before another one, or last. */
  moveInWaitlist: operation.input(z.object({ id, beforeId: id.nullable() })).output(z.void()),

  /** A workbook to fill in, a row a person, with lists to choose from; with what is known of the given enrollments. */
  workbook: operation
    .input(z.object({ ids: z.array(id).max(5000).default([]) }).default({ ids: [] }))
    .output(z.file()),
  /** What the columns of the filled workbook, or of any form tool's export, could be. */
  suggest: operation.input(listFile).output(
    streamed(
      z.object({
        kind: z.literal('done'),
        columns: columnsAs(interestField),
        dates: dateColumns,
        /** The role that the headers speak of, when all of them do. */
        role: role.nullable(),
      }),
    ),
  ),
  check: operation.input(importPlan).output(
    streamed(
      z.object({
        kind: z.literal('done'),
        counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), leftOut: z.number() }),
        rows: z.array(importRow),
        problems: z.array(listProblem),
      }),
    ),
  ),
  /** Writes what `check` showed, as one undo step. */
  apply: operation.input(importPlan).output(z.object({ saved: z.number() })),

  /** A file for the word processor's mail merge: a row a person. */
  mailMerge: operation
    .input(
      z.object({
        ids: z.array(id).min(1, 'Choose at least one person.').max(5000),
        format: z.enum(['csv', 'xlsx']),
      }),
    )
    .output(z.file()),
};

export type Expression = z.infer<typeof expression>;
/** A form to keep: without access needs those that are kept stay. */
export type ExpressionToKeep = Omit<Expression, 'accessNeeds'> & {
  readonly accessNeeds?: string | undefined;
};
export type EligibilityRule = z.infer<typeof rule>;
export type WaitingPerson = z.infer<typeof waiting>;
export type InterestField = z.infer<typeof interestField>;
export type InterestPlan = z.infer<typeof importPlan>;
export type InterestRow = z.infer<typeof importRow>;
