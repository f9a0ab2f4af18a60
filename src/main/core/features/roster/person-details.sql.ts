import type { PersonDetails, PersonLink } from '#shared/contract/roster.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import { selectGradeLadder } from './grade-ladder.sql.ts';
import { selectManagerChain, selectPerson } from './person.sql.ts';

const SHOWN_REPORTS = 50;
const SHOWN_MEETINGS = 8;

/** Everything the program knows about one person, or null when there is no such person. */
export function selectDetails(db: Db, id: number): PersonDetails | null {
  const person = selectPerson(db, id);
  if (!person) return null;
  const { accessNeeds: _restricted, ...fields } = person;
  return {
    id,
    name: displayName(fields),
    gradeLabel: selectGradeLadder(db)[(fields.gradeLevel ?? 0) - 1] ?? null,
    fields: fields as PersonDetails['fields'],
    skills: selectSkills(db, id),
    managerPath: selectLinks(db, selectManagerChain(db, fields.managerId)),
    reports: selectReports(db, id),
    reportCount:
      db.prepare<[number], number>('SELECT count(*) FROM person WHERE managerId = ?').pluck().get(id) ?? 0,
    enrollments: selectEnrollments(db, id),
    pairs: selectPairs(db, id),
  };
}

function selectSkills(db: Db, id: number): PersonDetails['skills'] {
  return db
    .prepare<[number], PersonDetails['skills'][number]>(
      `SELECT s.name AS skill, s.type, ps.side, ps.level
         FROM personSkill ps
         JOIN skill s ON s.id = ps.skillId
        WHERE ps.personId = ?
        ORDER BY ps.side, ps.level DESC, s.name`,
    )
    .all(id);
}

type LinkRow = {
  id: number;
  firstName: string;
  lastName: string;
  preferredName: string | null;
  jobTitle: string | null;
};

function toLink(row: LinkRow): PersonLink {
  return { id: row.id, name: displayName(row), jobTitle: row.jobTitle };
}

function selectLinks(db: Db, ids: readonly number[]): PersonLink[] {
  return db
    .prepare<[string], LinkRow>(
      `SELECT p.id, p.firstName, p.lastName, p.preferredName, p.jobTitle
         FROM json_each(?) wanted
         JOIN person p ON p.id = wanted.value
        ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids))
    .map(toLink);
}

function selectReports(db: Db, id: number): PersonLink[] {
  return db
    .prepare<[number, number], LinkRow>(
      `SELECT id, firstName, lastName, preferredName, jobTitle
         FROM person
        WHERE managerId = ? AND status <> 'left'
        ORDER BY searchText
        LIMIT ?`,
    )
    .all(id, SHOWN_REPORTS)
    .map(toLink);
}

type Enrollment = PersonDetails['enrollments'][number];
type EnrollmentRow = Omit<Enrollment, 'screening' | 'training' | 'orientation'> & {
  screeningSocial: number | null;
  screeningConfidence: number | null;
  screeningTeaching: number | null;
};

function selectEnrollments(db: Db, personId: number): Enrollment[] {
  return db
    .prepare<[number], EnrollmentRow>(
      `SELECT e.id, c.name AS cohort, e.role, e.decision, e.capacity, e.interestOn, e.motivation,
              e.screeningSocial, e.screeningConfidence, e.screeningTeaching,
              (SELECT max(a.attendedOn) FROM attendance a WHERE a.enrollmentId = e.id) AS orientationOn,
              (SELECT count(*)
                 FROM trainingModule m
                 JOIN trainingRecord r ON r.moduleId = m.id AND r.enrollmentId = e.id
                WHERE m.cohortId = e.cohortId AND m.isRequired = 1) AS trainingDone,
              (SELECT count(*)
                 FROM trainingModule m
                WHERE m.cohortId = e.cohortId AND m.isRequired = 1 AND m.role IN (e.role, 'both')) AS trainingRequired
         FROM enrollment e
         JOIN cohort c ON c.id = e.cohortId
        WHERE e.personId = ?
        ORDER BY e.cohortId DESC, e.role`,
    )
    .all(personId)
    .map(({ screeningSocial, screeningConfidence, screeningTeaching, ...row }) => ({
      ...row,
      screening: { social: screeningSocial, confidence: screeningConfidence, teaching: screeningTeaching },
      training: selectTraining(db, row.id),
      orientation: selectOrientation(db, row.id),
    }));
}

function selectTraining(db: Db, enrollmentId: number): Enrollment['training'] {
  return db
    .prepare<[number], { title: string; isRequired: 0 | 1; completedOn: IsoDate | null }>(
      `SELECT m.title, m.isRequired, r.completedOn
         FROM enrollment e
         JOIN trainingModule m ON m.cohortId = e.cohortId AND m.role IN (e.role, 'both')
         LEFT JOIN trainingRecord r ON r.moduleId = m.id AND r.enrollmentId = e.id
        WHERE e.id = ? AND (m.isRetired = 0 OR r.completedOn IS NOT NULL)
        ORDER BY m.position, m.id`,
    )
    .all(enrollmentId)
    .map(row => ({ ...row, isRequired: row.isRequired === 1 }));
}

function selectOrientation(db: Db, enrollmentId: number): Enrollment['orientation'] {
  return db
    .prepare<[number], Enrollment['orientation'][number]>(
      `SELECT v.title, a.attendedOn
         FROM attendance a
         JOIN orientationEvent v ON v.id = a.eventId
        WHERE a.enrollmentId = ?
        ORDER BY a.attendedOn DESC`,
    )
    .all(enrollmentId);
}

type Pair = PersonDetails['pairs'][number];
type PairRow = Omit<Pair, 'partnerName' | 'metOn' | 'goals'> & {
  firstName: string;
  lastName: string;
  preferredName: string | null;
};

function selectPairs(db: Db, personId: number): Pair[] {
  return db
    .prepare<[number], PairRow>(
      `SELECT pair.id, c.name AS cohort, e.role, pair.state, partner.id AS partnerId,
              partner.firstName, partner.lastName, partner.preferredName, pair.startedOn, pair.endedOn,
              (SELECT count(*) FROM meeting m WHERE m.pairId = pair.id AND m.state = 'held') AS meetingsHeld,
              (SELECT max(m.heldOn) FROM meeting m WHERE m.pairId = pair.id) AS lastMeetingOn,
              (SELECT min(m.plannedOn) FROM meeting m WHERE m.pairId = pair.id AND m.state = 'planned') AS nextMeetingOn
         FROM enrollment e
         JOIN pair ON (e.role = 'mentee' AND pair.menteeId = e.id) OR (e.role = 'mentor' AND pair.mentorId = e.id)
         JOIN enrollment other ON other.id = CASE e.role WHEN 'mentee' THEN pair.mentorId ELSE pair.menteeId END
         JOIN person partner ON partner.id = other.personId
         JOIN cohort c ON c.id = pair.cohortId
        WHERE e.personId = ?
        ORDER BY pair.cohortId DESC, pair.id DESC`,
    )
    .all(personId)
    .map(({ firstName, lastName, preferredName, ...row }) => ({
      ...row,
      partnerName: displayName({ firstName, lastName, preferredName }),
      metOn: selectMeetingDays(db, row.id),
      goals: selectGoals(db, row.id),
    }));
}

function selectMeetingDays(db: Db, pairId: number): IsoDate[] {
  return db
    .prepare<[number, number], IsoDate>(
      `SELECT heldOn FROM meeting WHERE pairId = ? AND state = 'held' ORDER BY heldOn DESC LIMIT ?`,
    )
    .pluck()
    .all(pairId, SHOWN_MEETINGS);
}

function selectGoals(db: Db, pairId: number): Pair['goals'] {
  return db
    .prepare<[number], Pair['goals'][number]>(
      `SELECT statement AS title, state AS status, dueOn
         FROM goal
        WHERE pairId = ?
        ORDER BY state <> 'open', dueOn, id`,
    )
    .all(pairId);
}
