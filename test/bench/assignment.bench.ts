/**
 * Measures the assignment engine, alternating with scipy in one run:
 * node test/bench/assignment.bench.ts [--quick] [--only realistic,ties,uniform,euclidean,product,warm] [--size 1000x1000]
 *
 * Prints a table, then one JSON line per case. Ends with code 1 when a total differs from scipy's; a missed
 * goal is only shown, because absolute times depend on the machine.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { FORBIDDEN, solveAssignment } from '#core/features/matching/assignment.ts';
import { createWarmAssignment } from '#core/features/matching/engine/warm-assignment.ts';
import {
  type AssignmentInstance,
  type InstanceClass,
  instanceClasses,
  makeInstance,
  seededRandom,
} from './assignment-instances.ts';
import { type ScipyPeer, startScipy } from './scipy-peer.ts';

type Line = {
  readonly bench: string;
  readonly case: string;
  readonly ours_ms: number;
  readonly peer: string;
  readonly peer_ms: number | null;
  readonly ratio: number | null;
  /** Upper bound for `ratio`, or for milliseconds where there is no peer. */
  readonly goal: number;
  /** The same ratio in processor time, means of all runs: free of the waiting that a busy machine adds. */
  readonly cpu_ratio?: number | null;
  /** Processor time of this thread where there is no peer: median and 95th percentile. */
  readonly cpu_ms?: number;
  readonly cpu_p95_ms?: number;
  readonly p95_ms?: number;
  readonly max_ms?: number;
  readonly ok: boolean | null;
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: [...instanceClasses, 'warm'].join(',') },
    size: { type: 'string', default: '' },
  },
});
const isQuick = options.quick;
const only = options.only.split(',');
const unknown = only.filter(name => name !== 'warm' && !instanceClasses.some(known => known === name));
if (unknown.length > 0) throw new Error(`there is no bench of ${unknown.join(', ')}`);
const sizes: readonly (readonly [number, number])[] = isQuick
  ? [
      [300, 300],
      [500, 500],
      [400, 500],
      [1000, 1000],
      [800, 1000],
    ]
  : [
      [300, 300],
      [500, 500],
      [1000, 1000],
      [2000, 2000],
      [400, 500],
      [500, 1000],
      [800, 1000],
      [1000, 800],
      [1000, 2000],
      [1600, 2000],
    ];
const lines: Line[] = [];
let mismatches = 0;

if ((loadavg()[0] ?? 0) > availableParallelism()) {
  console.log('this machine is busy: times include waiting for a processor, cpu ratios do not');
}
const scipy = await startScipy();
if (!scipy) console.log('scipy is missing (Debian package python3-scipy): no ratios, no check of the totals');
for (const name of instanceClasses.filter(known => only.includes(known))) {
  for (const [menteeCount, mentorCount] of sizes) {
    if (options.size !== '' && options.size !== `${menteeCount}x${mentorCount}`) continue;
    if (isQuick && (name === 'product' || name === 'euclidean') && menteeCount > 500) continue;
    report(await coldCase(makeInstance(name, menteeCount, mentorCount, 7), scipy));
  }
}
scipy?.close();
if (only.includes('warm')) for (const line of [...dropCases(), ...priceCases()]) report(line);
for (const line of lines) console.log(JSON.stringify(line));
if (mismatches > 0) {
  console.error(`${mismatches} totals differ from scipy's`);
  process.exitCode = 1;
}

async function coldCase(instance: AssignmentInstance, peer: ScipyPeer | null): Promise<Line> {
  const { name, menteeCount, mentorCount } = instance;
  const label = `${name} ${menteeCount}x${mentorCount}`;
  const ours: number[] = [];
  const oursAlone: number[] = [];
  const theirs: number[] = [];
  let oursCpu = 0;
  let theirsCpu = 0;
  await peer?.load(instance);
  // The first runs compile our code; scipy comes compiled.
  const warmUntil = performance.now() + 300;
  for (let run = 0; run < 10 && performance.now() < warmUntil; run += 1) solveAssignment(instance);
  const budget = performance.now() + (isQuick ? 400 : 2500);
  while (ours.length < 3 || (performance.now() < budget && ours.length < 31)) {
    const cpu = cpuMs();
    const start = performance.now();
    const result = solveAssignment(instance);
    ours.push(performance.now() - start);
    oursAlone.push(cpuMs() - cpu);
    oursCpu += oursAlone.at(-1) ?? 0;
    const answer = await peer?.solve();
    if (!answer) continue;
    theirs.push(answer.ms);
    theirsCpu += answer.cpu;
    if (answer.count === result.pairs.length && answer.total === result.total) continue;
    mismatches += 1;
    console.error(
      `${label}: ours ${result.pairs.length} pairs, ${result.total}; scipy ${answer.count}, ${answer.total}`,
    );
  }
  const oursMs = median(ours);
  if (menteeCount <= 300 && mentorCount <= 300) {
    return absolute('cold', label, { wall: ours, cpu: oursAlone }, 5, oursMs <= 5);
  }
  const goal = goalFor(name, menteeCount, mentorCount);
  const peerMs = theirs.length > 0 ? median(theirs) : null;
  const ratio = peerMs === null ? null : oursMs / peerMs;
  const cpuRatio = peerMs === null ? null : oursCpu / theirsCpu;
  return {
    bench: 'cold',
    case: label,
    ours_ms: rounded(oursMs),
    peer: peer?.name ?? 'scipy (missing)',
    peer_ms: peerMs === null ? null : rounded(peerMs),
    ratio: ratio === null ? null : rounded(ratio),
    goal,
    cpu_ratio: cpuRatio === null ? null : rounded(cpuRatio),
    ok: ratio === null ? null : ratio <= goal,
  };
}

/** Processor time of this thread: the solver's own, as measured for the peer. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function goalFor(name: InstanceClass, menteeCount: number, mentorCount: number): number {
  if (name !== 'realistic') return 1.2;
  if (menteeCount !== mentorCount) return menteeCount * mentorCount >= 800_000 ? 0.7 : 1.2;
  return menteeCount >= 2000 ? 0.3 : menteeCount >= 1000 ? 0.5 : 0.8;
}

/** 1,000 mentees and 1,050 places: a random card is dropped on a random mentor, then taken back. */
function dropCases(): Line[] {
  const menteeCount = 1000;
  const mentorCount = 950;
  const { score } = makeInstance('realistic', menteeCount, mentorCount, 11);
  const mentorCapacity = Array.from({ length: mentorCount }, (_, mentor) => (mentor % 9 === 0 ? 2 : 1));
  for (let mentor = 1, missing = 1050 - mentorCount - 106; missing < 0; mentor += 1) {
    if (mentorCapacity[mentor * 9] === 2) {
      mentorCapacity[mentor * 9] = 1;
      missing += 1;
    }
  }
  const warm = createWarmAssignment({ menteeCount, mentorCount, score, mentorCapacity });
  const random = seededRandom(3);
  const drop = noTimes();
  const undo = noTimes();
  while (drop.wall.length < (isQuick ? 300 : 2000)) {
    const mentee = Math.floor(random() * menteeCount);
    const mentor = Math.floor(random() * mentorCount);
    if (score[mentee * mentorCount + mentor] === FORBIDDEN) continue;
    timed(drop, () => warm.lock({ mentee, mentor }));
    timed(undo, () => warm.unlock({ mentee, mentor }));
  }
  return [
    absolute('drop', '1000 mentees x 1050 places', drop, 2, isFast(drop.wall)),
    absolute('undo a drop', '1000 mentees x 1050 places', undo, 2, isFast(undo.wall)),
  ];
}

function isFast(times: readonly number[]): boolean {
  return quantile(times, 0.95) <= 2 && quantile(times, 1) <= 16;
}

function priceCases(): Line[] {
  const cases: Line[] = [];
  for (const [people, goal] of [
    [1000, 8],
    [2000, 16],
  ] as const) {
    const warm = createWarmAssignment(makeInstance('realistic', people, people, 13));
    const random = seededRandom(5);
    for (const side of ['mentee', 'mentor'] as const) {
      const times = noTimes();
      while (times.wall.length < (isQuick ? 60 : 300)) {
        const person = Math.floor(random() * people);
        timed(
          times,
          () => void (side === 'mentee' ? warm.pricesOfMentee(person) : warm.pricesOfMentor(person)),
        );
      }
      const label = `all targets of a ${side}, ${people}x${people}`;
      cases.push(absolute('exact prices', label, times, goal, quantile(times.wall, 0.95) <= goal));
    }
  }
  return cases;
}

type Times = { readonly wall: number[]; readonly cpu: number[] };

function noTimes(): Times {
  return { wall: [], cpu: [] };
}

function timed(times: Times, work: () => void): void {
  const cpu = cpuMs();
  const start = performance.now();
  work();
  times.wall.push(performance.now() - start);
  times.cpu.push(cpuMs() - cpu);
}

function absolute(bench: string, label: string, { wall, cpu }: Times, goal: number, ok: boolean): Line {
  return {
    bench,
    case: label,
    ours_ms: rounded(median(wall)),
    peer: 'none',
    peer_ms: null,
    ratio: null,
    goal,
    cpu_ms: rounded(median(cpu)),
    cpu_p95_ms: rounded(quantile(cpu, 0.95)),
    p95_ms: rounded(quantile(wall, 0.95)),
    max_ms: rounded(quantile(wall, 1)),
    ok,
  };
}

function report(line: Line): void {
  if (lines.length === 0)
    console.log(
      row(
        'bench',
        'case',
        'ours ms',
        'peer ms',
        'ratio',
        'cpu ratio',
        'p95',
        'max',
        'cpu ms',
        'cpu p95',
        'goal',
        'verdict',
      ),
    );
  lines.push(line);
  const verdict = line.ok === null ? '?' : line.ok ? 'met' : 'MISSED';
  const { bench, ours_ms, peer_ms, ratio, cpu_ratio, p95_ms, max_ms, cpu_ms, cpu_p95_ms, goal } = line;
  console.log(
    row(
      bench,
      line.case,
      ours_ms,
      peer_ms,
      ratio,
      cpu_ratio,
      p95_ms,
      max_ms,
      cpu_ms,
      cpu_p95_ms,
      goal,
      verdict,
    ),
  );
}

function row(bench: string, name: string, ...cells: readonly (number | string | null | undefined)[]): string {
  const shown = cells.map(cell => String(cell ?? '-').padStart(10));
  return `${bench.padEnd(13)}${name.padEnd(38)}${shown.join('')}`;
}

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
