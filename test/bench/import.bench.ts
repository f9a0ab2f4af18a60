/**
 * A roster from the bytes of its CSV to committed rows, validated and compared, alternating with `sqlite3 .import`
 * of the same file into a table with a primary key: `node test/bench/import.bench.ts [--quick]`. Once with the
 * managers above their people, once from the bottom up, as a file sorted by anything else has them.
 *
 * The peer reads and stores text and nothing else. Ours goes through the core and its thread as they are built
 * (`npm run build` first), as a window calls them: reading, suggesting the mapping, validating, comparing, storing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  importThroughCore,
  importWithSqlite,
  measureMemory,
  printPeakMemory,
} from './import-through-core.ts';
import { type BenchRow, median, printTable } from './report.ts';
import { rosterCsv } from './roster-file.ts';

const rowCount = 100_000;
/** Times the peer; 100,000 rows validated and stored. */
const GOAL = 3;
const repeats = process.argv.includes('--quick') ? 5 : 11;
const afterwards: number[] = [];
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
const csv = join(folder, 'roster.csv');

try {
  if (process.argv.includes('--once')) await importOnce();
  else await compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  const hasPeer = spawnSync('sqlite3', ['--version']).status === 0;
  if (!hasPeer) console.log('sqlite3 is missing (Debian package sqlite3): no ratios');
  const rows = rowCount.toLocaleString('en-US');
  await compareFile(`${rows} rows`, rosterCsv(rowCount), hasPeer);
  await compareFile(`${rows} rows, managers last`, upsideDown(rosterCsv(rowCount)), hasPeer);
  console.log(`after the answer, with nobody waiting: ${median(afterwards).toFixed(0)} ms`);
  printPeakMemory(import.meta.filename);
}

async function importOnce(): Promise<void> {
  writeFileSync(csv, rosterCsv(rowCount));
  await measureMemory(folder, csv, rowCount);
}

async function compareFile(name: string, text: string, hasPeer: boolean): Promise<void> {
  writeFileSync(csv, text);
  const whole: number[] = [];
  const confirmed: number[] = [];
  const peer: number[] = [];
  // One run more than counted: the first of each warms the compiler and the disk cache.
  for (let run = 0; run <= repeats; run++) {
    const ours = await importThroughCore(folder, csv, rowCount);
    const theirs = hasPeer ? importWithSqlite(folder, csv) : NaN;
    if (run === 0) continue;
    afterwards.push(ours.afterwards);
    whole.push(ours.whole);
    confirmed.push(ours.confirmed);
    peer.push(theirs);
  }
  const row = (part: string, values: readonly number[]): BenchRow => ({
    bench: 'import',
    case: `${name}, ${part}`,
    ours: median(values),
    peer: 'sqlite3 .import',
    peerValue: median(peer),
    unit: 'ms',
    goal: GOAL,
  });
  printTable([
    row('dropped file to committed rows', whole),
    row('of that after the mapping is confirmed', confirmed),
  ]);
}

function upsideDown(text: string): string {
  const [header = '', ...lines] = text.trim().split('\n');
  return `${[header, ...lines.toReversed()].join('\n')}\n`;
}
