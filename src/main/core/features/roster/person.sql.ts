import type { PersonFields, SkillClaimInput } from '#shared/contract/roster.ts';
import type { SkillType } from '#shared/domain/people.ts';
import { personSearchText } from '#shared/domain/person-search.ts';
import type { Db } from '#core/db/connection.ts';
import type { PersonChange } from './person-rules.ts';

/** The columns of `person` that can be edited, in the order of the schema. */
const COLUMNS = [
  'employeeId',
  'firstName',
  'lastName',
  'preferredName',
  'pronouns',
  'email',
  'status',
  'hireDate',
  'dateInJob',
  'terminationDate',
  'terminationType',
  'jobTitle',
  'department',
  'businessFunction',
  'location',
  'timeZone',
  'gradeLevel',
  'intakeGroup',
  'managerId',
  'preferredChannel',
  'availability',
  'accessNeeds',
] as const satisfies readonly (keyof PersonFields)[];

type PersonRow = Omit<PersonFields, 'languages' | 'interests'>;

export function selectPerson(db: Db, id: number): PersonFields | null {
  const row = db
    .prepare<[number], PersonRow>(`SELECT ${COLUMNS.join(', ')} FROM person WHERE id = ?`)
    .get(id);
  if (!row) return null;
  return {
    ...row,
    languages: db
      .prepare<[number], string>('SELECT language FROM personLanguage WHERE personId = ? ORDER BY language')
      .pluck()
      .all(id),
    interests: db
      .prepare<[number], string>('SELECT interest FROM personInterest WHERE personId = ? ORDER BY interest')
      .pluck()
      .all(id),
  };
}

export function selectIdByEmployeeId(db: Db, employeeId: string): number | null {
  return (
    db.prepare<[string], number>('SELECT id FROM person WHERE employeeId = ?').pluck().get(employeeId) ?? null
  );
}

export function insertPerson(
  db: Db,
  person: PersonChange & { employeeId: string; firstName: string; lastName: string },
): number {
  const named = COLUMNS.filter(column => person[column] !== undefined);
  const id = Number(
    db
      .prepare(
        `INSERT INTO person (${named.join(', ')}, searchText) VALUES (${named.map(() => '?').join(', ')}, ?)`,
      )
      .run(...named.map(column => person[column]), personSearchText(person)).lastInsertRowid,
  );
  writeLists(db, id, person);
  return id;
}

/** Sets the columns that `change` names; `next` is the person after it. */
export function updatePerson(db: Db, id: number, change: PersonChange, next: PersonFields): void {
  const named = COLUMNS.filter(column => change[column] !== undefined);
  if (named.length > 0) {
    db.prepare(
      `UPDATE person SET ${named.map(column => `${column} = ?`).join(', ')}, searchText = ? WHERE id = ?`,
    ).run(...named.map(column => change[column]), personSearchText(next), id);
  }
  writeLists(db, id, change);
}

function writeLists(db: Db, id: number, { languages, interests }: PersonChange): void {
  if (languages) {
    db.prepare('DELETE FROM personLanguage WHERE personId = ?').run(id);
    const insert = db.prepare('INSERT INTO personLanguage (personId, language) VALUES (?, ?)');
    for (const language of languages) insert.run(id, language);
  }
  if (interests) {
    db.prepare('DELETE FROM personInterest WHERE personId = ?').run(id);
    const insert = db.prepare('INSERT INTO personInterest (personId, interest) VALUES (?, ?)');
    for (const interest of interests) insert.run(id, interest);
  }
}

/** Person ids from the manager up; ends at the top, or where a loop of an import closes. */
export function selectManagerChain(db: Db, managerId: number | null): readonly number[] {
  const managerOf = db.prepare<[number], number | null>('SELECT managerId FROM person WHERE id = ?').pluck();
  const chain: number[] = [];
  for (let next = managerId; next !== null && !chain.includes(next); next = managerOf.get(next) ?? null)
    chain.push(next);
  return chain;
}

export function replaceSkills(db: Db, id: number, skills: readonly SkillClaimInput[]): void {
  db.prepare('DELETE FROM personSkill WHERE personId = ?').run(id);
  const find = db.prepare<[string], number>('SELECT id FROM skill WHERE lower(name) = lower(?)').pluck();
  const add = db
    .prepare<[string, SkillType], number>('INSERT INTO skill (name, type) VALUES (?, ?) RETURNING id')
    .pluck();
  const insert = db.prepare(
    `INSERT INTO personSkill (personId, skillId, side, level) VALUES (?, ?, ?, ?)
         ON CONFLICT (personId, skillId, side) DO UPDATE SET level = excluded.level`,
  );
  for (const { skill, side, level } of skills)
    insert.run(id, find.get(skill) ?? add.get(skill, 'hard'), side, level);
}

/** People of the list who are in a pair that has begun, by id. */
export function selectInOpenPairs(
  db: Db,
  ids: readonly number[],
): readonly { id: number; firstName: string; lastName: string; preferredName: string | null }[] {
  return db
    .prepare<[string], { id: number; firstName: string; lastName: string; preferredName: string | null }>(
      `SELECT DISTINCT p.id, p.firstName, p.lastName, p.preferredName
         FROM json_each(?) wanted
         JOIN person p ON p.id = wanted.value
         JOIN enrollment e ON e.personId = p.id
         JOIN pair ON e.id IN (pair.menteeId, pair.mentorId)
        WHERE pair.state <> 'proposed'`,
    )
    .all(JSON.stringify(ids));
}

export function deletePeople(db: Db, ids: readonly number[]): number {
  return db
    .prepare('DELETE FROM person WHERE id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(ids)).changes;
}
