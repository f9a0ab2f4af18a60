import type { MeetingRow, MeetingView } from '#shared/contract/engagement.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { QueryContext } from '#core/app.ts';
import * as sql from './meeting-page.sql.ts';
import { keptPairs } from './kept-pairs.ts';
import { selectCadence } from './pairs.sql.ts';

type PageRequest = {
  readonly view: MeetingView;
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
};

type Names = { readonly mentee: string; readonly mentor: string; readonly searchText: string };

/** The names of every pair, kept until somebody is called otherwise. */
function pairNames({ program }: Pick<QueryContext, 'program'>, cohortId: number): ReadonlyMap<number, Names> {
  const tables = ['pair', 'enrollment', 'person', 'cohort'];
  return program.derive('engagement.names', tables, () => {
    const names = keptPairs(program, cohortId).map(({ pairId, mentee, mentor }) => {
      const searchText = foldText(`${mentee.name} ${mentor.name}`);
      return [pairId, { mentee: mentee.name, mentor: mentor.name, searchText }] as const;
    });
    return new Map(names);
  });
}

/** A page of the meetings of all pairs, or of those whose names fit the search. */
export function meetingPage(ctx: QueryContext, { view, search, ...page }: PageRequest) {
  const { db } = ctx;
  const today = ctx.today();
  const { cohortId } = selectCadence(db);
  const names = pairNames(ctx, cohortId);
  const wanted = foldText(search);
  const pairIds =
    wanted === ''
      ? null
      : [...names].flatMap(([pairId, { searchText }]) => (searchText.includes(wanted) ? [pairId] : []));
  const filter = { cohortId, today, pairIds };
  const counts = sql.countViews(db, filter);
  const rows = sql.selectMeetingRows(db, view, filter, page).map((meeting): MeetingRow => {
    const pair = names.get(meeting.pairId);
    return {
      id: meeting.id,
      pairId: meeting.pairId,
      mentee: pair?.mentee ?? '',
      mentor: pair?.mentor ?? '',
      on: meeting.heldOn ?? meeting.plannedOn,
      plannedOn: meeting.plannedOn,
      startsAt: meeting.startsAt,
      state: meeting.state,
      minutes: meeting.minutes,
      channel: meeting.channel,
      cancelledBy: meeting.cancelledBy,
      cancelReason: meeting.cancelReason,
      topics: meeting.topics,
      nextStep: meeting.nextStep,
    };
  });
  return { today, total: counts[view], counts, rows };
}
