/**
 * The board under the facilitator's hand: `node test/bench/board.bench.ts [--quick] [--frames] [--size=300]`, after
 * `npm run build`.
 *
 * Through the core's own client: the answer when a card is lifted, the plan of a drop, the drop, and the board after it;
 * the peer is what feels immediate (one frame for a lift at 300 people, 100 ms for a click). In Chromium, with 300 and
 * with 1,000 pairs, 95th percentiles: how long the main thread works for a frame while a card is dragged, against the
 * 16 ms that a frame may take; the time between frames at rest, which is the display's clock of 60 a second and no work
 * of ours; and the time between frames while a card is dragged, and while the list scrolls under it, against that clock:
 * where the two are equal, no frame is missed. Then what a facilitator waits for. `--frames` measures Chromium only,
 * `--size` one size only.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { chromium, type Page } from '@playwright/test';
import { createCore } from '#core/core.ts';
import { startBrowserHost } from '../e2e/fixtures/browser-app.ts';
import { writeLargeProgram } from '../e2e/fixtures/large-program.ts';
import { BoardPage } from '../e2e/pages/board.ts';
import { type BenchRow, median, printTable } from './report.ts';

const ROOT = join(import.meta.dirname, '../..');
const isQuick = process.argv.includes('--quick');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** One frame of 60 a second. */
const FRAME_MS = 16.7;
/** What a frame may take so that none of 60 a second is missed. */
const FRAME_WORK_MS = 16;
/** Below this a click feels answered at once (Nielsen 1993). */
const CLICK_MS = 100;

const rows: BenchRow[] = [];
const asked = process.argv.find(arg => arg.startsWith('--size='));
const sizes = asked ? [Number(asked.slice('--size='.length))] : [300, 1000];
if (!process.argv.includes('--frames')) {
  for (const size of sizes) rows.push(...(await inFolder(folder => moves(folder, size))));
}
if (!existsSync(executablePath)) {
  console.log(`board: no Chromium at ${executablePath}; set CHROMIUM to its path to measure frames`);
} else if (!existsSync(join(ROOT, 'out/main/browser-host.cjs'))) {
  throw new Error('Build the app first: npm run build');
} else {
  for (const size of sizes) {
    rows.push(...(await inFolder(folder => frames(folder, size))));
  }
}
printTable(rows);

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-board-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one move of the hand asks of the core, for one person after another. */
async function moves(folder: string, size: number): Promise<readonly BenchRow[]> {
  writeLargeProgram(folder, size);
  const core = createCore({
    dataDir: folder,
    version: 'bench',
    workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
    log: line => console.error(line),
  });
  const connection = core.connect();
  const client = createRouterClient(connection.router, { context: connection.context });
  const [program] = await client.programs.list();
  if (!program) throw new Error('The large program is not listed');
  await client.programs.open({ id: program.id });
  const { pairs } = await client.matching.board();
  if (pairs.length !== size) throw new Error(`${pairs.length} pairs on the board`);
  const times = { lift: [] as number[], plan: [] as number[], drop: [] as number[], board: [] as number[] };
  const timed = async (kind: keyof typeof times, work: () => Promise<unknown>, counts: boolean) => {
    const start = performance.now();
    await work();
    if (counts) times[kind].push(performance.now() - start);
  };
  const runs = isQuick ? 5 : 21;
  for (let run = 0; run <= runs; run += 1) {
    const board = await client.matching.board();
    const card = board.pairs[(run * 37) % size]!;
    const target = board.pairs[(run * 37 + 11) % size]!;
    const drop = { menteeId: target.menteeId, mentorId: card.mentorId, fromMenteeId: card.menteeId };
    const lifted = { role: 'mentor', id: card.mentorId, fromMenteeId: card.menteeId } as const;
    // The first run warms the engine, as opening the board does.
    await timed('lift', () => client.matching.lift(lifted), run > 0);
    await timed('plan', () => client.matching.dropPlan(drop), run > 0);
    await timed('drop', () => client.matching.assign(drop), run > 0);
    await timed('board', () => client.matching.board(), run > 0);
  }
  await core.close();
  const row = (name: string, values: readonly number[], peerValue: number): BenchRow => ({
    bench: 'board',
    case: `${name}, ${size} x ${size}`,
    ours: median(values),
    peer: peerValue === FRAME_MS ? 'one frame' : 'immediate',
    peerValue,
    unit: 'ms',
    goal: 1,
  });
  return [
    row('lift a card: every target priced', times.lift, size <= 300 ? FRAME_MS : CLICK_MS),
    row('plan the repair of a drop', times.plan, CLICK_MS),
    row('drop: saved, with the repair to offer', times.drop, CLICK_MS),
    row('the board after the drop', times.board, CLICK_MS),
  ];
}

/** The board of a large program in a browser of its own. */
async function onBoard<T>(
  folder: string,
  size: number,
  work: (page: Page, board: BoardPage) => Promise<T>,
): Promise<T> {
  writeLargeProgram(folder, size);
  const host = await startBrowserHost(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(host.url);
    await page.getByRole('button', { name: /large/i }).first().click();
    return await work(page, await BoardPage.open(page));
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function frames(folder: string, size: number): Promise<readonly BenchRow[]> {
  return await onBoard(folder, size, async (page, board) => {
    const lines = board.pairs.getByRole('listitem').filter({ has: page.locator('[data-role]') });
    const prices = lines.nth(1).getByText(/^[+−±]\d+\.\d$/);
    const times = { idle: [], drag: [], scroll: [], work: [], lift: [], filter: [], drop: [] } as Record<
      'idle' | 'drag' | 'scroll' | 'work' | 'lift' | 'filter' | 'drop',
      number[]
    >;
    for (let round = 0; round < (isQuick ? 2 : 4); round += 1) {
      times.idle.push(...(await frameTimes(page, () => page.waitForTimeout(1500))));
      const { release } = await board.drag(lines.nth(0).locator('[data-role="mentor"]'), lines.nth(1));
      times.lift.push(await waited(() => prices.waitFor()));
      times.drag.push(...(await frameTimes(page, () => sweep(page))));
      times.work.push(...(await frameWork(page, () => sweep(page))));
      times.scroll.push(...(await frameTimes(page, () => holdAtTheEnd(page))));
      await page.keyboard.press('Escape');
      await release();
      await board.pairs.locator('[data-scrolls]').evaluate(list => list.scrollTo(0, 0));
    }
    const search = page.getByRole('textbox', { name: 'Search people on the board' });
    for (const wanted of ['042', '137', '251']) {
      times.filter.push(
        await waited(async () => {
          await search.fill(wanted);
          await board.pairs.getByRole('listitem').first().filter({ hasText: wanted }).waitFor();
        }),
      );
    }
    await search.fill('');
    const { release } = await board.drag(lines.nth(0).locator('[data-role="mentor"]'), lines.nth(1));
    await prices.waitFor();
    times.drop.push(
      await waited(async () => {
        await release();
        await page.getByRole('alert').first().waitFor();
      }),
    );
    const row = (name: string, ours: number, peer: string, peerValue: number, goal: number): BenchRow => ({
      bench: 'board',
      case: `${name}, ${size} x ${size}`,
      ours,
      peer,
      peerValue,
      unit: 'ms',
      goal,
    });
    const idle = p95(times.idle);
    return [
      row('p95 of the work of a frame while dragging', p95(times.work), 'a frame may take', FRAME_WORK_MS, 1),
      row('p95 between frames at rest: the display’s clock', idle, '60 a second', FRAME_MS, 1.05),
      row('p95 between frames while dragging', p95(times.drag), 'page idle', idle, 1.05),
      row(
        'p95 between frames while the list scrolls under the card',
        p95(times.scroll),
        'page idle',
        idle,
        1.05,
      ),
      row(
        'after the lift until every price is shown',
        median(times.lift),
        'immediate',
        CLICK_MS,
        size > 300 ? 3 : 1,
      ),
      row('search until the rows are there', median(times.filter), 'immediate', CLICK_MS, 3),
      row('drop until it is said', median(times.drop), 'immediate', CLICK_MS, 5),
    ];
  });
}

async function waited(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Up and down over the rows for some seconds, as fast as a hand searches: about one place a frame. */
async function sweep(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  const end = performance.now() + 2500;
  for (let step = 0; performance.now() < end; step += 1) {
    const y = 500 + 170 * Math.sin(step / 18);
    // Not waited for one by one: a hand does not wait either.
    sent.push(
      line.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 640, y, button: 'left', buttons: 1 }),
    );
    await page.waitForTimeout(16);
  }
  await Promise.all(sent);
  await line.detach();
}

/** Holds the card where the list scrolls by itself. */
async function holdAtTheEnd(page: Page): Promise<void> {
  await page.mouse.move(640, 784, { steps: 8 });
  await page.waitForTimeout(1500);
}

/** Milliseconds that the main thread works for each frame that it makes meanwhile. */
async function frameWork(page: Page, meanwhile: () => Promise<unknown>): Promise<readonly number[]> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['cc', 'devtools.timeline'] });
  await meanwhile();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly { readonly name: string; readonly dur?: number }[];
  };
  return traceEvents
    .filter(({ name, dur }) => name === 'ProxyMain::BeginMainFrame' && dur !== undefined)
    .map(({ dur = 0 }) => dur / 1000);
}

/** Milliseconds between the frames that the page draws meanwhile. */
async function frameTimes(page: Page, meanwhile: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const state = { times, isOn: true };
    Object.assign(window, { frameWatch: state });
    let before = performance.now();
    const next = (now: number) => {
      times.push(now - before);
      before = now;
      if (state.isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await meanwhile();
  const times = await page.evaluate(() => {
    const state = Reflect.get(window, 'frameWatch') as { times: number[]; isOn: boolean };
    state.isOn = false;
    return state.times;
  });
  return times.slice(1);
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)]!;
}
