/**
 * Rosters at the size of a whole corporation: `node test/bench/import-large.bench.ts [--quick]`, after `npm run build`.
 *
 * 300,000 rows of CSV from the dropped file to committed rows, validated and compared, alternating with
 * `sqlite3 .import` (text into a table with a primary key) and with pandas (`read_csv`, then `to_sql` into SQLite);
 * 100,000 rows of XLSX, alternating with SheetJS, which only parses the workbook.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import {
  importThroughCore,
  importWithSqlite,
  measureMemory,
  printPeakMemory,
} from './import-through-core.ts';
import { type BenchRow, median, printTable } from './report.ts';
import { rosterCsv } from './roster-file.ts';

const CSV_ROWS = 300_000;
const XLSX_ROWS = 100_000;
const repeats = process.argv.includes('--quick') ? 3 : 7;
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
const csv = join(folder, 'roster.csv');
const xlsx = join(folder, 'roster.xlsx');

try {
  if (process.argv.includes('--once')) await importOnce();
  else {
    await compareCsv();
    printPeakMemory(import.meta.filename);
    await compareWorkbook();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function importOnce(): Promise<void> {
  writeFileSync(csv, rosterCsv(CSV_ROWS));
  await measureMemory(folder, csv, CSV_ROWS);
}

async function compareCsv(): Promise<void> {
  writeFileSync(csv, rosterCsv(CSV_ROWS));
  const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;
  if (!hasSqlite) console.log('sqlite3 is missing (Debian package sqlite3): no ratio against it');
  const python = ['/usr/bin/python3', 'python3'].find(
    candidate => spawnSync(candidate, ['-c', 'import pandas'], { stdio: 'ignore' }).status === 0,
  );
  if (!python) console.log('pandas is missing (Debian package python3-pandas): no ratio against it');
  const ours: number[] = [];
  const sqlite: number[] = [];
  const pandas: number[] = [];
  for (let run = 0; run <= repeats; run++) {
    const { whole } = await importThroughCore(folder, csv, CSV_ROWS);
    const bySqlite = hasSqlite ? importWithSqlite(folder, csv) : NaN;
    const byPandas = python ? importWithPandas(python) : NaN;
    // The first of each warms the disk cache.
    if (run === 0) continue;
    ours.push(whole);
    sqlite.push(bySqlite);
    pandas.push(byPandas);
  }
  const row = (peer: string, values: readonly number[], goal: number): BenchRow => ({
    bench: 'import',
    case: `${CSV_ROWS.toLocaleString('en-US')} rows, dropped file to committed rows`,
    ours: median(ours),
    peer,
    peerValue: median(values),
    unit: 'ms',
    goal,
  });
  printTable([row('sqlite3 .import', sqlite, 2.8), row('pandas read_csv + to_sql', pandas, 1.1)]);
}

/** Milliseconds by pandas' own clock: without starting Python and loading pandas. */
function importWithPandas(python: string): number {
  const path = join(mkdtempSync(join(folder, 'pandas-')), 'peer.db');
  const answer = execFileSync(python, [join(import.meta.dirname, 'pandas_import.py'), csv, path], {
    encoding: 'utf8',
  });
  return Number(answer);
}

async function compareWorkbook(): Promise<void> {
  const sheet = utils.aoa_to_sheet(
    rosterCsv(XLSX_ROWS)
      .trim()
      .split('\n')
      .map(line =>
        [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,|^)(?=,|$)/g)].map(cell => cell[1] ?? cell[2] ?? ''),
      ),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Roster');
  writeFileSync(xlsx, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run <= repeats; run++) {
    const { whole } = await importThroughCore(folder, xlsx, XLSX_ROWS);
    const bytes = readFileSync(xlsx);
    const start = performance.now();
    const parsed = read(bytes, { dense: true });
    const byPeer = performance.now() - start;
    if (!parsed.Sheets['Roster']) throw new Error('SheetJS found no sheet');
    if (run === 0) continue;
    ours.push(whole);
    peer.push(byPeer);
  }
  printTable([
    {
      bench: 'import',
      case: `${XLSX_ROWS.toLocaleString('en-US')} rows of XLSX, dropped file to committed rows`,
      ours: median(ours),
      peer: "SheetJS's parse alone",
      peerValue: median(peer),
      unit: 'ms',
      goal: 1.5,
    },
  ]);
}
