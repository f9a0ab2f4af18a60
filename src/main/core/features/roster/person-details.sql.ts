import type { PersonDetails, PersonLink } from '#shared/contract/roster.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import { selectManagerChain, selectPerson } from './person.sql.ts';

const SHOWN_REPORTS = 50;

/** Everything the program knows about one person, or null when there is no such person. */
export function selectDetails(db: Db, id: number): PersonDetails | null {
  const fields = selectPerson(db, id);
  if (!fields) return null;
  return {
    id,
    name: displayName(fields),
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
type EnrollmentRow = Omit<Enrollment, 'screening'> & {
  screeningSocial: number | null;
  screeningConfidence: number | null;
  screeningTeaching: number | null;
};

function selectEnrollments(db: Db, personId: number): Enrollment[] {
  return db
    .prepare<[number], EnrollmentRow>(
      `SELECT e.id, c.name AS cohort, e.role, e.decision, e.capacity, e.motivation,
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
    }));
}

type Pair = PersonDetails['pairs'][number];
type PairRow = Omit<Pair, 'partnerName'> & {
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
              (SELECT max(m.heldOn) FROM meeting m WHERE m.pairId = pair.id) AS lastMeetingOn
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
    }));
}
