import { must } from '#shared/domain/assert.ts';
import type { Db } from '#core/db/connection.ts';
import { withProgram } from './core-client.ts';

export type TestPerson = {
  readonly name: string;
  readonly grade?: number;
  readonly department?: string;
  readonly location?: string;
  readonly timeZone?: string;
  readonly manager?: string;
  readonly languages?: readonly string[];
  readonly offers?: readonly string[];
  readonly seeks?: readonly string[];
  readonly capacity?: number;
};

/** A program whose cohort has these people enrolled; `ids` are enrollment ids by name, `person` are person ids. */
export async function withCohort(people: {
  readonly mentees: readonly TestPerson[];
  readonly mentors: readonly TestPerson[];
}) {
  const started = await withProgram();
  const db = must(
    started.core.connect().context.workspace.openSession(started.programId),
    'The program was just created',
  ).db;
  const person: Record<string, number> = {};
  const ids: Record<string, number> = {};
  const everyone = [...people.mentees, ...people.mentors];
  db.transaction(() => {
    for (const someone of everyone) person[someone.name] = insertPerson(db, someone);
    for (const { name, manager } of everyone) {
      if (manager)
        db.prepare('UPDATE person SET managerId = ? WHERE id = ?').run(person[manager], person[name]);
    }
    for (const role of ['mentee', 'mentor'] as const) {
      for (const someone of people[`${role}s`]) {
        const result = db
          .prepare(
            `INSERT INTO enrollment (cohortId, personId, role, capacity) VALUES ((SELECT max(id) FROM cohort), ?, ?, ?)`,
          )
          .run(person[someone.name], role, someone.capacity ?? 1);
        ids[someone.name] = Number(result.lastInsertRowid);
      }
    }
  }).immediate();
  const pairIdOf = async (mentee: string): Promise<number> => {
    const { pairs } = await started.client.matching.board();
    return must(
      pairs.find(pair => pair.menteeId === ids[mentee]),
      `${mentee} has no mentor`,
    ).id;
  };
  /** Who is with whom, by name, in the order of the mentees given. */
  const pairing = async (): Promise<Record<string, string>> => {
    const { pairs } = await started.client.matching.board();
    const nameOf = (id: number) =>
      must(
        Object.keys(ids).find(name => ids[name] === id),
        `No name for ${id}`,
      );
    return Object.fromEntries(pairs.map(pair => [nameOf(pair.menteeId), nameOf(pair.mentorId)]));
  };
  return { ...started, db, ids, person, pairIdOf, pairing };
}

function insertPerson(db: Db, someone: TestPerson): number {
  const [firstName = '', ...rest] = someone.name.split(' ');
  const result = db
    .prepare(
      `INSERT INTO person (employeeId, firstName, lastName, jobTitle, department, location, timeZone, gradeLevel)
       VALUES (?, ?, ?, 'Role', ?, ?, ?, ?)`,
    )
    .run(
      someone.name,
      firstName,
      rest.join(' '),
      someone.department ?? null,
      someone.location ?? null,
      someone.timeZone ?? null,
      someone.grade ?? null,
    );
  const id = Number(result.lastInsertRowid);
  for (const language of someone.languages ?? [])
    db.prepare('INSERT INTO personLanguage (personId, language) VALUES (?, ?)').run(id, language);
  for (const skill of someone.offers ?? []) insertSkill(db, id, skill, 'offered');
  for (const skill of someone.seeks ?? []) insertSkill(db, id, skill, 'sought');
  return id;
}

function insertSkill(db: Db, personId: number, skill: string, side: 'offered' | 'sought'): void {
  db.prepare(`INSERT INTO skill (name, type) VALUES (?, 'digital') ON CONFLICT (name) DO NOTHING`).run(skill);
  db.prepare(
    `INSERT INTO personSkill (personId, skillId, side, level) VALUES (?, (SELECT id FROM skill WHERE name = ?), ?, 3)`,
  ).run(personId, skill, side);
}
