import type { QueryContext } from '#core/app.ts';
import { calendarFile, type CalendarEvent } from '#core/calendar/ics.ts';
import { refuse } from '#core/refusal.ts';
import { runningClock } from '#shared/domain/orientation.ts';
import { selectCohortId } from '../readiness/index.ts';
import { eventById } from './events.ts';
import * as sql from './orientation.sql.ts';

/** A calendar file of one orientation (or of all): who opens it again later gets the change, not a second entry. */
export function orientationCalendar(ctx: QueryContext, id: number | null): File {
  const { db } = ctx;
  const cohortId = selectCohortId(db);
  const events = id === null ? sql.selectEvents(db, cohortId) : [eventById(ctx, id)];
  if (events.length === 0) throw refuse('NOT_FOUND', 'There is no orientation yet. Plan one first.');
  const { programName } = sql.selectCohortDays(db, cohortId);
  const sequence = sql.countChanges(db);
  const text = calendarFile(
    events.map((event): CalendarEvent => ({
      uid: `orientation-${event.id}.${ctx.program.id}@counterpart.invalid`,
      sequence,
      when:
        event.startsAt === null
          ? { kind: 'allDay', day: event.heldOn }
          : {
              kind: 'timed',
              day: event.heldOn,
              startsAt: event.startsAt,
              minutes: event.minutes,
              timeZone: event.timeZone,
            },
      title: event.title,
      place: event.mode === 'remote' ? event.link || event.place : event.place,
      url: event.link,
      description: describe(event, sql.selectAgenda(db, event.id)),
      categories: ['Reverse mentoring'],
      ...(event.startsAt !== null && { reminderMinutes: 60 }),
    })),
    { name: programName, stampedAt: ctx.now() },
  );
  const name = id === null ? 'orientations.ics' : `${safeName(events[0]?.title ?? 'orientation')}.ics`;
  return new File([text], name, { type: 'text/calendar' });
}

function describe(event: sql.StoredEvent, agenda: readonly { title: string; minutes: number }[]): string {
  const clock = runningClock(event.startsAt, agenda);
  return [
    ...(event.link === '' ? [] : [`Join: ${event.link}`, '']),
    ...agenda.map(({ title }, index) => `${clock[index] ?? ''}  ${title}`),
  ].join('\n');
}

/** A file name that every operating system takes. */
function safeName(title: string): string {
  return (
    title
      .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60)
      .replace(/[. ]+$/, '') || 'orientation'
  );
}
