import type { OrientationGuest, OrientationTable } from '#shared/contract/orientation.ts';
import { must } from '#shared/domain/assert.ts';
import type { QueryContext } from '#core/app.ts';
import { recordLimits, selectCohortId } from '../readiness/index.ts';
import { eventById, listEvents } from './events.ts';
import * as sql from './orientation.sql.ts';
import { seatingPlan } from './seating.ts';

/** One orientation with all who take part, whether or not they are invited. */
export function eventDetails(ctx: QueryContext, id: number) {
  const stored = eventById(ctx, id);
  const { tableSize, seating } = stored;
  const { people, tables } = guestsOf(ctx, stored);
  const limits = recordLimits(ctx);
  return {
    today: limits.today,
    earliest: limits.earliest,
    event: must(
      listEvents(ctx).find(event => event.id === id),
      'The event was just found',
    ),
    agenda: sql.selectAgenda(ctx.db, id),
    seating: { style: seating, size: tableSize, tables },
    people,
    attendedAndLeft: sql.selectAttendedAndLeft(ctx.db, id),
  };
}

/** Who may be invited, and who sits where: all who are invited and did not say no. */
function guestsOf(
  { db }: QueryContext,
  event: sql.StoredEvent,
): { people: OrientationGuest[]; tables: OrientationTable[] } {
  const cohortId = selectCohortId(db);
  const rows = sql.selectGuests(db, cohortId, event.id);
  const partnerIds = new Map<number, number[]>();
  for (const { menteeId, mentorId } of sql.selectPairs(db, cohortId)) {
    partnerIds.set(menteeId, [...(partnerIds.get(menteeId) ?? []), mentorId]);
    partnerIds.set(mentorId, [...(partnerIds.get(mentorId) ?? []), menteeId]);
  }
  const nameOf = new Map(rows.map(row => [row.enrollmentId, row.name]));
  const coming = rows
    .filter(row => row.isInvited && row.answer !== 'no')
    .map(({ enrollmentId, name, firstName, role, department }) => ({
      enrollmentId,
      name: event.isFirstNames ? firstName : name,
      role,
      department,
      partnerIds: partnerIds.get(enrollmentId) ?? [],
    }));
  return {
    people: rows.map(({ firstName: _firstName, ...row }) => ({
      ...row,
      partners: (partnerIds.get(row.enrollmentId) ?? []).flatMap(id => nameOf.get(id) ?? []),
    })),
    tables: seatingPlan(coming, event.seating, event.tableSize),
  };
}
