import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { IdentityField } from '#shared/domain/identity.ts';
import type { Candidate, IdentityValue, SkillClaim } from '#shared/domain/matching.ts';
import { callName, displayName, type Channel, type Role, type SkillLevel } from '#shared/domain/people.ts';
import type { WorkStyle } from '#shared/domain/work-style.ts';
import type { Db } from '#core/db/connection.ts';
import { selectWorkStyles } from './work-style.sql.ts';

type CandidateRow = {
  enrollmentId: number;
  personId: number;
  role: Role;
  capacity: number;
  screeningSocial: number | null;
  screeningConfidence: number | null;
  screeningTeaching: number | null;
  firstName: string;
  lastName: string;
  preferredName: string | null;
  jobTitle: string | null;
  department: string | null;
  businessFunction: string | null;
  location: string | null;
  timeZone: string | null;
  gradeLevel: number | null;
  managerId: number | null;
  preferredChannel: Channel | null;
  hireDate: IsoDate | null;
  status: 'active' | 'leave';
};

/** Everyone who takes part in matching: accepted in the cohort and still with the company. */
export type Cast = { readonly mentees: readonly Candidate[]; readonly mentors: readonly Candidate[] };

const TAKING_PART = `
   FROM enrollment e
   JOIN person p ON p.id = e.personId
  WHERE e.cohortId = ?
    AND e.decision = 'accepted'
    AND p.status <> 'left'`;

const NOBODY: ReadonlySet<number> = new Set();

/** Both sides in the order of their names, with everything that rules and fit look at; `refused` are not eligible. */
export function selectCast(db: Db, cohortId: number, refused: ReadonlySet<number> = NOBODY): Cast {
  const rows = db
    .prepare<[number], CandidateRow>(
      `SELECT e.id AS enrollmentId, e.personId, e.role, e.capacity,
              e.screeningSocial, e.screeningConfidence, e.screeningTeaching,
              p.firstName, p.lastName, p.preferredName, p.jobTitle, p.department, p.businessFunction,
              p.location, p.timeZone, p.gradeLevel, p.managerId, p.preferredChannel, p.hireDate, p.status
       ${TAKING_PART}
        ORDER BY p.lastName COLLATE NOCASE, p.firstName COLLATE NOCASE, e.id`,
    )
    .all(cohortId);
  const lists: PersonLists = {
    managers: selectManagers(db, cohortId),
    languages: selectTexts(db, cohortId, 'personLanguage', 'language'),
    interests: selectTexts(db, cohortId, 'personInterest', 'interest'),
    skills: selectSkills(db, cohortId),
    identity: selectIdentity(db, cohortId),
    workStyles: selectWorkStyles(db, cohortId),
  };
  const candidates = rows.map(row => ({ role: row.role, candidate: toCandidate(row, lists, refused) }));
  const ofRole = (role: Role) => candidates.filter(c => c.role === role).map(c => c.candidate);
  return { mentees: ofRole('mentee'), mentors: ofRole('mentor') };
}

type Skills = { readonly offered: SkillClaim[]; readonly sought: SkillClaim[] };
type PersonLists = {
  readonly managers: ReadonlyMap<number, number>;
  readonly languages: ReadonlyMap<number, readonly string[]>;
  readonly interests: ReadonlyMap<number, readonly string[]>;
  readonly skills: ReadonlyMap<number, Skills>;
  readonly identity: ReadonlyMap<number, readonly IdentityValue[]>;
  readonly workStyles: ReadonlyMap<number, WorkStyle>;
};

function toCandidate(row: CandidateRow, lists: PersonLists, refused: ReadonlySet<number>): Candidate {
  const skills = lists.skills.get(row.personId);
  return {
    enrollmentId: row.enrollmentId,
    personId: row.personId,
    name: displayName(row),
    firstName: callName(row),
    jobTitle: row.jobTitle,
    department: row.department,
    businessFunction: row.businessFunction,
    location: row.location,
    timeZone: row.timeZone,
    gradeLevel: row.gradeLevel,
    managerChain: chainAbove(row.personId, lists.managers),
    languages: lists.languages.get(row.personId) ?? [],
    interests: lists.interests.get(row.personId) ?? [],
    channel: row.preferredChannel,
    offered: skills?.offered ?? [],
    sought: skills?.sought ?? [],
    screening: {
      social: row.screeningSocial,
      confidence: row.screeningConfidence,
      teaching: row.screeningTeaching,
    },
    capacity: row.capacity,
    hiredOn: row.hireDate,
    onLeave: row.status === 'leave',
    isEligible: !refused.has(row.enrollmentId),
    identity: lists.identity.get(row.personId) ?? [],
    ...workStyleIn(lists, row.personId),
  };
}

function workStyleIn({ workStyles }: PersonLists, personId: number): Pick<Candidate, 'workStyle'> {
  const workStyle = workStyles.get(personId);
  return workStyle ? { workStyle } : {};
}

/** Manager of each participant and of everyone above them, by person id. */
function selectManagers(db: Db, cohortId: number): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[number], { id: number; managerId: number }>(
      `WITH RECURSIVE line (id) AS (
         SELECT e.personId ${TAKING_PART}
          UNION
         SELECT p.managerId
           FROM line
           JOIN person p ON p.id = line.id
          WHERE p.managerId IS NOT NULL
       )
       SELECT p.id, p.managerId
         FROM line
         JOIN person p ON p.id = line.id
        WHERE p.managerId IS NOT NULL`,
    )
    .all(cohortId);
  return new Map(rows.map(row => [row.id, row.managerId]));
}

/** From the direct manager up; stops where a chain bites its tail, so that odd rosters cannot hang the board. */
function chainAbove(personId: number, managers: ReadonlyMap<number, number>): readonly number[] {
  const chain: number[] = [];
  const seen = new Set([personId]);
  for (let next = managers.get(personId); next !== undefined && !seen.has(next); next = managers.get(next)) {
    seen.add(next);
    chain.push(next);
  }
  return chain;
}

function selectTexts(
  db: Db,
  cohortId: number,
  table: 'personLanguage' | 'personInterest',
  column: 'language' | 'interest',
): ReadonlyMap<number, readonly string[]> {
  const rows = db
    .prepare<[number], { personId: number; entry: string }>(
      `SELECT t.personId, t.${column} AS entry
         FROM ${table} t
        WHERE t.personId IN (SELECT e.personId ${TAKING_PART})
        ORDER BY t.personId, t.${column}`,
    )
    .all(cohortId);
  const byPerson = new Map<number, string[]>();
  for (const { personId, entry } of rows) {
    const known = byPerson.get(personId);
    if (known) known.push(entry);
    else byPerson.set(personId, [entry]);
  }
  return byPerson;
}

type SkillRow = {
  personId: number;
  skillId: number;
  skill: string;
  side: 'offered' | 'sought';
  level: SkillLevel;
};

function selectSkills(db: Db, cohortId: number): ReadonlyMap<number, Skills> {
  const rows = db
    .prepare<[number], SkillRow>(
      `SELECT ps.personId, ps.skillId, s.name AS skill, ps.side, ps.level
         FROM personSkill ps
         JOIN skill s ON s.id = ps.skillId
        WHERE ps.personId IN (SELECT e.personId ${TAKING_PART})
        ORDER BY ps.personId, ps.level DESC, s.name`,
    )
    .all(cohortId);
  const byPerson = new Map<number, Skills>();
  for (const { personId, side, ...claim } of rows) {
    let skills = byPerson.get(personId);
    if (!skills) byPerson.set(personId, (skills = { offered: [], sought: [] }));
    skills[side].push(claim);
  }
  return byPerson;
}

/** What participants agreed to share, of the fields that the declared purpose names; nothing without a purpose. */
function selectIdentity(db: Db, cohortId: number): ReadonlyMap<number, readonly IdentityValue[]> {
  const rows = db
    .prepare<[number], { personId: number; field: IdentityField; value: string }>(
      `SELECT c.personId, c.field, c.value
         FROM identityClaim c
         JOIN deiField f ON f.field = c.field
        WHERE EXISTS (SELECT 1 FROM deiPurpose)
          AND c.personId IN (SELECT e.personId ${TAKING_PART})
        ORDER BY c.personId, c.field`,
    )
    .all(cohortId);
  const byPerson = new Map<number, IdentityValue[]>();
  for (const { personId, field, value } of rows) {
    const known = byPerson.get(personId) ?? [];
    known.push({ field, value: foldText(value) });
    byPerson.set(personId, known);
  }
  return byPerson;
}
