/**
 * The list of 100,000 people under the facilitator's hand: `node test/bench/people.bench.ts [--quick] [--core | --browser]`, after
 * `npm run build`.
 *
 * Through the core's own client: pages as the list asks for them, each as the first answer, without what is kept between
 * pages. In Chromium: from the key press or click to the frame in which the right rows are painted. The peer is the target
 * in which a list feels instant: 50 ms. `--core` leaves Chromium out, `--browser` the core's own figures.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createCore, type router } from '#core/core.ts';
import type { RosterFilter, RosterSort } from '#shared/contract/roster.ts';
import { displayName } from '#shared/domain/people.ts';
import {
  COMPARED_ROWS,
  DEPARTMENT,
  paintedInChromium,
  TYPED_WORDS,
  type Expected,
} from './people-painted.ts';
import { type BenchRow, median, printTable } from './report.ts';
import { rosterCsv } from './roster-file.ts';

const PEOPLE = 100_000;
const TARGET_MS = 50;
const ROOT = join(import.meta.dirname, '../..');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const repeats = process.argv.includes('--quick') ? 5 : 11;
const isBrowserOnly = process.argv.includes('--browser');
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

/** What the window must show after each key and click, from the core itself. */
const expected = new Map<string, Expected>();

try {
  const inCore = await inTheCore();
  if (!isBrowserOnly) printTable(inCore);
  if (!process.argv.includes('--core')) {
    if (!existsSync(executablePath))
      console.log(`people: no Chromium at ${executablePath}; set CHROMIUM to its path`);
    else if (!existsSync(join(ROOT, 'out/main/browser-host.cjs')))
      throw new Error('Build the app first: npm run build');
    else
      printTable(await paintedInChromium(folder, expected, { executablePath, repeats, target: TARGET_MS }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function inTheCore(): Promise<readonly BenchRow[]> {
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
  // The first look has the index built in the background, once a program.
  await client.roster.page({});
  await new Promise(resolve => setTimeout(resolve, 2500));
  const rows: BenchRow[] = [];
  for (const { name, filter = everybody, sort, offset = 0 } of isBrowserOnly ? [] : CASES) {
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
      peerValue: TARGET_MS,
      unit: 'ms',
      goal: 1,
    });
  }
  for (const role of isBrowserOnly ? [] : (['mentee', 'mentor'] as const)) {
    connection.context.window.program?.derived.clear();
    const start = performance.now();
    await client.enrollment.suggest({ role });
    console.log(
      `suggestions for ${role}s among ${PEOPLE} people: ${(performance.now() - start).toFixed(0)} ms`,
    );
  }
  await readExpected(client);
  await core.close();
  return rows;
}

async function readExpected(client: RouterClient<typeof router>): Promise<void> {
  const read = async (key: string, filter: RosterFilter, sort?: RosterSort) => {
    const { total, rows } = await client.roster.page({ limit: COMPARED_ROWS, filter, ...(sort && { sort }) });
    const cells = rows.map(row => [displayName(row), row.jobTitle ?? '', row.department ?? ''].join(' · '));
    expected.set(key, { total, rows: cells });
  };
  await read('', everybody);
  for (const word of TYPED_WORDS) {
    for (let keys = 1; keys <= word.length; keys += 1) {
      const search = word.slice(0, keys);
      await read(search, { search, columns: [] });
    }
  }
  await read('department', {
    search: '',
    columns: [{ kind: 'oneOf', column: 'department', values: [DEPARTMENT] }],
  });
  await read('asc', everybody, { column: 'department', direction: 'asc' });
  await read('desc', everybody, { column: 'department', direction: 'desc' });
}
