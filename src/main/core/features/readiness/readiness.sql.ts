import type { OrientationEvent, TrainingModule } from '#shared/contract/readiness.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import type { ProgramDates } from './record-date.ts';

/** The newest cohort, which the screens work on. */
export function selectCohortId(db: Db): number {
  return must(
    db.prepare<[], number>('SELECT id FROM cohort ORDER BY id DESC LIMIT 1').pluck().get(),
    'A program always has a cohort',
  );
}

export function selectProgramDates(db: Db, cohortId: number): ProgramDates {
  return must(
    db
      .prepare<[number], ProgramDates>(
        `SELECT p.createdAt, c.matchOn, c.orientationOn, c.startsOn
           FROM program p
           JOIN cohort c ON c.id = ?`,
      )
      .get(cohortId),
    'The cohort was just selected',
  );
}

export function selectEvents(db: Db, cohortId: number): OrientationEvent[] {
  return db
    .prepare<[number], OrientationEvent>(
      `SELECT id, title, heldOn, place
         FROM orientationEvent
        WHERE cohortId = ?
        ORDER BY heldOn, id`,
    )
    .all(cohortId);
}

type ModuleRow = Omit<TrainingModule, 'isRequired' | 'needsRehearsal'> & {
  isRequired: 0 | 1;
  needsRehearsal: 0 | 1;
};

/** Modules of the cohort that are in use, those of both roles first. */
export function selectModules(db: Db, cohortId: number): TrainingModule[] {
  return db
    .prepare<[number], ModuleRow>(
      `SELECT id, role, title, isRequired, needsRehearsal, minutes, format, validMonths, dueOn, position
         FROM trainingModule
        WHERE cohortId = ?
          AND isRetired = 0
        ORDER BY CASE role WHEN 'both' THEN 0 WHEN 'mentee' THEN 1 ELSE 2 END, position, id`,
    )
    .all(cohortId)
    .map(row => ({ ...row, isRequired: row.isRequired === 1, needsRehearsal: row.needsRehearsal === 1 }));
}

/** Adds a module behind the others. */
export function insertModule(
  db: Db,
  cohortId: number,
  module: Omit<TrainingModule, 'id' | 'position'>,
): number {
  const result = db
    .prepare(
      `INSERT INTO trainingModule (
         cohortId, role, title, isRequired, needsRehearsal, minutes, format, validMonths, dueOn, position)
       SELECT :cohortId, :role, :title, :isRequired, :needsRehearsal, :minutes, :format, :validMonths, :dueOn,
              coalesce(max(position), 0) + 1
         FROM trainingModule
        WHERE cohortId = :cohortId`,
    )
    .run({
      cohortId,
      role: module.role,
      title: module.title,
      isRequired: Number(module.isRequired),
      needsRehearsal: Number(module.needsRehearsal),
      minutes: module.minutes,
      format: module.format,
      validMonths: module.validMonths,
      dueOn: module.dueOn,
    });
  return Number(result.lastInsertRowid);
}

export type EnrolledPerson = {
  readonly enrollmentId: number;
  readonly personId: number;
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string | null;
  readonly department: string | null;
};

type EnrolledRow = Omit<EnrolledPerson, 'name'> & {
  firstName: string;
  lastName: string;
  preferredName: string | null;
};

/** Everybody accepted in the cohort, by name. */
export function selectEnrolled(db: Db, cohortId: number): EnrolledPerson[] {
  return db
    .prepare<[number], EnrolledRow>(
      `SELECT e.id AS enrollmentId, e.personId, e.role, p.firstName, p.lastName, p.preferredName, p.jobTitle, p.department
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.cohortId = ?
          AND e.decision = 'accepted'
        ORDER BY p.lastName, p.firstName, e.id`,
    )
    .all(cohortId)
    .map(({ firstName, lastName, preferredName, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
    }));
}

export type AttendanceRow = {
  readonly enrollmentId: number;
  readonly eventId: number;
  readonly attendedOn: IsoDate;
};

export function selectAttendance(db: Db, cohortId: number): AttendanceRow[] {
  return db
    .prepare<[number], AttendanceRow>(
      `SELECT a.enrollmentId, a.eventId, a.attendedOn
         FROM attendance a
         JOIN enrollment e ON e.id = a.enrollmentId
        WHERE e.cohortId = ?`,
    )
    .all(cohortId);
}

export type TrainingRow = {
  readonly enrollmentId: number;
  readonly moduleId: number;
  readonly completedOn: IsoDate;
  readonly isRehearsed: 0 | 1;
  readonly evidence: string;
};

export function selectTraining(db: Db, cohortId: number): TrainingRow[] {
  return db
    .prepare<[number], TrainingRow>(
      `SELECT t.enrollmentId, t.moduleId, t.completedOn, t.isRehearsed, t.evidence
         FROM trainingRecord t
         JOIN enrollment e ON e.id = t.enrollmentId
        WHERE e.cohortId = ?`,
    )
    .all(cohortId);
}

export type OpenPairRow = {
  readonly pairId: number;
  readonly state: 'proposed' | 'active' | 'paused';
  readonly startedOn: IsoDate | null;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly menteeSignedOn: IsoDate | null;
  readonly mentorSignedOn: IsoDate | null;
  /** The version of the agreement that counts; null where none was written. */
  readonly agreementVersion: number | null;
};

/** Pairs that are not over, in the order in which they were made, with the signatures under the agreement that counts. */
export function selectOpenPairs(db: Db, cohortId: number): OpenPairRow[] {
  return db
    .prepare<[number], OpenPairRow>(
      `SELECT pair.id AS pairId, pair.state, pair.startedOn, pair.menteeId, pair.mentorId,
              mentee.signedOn AS menteeSignedOn, mentor.signedOn AS mentorSignedOn, a.version AS agreementVersion
         FROM pair
         LEFT JOIN agreement a
           ON a.pairId = pair.id
          AND a.version = (SELECT max(b.version) FROM agreement b WHERE b.pairId = pair.id)
         LEFT JOIN agreementSignature mentee ON mentee.agreementId = a.id AND mentee.party = 'mentee'
         LEFT JOIN agreementSignature mentor ON mentor.agreementId = a.id AND mentor.party = 'mentor'
        WHERE pair.cohortId = ?
          AND pair.state IN ('proposed', 'active', 'paused')
        ORDER BY pair.id`,
    )
    .all(cohortId);
}
