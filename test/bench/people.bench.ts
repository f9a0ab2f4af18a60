/**
 * The list of 100,000 people under the facilitator's hand: `node test/bench/people.bench.ts [--quick] [--core | --browser]`, after
 * `npm run build`.
 *
 * Through the core's own client: pages as the list asks for them, each as the first answer, without what is kept between
 * pages. In Chromium: from the key press or click to the frame in which the right rows are painted. The peer is the target
 * in which a list feels instant: 50 ms. `--core` leaves Chromium out,
 * `--browser` the core's own figures.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { chromium, type Page } from '@playwright/test';
import { createCore, type router } from '#core/core.ts';
import type { RosterFilter, RosterSort } from '#shared/contract/roster.ts';
import { displayName } from '#shared/domain/people.ts';
import { startBrowserHost } from '../e2e/fixtures/browser-app.ts';
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
type Expected = { readonly total: number; readonly names: readonly string[] };
const TYPED = ['n', 'o', 'w', 'a', 'k'];
const DEPARTMENT = 'Department 17';
const expected = new Map<string, Expected>();

try {
  const inCore = await inTheCore();
  if (!isBrowserOnly) printTable(inCore);
  if (!process.argv.includes('--core')) {
    if (!existsSync(executablePath))
      console.log(`people: no Chromium at ${executablePath}; set CHROMIUM to its path`);
    else if (!existsSync(join(ROOT, 'out/main/browser-host.cjs')))
      throw new Error('Build the app first: npm run build');
    else printTable(await inChromium());
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
    const { total, rows } = await client.roster.page({ limit: 8, filter, ...(sort && { sort }) });
    expected.set(key, { total, names: rows.map(displayName) });
  };
  await read('', everybody);
  for (let keys = 1; keys <= TYPED.length; keys += 1) {
    const search = TYPED.slice(0, keys).join('');
    await read(search, { search, columns: [] });
  }
  await read('filter', {
    search: '',
    columns: [{ kind: 'oneOf', column: 'department', values: [DEPARTMENT] }],
  });
  await read('asc', everybody, { column: 'department', direction: 'asc' });
  await read('desc', everybody, { column: 'department', direction: 'desc' });
}

async function inChromium(): Promise<readonly BenchRow[]> {
  const host = await startBrowserHost(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(host.url);
    await page.getByRole('button', { name: /Bench/ }).first().click();
    const screens = page.getByRole('navigation', { name: 'Screens' });
    const open = (name: string) => screens.getByRole('link', { name, exact: true }).click();
    const times: Record<string, number[]> = {};
    const add = (name: string, time: number) => (times[name] ??= []).push(time);
    const header = page.locator('.ag-header-cell[col-id="department"] .ag-header-cell-label');
    for (let round = 0; round <= repeats; round += 1) {
      await open('Home');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const counts = round > 0;
      const took = await painted(page, '', () => open('People'));
      if (counts) add('first rows, from the click in the rail', took);
      // The index is built in the background after the first look, once a program.
      if (!counts) await page.waitForTimeout(2500);
      await page.getByRole('textbox', { name: 'Quick filter' }).focus();
      for (let keys = 1; keys <= TYPED.length; keys += 1) {
        const key = TYPED[keys - 1] ?? '';
        const typed = await painted(page, TYPED.slice(0, keys).join(''), () => page.keyboard.press(key));
        if (counts) add('a key in the quick filter', typed);
      }
      await painted(page, '', () => page.keyboard.press('Escape'));
      for (const direction of ['asc', 'desc'] as const) {
        const sorted = await painted(page, direction, () => header.click());
        if (counts) add('a click on a header to sort', sorted);
      }
      await painted(page, '', () => header.click());
      await page.locator('.ag-header-cell[col-id="department"]').hover();
      await page.locator('.ag-header-cell[col-id="department"]').getByRole('button').click();
      const choice = page.getByRole('dialog').getByRole('checkbox', { name: DEPARTMENT });
      await choice.waitFor();
      const filtered = await painted(page, 'filter', () => choice.click());
      if (counts) add('a value of a column filter', filtered);
      await painted(page, '', () => choice.click());
      await page.keyboard.press('Escape');
    }
    return Object.entries(times).map(([name, list]) => ({
      bench: 'people, painted',
      case: name,
      ours: median(list),
      peer: 'instant',
      peerValue: TARGET_MS,
      unit: 'ms',
      goal: 1,
    }));
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** Milliseconds from the input event that `act` causes to the end of the frame that shows what is expected. */
async function painted(page: Page, key: string, act: () => Promise<unknown>): Promise<number> {
  const wanted = expected.get(key) ?? { total: 0, names: [] };
  const measured = page.evaluate(
    ({ total, names }) =>
      new Promise<number>(resolve => {
        let start = 0;
        const begin = (event: Event) => {
          start ||= event.timeStamp;
        };
        for (const kind of ['keydown', 'click']) addEventListener(kind, begin, { capture: true, once: true });
        const isShown = () =>
          names.every((name, row) => {
            const cell = document.querySelector(`[row-index="${row}"] [col-id="name"]`);
            return cell?.textContent === name;
          }) &&
          document
            .querySelector('[role="search"] [role="status"]')
            ?.textContent?.startsWith(total.toLocaleString('en'));
        const look = () => {
          if (start === 0 || !isShown()) {
            requestAnimationFrame(look);
            return;
          }
          // A message sent from within a frame arrives after it was painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - start));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    wanted,
  );
  await act();
  return measured;
}
