import { parentPort } from 'node:worker_threads';
import { ORPCError } from '@orpc/server';
import type { JobMessage, JobOrder } from './jobs.ts';
import { JOBS, type Report } from './worker-jobs.ts';

/** The least time between two progress messages, so that a fast job does not flood its listener. */
const REPORT_EVERY_MS = 60;

const send = (message: JobMessage): void => parentPort?.postMessage(message);

let lastReport = 0;
const report: Report = progress => {
  const now = performance.now();
  if (now - lastReport < REPORT_EVERY_MS && progress.done < progress.total) return;
  lastReport = now;
  send({ kind: 'progress', progress });
};

async function run({ name, input }: JobOrder): Promise<void> {
  lastReport = 0;
  try {
    const job = JOBS[name] as (input: unknown, report: Report) => Promise<unknown>;
    send({ kind: 'done', output: await job(input, report) });
  } catch (error) {
    if (error instanceof ORPCError) send({ kind: 'refused', code: error.code, sentence: error.message });
    else
      send({
        kind: 'failed',
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

// One job at a time: the core sends the next one when this one is answered.
parentPort?.on('message', (order: JobOrder) => void run(order));
