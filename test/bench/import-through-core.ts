import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';

const BUILT_WORKER = join(import.meta.dirname, '../../out/main/worker.cjs');
const NOW = '2026-03-02T09:00:00.000Z' as IsoInstant;

/** Milliseconds of one import. */
export type ImportTimes = {
  /** From the dropped file to committed rows and the answer. */
  readonly whole: number;
  /** Of that, what follows the confirmed mapping. */
  readonly confirmed: number;
  /** After the answer, with nobody waiting: the quick filter's index, and the log into the main file. */
  readonly afterwards: number;
};

/**
 * Imports a roster file into a new program through the core and its thread as they are built, as a window calls them.
 *
 * @param folder where the program is made.
 * @param file a roster of `people` people whose suggested mapping is right.
 */
export async function importThroughCore(folder: string, file: string, people: number): Promise<ImportTimes> {
  const core = createCore({
    dataDir: mkdtempSync(join(folder, 'core-')),
    version: 'bench',
    workerFile: BUILT_WORKER,
    now: () => NOW,
    log: line => console.error(line),
  });
  const connection = core.connect();
  const client = createRouterClient(connection.router, { context: connection.context });
  await client.programs.create({ name: 'Bench' });
  // As the wizard does when it is opened; nobody finds a file and drops it within a second.
  await client.rosterImport.prepare();
  await new Promise(resolve => setTimeout(resolve, 1000));
  const bytes = readFileSync(file);
  const start = performance.now();
  const { token, columns } = await client.rosterImport.inspect({
    file: new File([bytes], file.endsWith('.xlsx') ? 'roster.xlsx' : 'roster.csv'),
  });
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  const confirmed = performance.now();
  let end = NaN;
  for await (const event of await client.rosterImport.apply({ token, mapping })) {
    if (event.kind !== 'done') continue;
    // Committed, on the disk, and answered: the person can go on.
    end = performance.now();
    if (event.new !== people) throw new Error(`${event.new} people were stored`);
  }
  const afterwards = performance.now() - end;
  await core.close();
  return { whole: end - start, confirmed: end - confirmed, afterwards };
}

/** Milliseconds that `sqlite3 .import` takes for a CSV file into a table of texts with a primary key. */
export function importWithSqlite(folder: string, csv: string): number {
  const path = join(mkdtempSync(join(folder, 'peer-')), 'peer.db');
  const names = (readFileSync(csv, 'utf8').split('\n')[0] ?? '').split(',').map(name => `"${name}" TEXT`);
  const script = `CREATE TABLE roster (${names.join(', ').replace('TEXT', 'TEXT PRIMARY KEY')});\n.mode csv\n.import --skip 1 ${csv} roster\n`;
  const start = performance.now();
  execFileSync('sqlite3', [path], { input: script });
  return performance.now() - start;
}

/** Prints the peak memory of one import, which a benchmark makes in a process of its own when it is started with `--once`. */
export function printPeakMemory(benchmark: string): void {
  console.log(execFileSync(process.execPath, [benchmark, '--once'], { encoding: 'utf8' }).trim());
}

/** Imports once; prints the largest memory that the process had, and what it had before. */
export async function measureMemory(folder: string, file: string, people: number): Promise<void> {
  const before = process.resourceUsage().maxRSS;
  await importThroughCore(folder, file, people);
  const peak = process.resourceUsage().maxRSS;
  console.log(
    JSON.stringify({
      bench: 'import',
      case: `peak memory of one import of ${people.toLocaleString('en-US')} rows`,
      rss_mb: Math.round(peak / 1024),
      before_mb: Math.round(before / 1024),
    }),
  );
}
