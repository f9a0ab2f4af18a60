import { spawn } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { startCore, temporaryFolder } from './core-client.ts';

const isLong = process.env['COUNTERPART_LONG'] === '1';
const PEOPLE_BEFORE = 40;
const PEOPLE_OF_THE_FILE = 4000;

const csv = (from: number, count: number) =>
  `Employee ID,First name,Last name,Job title,Manager ID,Languages\n${Array.from(
    { length: count },
    (_, i) => `E${from + i},Ana,Sol ${from + i},Title 0,E${from + (i >> 3)},English; Danish\n`,
  ).join('')}`;

/** A program with a few people, saved and closed. */
async function savedProgram() {
  const dataDir = temporaryFolder();
  const { client, core } = startCore({ dataDir });
  const { id: programId } = await client.programs.create({ name: 'Killed' });
  const { token, columns } = await client.rosterImport.inspect({
    file: new File([csv(0, PEOPLE_BEFORE)], 'before.csv'),
  });
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  for await (const event of await client.rosterImport.apply({ token, mapping })) void event;
  await core.close();
  return { dataDir, programId };
}

type Told = {
  readonly lines: readonly string[];
  /** SIGKILL, or null where the work was done before. */
  readonly signal: string | null;
};

/**
 * Runs a core in a process of its own and kills it.
 *
 * @param moment milliseconds after the line that starts with `mark`.
 */
function runAndKill(
  { dataDir, programId }: { readonly dataDir: string; readonly programId: string },
  work: string,
  mark: string,
  moment: number,
): Promise<Told> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'killed-core.ts'), dataDir, programId, work],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  let hasBegun = false;
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      lines.push(line);
      if (hasBegun || !line.startsWith(mark)) return;
      hasBegun = true;
      setTimeout(() => child.kill('SIGKILL'), moment);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(`The core ended by itself with ${code}`));
      else resolve({ lines, signal });
    });
  });
}

/** The program as the next start finds it. */
async function reopened(dataDir: string, programId: string) {
  const { client, core } = startCore({ dataDir });
  await client.programs.open({ id: programId });
  const db = core.connect().context.workspace.openSession(programId)?.db;
  const { total } = await client.roster.page({ limit: 1 });
  const count = (sql: string) => Number(db?.prepare<[], number>(sql).pluck().get());
  const found = {
    total,
    integrity: [db?.pragma('integrity_check', { simple: true }), db?.pragma('foreign_key_check')],
    imports: count('SELECT count(*) FROM rosterImport'),
    steps: count('SELECT count(*) FROM undoStep'),
    logged: count(`SELECT count(*) FROM auditEntry WHERE operation = 'rosterImport.apply'`),
    languages: count('SELECT count(*) FROM personLanguage'),
    titles: (await client.roster.values({ column: 'jobTitle', filter: { search: '', columns: [] } })).values,
  };
  return { client, core, found };
}

/** Numbers that are the same in every run (mulberry32), 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const state = (imports: 1 | 2) => {
  const total = imports === 1 ? PEOPLE_BEFORE : PEOPLE_BEFORE + PEOPLE_OF_THE_FILE;
  const titles = [{ value: 'Title 0', people: total }];
  const each = { imports, steps: imports, logged: imports };
  return { total, integrity: ['ok', []], ...each, languages: total * 2, titles };
};

describe('a process that is killed', () => {
  it(
    'in the middle of an import leaves the whole import or nothing of it',
    { timeout: 900_000 },
    async () => {
      const random = randomNumbers(4);
      const roster = join(temporaryFolder(), 'roster.csv');
      writeFileSync(roster, csv(1000, PEOPLE_OF_THE_FILE));
      const saved = await savedProgram();
      const { programId } = saved;
      const outcomes: string[] = [];
      for (let run = 0; run < (isLong ? 60 : 3); run += 1) {
        const dataDir = temporaryFolder();
        cpSync(saved.dataDir, dataDir, { recursive: true });
        // Every other run aims at the transaction and its commit.
        const [mark, moment] =
          run % 2 === 0 ? (['saving', random() * 60] as const) : (['checking', random() * 600] as const);
        const { lines } = await runAndKill({ dataDir, programId }, `import:${roster}`, mark, moment);
        const { client, core, found } = await reopened(dataDir, programId);
        const isWhole = found.imports === 2;
        outcomes.push(isWhole ? 'whole' : 'nothing');
        expect(found, `run ${run}`).toEqual(state(isWhole ? 2 : 1));
        // What was answered is on the disk.
        if (lines.some(line => line.startsWith('saved'))) expect(isWhole).toBe(true);
        if (isWhole) {
          await client.history.undo();
          expect((await client.roster.page({ limit: 1 })).total).toBe(PEOPLE_BEFORE);
        }
        await core.close();
      }
      if (isLong) expect(new Set(outcomes)).toEqual(new Set(['nothing', 'whole']));
    },
  );

  it(
    'in the middle of a save keeps everything that was answered and half of nothing',
    {
      timeout: 900_000,
    },
    async () => {
      const random = randomNumbers(5);
      const program = await savedProgram();
      let before = 1;
      for (let run = 0; run < (isLong ? 60 : 2); run += 1) {
        const { lines } = await runAndKill(program, 'save', 'begin', 100 + random() * 400);
        const { core, found } = await reopened(program.dataDir, program.programId);
        const saved = Number(lines.findLast(line => line.startsWith('saved'))?.slice('saved '.length) ?? 0);
        expect(found.integrity).toEqual(['ok', []]);
        // One title for all: the last that was answered, or the one after it.
        expect(found.titles).toHaveLength(1);
        const [title] = found.titles;
        if (saved > 0) expect([`Title ${saved}`, `Title ${saved + 1}`]).toContain(title?.value);
        expect(title?.people).toBe(PEOPLE_BEFORE);
        expect(found.steps).toBeGreaterThanOrEqual(before);
        before = found.steps;
        await core.close();
      }
      expect(
        readdirSync(join(program.dataDir, 'programs')).filter(name => name.endsWith('.counterpart')),
      ).toHaveLength(1);
    },
  );
});
