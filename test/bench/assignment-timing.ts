import { type PeerAnswer } from './scipy-peer.ts';

/** Wall times of single runs, and the processor time of all of them together, in milliseconds. */
export type Times = { readonly wall: number[]; cpu: number };

export function noTimes(): Times {
  return { wall: [], cpu: 0 };
}

/** Runs `work` once and notes how long it took. */
export function timed<T>(times: Times, work: () => T): T {
  const cpu = threadCpu();
  const start = performance.now();
  const result = work();
  times.wall.push(performance.now() - start);
  times.cpu += threadCpu() - cpu;
  return result;
}

export function noteAnswer(times: Times, { ms, cpu }: PeerAnswer): void {
  times.wall.push(ms);
  times.cpu += cpu;
}

/**
 * Processor time of this thread so far. The kernel counts it in steps of up to 4 ms, so single runs say little and only
 * sums are used: what remains is free of the waiting that a busy machine adds.
 */
function threadCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** One measured case. Times in milliseconds; `goal` bounds `ratio` where it is given, else milliseconds. */
export type Line = {
  readonly bench: string;
  readonly case: string;
  readonly runs: number;
  readonly ours_ms: number;
  readonly p95_ms: number;
  readonly max_ms: number;
  readonly cpu_ms: number;
  readonly peer: string | null;
  readonly peer_ms: number | null;
  readonly peer_p95_ms: number | null;
  readonly peer_cpu_ms: number | null;
  readonly ratio: number | null;
  readonly cpu_ratio: number | null;
  readonly goal: string;
  readonly verdict: Verdict;
};

/** `met in cpu`: missed by the clock, met in processor time. `?`: the peer is missing. */
export type Verdict = 'met' | 'met in cpu' | 'MISSED' | '?';

export function lineOf(
  bench: string,
  name: string,
  ours: Times,
  goal: { readonly words: string; readonly verdict: Verdict },
  theirs?: { readonly name: string; readonly times: Times } | null,
): Line {
  const peer = theirs && theirs.times.wall.length > 0 ? theirs : null;
  return {
    bench,
    case: name,
    runs: ours.wall.length,
    ours_ms: rounded(median(ours)),
    p95_ms: rounded(quantile(ours, 0.95)),
    max_ms: rounded(quantile(ours, 1)),
    cpu_ms: rounded(meanCpu(ours)),
    peer: peer?.name ?? null,
    peer_ms: peer && rounded(median(peer.times)),
    peer_p95_ms: peer && rounded(quantile(peer.times, 0.95)),
    peer_cpu_ms: peer && rounded(meanCpu(peer.times)),
    ratio: peer && rounded(median(ours) / median(peer.times)),
    cpu_ratio: peer && rounded(meanCpu(ours) / meanCpu(peer.times)),
    goal: goal.words,
    verdict: goal.verdict,
  };
}

export function median(times: Times): number {
  return quantile(times, 0.5);
}

export function quantile({ wall }: Times, share: number): number {
  const sorted = [...wall].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function meanCpu({ wall, cpu }: Times): number {
  return cpu / wall.length;
}

const heads = [
  'runs',
  'median',
  'p95',
  'max',
  'cpu mean',
  'peer med',
  'peer p95',
  'peer cpu',
  'ratio',
  'cpu ratio',
];

/** The heading of the table that `printLine` fills. */
export function printHeading(): void {
  console.log(row('bench', 'case (times in ms)', heads, 'goal', 'verdict'));
}

export function printLine(line: Line): void {
  const { runs, ours_ms, p95_ms, max_ms, cpu_ms, peer_ms, peer_p95_ms, peer_cpu_ms } = line;
  const times = [runs, ours_ms, p95_ms, max_ms, cpu_ms, peer_ms, peer_p95_ms, peer_cpu_ms];
  console.log(row(line.bench, line.case, [...times, line.ratio, line.cpu_ratio], line.goal, line.verdict));
}

function row(
  bench: string,
  name: string,
  cells: readonly (number | string | null)[],
  goal: string,
  verdict: string,
): string {
  const shown = cells.map(cell => String(cell ?? '-').padStart(10)).join('');
  return `${bench.padEnd(8)}${name.padEnd(34)}${shown}  ${goal.padEnd(22)}${verdict}`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
