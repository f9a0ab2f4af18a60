import type { IsoDate } from '#shared/domain/dates.ts';
import type { Decision, Role, SkillSide } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type Enrolled = {
  readonly id: number;
  readonly personId: number;
  readonly role: Role;
  readonly decision: Decision;
  readonly capacity: number;
};

export function selectEnrolled(db: Db, cohortId: number): Enrolled[] {
  return db
    .prepare<[number], Enrolled>(
      'SELECT id, personId, role, decision, capacity FROM enrollment WHERE cohortId = ?',
    )
    .all(cohortId);
}

/** The person's enrollment in a role, when it is accepted. */
export function selectAccepted(
  db: Db,
  cohortId: number,
  personId: number,
  role: Role,
): Pick<Enrolled, 'id' | 'capacity'> | null {
  return (
    db
      .prepare<[number, number, Role], Pick<Enrolled, 'id' | 'capacity'>>(
        `SELECT id, capacity
           FROM enrollment
          WHERE cohortId = ?
            AND personId = ?
            AND role = ?
            AND decision = 'accepted'`,
      )
      .get(cohortId, personId, role) ?? null
  );
}

/** Lets a person take part in a role; who waited or was undecided is accepted. */
export function acceptPerson(
  db: Db,
  person: {
    readonly cohortId: number;
    readonly personId: number;
    readonly role: Role;
    readonly capacity: number;
    readonly decidedOn: IsoDate;
  },
): number {
  return Number(
    db
      .prepare<typeof person, number>(
        `INSERT INTO enrollment (cohortId, personId, role, capacity, decidedOn)
         VALUES (:cohortId, :personId, :role, :capacity, :decidedOn)
             ON CONFLICT (cohortId, personId, role)
             DO UPDATE SET decision = 'accepted',
                           decidedOn = excluded.decidedOn,
                           waitlistPlace = NULL,
                           capacity = max(capacity, excluded.capacity)
         RETURNING id`,
      )
      .pluck()
      .get(person),
  );
}

export function raiseCapacity(db: Db, enrollmentId: number, capacity: number): void {
  db.prepare('UPDATE enrollment SET capacity = max(capacity, ?) WHERE id = ?').run(capacity, enrollmentId);
}

export type StandingPair = { readonly menteeId: number; readonly mentorId: number };

/** Open pairs of the cohort, by person. */
export function selectStandingPairs(db: Db, cohortId: number): StandingPair[] {
  return db
    .prepare<[number], StandingPair>(
      `SELECT mentee.personId AS menteeId, mentor.personId AS mentorId
         FROM pair
         JOIN enrollment mentee ON mentee.id = pair.menteeId
         JOIN enrollment mentor ON mentor.id = pair.mentorId
        WHERE pair.cohortId = ?
          AND pair.state IN ('proposed', 'active', 'paused')`,
    )
    .all(cohortId);
}

/** Who is known to have been paired before, by person. */
export function selectPairedBefore(db: Db, cohortId: number): StandingPair[] {
  return db
    .prepare<[number], StandingPair>(
      `SELECT menteePersonId AS menteeId, mentorPersonId AS mentorId
         FROM pairRule
        WHERE cohortId = ?
          AND kind = 'pairedBefore'`,
    )
    .all(cohortId);
}

export function insertPairedBefore(db: Db, cohortId: number, pair: StandingPair): void {
  db.prepare(
    `INSERT OR IGNORE INTO pairRule (cohortId, kind, menteePersonId, mentorPersonId) VALUES (?, 'pairedBefore', ?, ?)`,
  ).run(cohortId, pair.menteeId, pair.mentorId);
}

/** A pair made by hand; one that is published counts as made known on that day. */
export function insertPair(
  db: Db,
  pair: {
    readonly cohortId: number;
    readonly menteeId: number;
    readonly mentorId: number;
    readonly isLocked: 0 | 1;
    readonly stagedOn: IsoDate | null;
    readonly publishedOn: IsoDate | null;
  },
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO pair (cohortId, menteeId, mentorId, state, isLocked, origin, stagedOn, publishedOn)
         VALUES (:cohortId, :menteeId, :mentorId, 'proposed', :isLocked, 'hand', :stagedOn, :publishedOn)`,
      )
      .run(pair).lastInsertRowid,
  );
}

export function insertAgreed(db: Db, pairId: number, side: Role, on: IsoDate): void {
  db.prepare(
    `INSERT INTO consultation (pairId, side, answer, note, answeredOn) VALUES (?, ?, 'fine', 'From an imported list', ?)`,
  ).run(pairId, side, on);
}

export type HeldSkill = {
  readonly personId: number;
  readonly skillId: number;
  readonly name: string;
  readonly side: SkillSide;
  readonly level: number;
};

export function selectHeldSkills(db: Db): HeldSkill[] {
  return db
    .prepare<[], HeldSkill>(
      `SELECT ps.personId, ps.skillId, s.name, ps.side, ps.level
         FROM personSkill ps
         JOIN skill s ON s.id = ps.skillId`,
    )
    .all();
}

export function upsertSkill(db: Db, claim: Omit<HeldSkill, 'name'>): void {
  db.prepare(
    `INSERT INTO personSkill (personId, skillId, side, level)
     VALUES (:personId, :skillId, :side, :level)
         ON CONFLICT (personId, skillId, side) DO UPDATE SET level = excluded.level`,
  ).run(claim);
}

export function deleteSkill(db: Db, { personId, skillId, side }: Omit<HeldSkill, 'name' | 'level'>): void {
  db.prepare('DELETE FROM personSkill WHERE personId = ? AND skillId = ? AND side = ?').run(
    personId,
    skillId,
    side,
  );
}
