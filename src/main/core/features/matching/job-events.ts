import type { JobProgress } from '#core/jobs.ts';

export type ProgressEvent = { readonly kind: 'progress' } & JobProgress;

/** Tells how far a work is while it goes on, and gives what came of it; whatever the work throws is thrown at the end. */
export async function* progressOf<T>(
  start: (onProgress: (progress: JobProgress) => void) => Promise<T>,
): AsyncGenerator<ProgressEvent, T> {
  const waiting: JobProgress[] = [];
  let wake = () => {};
  let isDone = false;
  const finish = (): void => {
    isDone = true;
    wake();
  };
  const work = start(progress => {
    waiting.push(progress);
    wake();
  });
  const settled = work.then(finish, finish);
  while (!isDone) {
    const progress = waiting.shift();
    if (progress) yield { kind: 'progress', ...progress };
    else await new Promise<void>(resolve => (isDone ? resolve() : (wake = resolve)));
  }
  await settled;
  return await work;
}
