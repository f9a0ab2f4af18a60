/**
 * A roster from the bytes of its CSV to committed rows, validated and compared, alternating with `sqlite3 .import`
 * of the same file into a table with a primary key: `node test/bench/import.bench.ts [--quick]`.
 *
 * The peer reads and stores text and nothing else. Ours is measured twice: the work alone, and through the
 * core with its worker thread as it is built (`npm run build` first), as a window calls it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { asStep } from '#core/db/undo.ts';
import { openProgramFile } from '#core/db/connection.ts';
import { analyzeRoster } from '#core/features/roster/import/analyze-roster.ts';
import { applyImport } from '#core/features/roster/import/apply-import.ts';
import { inspectRoster } from '#core/features/roster/import/inspect-roster.ts';
import { finishBulkInsert, selectPackedPeople } from '#core/features/roster/roster-import.sql.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import { type BenchRow, median, printTable } from './report.ts';
import { rosterCsv } from './roster-file.ts';

const BUILT_WORKER = join(import.meta.dirname, '../../out/main/worker.cjs');
const NOW = '2026-03-02T09:00:00.000Z' as IsoInstant;
const TODAY = '2026-03-02' as IsoDate;
const ROWS = 100_000;
const GOAL = 3;
const repeats = process.argv.includes('--quick') ? 5 : 11;
/** What follows the answer: the quick filter's index and the copy of the log into the main file. */
const afterwards: number[] = [];
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
const csv = join(folder, 'roster.csv');

try {
  if (process.argv.includes('--once')) await measureMemory();
  else await compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  writeFileSync(csv, rosterCsv(ROWS));
  const hasPeer = spawnSync('sqlite3', ['--version']).status === 0;
  if (!hasPeer) console.log('sqlite3 is missing (Debian package sqlite3): no ratios');
  const work: number[] = [];
  const core: number[] = [];
  const peer: number[] = [];
  // One run more than counted: the first of each warms the compiler and the disk cache.
  for (let run = 0; run <= repeats; run++) {
    const times = [
      await importAlone(run),
      await importThroughCore(run),
      hasPeer ? importWithSqlite(run) : NaN,
    ] as const;
    if (run === 0) continue;
    work.push(times[0]);
    core.push(times[1]);
    peer.push(times[2]);
  }
  const row = (name: string, values: readonly number[]): BenchRow => ({
    bench: 'import',
    case: name,
    ours: median(values),
    peer: 'sqlite3 .import',
    peerValue: median(peer),
    unit: 'ms',
    goal: GOAL,
  });
  printTable([
    row('100,000 rows, bytes to committed rows', work),
    row('100,000 rows, through the core and its thread', core),
  ]);
  console.log(`after the answer, with nobody waiting: ${median(afterwards.slice(1)).toFixed(0)} ms`);
  const child = execFileSync(process.execPath, [import.meta.filename, '--once'], { encoding: 'utf8' });
  console.log(child.trim());
}

/** Reads, suggests the mapping, validates, compares and stores; time in milliseconds. */
async function importAlone(run: number): Promise<number> {
  const db = openProgramFile(join(folder, `alone-${run}.counterpart`), { create: true });
  const start = performance.now();
  const bytes = readFileSync(csv);
  const { columns } = await inspectRoster({ bytes, reading: {}, today: TODAY });
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  // The wizard's first step is a person's time, not the import's.
  const inspected = performance.now() - start;
  const existing = selectPackedPeople(db);
  const choices = { mapping, dateOrders: [], repairs: [], today: TODAY };
  const analysis = await analyzeRoster({ bytes, reading: {}, choices, existing });
  db.transaction(() =>
    asStep(
      db,
      () => 'Import',
      NOW,
      undo => {
        const ctx = { db, undo, now: () => NOW, describe: () => {} };
        return applyImport(ctx, { fileName: 'roster.csv', fileHash: '' }, analysis, { kind: 'keep' });
      },
    ),
  ).immediate();
  const took = performance.now() - start - inspected;
  const answered = performance.now();
  finishBulkInsert(db);
  afterwards.push(performance.now() - answered);
  const stored = db.prepare<[], number>('SELECT count(*) FROM person').pluck().get();
  db.close();
  if (stored !== ROWS) throw new Error(`${stored} people were stored`);
  return took;
}

async function importThroughCore(run: number): Promise<number> {
  const core = createCore({
    dataDir: join(folder, `core-${run}`),
    version: 'bench',
    workerFile: BUILT_WORKER,
    now: () => NOW,
    log: line => console.error(line),
  });
  const connection = core.connect();
  const client = createRouterClient(connection.router, { context: connection.context });
  await client.programs.create({ name: 'Bench' });
  const { token, columns } = await client.rosterImport.inspect({
    file: new File([readFileSync(csv)], 'roster.csv'),
  });
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  const start = performance.now();
  let took = NaN;
  for await (const event of await client.rosterImport.apply({ token, mapping })) {
    if (event.kind !== 'done') continue;
    // Committed, on the disk, and answered: the person can go on.
    took = performance.now() - start;
    if (event.new !== ROWS) throw new Error(`${event.new} people were stored`);
  }
  await core.close();
  return took;
}

function importWithSqlite(run: number): number {
  const path = join(folder, `peer-${run}.db`);
  const names = (readFileSync(csv, 'utf8').split('\n')[0] ?? '').split(',').map(name => `"${name}" TEXT`);
  const script = `CREATE TABLE roster (${names.join(', ').replace('TEXT', 'TEXT PRIMARY KEY')});\n.mode csv\n.import --skip 1 ${csv} roster\n`;
  const start = performance.now();
  execFileSync('sqlite3', [path], { input: script });
  return performance.now() - start;
}

/** One import in a process of its own, for the peak of its memory. */
async function measureMemory(): Promise<void> {
  writeFileSync(csv, rosterCsv(ROWS));
  const before = process.resourceUsage().maxRSS;
  await importAlone(0);
  const peak = process.resourceUsage().maxRSS;
  console.log(
    JSON.stringify({
      bench: 'import',
      case: 'peak memory of one import',
      rss_mb: Math.round(peak / 1024),
      before_mb: Math.round(before / 1024),
    }),
  );
}
