import { must } from '#shared/domain/assert.ts';
import type { Db } from '#core/db/connection.ts';

/** The one cohort of a new program. */
export const NEW_COHORT_ID = 1;

type Row = Readonly<Record<string, string | number | bigint | Buffer | null>>;

/** Copies rows as they are, with some columns set anew. `table` and `condition` come from code, never from input. */
export function copyRows(from: Db, to: Db, table: string, change: Row = {}, condition = '1'): number {
  const rows = from.prepare<[], Row>(`SELECT * FROM ${table} WHERE ${condition}`).all();
  const [first] = rows;
  if (!first) return 0;
  const columns = Object.keys(first);
  const insert = to.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(column => `:${column}`).join(', ')})`,
  );
  for (const row of rows) insert.run({ ...row, ...change });
  return rows.length;
}

/** What belongs to a person's work; access needs, the end of a contract and everything told in confidence is not here. */
const CARRIED_PERSON_COLUMNS = [
  'id',
  'employeeId',
  'firstName',
  'lastName',
  'preferredName',
  'pronouns',
  'email',
  'status',
  'hireDate',
  'dateInJob',
  'jobTitle',
  'department',
  'businessFunction',
  'location',
  'timeZone',
  'gradeLevel',
  'preferredChannel',
  'availability',
  'intakeGroup',
  'searchText',
] as const;

/** The people who are still with the organization, with what they speak, like, can and want to learn. */
export function copyRoster(from: Db, to: Db): void {
  const names = CARRIED_PERSON_COLUMNS.join(', ');
  const insert = to.prepare(
    `INSERT INTO person (${names}, managerId)
     VALUES (${CARRIED_PERSON_COLUMNS.map(name => `:${name}`).join(', ')}, :managerId)`,
  );
  const people = from.prepare<[], Row>(
    `SELECT ${names},
            (SELECT m.id FROM person m WHERE m.id = person.managerId AND m.status <> 'left') AS managerId
       FROM person
      WHERE status <> 'left'`,
  );
  for (const person of people.iterate()) insert.run(person);
  // What the levels of these people are called.
  copyRows(from, to, 'gradeLabel');
  for (const table of ['personLanguage', 'personInterest', 'personSkill']) {
    copyRows(from, to, table, {}, `personId IN (SELECT id FROM person WHERE status <> 'left')`);
  }
}

/** Only who these people are: name and number, so that a roster imported later finds them. */
export function copyNames(from: Db, to: Db, personIds: readonly number[]): void {
  const select = from.prepare<[number], Row>(
    `SELECT id, employeeId, firstName, lastName, preferredName, searchText
       FROM person
      WHERE id = ?
        AND status <> 'left'`,
  );
  const insert = to.prepare(
    `INSERT OR IGNORE INTO person (id, employeeId, firstName, lastName, preferredName, searchText)
     VALUES (:id, :employeeId, :firstName, :lastName, :preferredName, :searchText)`,
  );
  for (const id of personIds) {
    const person = select.get(id);
    if (person) insert.run(person);
  }
}

export type WaitingPerson = {
  readonly personId: number;
  readonly role: 'mentor' | 'mentee';
  readonly capacity: number;
  readonly interestOn: string | null;
};

/** Those who waited in vain, the longest first. */
export function selectWaiting(db: Db, cohortId: number): WaitingPerson[] {
  return db
    .prepare<[number], WaitingPerson>(
      `SELECT e.personId, e.role, e.capacity, e.interestOn
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.cohortId = ?
          AND e.decision = 'waitlist'
          AND p.status <> 'left'
        ORDER BY e.waitlistPlace NULLS LAST, e.interestOn, e.id`,
    )
    .all(cohortId);
}

export function insertWaiting(db: Db, person: WaitingPerson): void {
  db.prepare(
    `INSERT INTO enrollment (cohortId, personId, role, decision, capacity, interestOn)
     VALUES (${NEW_COHORT_ID}, :personId, :role, 'waitlist', :capacity, :interestOn)`,
  ).run(person);
}

export type PriorPair = { readonly menteePersonId: number; readonly mentorPersonId: number };

/** Everybody who was a pair, in this program or in one before it. */
export function selectPriorPairs(db: Db): PriorPair[] {
  return db
    .prepare<[], PriorPair>(
      `SELECT a.personId AS menteePersonId, b.personId AS mentorPersonId
         FROM pair
         JOIN enrollment a ON a.id = pair.menteeId
         JOIN enrollment b ON b.id = pair.mentorId
         JOIN person x ON x.id = a.personId AND x.status <> 'left'
         JOIN person y ON y.id = b.personId AND y.status <> 'left'
        WHERE pair.startedOn IS NOT NULL
        UNION
       SELECT menteePersonId, mentorPersonId
         FROM pairRule
         JOIN person x ON x.id = menteePersonId AND x.status <> 'left'
         JOIN person y ON y.id = mentorPersonId AND y.status <> 'left'
        WHERE kind = 'pairedBefore'`,
    )
    .all();
}

/** Two who must not be paired; why is nobody's business in the new program. */
export function selectForbiddenPairs(db: Db): PriorPair[] {
  return db
    .prepare<[], PriorPair>(
      `SELECT DISTINCT menteePersonId, mentorPersonId
         FROM pairRule
         JOIN person x ON x.id = menteePersonId AND x.status <> 'left'
         JOIN person y ON y.id = mentorPersonId AND y.status <> 'left'
        WHERE kind = 'doNotPair'`,
    )
    .all();
}

export function insertPairRule(
  db: Db,
  kind: 'pairedBefore' | 'doNotPair',
  pair: PriorPair,
  reason: string,
): void {
  db.prepare(
    `INSERT OR IGNORE INTO pairRule (cohortId, kind, menteePersonId, mentorPersonId, reason)
     VALUES (${NEW_COHORT_ID}, :kind, :menteePersonId, :mentorPersonId, :reason)`,
  ).run({ kind, reason, ...pair });
}

export type CarriedAlumnus = {
  readonly personId: number;
  readonly role: string;
  readonly isChampion: 0 | 1;
  readonly fromCohort: string;
  readonly sinceOn: string;
};

export function selectAlumni(db: Db): CarriedAlumnus[] {
  return db
    .prepare<[], CarriedAlumnus>(
      `SELECT a.personId, a.role, a.isChampion, a.fromCohort, a.sinceOn
         FROM alumnus a
         JOIN person p ON p.id = a.personId
        WHERE p.status <> 'left'`,
    )
    .all();
}

export function insertAlumnus(db: Db, alumnus: CarriedAlumnus): void {
  db.prepare(
    `INSERT INTO alumnus (personId, role, isChampion, fromCohort, sinceOn)
     VALUES (:personId, :role, :isChampion, :fromCohort, :sinceOn)`,
  ).run(alumnus);
}

/** The charter with its predecessor; the sponsor has to sign anew. */
export function copyCharter(from: Db, to: Db, name: string, predecessor: string): void {
  const row = must(
    from.prepare<[], Row>('SELECT * FROM program WHERE id = 1').get(),
    'A program has its row',
  );
  const own = [
    'id',
    'name',
    'sponsorSignedOn',
    'isSample',
    'createdAt',
    'predecessor',
    'closedOn',
    'archivedOn',
  ];
  const columns = Object.keys(row).filter(column => !own.includes(column));
  to.prepare(
    `UPDATE program
        SET ${columns.map(column => `${column} = :${column}`).join(', ')}, name = :newName, predecessor = :newPredecessor
      WHERE id = 1`,
  ).run({ ...row, newName: name, newPredecessor: predecessor });
}

/** The cohort's settings with its name and size; its days are still to be set. */
export function copyCohort(
  from: Db,
  to: Db,
  cohortId: number,
  next: { readonly name: string; readonly isPilot: boolean },
): void {
  const row = must(
    from.prepare<[number], Row>('SELECT * FROM cohort WHERE id = ?').get(cohortId),
    'A program has its cohort',
  );
  const isDay = (column: string): boolean => /(On|From|Until)$/.test(column);
  const columns = Object.keys(row).filter(
    column => !['id', 'name', 'isPilot', 'pairCap'].includes(column) && !isDay(column),
  );
  to.prepare(
    `UPDATE cohort
        SET name = :newName, isPilot = :newPilot, pairCap = :newCap
            ${columns.map(column => `, ${column} = :${column}`).join('')}
      WHERE id = ${NEW_COHORT_ID}`,
  ).run({
    ...row,
    newName: next.name,
    newPilot: next.isPilot ? 1 : 0,
    // What was kept small to learn may grow now.
    newCap: next.isPilot ? row['pairCap'] : null,
  });
}

/** Outcomes go on from where they stand: the last value is the new baseline. */
export function copyOutcomes(from: Db, to: Db): void {
  const rows = from.prepare<[], Row>('SELECT * FROM outcome').all();
  for (const row of rows) {
    to.prepare(
      `INSERT INTO outcome (statement, metric, baseline, target, current, source, businessArea, dueOn)
       VALUES (:statement, :metric, :newBaseline, :target, '', :source, :businessArea, NULL)`,
    ).run({ ...row, newBaseline: row['current'] || row['baseline'] });
  }
}

/** Lessons name the cohort that learned them; one that came from further back keeps its name. */
export function copyLessons(from: Db, to: Db, label: string): void {
  copyRows(from, to, 'lesson', { fromCohort: label }, `fromCohort = ''`);
  copyRows(from, to, 'lesson', {}, `fromCohort <> ''`);
}

/** The checklist without its days and ticks. */
export function copyTasks(from: Db, to: Db, cohortId: number): number {
  return copyRows(
    from,
    to,
    'lifecycleTask',
    { cohortId: NEW_COHORT_ID, dueOn: null, doneOn: null },
    `cohortId = ${cohortId}`,
  );
}

/** The rule of the comparison group; it is fixed anew before the new outcomes are seen. */
export function copyComparison(from: Db, to: Db): void {
  copyRows(from, to, 'comparisonGroup', { fixedOn: null, valuesSeen: 0, observedFrom: null });
  copyRows(from, to, 'comparisonAttribute');
}

/** Narrows rows that name a leader to leaders who are still there. */
export function withPresentLeader(condition: string): string {
  return `${condition} AND (leaderId IS NULL OR leaderId IN (SELECT id FROM person WHERE status <> 'left'))`;
}

/** How much there is to take over. */
export function countCarried(db: Db): {
  readonly people: number;
  readonly alumni: number;
  readonly lessons: number;
} {
  return must(
    db
      .prepare<[], { people: number; alumni: number; lessons: number }>(
        `SELECT (SELECT count(*) FROM person WHERE status <> 'left') AS people,
                (SELECT count(*) FROM alumnus a JOIN person p ON p.id = a.personId WHERE p.status <> 'left') AS alumni,
                (SELECT count(*) FROM lesson) AS lessons`,
      )
      .get(),
    'An aggregate always gives a row',
  );
}
