import { useSyncExternalStore } from 'react';
import type { ConcernKind, RaisedBy } from '#shared/domain/concerns.ts';

/** What is known when somebody opens the form from another screen. */
export type ConcernStart = {
  readonly pairId?: number;
  readonly raisedBy?: RaisedBy;
  readonly kind?: ConcernKind;
};

let asked: ConcernStart | null = null;
const listeners = new Set<() => void>();

function change(next: ConcernStart | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Opens the form for a concern above whatever is on screen; writing needs no reason, only reading does. */
export function openConcern(start: ConcernStart = {}): void {
  change(start);
}

export function closeConcern(): void {
  change(null);
}

export function useConcernStart(): ConcernStart | null {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
