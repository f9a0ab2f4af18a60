import { appendAudit } from '#core/db/audit.sql.ts';
import type { Db } from '#core/db/connection.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import { workdayFrom, type SampleDates } from './sample-charter.ts';
import type { SamplePair } from './sample-pairs.ts';
import { insertAnswer, insertOverride, updateStaged } from './sample-stages.sql.ts';

const NOTE = 'Would rather learn from somebody in Engineering.';
const BECAUSE = 'Both travel to the same site every other week.';

/**
 * Late pairs on their way to publication, each with another answer, and a pair that was made against a rule when the
 * limit of the time zones was narrower: the mark stays after the rule no longer objects.
 */
export function writeSampleStages(
  db: Db,
  pairs: readonly SamplePair[],
  dates: SampleDates,
  today: IsoDate,
): void {
  const [agreed, doubtful] = pairs.filter(({ state }) => state === 'proposed');
  const stagedOn = workdayFrom(today, -7);
  const answeredOn = workdayFrom(today, -5);
  if (agreed) {
    updateStaged(db, agreed.id, stagedOn);
    insertAnswer(db, agreed.id, { side: 'mentee', answer: 'fine', note: '', answeredOn });
    insertAnswer(db, agreed.id, { side: 'mentor', answer: 'fine', note: '', answeredOn });
  }
  if (doubtful) {
    updateStaged(db, doubtful.id, stagedOn);
    insertAnswer(db, doubtful.id, { side: 'mentor', answer: 'prefersOther', note: NOTE, answeredOn });
  }
  const far = pairs.find(
    ({ state, mentee, mentor }) => state === 'active' && mentee.timeZone !== mentor.timeZone,
  );
  if (far) override(db, far, morningOf(dates.startsOn));
}

function override(db: Db, { id, mentee, mentor }: SamplePair, at: IsoInstant): void {
  const words = `${placed(mentor)} and ${placed(mentee)} were further apart than the limit at that time, 1 hour.`;
  insertOverride(db, id, { words, reason: BECAUSE, at });
  appendAudit(db, {
    at,
    operation: 'matching.overrideAssign',
    summary: `Override “Time zone”: pair ${mentor.name} and ${mentee.name}`,
    reason: BECAUSE,
    price: -310,
    detail: `${mentee.name}: nobody → ${mentor.name}`,
  });
}

function placed({ name, location }: Candidate): string {
  return location === null ? name : `${name} in ${location}`;
}

function morningOf(date: IsoDate): IsoInstant {
  return `${date}T10:00:00.000Z` as IsoInstant; // A calendar day and a fixed time make a valid instant.
}
