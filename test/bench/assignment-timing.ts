import { type PeerAnswer } from './scipy-peer.ts';

/** How long single runs took, in milliseconds: by the clock, and in processor time of the thread that ran them. */
export type Times = { readonly wall: number[]; readonly cpu: number[] };

export function noTimes(): Times {
  return { wall: [], cpu: [] };
}

/** Runs `work` once and notes how long it took. */
export function timed<T>(times: Times, work: () => T): T {
  const cpu = threadCpu();
  const start = performance.now();
  const result = work();
  times.wall.push(performance.now() - start);
  times.cpu.push(threadCpu() - cpu);
  return result;
}

export function noteAnswer(times: Times, { ms, cpu }: PeerAnswer): void {
  times.wall.push(ms);
  times.cpu.push(cpu);
}

/**
 * Processor time of this thread so far: free of the waiting that a busy machine adds. Linux brings the count of a running
 * thread up to date when that of the whole process is asked for, otherwise only with every tick of 4 ms.
 */
function threadCpu(): number {
  process.cpuUsage();
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
  readonly cpu_p95_ms: number;
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
    ours_ms: rounded(median(ours.wall)),
    p95_ms: rounded(quantile(ours.wall, 0.95)),
    max_ms: rounded(quantile(ours.wall, 1)),
    cpu_ms: rounded(median(ours.cpu)),
    cpu_p95_ms: rounded(quantile(ours.cpu, 0.95)),
    peer: peer?.name ?? null,
    peer_ms: peer && rounded(median(peer.times.wall)),
    peer_p95_ms: peer && rounded(quantile(peer.times.wall, 0.95)),
    peer_cpu_ms: peer && rounded(median(peer.times.cpu)),
    ratio: peer && rounded(median(ours.wall) / median(peer.times.wall)),
    cpu_ratio: peer && rounded(median(ours.cpu) / median(peer.times.cpu)),
    goal: goal.words,
    verdict: goal.verdict,
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share of all values does not exceed: 1 gives the largest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const heads = [
  'runs',
  'median',
  'p95',
  'max',
  'cpu med',
  'cpu p95',
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
  const { ours_ms, p95_ms, max_ms, cpu_ms, cpu_p95_ms, peer_ms, peer_p95_ms, peer_cpu_ms } = line;
  const times = [line.runs, ours_ms, p95_ms, max_ms, cpu_ms, cpu_p95_ms, peer_ms, peer_p95_ms, peer_cpu_ms];
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
