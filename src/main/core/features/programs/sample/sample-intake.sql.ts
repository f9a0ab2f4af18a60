import type { IsoDate } from '#shared/domain/dates.ts';
import type { InterestSource } from '#shared/domain/intake.ts';
import type { Decision, Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type SampleInterested = {
  readonly id: number;
  readonly personId: number;
  readonly role: Role;
  readonly decision: Decision;
  readonly interestOn: IsoDate;
  readonly gradeLevel: number;
  readonly hireDate: IsoDate;
};

export function selectInterested(db: Db): SampleInterested[] {
  return db
    .prepare<[], SampleInterested>(
      `SELECT e.id, e.personId, e.role, e.decision, e.interestOn, p.gradeLevel, p.hireDate
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        ORDER BY e.id`,
    )
    .all();
}

/** People at work who take no part yet, the most junior first. */
export function selectOutside(db: Db): { id: number; status: 'active' | 'leave' }[] {
  return db
    .prepare<[], { id: number; status: 'active' | 'leave' }>(
      `SELECT id, status
         FROM person
        WHERE status <> 'left'
          AND managerId IS NOT NULL
          AND id NOT IN (SELECT personId FROM enrollment)
        ORDER BY gradeLevel, id`,
    )
    .all();
}

/** Skills of one side, best first: ids in the catalog. */
export function selectSkillIds(db: Db, personId: number, side: 'offered' | 'sought'): number[] {
  return db
    .prepare<[number, string], number>(
      'SELECT skillId FROM personSkill WHERE personId = ? AND side = ? ORDER BY level DESC, skillId',
    )
    .pluck()
    .all(personId, side);
}

export function updateOrigin(db: Db, id: number, source: InterestSource, decidedOn: IsoDate | null): void {
  db.prepare('UPDATE enrollment SET interestSource = ?, decidedOn = ? WHERE id = ?').run(
    source,
    decidedOn,
    id,
  );
}

export function updateReason(db: Db, id: number, reason: string): void {
  db.prepare('UPDATE enrollment SET decisionReason = ? WHERE id = ?').run(reason, id);
}

export function insertInterested(
  db: Db,
  person: {
    readonly personId: number;
    readonly role: Role;
    readonly decision: Decision;
    readonly interestOn: IsoDate;
    readonly source: InterestSource;
    readonly motivation: string;
    readonly decidedOn: IsoDate | null;
    readonly reason: string;
  },
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO enrollment (
           cohortId, personId, role, decision, interestOn, interestSource, motivation, decidedOn, decisionReason)
         VALUES (1, :personId, :role, :decision, :interestOn, :source, :motivation, :decidedOn, :reason)`,
      )
      .run(person).lastInsertRowid,
  );
}

/** Places on both waitlists by the day on which people came forward. */
export function updateWaitlistPlaces(db: Db): void {
  db.exec(
    `UPDATE enrollment
        SET waitlistPlace = (SELECT count(*)
                               FROM enrollment other
                              WHERE other.role = enrollment.role
                                AND other.decision = 'waitlist'
                                AND (other.interestOn, other.id) <= (enrollment.interestOn, enrollment.id))
      WHERE decision = 'waitlist'`,
  );
}

export function insertEvidence(db: Db, personId: number, skillId: number, words: string): void {
  db.prepare('INSERT OR IGNORE INTO skillEvidence (personId, skillId, words) VALUES (?, ?, ?)').run(
    personId,
    skillId,
    words,
  );
}

export function insertTopic(
  db: Db,
  enrollmentId: number,
  skillId: number,
  stance: 'wanted' | 'avoided',
): void {
  db.prepare('INSERT OR IGNORE INTO interestTopic (enrollmentId, skillId, stance) VALUES (?, ?, ?)').run(
    enrollmentId,
    skillId,
    stance,
  );
}

export function insertOverride(db: Db, enrollmentId: number, reason: string, madeOn: IsoDate): void {
  db.prepare(
    `INSERT INTO eligibilityOverride (enrollmentId, verdict, reason, madeOn) VALUES (?, 'eligible', ?, ?)`,
  ).run(enrollmentId, reason, madeOn);
}

export function insertDoNotInvite(db: Db, personId: number, reason: string, notedOn: IsoDate): void {
  db.prepare('INSERT INTO doNotInvite (personId, reason, notedOn) VALUES (?, ?, ?)').run(
    personId,
    reason,
    notedOn,
  );
}

/** Juniors of recent years as graduates of their year, and a rating for everybody but a few. */
export function updateStanding(db: Db, firstYear: number): void {
  db.prepare(
    `UPDATE person
        SET intakeGroup = 'Graduates ' || substr(hireDate, 1, 4)
      WHERE gradeLevel <= 2
        AND CAST(substr(hireDate, 1, 4) AS INTEGER) >= ?`,
  ).run(firstYear);
  db.exec('UPDATE person SET performanceRating = 3 + (id * 7) % 3 WHERE id % 9 <> 4');
}
