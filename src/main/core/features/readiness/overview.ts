import type { PairReadiness, ReadinessPerson, TrainingModule } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { validUntil } from '#shared/domain/training.ts';
import type { Db } from '#core/db/connection.ts';
import { gatesOf, missingOf, type PersonRecord } from './gates.ts';
import { firstDay } from './record-date.ts';
import * as sql from './readiness.sql.ts';

type Recorded = PersonRecord & Pick<ReadinessPerson, 'attendance' | 'training'>;

/** Everybody accepted in the cohort with what is recorded of them. */
function selectRecords(
  db: Db,
  cohortId: number,
  modules: readonly TrainingModule[],
  today: IsoDate,
): (Recorded & sql.EnrolledPerson)[] {
  const validMonths = new Map(modules.map(module => [module.id, module.validMonths]));
  // One pass and one object a record: a large cohort has tens of thousands.
  const people = new Map<number, Recorded & sql.EnrolledPerson>();
  for (const person of sql.selectEnrolled(db, cohortId)) {
    people.set(person.enrollmentId, { ...person, attendance: [], training: [] });
  }
  for (const { enrollmentId, eventId, attendedOn } of sql.selectAttendance(db, cohortId)) {
    people.get(enrollmentId)?.attendance.push({ eventId, attendedOn });
  }
  for (const row of sql.selectTraining(db, cohortId)) {
    const { enrollmentId, moduleId, completedOn, isRehearsed, evidence } = row;
    const months = validMonths.get(moduleId) ?? null;
    const until = months === null ? null : validUntil(completedOn, months);
    people.get(enrollmentId)?.training.push({
      moduleId,
      completedOn,
      isRehearsed: isRehearsed === 1,
      validUntil: until,
      isExpired: until !== null && until < today,
      evidence,
    });
  }
  return [...people.values()];
}

/** People against orientations and modules. */
export function readinessMatrix(db: Db, today: IsoDate) {
  const cohortId = sql.selectCohortId(db);
  const modules = sql.selectModules(db, cohortId);
  const people = selectRecords(db, cohortId, modules, today);
  const nameOf = new Map(people.map(person => [person.enrollmentId, person.name]));
  const pairsOf = new Map<number, ReadinessPerson['pairs']>();
  const add = (enrollmentId: number, pair: ReadinessPerson['pairs'][number]) =>
    pairsOf.set(enrollmentId, [...(pairsOf.get(enrollmentId) ?? []), pair]);
  for (const { pairId, state, menteeId, mentorId } of sql.selectOpenPairs(db, cohortId)) {
    add(menteeId, { pairId, state, partner: nameOf.get(mentorId) ?? 'Somebody who has withdrawn' });
    add(mentorId, { pairId, state, partner: nameOf.get(menteeId) ?? 'Somebody who has withdrawn' });
  }
  return {
    today,
    earliest: firstDay(sql.selectProgramDates(db, cohortId)),
    events: sql.selectEvents(db, cohortId),
    modules,
    people: people.map(person => ({
      ...person,
      pairs: pairsOf.get(person.enrollmentId) ?? [],
      missing: missingOf(person, modules),
    })),
  };
}

/** Every open pair of the current cohort with its three gates. */
export function pairReadiness(db: Db, today: IsoDate): PairReadiness[] {
  const cohortId = sql.selectCohortId(db);
  const modules: readonly TrainingModule[] = sql.selectModules(db, cohortId);
  const people = new Map(
    selectRecords(db, cohortId, modules, today).map(person => [person.enrollmentId, person]),
  );
  return sql.selectOpenPairs(db, cohortId).flatMap(pair => {
    const mentee = people.get(pair.menteeId);
    const mentor = people.get(pair.mentorId);
    // Who has withdrawn takes part in nothing; the board shows what is left of such a pair.
    if (!mentee || !mentor) return [];
    const gates = gatesOf(
      mentee,
      mentor,
      { mentee: pair.menteeSignedOn, mentor: pair.mentorSignedOn, version: pair.agreementVersion },
      modules,
    );
    const side = ({ enrollmentId, personId, name }: typeof mentee, signedOn: IsoDate | null) => ({
      enrollmentId,
      personId,
      name,
      signedOn,
    });
    return [
      {
        pairId: pair.pairId,
        state: pair.state,
        startedOn: pair.startedOn,
        mentee: side(mentee, pair.menteeSignedOn),
        mentor: side(mentor, pair.mentorSignedOn),
        gates,
        isReady: gates.every(gate => gate.missing.length === 0),
      },
    ];
  });
}
