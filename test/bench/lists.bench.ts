/**
 * From the click to the painted rows, in a real browser, with 2,000 pairs and 20,000 meetings:
 * `node test/bench/lists.bench.ts` after a build. Chromium is found in `CHROMIUM_PATH`, else Playwright's own.
 *
 * Time stops when the rows stand and a frame with them has been shown. Each list is left for Home between two looks.
 * The window keeps the core's answers until something changes; how long the core takes then, `engagement.bench.ts` tells.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { dayOf } from '#shared/domain/dates.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import { fillWithPairs } from './engagement-program.ts';
import { type BenchRow, median, printTable } from './report.ts';

const TARGET_MS = 100;
const repeats = process.argv.includes('--quick') ? 3 : 7;
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));

/** A list by the way that leads there, and what stands in it once it is there. */
const LISTS: readonly (readonly [name: string, rail: string, tab: string | null, rows: string])[] = [
  ['pairs', 'Pairs', null, '[role=row], tbody tr, li'],
  ['meetings', 'Pairs', 'Meetings', '[role=row], tbody tr'],
  ['check-ins', 'Pairs', 'Check-ins', '[role=row], tbody tr, main li'],
  ['tasks', 'Pairs', 'Tasks and events', '[role=row], tbody tr, main li'],
  ['goals', 'Pairs', 'Goals', '[role=row], tbody tr'],
  ['agreements', 'Pairs', 'Agreements', '[role=row], tbody tr, main li'],
  ['fit checks', 'Pairs', 'Fit checks', '[role=row], tbody tr, main li'],
  ['who is ready', 'Readiness', null, '[role=row], tbody tr'],
  ['closing', 'Charter', 'Closing', 'main li, tbody tr'],
  ['topics', 'Charter', 'Topics', 'tbody tr'],
];

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  await fill();
  const host = spawn(
    process.execPath,
    [join('out', 'main', 'browser-host.cjs'), '--no-open', '--data', folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(await addressOf(host.stdout));
    await page.getByText('Bench', { exact: true }).first().click();
    await page.getByRole('navigation', { name: 'Screens' }).waitFor();
    const rows: BenchRow[] = [];
    for (const [name, rail, tab, selector] of LISTS) {
      const times: number[] = [];
      for (let run = 0; run <= repeats; run += 1) {
        const time = await look(page, rail, tab, selector);
        if (run > 0) times.push(time);
      }
      rows.push({
        bench: 'lists',
        case: `${name}: click to painted rows`,
        ours: median(times),
        peer: 'instant',
        peerValue: TARGET_MS,
        unit: 'ms',
        goal: 1,
      });
    }
    printTable(rows);
  } finally {
    await browser.close();
    if (host.exitCode === null) {
      host.kill('SIGINT');
      await once(host, 'exit');
    }
  }
}

/** Goes Home, then to the list as a person does, and times the last click. */
async function look(page: Page, rail: string, tab: string | null, selector: string): Promise<number> {
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (tab !== null) {
    await screens.getByRole('link', { name: rail, exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: tab, exact: true }).waitFor();
    await page.waitForTimeout(600);
  }
  const link =
    tab === null
      ? screens.getByRole('link', { name: rail, exact: true })
      : page.getByRole('main').getByRole('link', { name: tab, exact: true });
  return await link.evaluate(
    async (element, { title, rows }) => {
      const start = performance.now();
      (element as HTMLElement).click();
      const stands = () =>
        document.querySelector('h1')?.textContent === title &&
        document.querySelector('[role=status][aria-label^=Loading]') === null &&
        document.querySelectorAll(rows).length >= 5;
      const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
      while (!stands()) {
        if (performance.now() - start > 30_000) throw new Error(`No rows under “${title}”`);
        await frame();
      }
      await frame();
      return performance.now() - start;
    },
    { title: tab ?? rail, rows: selector },
  );
}

/** A program file in the host's folder. */
async function fill(): Promise<void> {
  const now = new Date().toISOString() as IsoInstant;
  const core = createCore({
    dataDir: folder,
    version: 'bench',
    workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
    log: line => console.error(line),
  });
  const { router, context } = core.connect();
  const client = createRouterClient(router, { context });
  await client.programs.create({ name: 'Bench' });
  fillWithPairs(context.window.program!.db, { pairs: 2_000, meetings: 20_000 }, dayOf(now));
  await client.programs.close();
  await core.close();
}

async function addressOf(stdout: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    const address = /http:\S+/.exec(text)?.[0];
    if (address) return address;
  }
  throw new Error('The host did not say where it is');
}
