import type { Db } from '#core/db/connection.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { SampleDates } from './sample-charter.ts';
import * as sql from './sample-follow-up.sql.ts';
import type { SamplePair } from './sample-pairs.ts';

const COHORT_ID = 1;
const WEEKS = 8;

const WORKS = [
  'We try things out on a real task instead of talking about them.',
  'The fixed hour on Tuesday.',
  'Both say what they do not know.',
  'Short preparation, one question each.',
] as const;
const HINDERS = [
  'Travel.',
  '',
  'The quarter’s end took two dates.',
  'A room where nobody walks by would help.',
] as const;

/** What a facilitator follows up: two rounds of reports, a few tasks, events, and a meeting that was moved. */
export function writeSampleFollowUp(
  db: Db,
  pairs: readonly SamplePair[],
  dates: SampleDates,
  today: IsoDate,
): void {
  const active = pairs.filter(pair => pair.state === 'active');
  sql.insertCheckInPlan(db, COHORT_ID, WEEKS);
  sql.insertCheckIns(db, [
    ...reports(active, addDays(dates.startsOn, WEEKS * 7), pair => pair.id % 9 !== 4),
    ...reports(active, addDays(dates.startsOn, WEEKS * 14), pair => pair.id % 3 !== 0),
  ]);
  sql.insertTasks(db, COHORT_ID, tasks(active, today));
  sql.insertProgramEvents(db, COHORT_ID, [
    { title: 'Mentors’ lunch', heldOn: addDays(today, -40), place: 'Canteen, table at the window' },
    { title: 'Round table with the sponsor', heldOn: addDays(today, 16), place: 'Board room' },
  ]);
  const [, moved] = active;
  if (moved) sql.insertMove(db, moved.id, addDays(today, 3));
}

/** Most pairs answer within a week; one of those whose leader keeps cancelling asks for help. */
function reports(
  pairs: readonly SamplePair[],
  dueOn: IsoDate,
  answers: (pair: SamplePair) => boolean,
): sql.SampleCheckIn[] {
  const asking = pairs.find(pair => pair.id % 8 === 5 && answers(pair));
  return pairs.filter(answers).map(pair => {
    const asks = pair === asking;
    return {
      pairId: pair.id,
      dueOn,
      receivedOn: addDays(dueOn, (pair.id % 5) - 3),
      works: asks ? 'When we meet, it is good.' : (WORKS[pair.id % WORKS.length] ?? ''),
      hinders: asks ? 'Dates fall through at short notice.' : (HINDERS[pair.id % HINDERS.length] ?? ''),
      wantsSupport: asks ? 1 : 0,
      rating: asks ? 2 : 3 + (pair.id % 3),
    };
  });
}

function tasks(pairs: readonly SamplePair[], today: IsoDate): sql.SampleTask[] {
  const [first, second, third] = pairs;
  const of = (pair: SamplePair | undefined) => pair?.id ?? null;
  return [
    {
      pairId: null,
      title: 'Collect quotes for the mid-review',
      owner: 'facilitator',
      dueOn: addDays(today, 4),
      doneOn: null,
    },
    {
      pairId: null,
      title: 'Book the room for the round table',
      owner: 'facilitator',
      dueOn: addDays(today, -2),
      doneOn: null,
    },
    {
      pairId: null,
      title: 'Write down one thing that surprised you',
      owner: 'pair',
      dueOn: addDays(today, 12),
      doneOn: null,
    },
    {
      pairId: of(first),
      title: 'Try the shared dashboard in one team meeting',
      owner: 'mentee',
      dueOn: addDays(today, -5),
      doneOn: null,
    },
    {
      pairId: of(second),
      title: 'Send three accounts worth following',
      owner: 'mentor',
      dueOn: addDays(today, 9),
      doneOn: null,
    },
    {
      pairId: of(third),
      title: 'Agree on dates until the end',
      owner: 'pair',
      dueOn: addDays(today, -12),
      doneOn: addDays(today, -13),
    },
  ];
}
