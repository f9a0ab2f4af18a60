import { command, os, query, queryContext, type CoreContext } from '#core/app.ts';
import { givenRows } from '../people-lists/index.ts';
import {
  personFinder,
  recordLimits,
  selectCohortId,
  selectEnrolled,
  selectKnownPeople,
} from '../readiness/index.ts';
import { attendanceRows } from './attendance-list.ts';
import { orientationCalendar } from './calendar.ts';
import { eventDetails } from './event-details.ts';
import * as events from './events.ts';
import * as sql from './orientation.sql.ts';

export const orientationHandlers = os.orientation.router({
  list: os.orientation.list.handler(
    query(ctx => ({
      ...recordLimits(ctx),
      accepted: selectEnrolled(ctx.db, selectCohortId(ctx.db)).length,
      events: events.listEvents(ctx),
    })),
  ),
  get: os.orientation.get.handler(query((ctx, { id }) => eventDetails(ctx, id))),
  plan: os.orientation.plan.handler(command('orientation.plan', events.planEvent)),
  update: os.orientation.update.handler(command('orientation.update', events.changeEvent)),
  remove: os.orientation.remove.handler(command('orientation.remove', events.removeEvent)),
  setAgenda: os.orientation.setAgenda.handler(command('orientation.setAgenda', events.setAgenda)),
  setSeating: os.orientation.setSeating.handler(command('orientation.setSeating', events.setSeating)),
  invite: os.orientation.invite.handler(command('orientation.invite', events.setInvited)),
  answer: os.orientation.answer.handler(command('orientation.answer', events.setAnswer)),
  attend: os.orientation.attend.handler(command('orientation.attend', events.setPresent)),
  readList: os.orientation.readList.handler(({ context, input }) => readList(context, input)),
  calendar: os.orientation.calendar.handler(query((ctx, { id }) => orientationCalendar(ctx, id))),
});

type List = {
  readonly eventId: number;
  readonly text?: string | undefined;
  readonly file?: File | undefined;
};

async function readList(context: CoreContext, { eventId, text, file }: List) {
  events.eventById(queryContext(context), eventId);
  const { list } = await givenRows(
    context,
    { text, file },
    'Save only the list of names, then choose it again.',
  );
  const { db } = queryContext(context);
  const cohortId = selectCohortId(db);
  const present = sql
    .selectGuests(db, cohortId, eventId)
    .filter(guest => guest.attendedOn !== null)
    .map(guest => guest.enrollmentId);
  const find = personFinder(selectKnownPeople(db, cohortId));
  // A list of nothing but names looks as if its first row were column names.
  const isPerson = list.header !== null && find(list.header.cells).kind === 'found';
  const rows = list.header !== null && isPerson ? [list.header, ...list.rows] : list.rows;
  return { rows: attendanceRows(rows, find, new Set(present)) };
}

export { eventDetails } from './event-details.ts';
