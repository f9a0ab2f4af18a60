import { Worker } from 'node:worker_threads';
import type { JobName, JobInput, JobOutput } from './worker-jobs.ts';
import { refuse } from './refusal.ts';

/** Part of a job that is done, for a progress bar. */
export type JobProgress = { readonly done: number; readonly total: number; readonly label: string };

export type JobRunner = {
  /**
   * Runs a job in a thread of its own. Aborting the signal ends the thread at once and
   * rejects with CANCELLED; a job holds no database, so nothing can stay half done.
   */
  run<N extends JobName>(
    name: N,
    input: JobInput<N>,
    options?: {
      readonly signal?: AbortSignal | undefined;
      readonly onProgress?: (progress: JobProgress) => void;
    },
  ): Promise<JobOutput<N>>;
  /** Ends whatever still runs. */
  close(): Promise<void>;
};

/** What a job's thread sends to the core. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }
  | { readonly kind: 'failed'; readonly stack: string };

/** V8's usual 16 MB is filled every few thousand rows of a roster. */
const YOUNG_VALUES_MB = 96;

export function createJobRunner(workerFile: string | URL): JobRunner {
  const running = new Set<Worker>();
  return {
    run(name, input, { signal, onProgress } = {}) {
      return new Promise((resolve, reject) => {
        const cancelled = () => refuse('CANCELLED', 'Stopped. Nothing was changed.');
        if (signal?.aborted) {
          reject(cancelled());
          return;
        }
        const worker = new Worker(workerFile, {
          workerData: { name, input },
          // Jobs make many short-lived values; with room for them the collector runs less often.
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_VALUES_MB },
        });
        running.add(worker);
        const finish = (settle: () => void) => {
          running.delete(worker);
          signal?.removeEventListener('abort', abort);
          void worker.terminate();
          settle();
        };
        const abort = () => finish(() => reject(cancelled()));
        signal?.addEventListener('abort', abort);
        worker.on('message', (message: JobMessage) => {
          switch (message.kind) {
            case 'progress':
              onProgress?.(message.progress);
              break;
            case 'done':
              finish(() => resolve(message.output as JobOutput<typeof name>));
              break;
            case 'refused':
              finish(() => reject(refuse(message.code as 'BAD_FILE', message.sentence)));
              break;
            case 'failed':
              finish(() => reject(new Error(`Job ${name} failed:\n${message.stack}`)));
              break;
          }
        });
        worker.on('error', error => finish(() => reject(error)));
        worker.on('exit', code =>
          finish(() => reject(new Error(`Job ${name} ended early with code ${code}`))),
        );
      });
    },
    async close() {
      await Promise.all([...running].map(worker => worker.terminate()));
    },
  };
}
