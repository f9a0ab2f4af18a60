import type { Expression, ExpressionToKeep } from '#shared/contract/intake.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  displayName,
  type Decision,
  type Role,
  type SkillLevel,
  type SkillSide,
} from '#shared/domain/people.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Db } from '#core/db/connection.ts';

export type FormPerson = {
  readonly id: number;
  readonly name: string;
  readonly status: 'active' | 'leave' | 'left';
  readonly availability: string;
  readonly channel: Expression['channel'];
  readonly accessNeeds: string;
  readonly intakeGroup: string | null;
  readonly hasPerformance: boolean;
};

export function selectFormPerson(db: Db, personId: number): FormPerson | null {
  type Row = Omit<FormPerson, 'name' | 'hasPerformance'> & {
    firstName: string;
    lastName: string;
    preferredName: string | null;
    hasPerformance: 0 | 1;
  };
  const row = db
    .prepare<[number], Row>(
      `SELECT id, firstName, lastName, preferredName, status, coalesce(availability, '') AS availability,
              preferredChannel AS channel, coalesce(accessNeeds, '') AS accessNeeds, intakeGroup,
              performanceRating IS NOT NULL AS hasPerformance
         FROM person
        WHERE id = ?`,
    )
    .get(personId);
  if (!row) return null;
  const { firstName, lastName, preferredName, hasPerformance, ...person } = row;
  return {
    ...person,
    name: displayName({ firstName, lastName, preferredName }),
    hasPerformance: hasPerformance === 1,
  };
}

export type StoredInterest = {
  readonly id: number;
  readonly decision: Decision;
  readonly interestOn: IsoDate | null;
  readonly source: Expression['source'];
  readonly motivation: string;
  readonly capacity: number;
};

export function selectInterest(
  db: Db,
  cohortId: number,
  personId: number,
  role: Role,
): StoredInterest | null {
  return (
    db
      .prepare<[number, number, Role], StoredInterest>(
        `SELECT id, decision, interestOn, interestSource AS source, motivation, capacity
           FROM enrollment
          WHERE cohortId = ?
            AND personId = ?
            AND role = ?`,
      )
      .get(cohortId, personId, role) ?? null
  );
}

/** What a person offers with what shows it, and what they want to learn. */
export function selectSkills(db: Db, personId: number): Pick<Expression, 'offered' | 'sought'> {
  const rows = db
    .prepare<[number], { side: SkillSide; skill: string; level: SkillLevel; evidence: string }>(
      `SELECT ps.side, s.name AS skill, ps.level, coalesce(ev.words, '') AS evidence
         FROM personSkill ps
         JOIN skill s ON s.id = ps.skillId
         LEFT JOIN skillEvidence ev ON ev.personId = ps.personId AND ev.skillId = ps.skillId
        WHERE ps.personId = ?
        ORDER BY ps.level DESC, s.name`,
    )
    .all(personId);
  return {
    offered: rows
      .filter(row => row.side === 'offered')
      .map(({ skill, level, evidence }) => ({ skill, level, evidence })),
    sought: rows.filter(row => row.side === 'sought').map(({ skill, level }) => ({ skill, level })),
  };
}

export function selectTopics(db: Db, enrollmentId: number): Pick<Expression, 'wanted' | 'avoided'> {
  const rows = db
    .prepare<[number], { stance: 'wanted' | 'avoided'; name: string }>(
      `SELECT t.stance, s.name
         FROM interestTopic t
         JOIN skill s ON s.id = t.skillId
        WHERE t.enrollmentId = ?
        ORDER BY s.name`,
    )
    .all(enrollmentId);
  const of = (stance: 'wanted' | 'avoided') =>
    rows.filter(row => row.stance === stance).map(({ name }) => name);
  return { wanted: of('wanted'), avoided: of('avoided') };
}

export function insertInterest(
  db: Db,
  interest: Omit<StoredInterest, 'id' | 'decision'> & {
    readonly cohortId: number;
    readonly personId: number;
    readonly role: Role;
  },
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO enrollment (cohortId, personId, role, decision, capacity, interestOn, interestSource, motivation)
         VALUES (:cohortId, :personId, :role, 'interested', :capacity, :interestOn, :source, :motivation)`,
      )
      .run(interest).lastInsertRowid,
  );
}

export function updateInterest(db: Db, interest: Omit<StoredInterest, 'decision'>): void {
  db.prepare(
    `UPDATE enrollment
        SET capacity = :capacity,
            interestOn = :interestOn,
            interestSource = :source,
            motivation = :motivation
      WHERE id = :id`,
  ).run(interest);
}

/** How a person wants to be reached and met; empty text is stored as nothing. */
/** How and when a person can take part; without access needs those that are kept stay. */
export function updateWishes(
  db: Db,
  personId: number,
  { availability, channel, accessNeeds }: Pick<ExpressionToKeep, 'availability' | 'channel' | 'accessNeeds'>,
): void {
  db.prepare(
    `UPDATE person
        SET availability = nullif(:availability, ''),
            preferredChannel = :channel,
            accessNeeds = nullif(coalesce(:accessNeeds, accessNeeds), '')
      WHERE id = :personId`,
  ).run({ availability, channel, accessNeeds: accessNeeds ?? null, personId });
}

export function deleteSkills(db: Db, personId: number): void {
  db.prepare('DELETE FROM personSkill WHERE personId = ?').run(personId);
  db.prepare('DELETE FROM skillEvidence WHERE personId = ?').run(personId);
}

export function upsertSkill(
  db: Db,
  claim: {
    readonly personId: number;
    readonly skillId: number;
    readonly side: SkillSide;
    readonly level: number;
  },
): void {
  db.prepare(
    `INSERT INTO personSkill (personId, skillId, side, level)
     VALUES (:personId, :skillId, :side, :level)
         ON CONFLICT (personId, skillId, side) DO UPDATE SET level = excluded.level`,
  ).run(claim);
}

export function upsertEvidence(db: Db, personId: number, skillId: number, words: string): void {
  db.prepare(
    `INSERT INTO skillEvidence (personId, skillId, words)
     VALUES (?, ?, ?)
         ON CONFLICT (personId, skillId) DO UPDATE SET words = excluded.words`,
  ).run(personId, skillId, words);
}

export function deleteTopics(db: Db, enrollmentId: number): void {
  db.prepare('DELETE FROM interestTopic WHERE enrollmentId = ?').run(enrollmentId);
}

export function upsertTopic(
  db: Db,
  enrollmentId: number,
  skillId: number,
  stance: 'wanted' | 'avoided',
): void {
  db.prepare(
    `INSERT INTO interestTopic (enrollmentId, skillId, stance)
     VALUES (?, ?, ?)
         ON CONFLICT (enrollmentId, skillId) DO UPDATE SET stance = excluded.stance`,
  ).run(enrollmentId, skillId, stance);
}

export function upsertOverride(
  db: Db,
  override: {
    readonly enrollmentId: number;
    readonly verdict: 'eligible' | 'notEligible';
    readonly reason: string;
    readonly madeOn: IsoDate;
  },
): void {
  db.prepare(
    `INSERT INTO eligibilityOverride (enrollmentId, verdict, reason, madeOn)
     VALUES (:enrollmentId, :verdict, :reason, :madeOn)
         ON CONFLICT (enrollmentId) DO UPDATE
        SET verdict = excluded.verdict, reason = excluded.reason, madeOn = excluded.madeOn`,
  ).run(override);
}

export function deleteOverride(db: Db, enrollmentId: number): boolean {
  return db.prepare('DELETE FROM eligibilityOverride WHERE enrollmentId = ?').run(enrollmentId).changes > 0;
}

export function selectDoNotInvite(db: Db, personId: number): string | null {
  return (
    db.prepare<[number], string>('SELECT reason FROM doNotInvite WHERE personId = ?').pluck().get(personId) ??
    null
  );
}

export function upsertDoNotInvite(
  db: Db,
  note: { readonly personId: number; readonly reason: string; readonly notedOn: IsoDate },
): void {
  db.prepare(
    `INSERT INTO doNotInvite (personId, reason, notedOn)
     VALUES (:personId, :reason, :notedOn)
         ON CONFLICT (personId) DO UPDATE SET reason = excluded.reason, notedOn = excluded.notedOn`,
  ).run(note);
}

export function deleteDoNotInvite(db: Db, personId: number): void {
  db.prepare('DELETE FROM doNotInvite WHERE personId = ?').run(personId);
}

export function updateIntakeGroup(db: Db, personIds: readonly number[], group: string): number {
  return db
    .prepare(
      `UPDATE person
          SET intakeGroup = nullif(:group, '')
        WHERE id IN (SELECT value FROM json_each(:ids))
          AND coalesce(intakeGroup, '') <> :group`,
    )
    .run({ group, ids: JSON.stringify(personIds) }).changes;
}

export function updatePerformance(db: Db, personId: number, rating: number | null): void {
  db.prepare('UPDATE person SET performanceRating = ? WHERE id = ?').run(rating, personId);
}

/** Places of one waitlist; 1 is next in line. Only rows that move need to be written. */
export function updatePlaces(
  db: Db,
  moved: readonly { readonly id: number; readonly place: number }[],
): void {
  const update = db.prepare('UPDATE enrollment SET waitlistPlace = :place WHERE id = :id');
  for (const row of moved) update.run(row);
}

/** People at work in whose search text all the words occur, in the order of names. */
export function selectFound(
  db: Db,
  search: string,
  limit: number,
): { id: number; name: string; words: string }[] {
  type Row = {
    id: number;
    firstName: string;
    lastName: string;
    preferredName: string | null;
    jobTitle: string | null;
    location: string | null;
  };
  return db
    .prepare<{ words: string; limit: number }, Row>(
      `SELECT id, firstName, lastName, preferredName, jobTitle, location
         FROM person
        WHERE status <> 'left'
          AND NOT EXISTS (SELECT 1 FROM json_each(:words) word WHERE instr(person.searchText, word.value) = 0)
        ORDER BY searchText
        LIMIT :limit`,
    )
    .all({ words: JSON.stringify(foldText(search).split(' ').filter(Boolean)), limit })
    .map(({ id, jobTitle, location, ...names }) => ({
      id,
      name: displayName(names),
      words: [jobTitle, location].filter(Boolean).join(' · '),
    }));
}
