import * as z from 'zod';
import { operation } from './errors.ts';
import { TRAINING_FORMATS } from '../domain/training.ts';
import { id, isoDate, role } from './fields.ts';

const moduleRole = z.enum(['mentor', 'mentee', 'both']);

const orientationEvent = z.object({
  id,
  title: z.string().trim().min(1, 'Give the orientation a title.').max(200),
  heldOn: isoDate,
  place: z.string().trim().max(200),
});

const trainingModule = z.object({
  id,
  role: moduleRole,
  title: z.string().trim().min(1, 'Give the module a title.').max(200),
  isRequired: z.boolean(),
  /** Reading is not enough: the skill is tried out with somebody. */
  needsRehearsal: z.boolean(),
  minutes: z.number().int().min(1).max(2400).nullable(),
  format: z.enum(TRAINING_FORMATS),
  /** After so many months it has to be taken again. */
  validMonths: z.number().int().min(1).max(120).nullable(),
  /** The day by which it should be completed. */
  dueOn: isoDate.nullable(),
  position: z.number().int(),
});

const person = z.object({
  enrollmentId: id,
  personId: id,
  name: z.string(),
  role,
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  /** Names of those this person is paired with, and how far the pair is. */
  pairs: z.array(z.object({ pairId: id, partner: z.string(), state: z.string() })),
  attendance: z.array(z.object({ eventId: id, attendedOn: isoDate })),
  training: z.array(
    z.object({
      moduleId: id,
      completedOn: isoDate,
      isRehearsed: z.boolean(),
      /** The last day on which it counts. */
      validUntil: isoDate.nullable(),
      /** Counts as missing. */
      isExpired: z.boolean(),
      evidence: z.string(),
    }),
  ),
  /** What stands between this person and the first meeting, as verbs: "attend the orientation". */
  missing: z.array(z.string()),
});

const gate = z.object({
  key: z.enum(['orientation', 'training', 'agreement']),
  /** Whole sentences that name the person; empty when the gate is open. */
  missing: z.array(z.string()),
});

const side = z.object({ enrollmentId: id, personId: id, name: z.string(), signedOn: isoDate.nullable() });

const pairReadiness = z.object({
  pairId: id,
  state: z.enum(['proposed', 'active', 'paused']),
  startedOn: isoDate.nullable(),
  mentee: side,
  mentor: side,
  gates: z.array(gate),
  isReady: z.boolean(),
});

/** Ids of one bulk action; more than any cohort has. */
const ids = z.array(id).min(1, 'Choose at least one.').max(5000);
const reason = z.string().trim().min(1, 'Give a reason.').max(500);

/** Orientation, training and signatures: who may start, and who is missing what. */
export const readinessContract = {
  /** Everybody who was accepted, against every orientation and training module. */
  matrix: operation.output(
    z.object({
      today: isoDate,
      /** The first day that a record may carry. */
      earliest: isoDate,
      events: z.array(orientationEvent),
      modules: z.array(trainingModule),
      people: z.array(person),
    }),
  ),
  /** Every open pair with its gates: orientation, training, agreement. */
  pairs: operation.output(z.array(pairReadiness)),

  /** `null` takes the record back. */
  recordAttendance: operation
    .input(z.object({ eventId: id, enrollmentIds: ids, attendedOn: isoDate.nullable() }))
    .output(z.object({ changed: z.number() })),
  recordTraining: operation
    .input(
      z.object({
        moduleId: id,
        enrollmentIds: ids,
        completedOn: isoDate.nullable(),
        isRehearsed: z.boolean(),
      }),
    )
    .output(z.object({ changed: z.number() })),
  /** Starts pairs. Refused while something is missing, unless a reason is given; the log keeps it. */
  activate: operation
    .input(z.object({ pairIds: ids, reason: reason.optional() }))
    .output(z.object({ activated: z.number() })),
};

export type OrientationEvent = z.infer<typeof orientationEvent>;
export type TrainingModule = z.infer<typeof trainingModule>;
export type ReadinessPerson = z.infer<typeof person>;
export type PairReadiness = z.infer<typeof pairReadiness>;
export type ReadinessGate = z.infer<typeof gate>;
