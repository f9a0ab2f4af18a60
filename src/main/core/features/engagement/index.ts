import { command, os, query } from '#core/app.ts';
import { calendarOf } from './calendar/calendar-export.ts';
import { readCalendar } from './calendar/read-calendar.ts';
import { checkLines, topicsOf } from './check-lines.ts';
import { logMany, logMeeting, removeMeeting, reschedule } from './log-meetings.ts';
import { meetingPage } from './meeting-page.ts';
import { selectMeetingsOfPair } from './meetings.sql.ts';
import { messagesOf, setMessages } from './messages.ts';
import { pairListing } from './pair-listing.ts';
import { planSeries, previewSeries } from './series.ts';

export const engagementHandlers = os.engagement.router({
  pairs: os.engagement.pairs.handler(query(ctx => pairListing(ctx))),
  meetings: os.engagement.meetings.handler(query(({ db }, { pairId }) => selectMeetingsOfPair(db, pairId))),
  topics: os.engagement.topics.handler(query(({ db }) => topicsOf(db))),
  page: os.engagement.page.handler(query(meetingPage)),
  logMeeting: os.engagement.logMeeting.handler(command('engagement.logMeeting', logMeeting)),
  check: os.engagement.check.handler(
    query((ctx, { lines }) =>
      checkLines(ctx, lines).map(({ line, field, words, advice }) => ({
        line,
        field,
        words: `${words} ${advice}`,
      })),
    ),
  ),
  logMany: os.engagement.logMany.handler(command('engagement.logMany', logMany)),
  reschedule: os.engagement.reschedule.handler(command('engagement.reschedule', reschedule)),
  removeMeeting: os.engagement.removeMeeting.handler(command('engagement.removeMeeting', removeMeeting)),
  previewSeries: os.engagement.previewSeries.handler(query(previewSeries)),
  planSeries: os.engagement.planSeries.handler(command('engagement.planSeries', planSeries)),
  readCalendar: os.engagement.readCalendar.handler(query((ctx, { text }) => readCalendar(ctx, text))),
  messages: os.engagement.messages.handler(query(messagesOf)),
  setMessages: os.engagement.setMessages.handler(command('engagement.setMessages', setMessages)),
  exportCalendar: os.engagement.exportCalendar.handler(query((ctx, { pairIds }) => calendarOf(ctx, pairIds))),
});

export { followUpTasks } from './follow-up.ts';
export { expectedMeetings } from './cadence.ts';
export { selectMeetings, type MeetingRecord } from './meetings.sql.ts';
export { meetingsByPair } from './meetings-by-pair.ts';
export { selectCadence, selectPairs, type PairRecord } from './pairs.sql.ts';
