import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import * as closure from '../../closure/index.ts';
import { insertTask, updateTask, usualTasks } from '../../home/index.ts';
import {
  charterFacts,
  charterParts,
  charterSql,
  selectCharter,
  selectCohort,
  selectOutcomes,
  TEMPLATES,
  upsertComparison,
} from '../../program/index.ts';
import { workdayFrom, type SampleDates } from './sample-charter.ts';
import type { SamplePair } from './sample-pairs.ts';

/** What the charter, the checklist and the closing of the sample hold after almost four months. */
export function writeSampleLife(
  db: Db,
  pairs: readonly SamplePair[],
  dates: SampleDates,
  today: IsoDate,
): void {
  writeCharter(db, pairs, dates, today);
  writeChecklist(db, dates, today);
  writeClosing(db, pairs, today);
}

/** Values per outcome as days from the start and what was measured, the last one being what stands as present. */
const MEASURED: readonly (readonly (readonly [number, string])[])[] = [
  [
    [-10, '21%'],
    [45, '33%'],
    [100, '46%'],
  ],
  [],
  [
    [-10, '35%'],
    [60, '61%'],
    [110, '82%'],
  ],
  [],
];

function writeCharter(db: Db, pairs: readonly SamplePair[], dates: SampleDates, today: IsoDate): void {
  for (const expectation of TEMPLATES.leadership.expectations) charterSql.upsertExpectation(db, expectation);
  upsertComparison(db, {
    who: 'everybodyElse',
    attributes: ['gradeLevel', 'tenure'],
    observedFrom: dates.startsOn,
    note: '',
    fixedOn: dates.matchOn,
    valuesSeen: 0,
  });
  charterSql.insertSignature(db, {
    sponsorName: selectCharter(db).sponsorName,
    signedOn: dates.charter,
    parts: charterParts(charterFacts(db)),
  });
  selectOutcomes(db).forEach((outcome, index) => {
    for (const [days, value] of MEASURED[index] ?? []) {
      const measuredOn = workdayFrom(dates.startsOn, days);
      if (measuredOn <= today) {
        charterSql.insertOutcomeValue(db, { outcomeId: outcome.id, measuredOn, value, note: '' });
      }
    }
  });
  // Late starters have not signed their role sheet yet.
  const started = pairs.filter(pair => pair.startedOn !== null);
  const people = new Set(started.flatMap(({ mentee, mentor }) => [mentee.enrollmentId, mentor.enrollmentId]));
  for (const enrollmentId of people) charterSql.upsertAcknowledgment(db, enrollmentId, dates.orientationOn);
}

function writeChecklist(db: Db, dates: SampleDates, today: IsoDate): void {
  const cohort = selectCohort(db);
  const { facilitatorName } = selectCharter(db);
  usualTasks(cohort).forEach((task, position) => {
    const isOver = task.dueOn !== null && task.dueOn < addDays(today, -3);
    const id = insertTask(db, cohort.id, { ...task, owner: facilitatorName }, position);
    if (isOver) updateTask(db, { ...task, id, owner: facilitatorName, doneOn: task.dueOn ?? dates.startsOn });
  });
}

function writeClosing(db: Db, pairs: readonly SamplePair[], today: IsoDate): void {
  const running = pairs.filter(pair => pair.state === 'active');
  const [first, second, third] = running;
  if (first) {
    closure.insertClosingStep(db, { pairId: first.id, step: 'testimonial', doneOn: addDays(today, -20) });
    closure.insertTestimonial(db, {
      enrollmentId: first.mentee.enrollmentId,
      words:
        'She asked why our meetings start before the trains arrive. Nobody had asked me that in twenty years.',
      scope: 'company',
      shownAs: 'role',
      consentOn: addDays(today, -20),
    });
  }
  if (second) {
    closure.insertTestimonial(db, {
      enrollmentId: second.mentor.enrollmentId,
      words:
        'I taught him prompts; he taught me how a budget is defended. I see the company differently now.',
      scope: 'company',
      shownAs: 'role',
      consentOn: addDays(today, -12),
    });
    closure.upsertAlumnus(db, {
      personId: second.mentor.personId,
      role: 'mentor',
      isChampion: true,
      sinceOn: addDays(today, -12),
    });
    closure.setEmergingLeader(
      db,
      second.mentor.enrollmentId,
      'Asked to present the captions idea to the executive committee, and did.',
      addDays(today, -12),
    );
  }
  if (third) {
    closure.insertTestimonial(db, {
      enrollmentId: third.mentor.enrollmentId,
      words: 'The first hour was awkward. The third one I did not want to end.',
      scope: 'none',
      shownAs: 'role',
      consentOn: null,
    });
    closure.insertOtherMentoring(db, {
      enrollmentId: third.mentor.enrollmentId,
      kind: 'hasMentor',
      description: 'Has a mentor in the graduate program',
    });
  }
  closure.insertLesson(db, {
    kind: 'keep',
    words: 'First names on the badges: nobody asked for a title all evening.',
    owner: selectCharter(db).facilitatorName,
    notedOn: addDays(today, -100),
    fromCohort: '',
  });
  closure.insertLesson(db, {
    kind: 'change',
    words: 'Put the first three meetings into both calendars on the day of the orientation.',
    owner: selectCharter(db).facilitatorName,
    notedOn: addDays(today, -40),
    fromCohort: '',
  });
}
