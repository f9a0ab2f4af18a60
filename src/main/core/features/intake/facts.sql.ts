import type { IsoDate } from '#shared/domain/dates.ts';
import type { InterestSource } from '#shared/domain/intake.ts';
import { displayName, type Decision, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import type { Applicant } from './eligibility.ts';

/** Tables behind what is known of the people themselves. */
export const PEOPLE_TABLES = ['person', 'personSkill', 'skill', 'skillEvidence', 'doNotInvite'] as const;
/** Tables behind what is known of their taking part. */
export const ENROLLMENT_TABLES = ['cohort', 'enrollment', 'pair', 'eligibilityOverride'] as const;

export type OpenPair = { readonly partner: string; readonly state: 'proposed' | 'active' | 'paused' };

/** What is known of a person whatever the role. */
export type PersonFacts = Pick<
  Applicant,
  | 'status'
  | 'hireDate'
  | 'gradeLevel'
  | 'location'
  | 'intakeGroup'
  | 'performanceRating'
  | 'offered'
  | 'evidenced'
  | 'doNotInvite'
> & {
  readonly personId: number;
  readonly name: string;
  readonly searchText: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly sought: readonly string[];
};

/** What is known of a person in one role. */
export type EnrollmentRow = {
  readonly id: number;
  readonly personId: number;
  readonly role: Role;
  readonly decision: Decision;
  readonly capacity: number;
  readonly interestOn: IsoDate | null;
  readonly interestSource: InterestSource | null;
  readonly motivation: string;
  readonly social: number | null;
  readonly confidence: number | null;
  readonly teaching: number | null;
  readonly decidedOn: IsoDate | null;
  readonly decisionReason: string;
  readonly waitlistPlace: number | null;
};

export type Topics = { readonly wanted: string[]; readonly avoided: string[] };

export function selectEnrollmentRows(db: Db, cohortId: number): readonly EnrollmentRow[] {
  return db
    .prepare<[number], EnrollmentRow>(
      `SELECT id, personId, role, decision, capacity, interestOn, interestSource, motivation,
              screeningSocial AS social, screeningConfidence AS confidence, screeningTeaching AS teaching, decidedOn,
              decisionReason, waitlistPlace
         FROM enrollment
        WHERE cohortId = ?`,
    )
    .all(cohortId);
}

/** The given people. Lists are read flat and put together here: thousands of people in two queries. */
export function selectPeople(db: Db, personIds: readonly number[]): readonly PersonFacts[] {
  type Row = Omit<PersonFacts, 'name' | 'offered' | 'evidenced' | 'sought'> & {
    firstName: string;
    lastName: string;
    preferredName: string | null;
  };
  const ids = JSON.stringify(personIds);
  const skills = selectSkills(db, ids);
  return db
    .prepare<[string], Row>(
      `SELECT p.id AS personId, p.firstName, p.lastName, p.preferredName, p.searchText, p.jobTitle, p.department,
              p.location, p.gradeLevel, p.hireDate, p.status, p.intakeGroup, p.performanceRating, d.reason AS doNotInvite
         FROM json_each(?) wanted
         JOIN person p ON p.id = wanted.value
         LEFT JOIN doNotInvite d ON d.personId = p.id`,
    )
    .all(ids)
    .map(({ firstName, lastName, preferredName, ...row }) => {
      const known = skills.get(row.personId);
      return {
        ...row,
        name: displayName({ firstName, lastName, preferredName }),
        offered: known?.offered ?? NONE,
        evidenced: known?.evidenced ?? NONE,
        sought: known?.sought ?? NONE,
      };
    });
}

const NONE: readonly never[] = [];

type Skills = { readonly offered: string[]; readonly sought: string[]; readonly evidenced: string[] };

function selectSkills(db: Db, ids: string): ReadonlyMap<number, Skills> {
  const rows = db
    .prepare<[string], [personId: number, side: 'offered' | 'sought', name: string, hasEvidence: 0 | 1]>(
      `SELECT ps.personId, ps.side, s.name, ev.skillId IS NOT NULL
         FROM personSkill ps
         JOIN skill s ON s.id = ps.skillId
         LEFT JOIN skillEvidence ev ON ev.personId = ps.personId AND ev.skillId = ps.skillId
        WHERE ps.personId IN (SELECT value FROM json_each(?))
        ORDER BY ps.level DESC, s.name`,
    )
    .raw()
    .all(ids);
  const byPerson = new Map<number, Skills>();
  for (const [personId, side, name, hasEvidence] of rows) {
    const skills = byPerson.get(personId) ?? { offered: [], sought: [], evidenced: [] };
    skills[side].push(name);
    if (side === 'offered' && hasEvidence === 1) skills.evidenced.push(name);
    byPerson.set(personId, skills);
  }
  return byPerson;
}

/** Topics that people want or avoid, by enrollment, of all cohorts. */
export function selectAllTopics(db: Db): ReadonlyMap<number, Topics> {
  const rows = db
    .prepare<[], [enrollmentId: number, stance: 'wanted' | 'avoided', name: string]>(
      `SELECT t.enrollmentId, t.stance, s.name
         FROM interestTopic t
         JOIN skill s ON s.id = t.skillId
        ORDER BY s.name`,
    )
    .raw()
    .all();
  const byEnrollment = new Map<number, Topics>();
  for (const [id, stance, name] of rows) {
    const topics = byEnrollment.get(id) ?? { wanted: [], avoided: [] };
    topics[stance].push(name);
    byEnrollment.set(id, topics);
  }
  return byEnrollment;
}

export function selectOverrides(db: Db): ReadonlyMap<number, NonNullable<Applicant['override']>> {
  return new Map(
    db
      .prepare<[], { id: number; verdict: 'eligible' | 'notEligible'; reason: string }>(
        'SELECT enrollmentId AS id, verdict, reason FROM eligibilityOverride',
      )
      .all()
      .map(({ id, ...override }) => [id, override]),
  );
}

export type OpenPairRow = {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly state: OpenPair['state'];
};

export function selectOpenPairs(db: Db, cohortId: number): readonly OpenPairRow[] {
  return db
    .prepare<[number], OpenPairRow>(
      `SELECT menteeId, mentorId, state
         FROM pair
        WHERE cohortId = ?
          AND state IN ('proposed', 'active', 'paused')
        ORDER BY id`,
    )
    .all(cohortId);
}

/** The cohort that the screens work on: the newest one. */
export function selectCohortId(db: Db): number {
  return db.prepare<[], number>('SELECT max(id) FROM cohort').pluck().get() ?? 0;
}
