import type { JobProgress } from '#core/jobs.ts';

export type ProgressEvent = { readonly kind: 'progress' } & JobProgress;

/** Runs `work` and yields the progress that it reports meanwhile; returns its result. */
export async function* streamProgress<T>(
  work: (onProgress: (progress: JobProgress) => void) => Promise<T>,
): AsyncGenerator<ProgressEvent, T, void> {
  const mailbox: { latest: JobProgress | null; isDone: boolean; wake: () => void } = {
    latest: null,
    isDone: false,
    wake: () => {},
  };
  const run = async (): Promise<T> => {
    try {
      return await work(progress => {
        mailbox.latest = progress;
        mailbox.wake();
      });
    } finally {
      mailbox.isDone = true;
      mailbox.wake();
    }
  };
  const result = run();
  // Whoever stops listening must not leave an unhandled rejection behind; the error is thrown below.
  result.catch(() => {});
  while (!mailbox.isDone) {
    const next = mailbox.latest;
    mailbox.latest = null;
    // Only the newest figure matters: a slow window is not sent a backlog.
    if (next) yield { kind: 'progress', done: next.done, total: next.total, label: next.label };
    else await new Promise<void>(resolve => (mailbox.wake = resolve));
  }
  return result;
}
