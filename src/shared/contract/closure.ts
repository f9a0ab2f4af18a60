import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

export const CLOSE_REASONS = [
  'purposeCompleted',
  'time',
  'noFaultExit',
  'leftOrganization',
  'reassigned',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const CLOSING_STEPS = [
  'endCondition',
  'finalAssessment',
  'finalMeeting',
  'thanks',
  'testimonial',
  'lessons',
] as const;
export type ClosingStep = (typeof CLOSING_STEPS)[number];

export const CONSENT_SCOPES = ['none', 'program', 'company', 'public'] as const;
/** How far the words of a testimonial may travel; with `none` they stay with the facilitator. */
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

export const MENTORING_KINDS = ['hasMentor', 'isMentor', 'continues', 'reciprocal'] as const;

const side = z.object({ enrollmentId: id, personId: id, name: z.string(), jobTitle: z.string().nullable() });

const closingPair = z.object({
  pairId: id,
  state: z.enum(['proposed', 'active', 'paused', 'completed', 'endedEarly', 'reassigned']),
  mentee: side,
  mentor: side,
  startedOn: isoDate.nullable(),
  /** The day on which the pair's time is over: what it agreed on, else the cohort's end. */
  dueOn: isoDate.nullable(),
  isDue: z.boolean(),
  isOpen: z.boolean(),
  steps: z.array(
    z.object({
      step: z.enum(CLOSING_STEPS),
      doneOn: isoDate.nullable(),
      /** Done because both final self-assessments are in: it is taken back there. */
      isLinked: z.boolean(),
      /** What is still missing for it, or that nothing stands behind a tick. */
      note: z.string().nullable(),
    }),
  ),
  closedOn: isoDate.nullable(),
  reason: z.enum(CLOSE_REASONS).nullable(),
});

const testimonial = z.object({
  id,
  enrollmentId: id,
  words: z.string().trim().min(1, 'Write what was said.').max(1000, 'Use at most 1,000 characters.'),
  scope: z.enum(CONSENT_SCOPES),
  shownAs: z.enum(['role', 'name']),
  consentOn: isoDate.nullable(),
});

const lesson = z.object({
  id,
  kind: z.enum(['keep', 'change']),
  words: z.string().trim().min(1, 'Write the lesson down.').max(600),
  owner: z.string().trim().max(120),
  notedOn: isoDate,
  fromCohort: z.string(),
});

const otherMentoring = z.object({
  id,
  enrollmentId: id,
  kind: z.enum(MENTORING_KINDS),
  description: z.string().trim().max(300),
});

const retirement = z.object({
  withinYears: z.number().int().min(1, 'Give at least 1 year.').max(10, 'Give at most 10 years.'),
  knowledge: z.string().trim().max(500, 'Use at most 500 characters.'),
});

const participant = side.extend({
  role,
  /** What the person is called in a testimonial without a name, such as "a mentor, Sales". */
  roleLabel: z.string(),
  /** All of the person's pairs are over and at least one was completed. */
  hasCompleted: z.boolean(),
  isAlumnus: z.boolean(),
  isChampion: z.boolean(),
  emergingLeader: z.object({ note: z.string() }).nullable(),
  /** A mentee who means to retire, and what is to be passed on before. */
  retirement: retirement.nullable(),
  otherMentoring: z.array(otherMentoring),
});

const overview = z.object({
  today: isoDate,
  program: z.object({
    state: z.enum(['draft', 'chartered', 'running', 'closed', 'archived']),
    closedOn: isoDate.nullable(),
    cohortName: z.string(),
    endsOn: isoDate.nullable(),
    predecessor: z.string(),
    /** What speaks against closing now, in sentences; empty when nothing does. */
    openEnds: z.array(z.string()),
  }),
  pairs: z.array(closingPair),
  participants: z.array(participant),
  testimonials: z.array(
    testimonial.extend({ name: z.string(), label: z.string(), role, gradeLevel: z.number().nullable() }),
  ),
  lessons: z.array(lesson),
  /** People whom an earlier cohort named, to launch this one with. */
  earlierAlumni: z.array(
    z.object({ personId: id, name: z.string(), role, cohort: z.string(), isChampion: z.boolean() }),
  ),
});

const closing = { reason: z.enum(CLOSE_REASONS), closedOn: isoDate };

/** How pairs, and in the end the program, are brought to a good close. */
export const closureContract = {
  overview: operation.output(overview),
  pair: operation
    .input(z.object({ pairId: id }))
    .output(closingPair.extend({ today: isoDate, people: z.array(participant) })),
  markStep: operation
    .input(z.object({ pairIds: z.array(id).min(1), step: z.enum(CLOSING_STEPS), doneOn: isoDate.nullable() }))
    .output(z.object({ count: z.number().int() })),
  closePairs: operation
    .input(z.object({ pairIds: z.array(id).min(1, 'Choose at least one pair.'), ...closing }))
    .output(z.object({ count: z.number().int() })),
  reopenPair: operation.input(z.object({ pairId: id })).output(z.void()),
  saveTestimonial: operation
    .input(testimonial.omit({ id: true, consentOn: true }).extend({ id: id.nullable().default(null) }))
    .output(z.object({ id })),
  removeTestimonial: operation.input(z.object({ id })).output(z.void()),
  setAlumni: operation
    .input(
      z.object({
        enrollmentIds: z.array(id).min(1, 'Choose at least one person.'),
        isAlumnus: z.boolean().optional(),
        isChampion: z.boolean().optional(),
      }),
    )
    .output(z.object({ count: z.number().int() })),
  setEmergingLeader: operation
    .input(
      z.object({ enrollmentId: id, isEmerging: z.boolean(), note: z.string().trim().max(500).default('') }),
    )
    .output(z.void()),
  /** Null: the person does not mean to retire soon, or nobody knows. */
  setRetirement: operation
    .input(z.object({ enrollmentId: id, retirement: retirement.nullable() }))
    .output(z.void()),
  addOtherMentoring: operation.input(otherMentoring.omit({ id: true })).output(z.object({ id })),
  removeOtherMentoring: operation.input(z.object({ id })).output(z.void()),
  addLesson: operation.input(lesson.pick({ kind: true, words: true, owner: true })).output(z.object({ id })),
  updateLesson: operation
    .input(lesson.pick({ kind: true, words: true, owner: true }).partial().extend({ id }))
    .output(z.void()),
  removeLesson: operation.input(z.object({ id })).output(z.void()),
  /** Ends the program: afterwards it can be read and printed, not changed. */
  closeProgram: operation.output(z.void()),
  reopenProgram: operation.output(z.void()),
  archiveProgram: operation.output(z.void()),
};

export type ClosingPair = z.infer<typeof closingPair>;
export type ClosingOverview = z.infer<typeof overview>;
export type ClosingParticipant = z.infer<typeof participant>;
export type Testimonial = z.infer<typeof testimonial>;
export type Lesson = z.infer<typeof lesson>;
