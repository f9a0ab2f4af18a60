/**
 * Pages of a roster of 100,000 people as the list asks for them, through the core: `node test/bench/people.bench.ts`.
 *
 * Each figure is the first answer: what is kept between pages is dropped before, as after somebody's change. The peer
 * is the target in which a list feels instant: 50 ms while typing and scrolling, 100 ms for the click on a column.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import type { RosterFilter, RosterSort } from '#shared/contract/roster.ts';
import { type BenchRow, median, printTable } from './report.ts';
import { rosterCsv } from './roster-file.ts';

const PEOPLE = 100_000;
const TARGET_MS = 50;
const CLICK_TARGET_MS = 100;
const repeats = process.argv.includes('--quick') ? 5 : 11;
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
const everybody: RosterFilter = { search: '', columns: [] };

const CASES: readonly {
  readonly name: string;
  readonly filter?: RosterFilter;
  readonly sort?: RosterSort;
  readonly offset?: number;
}[] = [
  { name: 'first rows' },
  { name: 'rows 90,000 to 90,100', offset: 90_000 },
  { name: 'quick filter, one word', filter: { ...everybody, search: 'garcia' } },
  { name: 'quick filter, two words', filter: { ...everybody, search: 'nowak analyst' } },
  { name: 'quick filter, nobody', filter: { ...everybody, search: 'qqqq' } },
  {
    name: 'not taking part',
    filter: { search: '', columns: [{ kind: 'oneOf', column: 'takesPart', values: ['none'] }] },
  },
  { name: 'sorted by department', sort: { column: 'department', direction: 'asc' } },
];

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const core = createCore({
    dataDir: folder,
    version: 'bench',
    workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
    log: line => console.error(line),
  });
  const connection = core.connect();
  const client = createRouterClient(connection.router, { context: connection.context });
  await client.programs.create({ name: 'Bench' });
  const file = new File([rosterCsv(PEOPLE)], 'roster.csv');
  const { token, columns } = await client.rosterImport.inspect({ file });
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  for await (const event of await client.rosterImport.apply({ token, mapping })) {
    if (event.kind === 'done' && event.new !== PEOPLE) throw new Error(`${event.new} people were stored`);
  }
  const rows: BenchRow[] = [];
  for (const { name, filter = everybody, sort, offset = 0 } of CASES) {
    const times: number[] = [];
    for (let run = 0; run <= repeats; run += 1) {
      connection.context.window.program?.derived.clear();
      const start = performance.now();
      await client.roster.page({ offset, limit: 100, filter, ...(sort ? { sort } : {}) });
      if (run > 0) times.push(performance.now() - start);
    }
    rows.push({
      bench: 'people',
      case: name,
      ours: median(times),
      peer: 'instant',
      peerValue: sort ? CLICK_TARGET_MS : TARGET_MS,
      unit: 'ms',
      goal: 1,
    });
  }
  printTable(rows);
  for (const role of ['mentee', 'mentor'] as const) {
    connection.context.window.program?.derived.clear();
    const start = performance.now();
    await client.enrollment.suggest({ role });
    console.log(
      `suggestions for ${role}s among ${PEOPLE} people: ${(performance.now() - start).toFixed(0)} ms`,
    );
  }
  await core.close();
}
