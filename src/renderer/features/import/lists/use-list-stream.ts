import { useCallback, useEffect, useRef, useState } from 'react';
import { explainError, isCancelled } from '../../../api/explain-error.ts';

type Progress = {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
  readonly label: string;
};
type Stream<T> = (signal: AbortSignal) => Promise<AsyncIterable<Progress | T>>;

/** Slow questions to the core, one at a time: how far the present one is, a way to stop it, why it failed. */
export function useListStream() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const ask = useCallback(
    async <T extends { readonly kind: 'done' }>(stream: Stream<T>): Promise<T | null> => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      setProblem(null);
      setProgress({ kind: 'progress', done: 0, total: 100, label: 'Reading the rows' });
      try {
        for await (const message of await stream(abort.signal)) {
          if (running.current !== abort) return null;
          if (message.kind === 'done') return message;
          setProgress(message);
        }
        return null;
      } catch (error) {
        if (running.current === abort && !isCancelled(error)) setProblem(explainError(error));
        return null;
      } finally {
        if (running.current === abort) setProgress(null);
      }
    },
    [],
  );

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  }, []);

  return { progress, problem, setProblem, ask, stop };
}
