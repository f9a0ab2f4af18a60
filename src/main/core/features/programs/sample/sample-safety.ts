import type { Db } from '#core/db/connection.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { insertConcern } from '../../concerns/index.ts';
import { upsertCheck } from '../../fit-checks/index.ts';
import { insertSupervision, pausePair } from '../../pairs-life/index.ts';
import { workdayFrom } from './sample-charter.ts';
import type { SampleMeeting } from './sample-meetings.ts';
import type { SamplePair } from './sample-pairs.ts';
import { setOnLeave } from './sample-people.sql.ts';

/**
 * What keeps the juniors safe: fit checks of which one asks for a talk and some are late, talks with mentors, a pair
 * that rests while its leader is on leave, and two concerns in the restricted register.
 */
export function writeSampleSafety(
  db: Db,
  pairs: readonly SamplePair[],
  meetings: readonly SampleMeeting[],
  today: IsoDate,
): void {
  const running = pairs.filter(pair => pair.state === 'active');
  const [uneasy] = running;
  for (const [index, pair] of running.entries()) {
    const metOn = firstMeeting(meetings, pair.id);
    if (metOn === null || index === running.length - 1) continue;
    const isUneasy = pair === uneasy;
    writeCheck(db, pair, 'mentee', workdayFrom(metOn, 3), false);
    if (index !== running.length - 2) writeCheck(db, pair, 'mentor', workdayFrom(metOn, 4), isUneasy);
    if (index % 3 === 0) insertSupervision(db, pair.mentor.enrollmentId, workdayFrom(today, -20));
    if (isUneasy) insertSupervision(db, pair.mentor.enrollmentId, workdayFrom(today, -62));
  }
  const resting = pairs.find(pair => pair.state === 'paused');
  if (resting) {
    setOnLeave(db, resting.mentee.personId);
    pausePair(db, resting.id, workdayFrom(today, -24), workdayFrom(today, 12));
  }
  if (uneasy) {
    insertConcern(db, {
      pairId: uneasy.id,
      raisedOn: workdayFrom(today, -9),
      raisedBy: 'mentor',
      kind: 'pressure',
      account: 'Was asked in the meeting to name colleagues who are unhappy.',
      action: 'Talked with the mentor alone. A talk with the mentee about boundaries is planned.',
      nextOn: workdayFrom(today, 3),
      resolvedOn: null,
    });
  }
  insertConcern(db, {
    pairId: null,
    raisedOn: workdayFrom(today, -58),
    raisedBy: 'mentor',
    kind: 'retaliation',
    account: 'Worried that an open word would come up in the year’s review.',
    action: 'The sponsor confirmed in writing that nothing said here counts in a review.',
    nextOn: null,
    resolvedOn: workdayFrom(today, -50),
  });
}

function firstMeeting(meetings: readonly SampleMeeting[], pairId: number): IsoDate | null {
  const days = meetings.flatMap(meeting =>
    meeting.pairId === pairId && meeting.heldOn !== null ? [meeting.heldOn] : [],
  );
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

function writeCheck(
  db: Db,
  pair: SamplePair,
  side: 'mentee' | 'mentor',
  answeredOn: IsoDate,
  isUneasy: boolean,
): void {
  const good = { respected: 5, useful: 4 + (pair.id % 2), comfortable: 4, goOn: 5, prefersOther: false };
  const low = { respected: 3, useful: 4, comfortable: 2, goOn: 3, prefersOther: false };
  upsertCheck(db, { pairId: pair.id, side, answeredOn, ...(isUneasy ? low : good) });
}
