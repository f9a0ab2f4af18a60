import type { JobProgress } from '#core/jobs.ts';

/** A long task's progress as a stream that ends with its result; what the task throws, the stream throws. */
export async function* progressStream<R>(
  start: (onProgress: (progress: JobProgress) => void) => Promise<R>,
): AsyncGenerator<{ readonly kind: 'progress' } & JobProgress, R> {
  // Only the newest counts: a slow window is told where the job is, not where it was.
  const box: { latest: JobProgress | null } = { latest: null };
  let wake: () => void = () => undefined;
  const work = start(progress => {
    box.latest = progress;
    wake();
  });
  let isDone = false;
  const finish = () => {
    isDone = true;
    wake();
  };
  void work.then(finish, finish);
  while (!isDone) {
    const progress = box.latest;
    box.latest = null;
    if (progress) yield { kind: 'progress', ...progress };
    else {
      await new Promise<void>(resolve => {
        if (isDone || box.latest) resolve();
        else wake = resolve;
      });
    }
  }
  return await work;
}
