/**
 * The lists of pairs, meetings, check-ins and tasks with 2,000 pairs and 20,000 meetings: `node test/bench/engagement.bench.ts`.
 *
 * Lists are measured as first asked for after a change: before each call the program is told that tables changed, so
 * that what rests on them is dropped, and the rest is kept as in the app. The peer is the 100 ms in which a click feels
 * answered; commands save in one step and may take as long as a file dialog. Time on the processor counts where it is
 * less than the clock's: other work on the machine is not ours.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import type { LogLine } from '#shared/contract/engagement.ts';
import { addDays, dayOf } from '#shared/domain/dates.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import { fillWithPairs } from './engagement-program.ts';
import { type BenchRow, median, printTable } from './report.ts';

const PAIRS = 2_000;
const MEETINGS = 20_000;
const LIST_TARGET_MS = 100;
const STEP_TARGET_MS = 1_000;
const NOW = '2026-03-02T09:00:00.000Z' as IsoInstant;
const repeats = process.argv.includes('--quick') ? 5 : 11;
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Its name, what is quick enough, the call, and the tables that changed before it: all of them if none is named. */
type BenchCase = readonly [string, number, () => Promise<unknown>, (readonly string[])?];

async function measure(): Promise<void> {
  const today = dayOf(NOW);
  const core = createCore({
    dataDir: folder,
    version: 'bench',
    workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
    now: () => NOW,
    log: line => console.error(line),
  });
  const { router, context } = core.connect();
  const client = createRouterClient(router, { context });
  await client.programs.create({ name: 'Bench' });
  const program = context.window.program!;
  fillWithPairs(program.db, { pairs: PAIRS, meetings: MEETINGS }, today);
  const all = (await client.engagement.pairs()).pairs;
  const pairId = all[0]!.pairId;
  const pairIds = all.map(pair => pair.pairId);
  // Every pair's first meeting is later than that: the day is free.
  const startOf = new Map(all.map(pair => [pair.pairId, pair.startedOn!]));
  const line = (id: number): LogLine => ({
    pairId: id,
    meetingId: null,
    entry: {
      state: 'held',
      on: addDays(startOf.get(id)!, 2),
      startsAt: null,
      minutes: 60,
      channel: 'video',
      placeType: null,
      topics: [],
      nextStep: '',
    },
  });
  const free = addDays(today, 200);
  const calendar = all
    .slice(0, 500)
    .map(
      (pair, index) =>
        `${addDays(today, (index % 60) - 30)} 14:00 ${pair.mentee.name} and ${pair.mentor.name}`,
    )
    .join('\n');
  const pairList = () => client.engagement.pairs();
  const cases: readonly BenchCase[] = [
    ['pairs with their health, after a meeting changed', LIST_TARGET_MS, pairList, ['meeting']],
    ['pairs with their health, after a check-in came', LIST_TARGET_MS, pairList, ['checkIn']],
    ['pairs with their health, after a person changed', LIST_TARGET_MS, pairList, ['person']],
    ['pairs with their health, when the file was opened', LIST_TARGET_MS * 2, pairList],
    ['meetings: first page', LIST_TARGET_MS, () => client.engagement.page({ view: 'all' })],
    ['meetings: page 150', LIST_TARGET_MS, () => client.engagement.page({ view: 'held', offset: 15_000 })],
    [
      'meetings: found by name',
      LIST_TARGET_MS,
      () => client.engagement.page({ view: 'all', search: 'person77' }),
    ],
    ['meetings of one pair', LIST_TARGET_MS, () => client.engagement.meetings({ pairId })],
    ['health of one pair', LIST_TARGET_MS, () => client.health.ofPair({ pairId })],
    ['health of the program', LIST_TARGET_MS, () => client.health.summary()],
    ['check-ins of a day', LIST_TARGET_MS, () => client.checkins.rounds({ dueOn: null })],
    ['tasks', LIST_TARGET_MS, () => client.tasks.list()],
    [
      'check 2,000 typed meetings',
      LIST_TARGET_MS * 2,
      () => client.engagement.check({ lines: pairIds.map(id => line(id)) }),
    ],
    [
      'read a calendar of 500 lines',
      LIST_TARGET_MS * 5,
      () => client.engagement.readCalendar({ text: calendar }),
    ],
    [
      'note one meeting',
      LIST_TARGET_MS,
      async () => {
        await client.engagement.logMeeting(line(pairId));
        await client.history.undo();
      },
    ],
    [
      'note 2,000 meetings as one step, and undo',
      STEP_TARGET_MS,
      async () => {
        await client.engagement.logMany({ lines: pairIds.map(id => line(id)) });
        await client.history.undo();
      },
    ],
    [
      'plan 6,000 meetings as one step, and undo',
      STEP_TARGET_MS,
      async () => {
        await client.engagement.planSeries({ pairIds, from: free, count: 3, everyDays: 30 });
        await client.history.undo();
      },
    ],
  ];
  const rows: BenchRow[] = [];
  for (const [name, target, run, changed] of cases) {
    const times: number[] = [];
    for (let index = 0; index <= repeats; index += 1) {
      if (changed) program.announce(changed, NOW);
      else program.derived.clear();
      const start = performance.now();
      const cpuBefore = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(cpuBefore);
      if (index > 0) times.push(Math.min(performance.now() - start, (user + system) / 1_000));
    }
    rows.push({
      bench: 'engagement',
      case: name,
      ours: median(times),
      peer: 'instant',
      peerValue: target,
      unit: 'ms',
      goal: 1,
    });
  }
  printTable(rows);
  await core.close();
}
