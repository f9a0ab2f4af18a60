import type { Db } from '#core/db/connection.ts';
import { must } from '#shared/domain/assert.ts';
import { withProgram } from './core-client.ts';

export type TestPerson = { readonly personId: number; readonly enrollmentId: number };

let nextEmployee = 1;

/** Puts a person into the roster and the cohort. */
export function enrollPerson(
  db: Db,
  name: string,
  role: 'mentor' | 'mentee',
  more: {
    readonly preferredName?: string;
    readonly jobTitle?: string;
    readonly department?: string;
    readonly gradeLevel?: number;
    readonly decision?: string;
  } = {},
): TestPerson {
  const [firstName = name, ...rest] = name.split(' ');
  const person = db
    .prepare(
      `INSERT INTO person (employeeId, firstName, lastName, preferredName, jobTitle, department, gradeLevel)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      `E${nextEmployee++}`,
      firstName,
      rest.join(' '),
      more.preferredName ?? null,
      more.jobTitle ?? null,
      more.department ?? null,
      more.gradeLevel ?? (role === 'mentee' ? 9 : 3),
    );
  const personId = Number(person.lastInsertRowid);
  const enrollment = db
    .prepare('INSERT INTO enrollment (cohortId, personId, role, decision) VALUES (1, ?, ?, ?)')
    .run(personId, role, more.decision ?? 'accepted');
  return { personId, enrollmentId: Number(enrollment.lastInsertRowid) };
}

/** Puts a proposed pair on the board. */
export function pairUp(db: Db, mentee: TestPerson, mentor: TestPerson, origin = 'auto'): number {
  const pair = db
    .prepare('INSERT INTO pair (cohortId, menteeId, mentorId, origin) VALUES (1, ?, ?, ?)')
    .run(mentee.enrollmentId, mentor.enrollmentId, origin);
  return Number(pair.lastInsertRowid);
}

/** A new program with its database at hand, to put people in without a roster file. */
export async function withCohort() {
  const started = await withProgram();
  const db = must(
    started.core.connect().context.workspace.openSession(started.programId),
    'The program was just opened',
  ).db;
  return { ...started, db };
}

/** Two leaders and two juniors, paired Helen with Li and Tom with Ana. */
export async function withTwoPairs() {
  const started = await withCohort();
  const { db } = started;
  db.prepare('UPDATE program SET purpose = ?').run('Leaders learn how younger colleagues work.');
  const helen = enrollPerson(db, 'Helen Brandt', 'mentee', { jobTitle: 'VP Sales', department: 'Sales' });
  const tom = enrollPerson(db, 'Tom Reyes', 'mentee', { jobTitle: 'CFO', department: 'Finance' });
  const li = enrollPerson(db, 'Li Wei', 'mentor', { jobTitle: 'Analyst', department: 'Data' });
  const ana = enrollPerson(db, 'Ana Cruz', 'mentor', { jobTitle: 'Designer', department: 'Product' });
  const helenAndLi = pairUp(db, helen, li);
  const tomAndAna = pairUp(db, tom, ana);
  return { ...started, people: { helen, tom, li, ana }, pairs: { helenAndLi, tomAndAna } };
}
