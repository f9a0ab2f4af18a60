import type { IsoDate } from '#shared/domain/dates.ts';
import type { Competency } from '#shared/domain/goals.ts';
import type { Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type Levels = {
  readonly current: number | null;
  readonly target: number | null;
  readonly final: number | null;
};
export type AssessmentDates = {
  readonly pairId: number;
  readonly role: Role;
  readonly baselineOn: IsoDate;
  readonly finalOn: IsoDate | null;
};

/** When each side of each pair of the newest cohort said where they stand. */
export function selectAssessmentDates(db: Db): AssessmentDates[] {
  return db
    .prepare<[], AssessmentDates>(
      `SELECT a.pairId, a.role, a.baselineOn, a.finalOn
         FROM selfAssessment a
         JOIN pair ON pair.id = a.pairId
        WHERE pair.cohortId = (SELECT max(id) FROM cohort)`,
    )
    .all();
}

export function selectDatesOf(db: Db, pairId: number, role: Role): AssessmentDates | null {
  return (
    db
      .prepare<[number, Role], AssessmentDates>(
        'SELECT pairId, role, baselineOn, finalOn FROM selfAssessment WHERE pairId = ? AND role = ?',
      )
      .get(pairId, role) ?? null
  );
}

export type SkillLevels = Levels & { readonly skillId: number; readonly name: string };

export function selectSkillLevels(db: Db, pairId: number, role: Role): SkillLevels[] {
  return db
    .prepare<[number, Role], SkillLevels>(
      `SELECT a.skillId, s.name, a.current, a.target, a.final
         FROM skillAssessment a
         JOIN skill s ON s.id = a.skillId
        WHERE a.pairId = ?
          AND a.role = ?
        ORDER BY s.name COLLATE NOCASE`,
    )
    .all(pairId, role);
}

export type CompetencyLevels = Levels & { readonly competency: Competency };

export function selectCompetencyLevels(db: Db, pairId: number): CompetencyLevels[] {
  return db
    .prepare<[number], CompetencyLevels>(
      'SELECT competency, current, target, final FROM competencyAssessment WHERE pairId = ?',
    )
    .all(pairId);
}

export type ListedSkill = {
  readonly skillId: number;
  readonly name: string;
  readonly side: 'offered' | 'sought';
};

/** What a person seeks, then what they offer; a skill on both sides counts as sought. */
export function selectListedSkills(db: Db, personId: number): ListedSkill[] {
  return db
    .prepare<[number], ListedSkill>(
      `SELECT p.skillId, s.name, max(p.side) AS side
         FROM personSkill p
         JOIN skill s ON s.id = p.skillId
        WHERE p.personId = ?
        GROUP BY p.skillId
        ORDER BY max(p.side) DESC, s.name COLLATE NOCASE`,
    )
    .all(personId);
}

export function upsertDates(db: Db, { pairId, role, baselineOn, finalOn }: AssessmentDates): void {
  db.prepare(
    `INSERT INTO selfAssessment (pairId, role, baselineOn, finalOn) VALUES (?, ?, ?, ?)
     ON CONFLICT (pairId, role) DO UPDATE SET baselineOn = excluded.baselineOn, finalOn = excluded.finalOn`,
  ).run(pairId, role, baselineOn, finalOn);
}

export function upsertSkillLevels(
  db: Db,
  pairId: number,
  role: Role,
  skillId: number,
  { current, target, final }: Levels,
): void {
  db.prepare(
    `INSERT INTO skillAssessment (pairId, role, skillId, current, target, final) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (pairId, role, skillId)
     DO UPDATE SET current = excluded.current, target = excluded.target, final = excluded.final`,
  ).run(pairId, role, skillId, current, target, final);
}

export function upsertCompetencyLevels(
  db: Db,
  pairId: number,
  competency: Competency,
  { current, target, final }: Levels,
): void {
  db.prepare(
    `INSERT INTO competencyAssessment (pairId, competency, current, target, final) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (pairId, competency)
     DO UPDATE SET current = excluded.current, target = excluded.target, final = excluded.final`,
  ).run(pairId, competency, current, target, final);
}

export function clearFinal(db: Db, pairId: number, role: Role): void {
  db.prepare('UPDATE selfAssessment SET finalOn = NULL WHERE pairId = ? AND role = ?').run(pairId, role);
  db.prepare('UPDATE skillAssessment SET final = NULL WHERE pairId = ? AND role = ?').run(pairId, role);
  if (role === 'mentor')
    db.prepare('UPDATE competencyAssessment SET final = NULL WHERE pairId = ?').run(pairId);
}

export function deleteAssessment(db: Db, pairId: number, role: Role): void {
  db.prepare('DELETE FROM selfAssessment WHERE pairId = ? AND role = ?').run(pairId, role);
  db.prepare('DELETE FROM skillAssessment WHERE pairId = ? AND role = ?').run(pairId, role);
  if (role === 'mentor') db.prepare('DELETE FROM competencyAssessment WHERE pairId = ?').run(pairId);
}

type TwoLevels = { readonly personId: number; readonly before: number; readonly after: number };

/** Skills that somebody of the newest cohort assessed twice; what they only teach is not what they learn. */
export function selectSkillChanges(db: Db): (TwoLevels & { readonly role: Role; readonly name: string })[] {
  return db
    .prepare<[], TwoLevels & { readonly role: Role; readonly name: string }>(
      `SELECT a.role, s.name, e.personId, avg(a.current) AS before, avg(a.final) AS after
         FROM skillAssessment a
         JOIN skill s ON s.id = a.skillId
         JOIN pair ON pair.id = a.pairId
         JOIN enrollment e ON e.id = CASE a.role WHEN 'mentee' THEN pair.menteeId ELSE pair.mentorId END
        WHERE a.current IS NOT NULL
          AND a.final IS NOT NULL
          AND pair.cohortId = (SELECT max(id) FROM cohort)
          AND NOT EXISTS (SELECT 1
                            FROM personSkill p
                           WHERE p.personId = e.personId
                             AND p.skillId = a.skillId
                           GROUP BY p.personId
                          HAVING max(p.side) = 'offered')
        GROUP BY a.role, a.skillId, e.personId
        ORDER BY s.name COLLATE NOCASE`,
    )
    .all();
}

/** Competencies that a mentor of the newest cohort assessed twice; one with two mentees counts once. */
export function selectCompetencyChanges(db: Db): (TwoLevels & { readonly competency: Competency })[] {
  return db
    .prepare<[], TwoLevels & { readonly competency: Competency }>(
      `SELECT a.competency, e.personId, avg(a.current) AS before, avg(a.final) AS after
         FROM competencyAssessment a
         JOIN pair ON pair.id = a.pairId
         JOIN enrollment e ON e.id = pair.mentorId
        WHERE a.current IS NOT NULL
          AND a.final IS NOT NULL
          AND pair.cohortId = (SELECT max(id) FROM cohort)
        GROUP BY a.competency, e.personId`,
    )
    .all();
}
