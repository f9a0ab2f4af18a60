import type { AgendaItem, OrientationFields, OrientationListing } from '#shared/contract/orientation.ts';
import { AGENDA_TEMPLATE, type Answer, type Seating } from '#shared/domain/orientation.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { isTimeZone } from '#core/calendar/zoned-time.ts';
import { refuse } from '#core/refusal.ts';
import {
  assertEnrolled,
  assertWithinProgram,
  recordAttendance,
  recordLimits,
  selectCohortId,
  selectEnrolled,
} from '../readiness/index.ts';
import { eventWarnings } from './event-warnings.ts';
import * as sql from './orientation.sql.ts';

const NO_COUNTS = { invited: 0, yes: 0, maybe: 0, no: 0 };

/** Every orientation of the cohort with its figures and what is odd about it. */
export function listEvents({ db, today }: Pick<QueryContext, 'db' | 'today'>): OrientationListing[] {
  const cohortId = selectCohortId(db);
  const invitations = new Map(sql.selectInvitationCounts(db, cohortId).map(row => [row.eventId, row]));
  const attended = new Map(sql.selectAttendanceCounts(db, cohortId).map(row => [row.eventId, row.attended]));
  const agenda = new Map(sql.selectAgendaMinutes(db, cohortId).map(row => [row.eventId, row.minutes]));
  const around = { ...sql.selectCohortDays(db, cohortId), today: today() };
  return sql.selectEvents(db, cohortId).map(({ tableSize: _size, seating: _style, ...event }) => {
    const { invited, yes, maybe, no } = invitations.get(event.id) ?? NO_COUNTS;
    const counts = {
      invited,
      yes,
      maybe,
      no,
      unanswered: invited - yes - maybe - no,
      attended: attended.get(event.id) ?? 0,
    };
    const warnings = eventWarnings({ ...event, counts, agendaMinutes: agenda.get(event.id) ?? 0 }, around);
    return { ...event, counts, warnings };
  });
}

/** The orientation as it is stored; refuses one that is gone. */
export function eventById({ db }: Pick<QueryContext, 'db'>, id: number): sql.StoredEvent {
  const event = sql.selectEvents(db, selectCohortId(db)).find(one => one.id === id);
  if (!event) throw refuse('NOT_FOUND', 'This orientation is no longer there. Nothing was saved.');
  return event;
}

type Plan = OrientationFields & {
  readonly invite: 'all' | 'mentors' | 'mentees' | 'nobody';
  readonly withAgenda: boolean;
};

/** Adds an orientation, with the usual agenda and its guests unless told otherwise. */
export function planEvent(ctx: CommandContext, { invite, withAgenda, ...event }: Plan): { id: number } {
  const { db } = ctx;
  assertPossible(ctx, event);
  ctx.describe(`Plan the orientation “${event.title}”`);
  const cohortId = selectCohortId(db);
  const id = sql.insertEvent(db, cohortId, event);
  if (withAgenda) sql.replaceAgenda(db, id, AGENDA_TEMPLATE);
  const guests = selectEnrolled(db, cohortId).filter(({ role }) => invite === 'all' || `${role}s` === invite);
  sql.insertInvitations(
    db,
    id,
    guests.map(guest => guest.enrollmentId),
  );
  return { id };
}

/** Changes an orientation; its day cannot leave those behind who are noted as present. */
export function changeEvent(ctx: CommandContext, event: OrientationFields & { readonly id: number }): void {
  const before = eventById(ctx, event.id);
  assertPossible(ctx, event);
  const { count, first } = sql.selectAttendanceOf(ctx.db, event.id);
  if (first !== null && event.heldOn > first && event.heldOn !== before.heldOn) {
    throw refuse(
      'CONFLICT',
      `${count === 1 ? '1 person is' : `${count} people are`} marked as there, the first on ${first}, before ${event.heldOn}. Nothing was saved. Take the attendance back first, or plan another orientation.`,
      { heldOn: `Choose ${first} or a day before it.` },
    );
  }
  ctx.describe(`Edit the orientation “${event.title}”`);
  sql.updateEvent(ctx.db, event);
}

function assertPossible(ctx: CommandContext, event: OrientationFields): void {
  assertWithinProgram(event.heldOn, recordLimits(ctx).earliest, 'heldOn');
  if (event.timeZone !== null && !isTimeZone(event.timeZone)) {
    throw refuse(
      'INVALID',
      `“${event.timeZone}” is not a time zone this computer knows. Nothing was saved.`,
      {
        timeZone: 'Choose one from the list, or none.',
      },
    );
  }
  if (event.link !== '' && !/^https?:\/\/\S+$/i.test(event.link)) {
    throw refuse('INVALID', 'The link has to start with https:// and have no spaces. Nothing was saved.', {
      link: 'Such as https://meet.example.org/orientation',
    });
  }
}

export function removeEvent(ctx: CommandContext, { id }: { readonly id: number }): void {
  const { title } = eventById(ctx, id);
  ctx.describe(`Remove the orientation “${title}” with its attendance`);
  sql.deleteEvent(ctx.db, id);
}

export function setAgenda(
  ctx: CommandContext,
  { eventId, agenda }: { readonly eventId: number; readonly agenda: readonly AgendaItem[] },
): void {
  const { title } = eventById(ctx, eventId);
  if (JSON.stringify(sql.selectAgenda(ctx.db, eventId)) === JSON.stringify(agenda)) return;
  ctx.describe(`Change the agenda of “${title}”`);
  sql.replaceAgenda(ctx.db, eventId, agenda);
}

export function setSeating(
  ctx: CommandContext,
  { eventId, style, size }: { readonly eventId: number; readonly style: Seating; readonly size: number },
): void {
  const { title } = eventById(ctx, eventId);
  ctx.describe(`Change the tables of “${title}”`);
  sql.updateSeating(ctx.db, eventId, style, size);
}

type Guests = { readonly eventId: number; readonly enrollmentIds: readonly number[] };

export function setInvited(
  ctx: CommandContext,
  { eventId, enrollmentIds, isInvited }: Guests & { readonly isInvited: boolean },
): { changed: number } {
  const { title } = eventById(ctx, eventId);
  const who = assertEnrolled(ctx.db, enrollmentIds);
  ctx.describe(
    isInvited ? `Invite ${who} to “${title}”` : `Take back the invitation of ${who} to “${title}”`,
  );
  const change = isInvited ? sql.insertInvitations : sql.deleteInvitations;
  return { changed: change(ctx.db, eventId, enrollmentIds) };
}

export function setAnswer(
  ctx: CommandContext,
  { eventId, enrollmentIds, answer }: Guests & { readonly answer: Answer | null },
): { changed: number } {
  const { title } = eventById(ctx, eventId);
  const who = assertEnrolled(ctx.db, enrollmentIds);
  ctx.describe(
    answer === null
      ? `Take back the answer of ${who} to “${title}”`
      : `Note that ${who} answered ${answer} to “${title}”`,
  );
  return { changed: sql.upsertAnswers(ctx.db, eventId, enrollmentIds, answer) };
}

/** Notes who came, on the day of the orientation itself. */
export function setPresent(
  ctx: CommandContext,
  { eventId, enrollmentIds, isPresent }: Guests & { readonly isPresent: boolean },
): { changed: number } {
  const { heldOn } = eventById(ctx, eventId);
  return recordAttendance(ctx, { eventId, enrollmentIds, attendedOn: isPresent ? heldOn : null });
}
