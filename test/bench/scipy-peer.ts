import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { FORBIDDEN } from '#core/features/matching/assignment.ts';
import { type AssignmentInstance } from './assignment-instances.ts';

export type PeerAnswer = {
  readonly ms: number;
  readonly cpu: number;
  readonly count: number;
  readonly total: number;
};

/** A Python process that keeps one instance in memory and times scipy's solve alone. */
export type ScipyPeer = {
  readonly name: string;
  readonly load: (instance: AssignmentInstance) => Promise<void>;
  readonly solve: () => Promise<PeerAnswer>;
  readonly close: () => void;
};

const script = join(import.meta.dirname, 'scipy_assignment.py');

/** Null when no Python with scipy is installed (Debian: python3-scipy); the bench then says so. */
export async function startScipy(): Promise<ScipyPeer | null> {
  const python = ['/usr/bin/python3', 'python3'].find(
    candidate => spawnSync(candidate, ['-c', 'import scipy.optimize'], { stdio: 'ignore' }).status === 0,
  );
  if (!python) return null;
  const folder = mkdtempSync(join(tmpdir(), 'assignment-bench-'));
  const child = spawn(python, [script]);
  child.stderr.pipe(process.stderr);
  const ask = lineDialog(child);
  const hello = (await ask(null)) as { scipy: string };
  return {
    name: `scipy ${hello.scipy}`,
    async load({ menteeCount, mentorCount, score }) {
      const file = join(folder, 'score.bin');
      writeFileSync(file, score);
      await ask({ load: file, rows: menteeCount, columns: mentorCount, forbidden: FORBIDDEN });
    },
    async solve() {
      return (await ask({ solve: true })) as PeerAnswer;
    },
    close() {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** One JSON line out, one JSON line back; null only waits for the next line. */
function lineDialog(child: ChildProcessWithoutNullStreams): (request: object | null) => Promise<unknown> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async request => {
    if (request) child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await lines.next();
    if (line.done) throw new Error('the scipy process ended early');
    return JSON.parse(line.value);
  };
}
