/**
 * Lets a few requests run at once and the rest wait in order; a flood is reported instead of queued.
 *
 * oRPC has no back-pressure of its own: without this, 100,000 calls would all sit in memory at once.
 */
export function openRequestGate(options: {
  readonly running: number;
  readonly waiting: number;
  readonly onFlood: () => void;
}) {
  const queue: (() => void)[] = [];
  let running = 0;

  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return {
    /** Runs the work as soon as there is room. Rejects when too many are waiting already. */
    async run<T>(work: () => Promise<T>): Promise<T> {
      if (running >= options.running) {
        if (queue.length >= options.waiting) {
          options.onFlood();
          throw new Error('Too many requests at once');
        }
        await new Promise<void>(resolve => queue.push(resolve));
      } else {
        running += 1;
      }
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
