import type { IsoDate } from '#shared/domain/dates.ts';
import type { InterestSource } from '#shared/domain/intake.ts';
import { displayName, type Decision, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import type { Applicant } from './eligibility.ts';

/** Tables that the intake is read from; whatever is derived from it is dropped when one of them changes. */
export const INTAKE_TABLES = [
  'cohort',
  'enrollment',
  'person',
  'personSkill',
  'skill',
  'skillEvidence',
  'interestTopic',
  'pair',
  'doNotInvite',
  'eligibilityRule',
  'eligibilityRuleValue',
  'eligibilityOverride',
] as const;

export type OpenPair = { readonly partner: string; readonly state: 'proposed' | 'active' | 'paused' };

/** One person in one role with everything that the screens and the rules look at. */
export type IntakeFacts = Applicant & {
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly searchText: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly role: Role;
  readonly decision: Decision;
  readonly capacity: number;
  readonly interestOn: IsoDate | null;
  readonly interestSource: InterestSource | null;
  readonly motivation: string;
  readonly decidedOn: IsoDate | null;
  readonly decisionReason: string;
  readonly waitlistPlace: number | null;
  readonly sought: readonly string[];
  readonly wanted: readonly string[];
  readonly avoided: readonly string[];
  readonly pairs: readonly OpenPair[];
};

type Row = Omit<
  IntakeFacts,
  'name' | 'offered' | 'evidenced' | 'sought' | 'wanted' | 'avoided' | 'pairs' | 'override'
> & {
  firstName: string;
  lastName: string;
  preferredName: string | null;
  overrideVerdict: 'eligible' | 'notEligible' | null;
  overrideReason: string | null;
};

const NONE: readonly never[] = [];

/**
 * Everybody of a cohort in the order of names.
 *
 * Lists are read flat and put together here: 4,000 people in four queries, not in one with three subqueries a row.
 */
export function selectIntake(db: Db, cohortId: number): readonly IntakeFacts[] {
  const skills = selectSkills(db, cohortId);
  const topics = selectTopics(db, cohortId);
  const rows = db
    .prepare<[number], Row>(
      `SELECT e.id, e.personId, p.firstName, p.lastName, p.preferredName, p.searchText, p.jobTitle, p.department,
              p.location, p.gradeLevel, p.hireDate, p.status, p.intakeGroup, p.performanceRating, e.role, e.decision,
              e.capacity, e.interestOn, e.interestSource, e.motivation, e.screeningSocial AS social,
              e.screeningConfidence AS confidence, e.screeningTeaching AS teaching, e.decidedOn, e.decisionReason,
              e.waitlistPlace, d.reason AS doNotInvite, o.verdict AS overrideVerdict, o.reason AS overrideReason
         FROM enrollment e
         JOIN person p ON p.id = e.personId
         LEFT JOIN doNotInvite d ON d.personId = e.personId
         LEFT JOIN eligibilityOverride o ON o.enrollmentId = e.id
        WHERE e.cohortId = ?
        ORDER BY p.searchText, e.role`,
    )
    .all(cohortId);
  const pairs = selectOpenPairs(db, cohortId, new Map(rows.map(row => [row.id, displayName(row)])));
  return rows.map(({ firstName, lastName, preferredName, overrideVerdict, overrideReason, ...row }) => {
    const known = skills.get(row.personId);
    const topic = topics.get(row.id);
    return {
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
      offered: known?.offered ?? NONE,
      evidenced: known?.evidenced ?? NONE,
      sought: known?.sought ?? NONE,
      wanted: topic?.wanted ?? NONE,
      avoided: topic?.avoided ?? NONE,
      pairs: pairs.get(row.id) ?? NONE,
      override: overrideVerdict === null ? null : { verdict: overrideVerdict, reason: overrideReason ?? '' },
    };
  });
}

type Skills = { readonly offered: string[]; readonly sought: string[]; readonly evidenced: string[] };

function selectSkills(db: Db, cohortId: number): ReadonlyMap<number, Skills> {
  const rows = db
    .prepare<[number], [personId: number, side: 'offered' | 'sought', name: string, hasEvidence: 0 | 1]>(
      `SELECT ps.personId, ps.side, s.name, ev.skillId IS NOT NULL
         FROM personSkill ps
         JOIN skill s ON s.id = ps.skillId
         LEFT JOIN skillEvidence ev ON ev.personId = ps.personId AND ev.skillId = ps.skillId
        WHERE ps.personId IN (SELECT personId FROM enrollment WHERE cohortId = ?)
        ORDER BY ps.level DESC, s.name`,
    )
    .raw()
    .all(cohortId);
  const byPerson = new Map<number, Skills>();
  for (const [personId, side, name, hasEvidence] of rows) {
    const skills = byPerson.get(personId) ?? { offered: [], sought: [], evidenced: [] };
    skills[side].push(name);
    if (side === 'offered' && hasEvidence === 1) skills.evidenced.push(name);
    byPerson.set(personId, skills);
  }
  return byPerson;
}

type Topics = { readonly wanted: string[]; readonly avoided: string[] };

function selectTopics(db: Db, cohortId: number): ReadonlyMap<number, Topics> {
  const rows = db
    .prepare<[number], [enrollmentId: number, stance: 'wanted' | 'avoided', name: string]>(
      `SELECT t.enrollmentId, t.stance, s.name
         FROM interestTopic t
         JOIN enrollment e ON e.id = t.enrollmentId
         JOIN skill s ON s.id = t.skillId
        WHERE e.cohortId = ?
        ORDER BY s.name`,
    )
    .raw()
    .all(cohortId);
  const byEnrollment = new Map<number, Topics>();
  for (const [id, stance, name] of rows) {
    const topics = byEnrollment.get(id) ?? { wanted: [], avoided: [] };
    topics[stance].push(name);
    byEnrollment.set(id, topics);
  }
  return byEnrollment;
}

function selectOpenPairs(
  db: Db,
  cohortId: number,
  names: ReadonlyMap<number, string>,
): ReadonlyMap<number, OpenPair[]> {
  const rows = db
    .prepare<[number], [menteeId: number, mentorId: number, state: OpenPair['state']]>(
      `SELECT menteeId, mentorId, state
         FROM pair
        WHERE cohortId = ?
          AND state IN ('proposed', 'active', 'paused')
        ORDER BY id`,
    )
    .raw()
    .all(cohortId);
  const byEnrollment = new Map<number, OpenPair[]>();
  const add = (id: number, partnerId: number, state: OpenPair['state']) => {
    const pairs = byEnrollment.get(id) ?? [];
    pairs.push({ partner: names.get(partnerId) ?? '', state });
    byEnrollment.set(id, pairs);
  };
  for (const [menteeId, mentorId, state] of rows) {
    add(menteeId, mentorId, state);
    add(mentorId, menteeId, state);
  }
  return byEnrollment;
}

/** The cohort that the screens work on: the newest one. */
export function selectCohortId(db: Db): number {
  return db.prepare<[], number>('SELECT max(id) FROM cohort').pluck().get() ?? 0;
}
