import * as z from 'zod';
import { ANSWERS, EVENT_MODES, SEATINGS } from '../domain/orientation.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as 09:30 or 14:00.');
const answer = z.enum(ANSWERS);
const ids = z.array(id).min(1, 'Choose at least one.').max(5000);
const eventId = id;

const eventFields = z.object({
  title: z.string().trim().min(1, 'Give the orientation a title.').max(200),
  heldOn: isoDate,
  startsAt: time.nullable().default(null),
  minutes: z.number().int().min(5, 'Five minutes at least.').max(1440, 'A day at most.').default(90),
  mode: z.enum(EVENT_MODES).default('inPerson'),
  place: z.string().trim().max(200).default(''),
  link: z.string().trim().max(500).default(''),
  /** An IANA name; null: the hour as it is where people are. */
  timeZone: z.string().max(60).nullable().default(null),
  /** First names only, on badges and lists. */
  isFirstNames: z.boolean().default(true),
});
const event = eventFields.extend({ id });

const agendaPoint = z.object({
  title: z.string().trim().min(1, 'Say what happens.').max(200),
  minutes: z.number().int().min(1, 'One minute at least.').max(480, 'Eight hours at most.'),
  lead: z.string().trim().max(120).default(''),
  notes: z.string().trim().max(1000).default(''),
});

const counts = z.object({
  invited: z.number(),
  yes: z.number(),
  maybe: z.number(),
  no: z.number(),
  unanswered: z.number(),
  attended: z.number(),
});

const listedEvent = event.extend({
  counts,
  /** What is odd about it: in the past with nobody marked, after the first meetings, an agenda that does not fit. */
  warnings: z.array(z.string()),
});

const guest = z.object({
  enrollmentId: id,
  personId: id,
  name: z.string(),
  role,
  department: z.string().nullable(),
  email: z.string().nullable(),
  partners: z.array(z.string()),
  isInvited: z.boolean(),
  answer: answer.nullable(),
  attendedOn: isoDate.nullable(),
});

const tableOfGuests = z.object({
  number: z.number(),
  seats: z.array(z.object({ enrollmentId: id, name: z.string(), role, partners: z.array(z.string()) })),
});

/** A row of a list of names, and what became of it. */
const readRow = z.object({
  /** As counted in the file or the pasted text, from 1. */
  row: z.number(),
  text: z.string(),
  outcome: z.enum(['new', 'already', 'repeated', 'unmatched']),
  name: z.string().nullable(),
  enrollmentId: id.nullable(),
  /** Why it was not matched, or what to know; empty where all is well. */
  reason: z.string(),
});

/** Orientations: planned, invited to, answered, attended, seated. */
export const orientationContract = {
  list: operation.output(
    z.object({ today: isoDate, earliest: isoDate, accepted: z.number(), events: z.array(listedEvent) }),
  ),
  get: operation.input(z.object({ id })).output(
    z.object({
      today: isoDate,
      earliest: isoDate,
      event: listedEvent,
      agenda: z.array(agendaPoint),
      seating: z.object({ style: z.enum(SEATINGS), size: z.number(), tables: z.array(tableOfGuests) }),
      people: z.array(guest),
      /** Who came and no longer takes part. */
      attendedAndLeft: z.array(z.string()),
    }),
  ),
  /** Adds an orientation with the usual agenda and invitations to all, to one role or to nobody. */
  plan: operation
    .input(
      eventFields.extend({
        invite: z.enum(['all', 'mentors', 'mentees', 'nobody']).default('all'),
        withAgenda: z.boolean().default(true),
      }),
    )
    .output(z.object({ id })),
  update: operation.input(event).output(z.void()),
  remove: operation.input(z.object({ id })).output(z.void()),
  /** Replaces the whole running order, as one step. */
  setAgenda: operation.input(z.object({ eventId, agenda: z.array(agendaPoint).max(60) })).output(z.void()),
  setSeating: operation
    .input(z.object({ eventId, style: z.enum(SEATINGS), size: z.number().int().min(2).max(20) }))
    .output(z.void()),
  invite: operation
    .input(z.object({ eventId, enrollmentIds: ids, isInvited: z.boolean() }))
    .output(z.object({ changed: z.number() })),
  /** `null` takes the answer back. Whoever answers is invited. */
  answer: operation
    .input(z.object({ eventId, enrollmentIds: ids, answer: answer.nullable() }))
    .output(z.object({ changed: z.number() })),
  /** Notes who was there on the day of the orientation, or takes it back. */
  attend: operation
    .input(z.object({ eventId, enrollmentIds: ids, isPresent: z.boolean() }))
    .output(z.object({ changed: z.number() })),
  /** Finds the people of a pasted list or a file; nothing is saved yet. */
  readList: operation
    .input(z.object({ eventId, text: z.string().max(2_000_000).optional(), file: z.file().optional() }))
    .output(z.object({ rows: z.array(readRow) })),
  /** A calendar file of one orientation, or of all. */
  calendar: operation.input(z.object({ id: id.nullable() })).output(z.file()),
};

export type OrientationFields = z.infer<typeof eventFields>;
export type OrientationListing = z.infer<typeof listedEvent>;
export type OrientationGuest = z.infer<typeof guest>;
export type OrientationTable = z.infer<typeof tableOfGuests>;
export type AgendaItem = z.infer<typeof agendaPoint>;
export type ReadListRow = z.infer<typeof readRow>;
