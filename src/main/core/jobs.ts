import { Worker, type Transferable } from 'node:worker_threads';
import { ORPCError } from '@orpc/server';
import type { JobName, JobInput, JobOutput } from './worker-jobs.ts';
import { refuse } from './refusal.ts';

/** Part of a job that is done, for a progress bar. */
export type JobProgress = { readonly done: number; readonly total: number; readonly label: string };

export type JobOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: JobProgress) => void;
  /** What moves to the thread instead of being copied. */
  readonly transfer?: readonly Transferable[];
};

/**
 * A thread that is kept for several jobs on one thing, such as a file that is looked at, checked and imported:
 * what a job found is still there for the next one, and the code is warm.
 */
export type JobLane = {
  /** Runs after the jobs before it. A cancel ends the thread; the next job finds a new one that knows nothing. */
  run<N extends JobName>(name: N, input: JobInput<N>, options?: JobOptions): Promise<JobOutput<N>>;
  close(): void;
};

export type JobRunner = {
  /**
   * Runs a job in a thread of its own. Aborting the signal ends the thread at once and
   * rejects with CANCELLED; a job holds no database, so nothing can stay half done.
   */
  run<N extends JobName>(name: N, input: JobInput<N>, options?: JobOptions): Promise<JobOutput<N>>;
  openLane(): JobLane;
  /** Ends whatever still runs. */
  close(): Promise<void>;
};

/** What the core sends to a thread. */
export type JobOrder = { readonly name: JobName; readonly input: unknown };

/** What a job's thread sends to the core. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }
  | { readonly kind: 'failed'; readonly stack: string };

/** V8's usual 16 MB is filled every few thousand rows of a roster. */
const YOUNG_VALUES_MB = 384;

export function createJobRunner(workerFile: string | URL): JobRunner {
  const threads = new Set<Worker>();
  const start = (): Worker => {
    // Jobs make many short-lived values; with room for them the collector runs less often.
    const thread = new Worker(workerFile, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_VALUES_MB } });
    threads.add(thread);
    thread.once('exit', () => threads.delete(thread));
    // Told to whoever waits for a job; without a listener it would end the core when nobody does.
    thread.on('error', () => {});
    return thread;
  };
  const openLane = (): JobLane => {
    let last: Promise<void> | null = null;
    const startOwn = (): Worker => {
      const own = start();
      own.once('exit', () => {
        if (thread === own) thread = null;
      });
      own.unref();
      return own;
    };
    // Starts beside whatever its owner does before the first job.
    let thread: Worker | null = startOwn();
    const end = (): void => {
      void thread?.terminate();
      thread = null;
    };
    return {
      run<N extends JobName>(name: N, input: JobInput<N>, options: JobOptions = {}) {
        const job = async (): Promise<JobOutput<N>> => {
          const own = (thread ??= startOwn());
          // Only a job keeps the process alive, a thread that waits does not.
          own.ref();
          try {
            return await order(own, name, input, options);
          } catch (error) {
            // A refusal is an answer; after a cancel or a bug nobody knows what the thread is in the middle of.
            if (!(error instanceof ORPCError) || error.code === 'CANCELLED') end();
            throw error;
          } finally {
            own.unref();
          }
        };
        // Without a job before it, it is on its way when this returns.
        const result = last ? last.then(job) : job();
        const settled: Promise<void> = settle(result).finally(() => {
          if (last === settled) last = null;
        });
        last = settled;
        return result;
      },
      close: end,
    };
  };
  return {
    async run<N extends JobName>(name: N, input: JobInput<N>, options?: JobOptions): Promise<JobOutput<N>> {
      const lane = openLane();
      try {
        return await lane.run(name, input, options);
      } finally {
        lane.close();
      }
    },
    openLane,
    async close() {
      await Promise.all([...threads].map(thread => thread.terminate()));
    },
  };
}

/** Ends when the job ends, whatever came of it. */
async function settle(job: Promise<unknown>): Promise<void> {
  await job.catch(() => {});
}

/** Sends one job to a thread that has nothing else to do, and waits for its answer. */
function order<N extends JobName>(
  thread: Worker,
  name: N,
  input: JobInput<N>,
  { signal, onProgress, transfer }: JobOptions,
): Promise<JobOutput<N>> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      signal?.removeEventListener('abort', abort);
      thread.off('message', hear).off('error', fail).off('exit', exit);
      settle();
    };
    const abort = () => finish(() => reject(refuse('CANCELLED', 'Stopped. Nothing was changed.')));
    const fail = (error: unknown) =>
      finish(() => reject(error instanceof Error ? error : new Error(String(error))));
    const exit = (code: number) => fail(new Error(`Job ${name} ended early with code ${code}`));
    const hear = (message: JobMessage) => {
      switch (message.kind) {
        case 'progress':
          onProgress?.(message.progress);
          break;
        case 'done':
          finish(() => resolve(message.output as JobOutput<N>));
          break;
        case 'refused':
          finish(() => reject(refuse(message.code as 'BAD_FILE', message.sentence)));
          break;
        case 'failed':
          fail(new Error(`Job ${name} failed:\n${message.stack}`));
          break;
      }
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    thread.on('message', hear).on('error', fail).on('exit', exit);
    thread.postMessage({ name, input } satisfies JobOrder, transfer);
  });
}
