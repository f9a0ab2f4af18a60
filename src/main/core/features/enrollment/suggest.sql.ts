import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type Newcomer = {
  readonly personId: number;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly location: string | null;
  readonly gradeLevel: number | null;
  readonly hireDate: IsoDate | null;
  readonly reports: number;
  /** Skills offered (for a mentor) or sought (for a mentee). */
  readonly skills: readonly string[];
};

/** Grades of people at work and how many have each. */
export function selectGradeCounts(db: Db): readonly { grade: number; people: number }[] {
  return db
    .prepare<[], { grade: number; people: number }>(
      `SELECT gradeLevel AS grade, count(*) AS people
         FROM person
        WHERE gradeLevel IS NOT NULL AND status <> 'left'
        GROUP BY gradeLevel
        ORDER BY gradeLevel`,
    )
    .all();
}

/**
 * People at work who take no part in the cohort yet, most suitable grade first: the highest for mentees, the
 * lowest for mentors. Of equal grades, those with a skill to seek or offer and then those with many (few) reports come first.
 */
export function selectNewcomers(db: Db, cohortId: number, role: Role, limit: number): readonly Newcomer[] {
  type Row = Omit<Newcomer, 'name' | 'skills'> & {
    firstName: string;
    lastName: string;
    preferredName: string | null;
    skills: string;
  };
  const side = role === 'mentor' ? 'offered' : 'sought';
  const order =
    role === 'mentee'
      ? 'p.gradeLevel DESC NULLS LAST, hasSkill DESC, reports DESC'
      : 'p.gradeLevel NULLS LAST, hasSkill DESC, reports';
  return db
    .prepare<{ cohortId: number; side: string; limit: number }, Row>(
      `SELECT p.id AS personId, p.firstName, p.lastName, p.preferredName, p.jobTitle, p.department, p.location,
              p.gradeLevel, p.hireDate,
              EXISTS (SELECT 1 FROM personSkill ps WHERE ps.personId = p.id AND ps.side = :side) AS hasSkill,
              (SELECT count(*) FROM person r WHERE r.managerId = p.id) AS reports,
              (SELECT json_group_array(s.name ORDER BY ps.level DESC, s.name)
                 FROM personSkill ps
                 JOIN skill s ON s.id = ps.skillId
                WHERE ps.personId = p.id AND ps.side = :side) AS skills
         FROM person p
        WHERE p.status = 'active'
          AND p.id NOT IN (SELECT personId FROM enrollment WHERE cohortId = :cohortId)
        ORDER BY ${order}, p.searchText
        LIMIT :limit`,
    )
    .all({ cohortId, side, limit })
    .map(({ firstName, lastName, preferredName, skills, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
      skills: JSON.parse(skills) as string[],
    }));
}
