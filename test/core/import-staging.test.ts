import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openProgramFile, type Db } from '#core/db/connection.ts';
import { imageWriter } from '#core/features/roster/import/image-of-people.ts';
import { STORED_FIELDS, type StoredField } from '#core/features/roster/import/stored-fields.ts';
import {
  attachedPeople,
  copyPeople,
  selectPersonTable,
  withLateReferences,
  withoutRowOverhead,
} from '#core/features/roster/roster-import.sql.ts';
import { personSearchText } from '#shared/domain/person-search.ts';
import { startCore, temporaryFolder, withProgram, type CoreClient } from './core-client.ts';
import { canMountSmallDisk, mountSmallDisk, resizeSmallDisk } from './small-disk.ts';

function rosterOf(count: number): File {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `E${i},Ana${i},Sol,a${i}@example.org,${i === 0 ? '' : `E${i >> 3}`},Analyst ${'x'.repeat(i % 50)}`,
  );
  return new File(
    [`Employee ID,First name,Last name,Work e-mail,Manager ID,Job title\n${rows.join('\n')}\n`],
    'r.csv',
  );
}

async function importAll(client: CoreClient, file: File) {
  const { token, columns } = await client.rosterImport.inspect({ file });
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  let result: unknown = null;
  for await (const event of await client.rosterImport.apply({ token, mapping }))
    if (event.kind === 'done') result = event;
  return result;
}

/** Everything below the folder in which people wait to be copied. */
function stagedFiles(dataDir: string): readonly string[] {
  const folder = join(dataDir, 'staging');
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
}

describe('a program that a crash left without the indexes that follow the answer', () => {
  it('gets them when it is opened', () => {
    const path = join(temporaryFolder(), 'p.counterpart');
    openProgramFile(path, { create: true }).close();
    const indexes = (db: Db) =>
      db
        .prepare<[], { sql: string }>(
          `SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'person' AND sql IS NOT NULL ORDER BY name`,
        )
        .all();
    const crashed = new Database(path);
    const before = indexes(crashed);
    crashed.exec('DROP INDEX personByManager');
    crashed.exec('DROP INDEX personBySearchText');
    crashed.close();
    const opened = openProgramFile(path, { create: false });
    expect(indexes(opened)).toEqual(before);
    opened.close();
  });
});

/** Copies people into a program that has none, as a large import does; answers with the steps that SQLite takes for it. */
function copyFirst(db: Db, managers: Float64Array): readonly string[] {
  const count = managers.length;
  const values = Object.fromEntries(
    STORED_FIELDS.map(field => [
      field,
      Array.from({ length: count }, (_, k) =>
        field === 'status' ? 'active' : field === 'employeeId' ? `E${k}` : field === 'lastName' ? 'Sol' : '',
      ),
    ]),
  ) as Record<StoredField, string[]>;
  const write = imageWriter(values, selectPersonTable(db), true);
  const positions = Array.from({ length: count }, (_, k) => k);
  const file = join(temporaryFolder(), 'people.rows');
  writeFileSync(file, write({ positions, managers, firstId: 1 })!);
  const people = attachedPeople(db);
  let steps: readonly string[] = [];
  try {
    withLateReferences(db, count, settle =>
      db.transaction(() => {
        withoutRowOverhead(db, count, () => {
          const source = people.attach(file);
          steps = db
            .prepare<[], { opcode: string }>(`EXPLAIN INSERT INTO person SELECT * FROM ${source}.person`)
            .all()
            .map(({ opcode }) => opcode);
          expect(copyPeople(db, source)).toBe(count);
        });
        settle();
      })(),
    );
  } finally {
    people.detachAll();
  }
  return steps;
}

describe('the first people of a program, when they are many', () => {
  const COUNT = 20_000;
  const newProgram = (): Db => openProgramFile(join(temporaryFolder(), 'p.counterpart'), { create: true });

  it('are copied without being looked into, and what they refer to is there all the same', () => {
    const db = newProgram();
    const managers = Float64Array.from({ length: COUNT }, (_, k) => k >> 3);
    expect(copyFirst(db, managers)).toContain('RowCell');
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    const saved = db
      .prepare<[], { id: number; employeeId: string; managerId: number | null }>(
        'SELECT id, employeeId, managerId FROM person ORDER BY id',
      )
      .all();
    expect(saved).toEqual(
      Array.from(managers, (manager, k) => ({
        id: k + 1,
        employeeId: `E${k}`,
        managerId: manager === 0 ? null : manager,
      })),
    );
    db.close();
  });

  it('are not saved when one of them refers to nobody', () => {
    const db = newProgram();
    const managers = Float64Array.from({ length: COUNT }, (_, k) => (k === 700 ? COUNT + 1 : 0));
    expect(() => copyFirst(db, managers)).toThrow(/refers to one that is not there/);
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  it('come again after they were taken back, and nothing is left of the step that nobody can redo', async () => {
    const { client, core, programId } = await withProgram();
    await importAll(client, rosterOf(COUNT));
    await client.history.undo();
    await importAll(client, rosterOf(COUNT));
    const { db } = core.connect().context.workspace.openSession(programId)!;
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(
      db
        .prepare('SELECT count(*) FROM undoEntry WHERE stepId NOT IN (SELECT id FROM undoStep)')
        .pluck()
        .get(),
    ).toBe(0);
    expect(db.prepare('SELECT count(*) FROM undoStep WHERE isUndone = 1').pluck().get()).toBe(0);
  });
});

describe('people on their way into a program', () => {
  it('arrive in several pieces with their managers, and leave no copy on the disk', async () => {
    const { client, dataDir } = await withProgram();
    await importAll(client, rosterOf(2));
    // More than one piece, as nobody is the first: each has 5,000 people at least.
    expect(await importAll(client, rosterOf(12_345))).toMatchObject({
      new: 12_343,
      unchanged: 2,
      rejected: 0,
    });
    expect(stagedFiles(dataDir)).toEqual([]);
    const { rows, total } = await client.roster.page({
      offset: 0,
      limit: 1,
      sort: { column: 'name', direction: 'asc' },
      filter: { search: 'e12344' },
    });
    expect(total).toBe(1);
    const person = await client.roster.person({ id: rows[0]!.id });
    expect(person.name).toBe('Ana12344 Sol');
    // Managers are numbered across the pieces: E12344 → E1543 → E192 → E24 → E3 → E0.
    expect(person.managerPath.map(({ name }) => name)).toEqual([1543, 192, 24, 3, 0].map(n => `Ana${n} Sol`));
    // A second import into the same connection attaches anew.
    expect(await importAll(client, rosterOf(12_350))).toMatchObject({ new: 5, unchanged: 12_345 });
  });

  it('get managers who stand below them in the file, and so do people who were there before', async () => {
    const { client } = await withProgram();
    const file = (...rows: readonly string[]): File =>
      new File([`Employee ID,First name,Last name,Manager ID\n${rows.join('\n')}\n`], 'r.csv');
    await importAll(client, file('E1,Ana,Sol,', 'E2,Bo,Berg,'));
    await importAll(
      client,
      file('E1,Ana,Sol,N3', 'E2,Bo,Berg,N1', 'N1,Cy,One,N2', 'N2,Di,Two,N3', 'N3,El,Top,'),
    );
    const managersOf = async (search: string) => {
      const { rows } = await client.roster.page({
        offset: 0,
        limit: 1,
        sort: { column: 'name', direction: 'asc' },
        filter: { search },
      });
      return (await client.roster.person({ id: rows[0]!.id })).managerPath.map(({ name }) => name);
    };
    expect(await managersOf('e1')).toEqual(['El Top']);
    expect(await managersOf('e2')).toEqual(['Cy One', 'Di Two', 'El Top']);
    expect(await managersOf('n1')).toEqual(['Di Two', 'El Top']);
  });

  it('are found by the words of the quick filter, whatever letters they are written in', async () => {
    const { client, core, programId } = await withProgram();
    const names = [
      'Ana',
      'JÖRG',
      'Łucja',
      'Mei-Ling',
      "O'Brien",
      'عمر',
      '陳',
      'de la Cruz',
      'Ana  Lú',
      'ßen',
    ];
    const rows = Array.from({ length: 400 }, (_, i) => {
      const pick = (step: number): string => names[Math.floor(i / step) % names.length] ?? '';
      const email = i % 3 === 0 ? '' : `P${i}@Example.org`;
      return `"E-${i}",${i % 11 === 0 ? '' : pick(1)},${pick(7)},${email},"${i % 2 ? `Head of ${pick(3)}` : ''}",${i % 5 ? 'R&D · Labs' : 'Sales'}`;
    });
    const file = new File(
      [`Employee ID,First name,Last name,Work e-mail,Job title,Department\n${rows.join('\n')}\n`],
      'names.csv',
    );
    expect(await importAll(client, file)).toMatchObject({ new: 400, rejected: 0 });
    const { db } = core.connect().context.workspace.openSession(programId)!;
    type Saved = Parameters<typeof personSearchText>[0] & { readonly searchText: string };
    const saved = db.prepare<[], Saved>('SELECT * FROM person').all();
    expect(saved.map(each => each.searchText)).toEqual(saved.map(personSearchText));
  });

  it('that a crash left behind are gone after the next start, those of a running import are not', () => {
    const dataDir = temporaryFolder();
    for (const name of ['old', 'new']) {
      mkdirSync(join(dataDir, 'staging', name), { recursive: true });
      writeFileSync(join(dataDir, 'staging', name, 'people.rows'), 'x');
    }
    const yesterday = Date.now() / 1000 - 86_400;
    utimesSync(join(dataDir, 'staging', 'old'), yesterday, yesterday);
    startCore({ dataDir });
    expect(stagedFiles(dataDir).toSorted()).toEqual(['new', join('new', 'people.rows')]);
  });

  it.runIf(canMountSmallDisk())(
    'that find no space are not imported, in words, and nobody is lost',
    async () => {
      const { client, dataDir } = await withProgram();
      const folder = join(dataDir, 'staging');
      mountSmallDisk(folder, '256k');
      const refusal = { code: 'DISK_FULL', message: expect.stringContaining('nothing was imported') };
      await expect(importAll(client, rosterOf(12_000))).rejects.toMatchObject(refusal);
      expect(stagedFiles(dataDir)).toEqual([]);
      // So full that there is not even room for a folder.
      writeFileSync(join(folder, 'full'), new Uint8Array(256 * 1024));
      await expect(importAll(client, rosterOf(100))).rejects.toMatchObject(refusal);
      expect((await client.history.state()).undo).toBeNull();
      rmSync(join(folder, 'full'));
      resizeSmallDisk(folder, '64m');
      expect(await importAll(client, rosterOf(12_000))).toMatchObject({ new: 12_000 });
    },
  );

  it('are let go of before the answer, so that another window can import while the first still reads its own', async () => {
    const { client, connect, programId, dataDir } = await withProgram();
    const other = connect();
    await other.programs.open({ id: programId });
    const { token, columns } = await client.rosterImport.inspect({ file: rosterOf(100) });
    const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
    const events = await client.rosterImport.apply({ token, mapping });
    let event = await events.next();
    while (!event.done && event.value.kind !== 'done') event = await events.next();
    expect(event.value).toMatchObject({ kind: 'done', new: 100 });
    expect(stagedFiles(dataDir)).toEqual([]);
    expect(await importAll(other, rosterOf(200))).toMatchObject({ new: 100, unchanged: 100 });
    await events.return?.();
  });
});
