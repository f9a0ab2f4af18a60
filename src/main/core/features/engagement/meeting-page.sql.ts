import type { Meeting, MeetingView } from '#shared/contract/engagement.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import { MEETING_COLUMNS, withTopics, type MeetingColumnsRow } from './meetings.sql.ts';

/** The condition of each view of the list; a day that another meeting stands in for is in none. */
const VIEW_CONDITIONS: Readonly<Record<MeetingView, string>> = {
  toNote: `m.state = 'planned' AND m.plannedOn < :today`,
  coming: `m.state = 'planned' AND m.plannedOn >= :today`,
  held: `m.state = 'held'`,
  cancelled: `m.state = 'cancelled'`,
  all: `m.state <> 'rescheduled'`,
};

/** Which meetings a list shows: of these pairs only, or of every pair of the cohort. */
export type MeetingFilter = {
  readonly cohortId: number;
  readonly today: IsoDate;
  readonly pairIds: readonly number[] | null;
};

const OF_PAIRS = `FROM meeting m
         JOIN pair p ON p.id = m.pairId
        WHERE p.cohortId = :cohortId
          AND (:pairIds IS NULL OR m.pairId IN (SELECT value FROM json_each(:pairIds)))`;

function parameters({ cohortId, today, pairIds }: MeetingFilter) {
  return { cohortId, today, pairIds: pairIds === null ? null : JSON.stringify(pairIds) };
}

/** How many meetings each view shows. */
export function countViews(db: Db, filter: MeetingFilter): Record<MeetingView, number> {
  const counts = Object.entries(VIEW_CONDITIONS).map(
    ([view, condition]) => `count(*) FILTER (WHERE ${condition}) AS "${view}"`,
  );
  return must(
    db
      .prepare<Record<string, unknown>, Record<MeetingView, number>>(
        `SELECT ${counts.join(', ')}
         ${OF_PAIRS}`,
      )
      .get(parameters(filter)),
    'An aggregate always gives a row',
  );
}

/** A page of a view: what is ahead in the order of time, what is over newest first. */
export function selectMeetingRows(
  db: Db,
  view: MeetingView,
  filter: MeetingFilter,
  page: { readonly offset: number; readonly limit: number },
): Meeting[] {
  const direction = view === 'toNote' || view === 'coming' ? 'ASC' : 'DESC';
  const rows = db
    .prepare<Record<string, unknown>, MeetingColumnsRow>(
      `SELECT ${MEETING_COLUMNS}
         ${OF_PAIRS}
          AND ${VIEW_CONDITIONS[view]}
        ORDER BY coalesce(m.heldOn, m.plannedOn) ${direction}, m.startsAt ${direction}, m.id ${direction}
        LIMIT :limit OFFSET :offset`,
    )
    .all({ ...parameters(filter), ...page });
  return withTopics(db, rows);
}
