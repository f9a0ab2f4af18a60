import type { MeetingRow, MeetingView } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { QueryContext } from '#core/app.ts';
import * as sql from './meetings.sql.ts';
import { selectCadence, selectPairs } from './pairs.sql.ts';

type PageRequest = {
  readonly view: MeetingView;
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
};

type KeptRow = { readonly row: Omit<MeetingRow, 'topics'>; readonly searchText: string };

const VIEW_TABLES = ['meeting', 'pair', 'enrollment', 'person', 'cohort'] as const;

/** Every meeting with the names of its two, in the order of time; kept until one of them changes. */
function allMeetings({ program }: Pick<QueryContext, 'program'>): readonly KeptRow[] {
  return program.derive('engagement.meetings', VIEW_TABLES, () => {
    const { cohortId } = selectCadence(program.db);
    const pairs = new Map(
      selectPairs(program.db, cohortId).map(({ pairId, mentee, mentor }) => [
        pairId,
        {
          names: { mentee: mentee.name, mentor: mentor.name },
          searchText: foldText(`${mentee.name} ${mentor.name}`),
        },
      ]),
    );
    return sql.selectMeetingRows(program.db, cohortId).flatMap((row): KeptRow[] => {
      const pair = pairs.get(row.pairId);
      if (!pair) return [];
      const shown = {
        ...pair.names,
        id: row.id,
        pairId: row.pairId,
        on: row.heldOn ?? row.plannedOn,
        plannedOn: row.plannedOn,
        startsAt: row.startsAt,
        state: row.state,
        minutes: row.minutes,
        channel: row.channel,
        cancelledBy: row.cancelledBy,
        cancelReason: row.cancelReason,
        nextStep: row.nextStep,
      };
      return [{ row: shown, searchText: pair.searchText }];
    });
  });
}

/** A page of the meetings of all pairs: what is ahead in the order of time, what is over newest first. */
export function meetingPage(ctx: QueryContext, { view, search, offset, limit }: PageRequest) {
  const today = ctx.today();
  const wanted = foldText(search);
  const found = allMeetings(ctx).filter(row => row.searchText.includes(wanted));
  const shown = found.filter(row => belongs(row, view, today));
  if (view !== 'coming' && view !== 'toNote') shown.reverse();
  const rows = sql.withTopics(
    ctx.db,
    shown.slice(offset, offset + limit).map(({ row }) => row),
  );
  return { today, total: shown.length, counts: countViews(found, today), rows };
}

function countViews(rows: readonly KeptRow[], today: IsoDate): Record<MeetingView, number> {
  const counts = { toNote: 0, coming: 0, held: 0, cancelled: 0, all: rows.length };
  for (const { row } of rows) {
    const view = viewOf(row, today);
    if (view !== null) counts[view] += 1;
  }
  return counts;
}

function belongs({ row }: KeptRow, view: MeetingView, today: IsoDate): boolean {
  return view === 'all' || viewOf(row, today) === view;
}

function viewOf({ state, on }: KeptRow['row'], today: IsoDate): Exclude<MeetingView, 'all'> | null {
  switch (state) {
    case 'planned':
      return on < today ? 'toNote' : 'coming';
    case 'held':
      return 'held';
    case 'cancelled':
      return 'cancelled';
    case 'rescheduled':
      return null;
  }
}
