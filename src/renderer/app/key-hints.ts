import { useEffect, useSyncExternalStore } from 'react';

/** Keys that a screen minds by itself, without a command: shown in the help beside the commands' own. */
export type KeyHints = {
  /** Such as "On a card". */
  readonly group: string;
  readonly keys: readonly { readonly keys: string; readonly label: string }[];
};

let shown: readonly KeyHints[] = [];
const listeners = new Set<() => void>();

function change(next: readonly KeyHints[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Tells the help about keys while the component is on screen. Pass the same list each time. */
export function useKeyHints(hints: readonly KeyHints[]): void {
  useEffect(() => {
    change([...shown, ...hints]);
    return () => change(shown.filter(other => !hints.includes(other)));
  }, [hints]);
}

export function useAllKeyHints(): readonly KeyHints[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
