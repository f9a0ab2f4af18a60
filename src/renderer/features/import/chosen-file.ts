import { useSyncExternalStore } from 'react';

let chosen: File | null = null;
const listeners = new Set<() => void>();

/** Hands a file that was dropped somewhere on the window to the import screen. */
export function chooseFile(file: File | null): void {
  chosen = file;
  for (const listener of listeners) listener();
}

/** The file waiting to be imported; the import screen takes it with `chooseFile(null)`. */
export function useChosenFile(): File | null {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}
