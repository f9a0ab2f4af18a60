import type { ClosingOverview, ClosingParticipant, Lesson, Testimonial } from '#shared/contract/closure.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type ParticipantRow = {
  readonly enrollmentId: number;
  readonly personId: number;
  readonly role: Role;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly gradeLevel: number | null;
  readonly isAlumnus: boolean;
  readonly isChampion: boolean;
  readonly leaderNote: string | null;
  readonly withinYears: number | null;
  readonly knowledge: string | null;
};

type Row = Omit<ParticipantRow, 'name' | 'isAlumnus' | 'isChampion'> & {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly isChampion: 0 | 1 | null;
};

/** Everybody who is or was in a pair of the cohort. */
export function selectPaired(db: Db, cohortId: number): ParticipantRow[] {
  return db
    .prepare<[number], Row>(
      `SELECT e.id AS enrollmentId, p.id AS personId, e.role, p.firstName, p.lastName, p.preferredName, p.jobTitle,
              p.department, p.gradeLevel, a.isChampion, l.note AS leaderNote, r.withinYears, r.knowledge
         FROM enrollment e
         JOIN person p ON p.id = e.personId
         LEFT JOIN alumnus a ON a.personId = p.id AND a.role = e.role AND a.fromCohort = ''
         LEFT JOIN emergingLeader l ON l.enrollmentId = e.id
         LEFT JOIN retirementHorizon r ON r.enrollmentId = e.id
        WHERE e.cohortId = ?
          AND (e.id IN (SELECT menteeId FROM pair) OR e.id IN (SELECT mentorId FROM pair))
        ORDER BY e.role DESC, p.searchText`,
    )
    .all(cohortId)
    .map(({ firstName, lastName, preferredName, isChampion, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
      isAlumnus: isChampion !== null,
      isChampion: isChampion === 1,
    }));
}

export function setRetirement(
  db: Db,
  enrollmentId: number,
  retirement: ClosingParticipant['retirement'],
): void {
  if (retirement === null) {
    db.prepare('DELETE FROM retirementHorizon WHERE enrollmentId = ?').run(enrollmentId);
    return;
  }
  db.prepare(
    `INSERT INTO retirementHorizon (enrollmentId, withinYears, knowledge)
     VALUES (:enrollmentId, :withinYears, :knowledge)
     ON CONFLICT (enrollmentId) DO UPDATE
        SET withinYears = excluded.withinYears, knowledge = excluded.knowledge`,
  ).run({ enrollmentId, ...retirement });
}

export function upsertAlumnus(
  db: Db,
  alumnus: {
    readonly personId: number;
    readonly role: Role;
    readonly isChampion: boolean;
    readonly sinceOn: IsoDate;
  },
): void {
  db.prepare(
    `INSERT INTO alumnus (personId, role, fromCohort, isChampion, sinceOn)
     VALUES (:personId, :role, '', :isChampion, :sinceOn)
     ON CONFLICT (personId, role, fromCohort) DO UPDATE SET isChampion = :isChampion`,
  ).run({ ...alumnus, isChampion: alumnus.isChampion ? 1 : 0 });
}

export function deleteAlumnus(db: Db, personId: number, role: Role): void {
  db.prepare(`DELETE FROM alumnus WHERE personId = ? AND role = ? AND fromCohort = ''`).run(personId, role);
}

type EarlierAlumnus = ClosingOverview['earlierAlumni'][number];
type EarlierRow = Omit<EarlierAlumnus, 'name' | 'isChampion'> & {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly isChampion: 0 | 1;
};

/** People whom the program before this one named, champions first. */
export function selectEarlierAlumni(db: Db): EarlierAlumnus[] {
  return db
    .prepare<[], EarlierRow>(
      `SELECT p.id AS personId, p.firstName, p.lastName, p.preferredName, a.role, a.fromCohort AS cohort, a.isChampion
         FROM alumnus a
         JOIN person p ON p.id = a.personId
        WHERE a.fromCohort <> ''
        ORDER BY a.isChampion DESC, p.searchText`,
    )
    .all()
    .map(row => ({
      personId: row.personId,
      role: row.role,
      cohort: row.cohort,
      name: displayName(row),
      isChampion: row.isChampion === 1,
    }));
}

export function setEmergingLeader(db: Db, enrollmentId: number, note: string | null, on: IsoDate): void {
  if (note === null) {
    db.prepare('DELETE FROM emergingLeader WHERE enrollmentId = ?').run(enrollmentId);
    return;
  }
  db.prepare(
    `INSERT INTO emergingLeader (enrollmentId, note, notedOn) VALUES (?, ?, ?)
     ON CONFLICT (enrollmentId) DO UPDATE SET note = excluded.note`,
  ).run(enrollmentId, note, on);
}

type OtherMentoring = ClosingParticipant['otherMentoring'][number];

export function selectOtherMentoring(db: Db): OtherMentoring[] {
  return db
    .prepare<[], OtherMentoring>('SELECT id, enrollmentId, kind, description FROM otherMentoring ORDER BY id')
    .all();
}

export function insertOtherMentoring(db: Db, other: Omit<OtherMentoring, 'id'>): number {
  const result = db
    .prepare(
      'INSERT INTO otherMentoring (enrollmentId, kind, description) VALUES (:enrollmentId, :kind, :description)',
    )
    .run(other);
  return Number(result.lastInsertRowid);
}

export function deleteOtherMentoring(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM otherMentoring WHERE id = ?').run(id).changes > 0;
}

const TESTIMONIAL = 'id, enrollmentId, words, scope, shownAs, consentOn';

export function selectTestimonials(db: Db): Testimonial[] {
  return db.prepare<[], Testimonial>(`SELECT ${TESTIMONIAL} FROM testimonial ORDER BY id DESC`).all();
}

export function insertTestimonial(db: Db, testimonial: Omit<Testimonial, 'id'>): number {
  const result = db
    .prepare(
      `INSERT INTO testimonial (enrollmentId, words, scope, shownAs, consentOn)
       VALUES (:enrollmentId, :words, :scope, :shownAs, :consentOn)`,
    )
    .run(testimonial);
  return Number(result.lastInsertRowid);
}

export function updateTestimonial(db: Db, testimonial: Testimonial): void {
  db.prepare(
    `UPDATE testimonial
        SET enrollmentId = :enrollmentId, words = :words, scope = :scope, shownAs = :shownAs, consentOn = :consentOn
      WHERE id = :id`,
  ).run(testimonial);
}

export function deleteTestimonial(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM testimonial WHERE id = ?').run(id).changes > 0;
}

/** Lessons, those of this cohort first. */
export function selectLessons(db: Db): Lesson[] {
  return db
    .prepare<[], Lesson>(
      'SELECT id, kind, words, owner, notedOn, fromCohort FROM lesson ORDER BY fromCohort, kind DESC, id',
    )
    .all();
}

export function insertLesson(db: Db, lesson: Omit<Lesson, 'id'>): number {
  const result = db
    .prepare(
      `INSERT INTO lesson (kind, words, owner, notedOn, fromCohort)
       VALUES (:kind, :words, :owner, :notedOn, :fromCohort)`,
    )
    .run(lesson);
  return Number(result.lastInsertRowid);
}

export function updateLesson(db: Db, lesson: Pick<Lesson, 'id' | 'kind' | 'words' | 'owner'>): void {
  db.prepare('UPDATE lesson SET kind = :kind, words = :words, owner = :owner WHERE id = :id').run(lesson);
}

export function deleteLesson(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM lesson WHERE id = ?').run(id).changes > 0;
}
