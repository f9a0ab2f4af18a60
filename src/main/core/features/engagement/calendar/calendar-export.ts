import { PLACE_NAMES } from '#shared/domain/meetings.ts';
import type { QueryContext } from '#core/app.ts';
import { calendarFile, type CalendarEvent } from '#core/calendar/ics.ts';
import { refuse } from '#core/refusal.ts';
import { namesOf } from '../meeting-rules.ts';
import { selectPlanned, type PlannedMeeting } from '../meetings.sql.ts';
import { selectCadence, selectPairs, type PairRecord } from '../pairs.sql.ts';

/** Planned meetings from today on as a calendar file: of these pairs, or of all. */
export function calendarOf(ctx: QueryContext, pairIds: readonly number[] | null): File {
  const { db, program } = ctx;
  const { cohortId, meetingMinutes } = selectCadence(db);
  const wanted = pairIds && new Set(pairIds);
  const pairs = new Map(
    selectPairs(db, cohortId)
      .filter(pair => wanted === null || wanted.has(pair.pairId))
      .map(pair => [pair.pairId, pair]),
  );
  const events = selectPlanned(db, cohortId, ctx.today()).flatMap((meeting): CalendarEvent[] => {
    const pair = pairs.get(meeting.pairId);
    return pair ? [eventOf(meeting, pair, { program: program.id, minutes: meetingMinutes })] : [];
  });
  if (events.length === 0) {
    throw refuse(
      'CONFLICT',
      'No meeting is planned from today on, so there is nothing to put into a calendar.',
    );
  }
  const [only] = [...pairs.values()];
  const name = wanted?.size === 1 && only ? namesOf(only) : 'Mentoring meetings';
  const text = calendarFile(events, { name, stampedAt: ctx.now() });
  return new File([text], `${name}.ics`, { type: 'text/calendar' });
}

function eventOf(
  meeting: PlannedMeeting,
  pair: PairRecord,
  usual: { readonly program: string; readonly minutes: number },
): CalendarEvent {
  const { startsAt, plannedOn: day } = meeting;
  return {
    // The first day of the chain names it, so that a calendar moves the meeting instead of showing it twice.
    uid: `meeting-${meeting.firstId}@${usual.program}.counterpart`,
    sequence: meeting.moves,
    when:
      startsAt === null
        ? { kind: 'allDay', day }
        : {
            kind: 'timed',
            day,
            startsAt,
            minutes: meeting.minutes ?? usual.minutes,
            timeZone: null,
          },
    title: `Mentoring: ${namesOf(pair)}`,
    place: meeting.placeType === null ? undefined : PLACE_NAMES[meeting.placeType],
    description: meeting.channel === null ? undefined : `By ${meeting.channel}`,
  };
}
