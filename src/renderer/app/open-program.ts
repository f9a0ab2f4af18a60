import { useSyncExternalStore } from 'react';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';

type OpenProgram = { readonly id: string; readonly name: string };

// A reload of the page opens the program again that this window showed.
const KEY = 'counterpart:program';

let current: OpenProgram | null = null;
let savedAt: string | null = null;
let revision = 0;
let stopListening = () => {};
const listeners = new Set<() => void>();

function emit(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The program that this window shows, or null on the start page. */
export function useOpenProgram(): OpenProgram | null {
  return useSyncExternalStore(subscribe, () => current);
}

/** When the last change was saved in this sitting. */
export function useSavedAt(): string | null {
  return useSyncExternalStore(subscribe, () => savedAt);
}

/** Counts the changes that the core has announced since the program was opened. */
export function useRevision(): number {
  return useSyncExternalStore(subscribe, () => revision);
}

/** Calls back whenever this window shows another program, or none. */
export function watchOpenProgram(listener: () => void): () => void {
  let last = current;
  return subscribe(() => {
    if (current === last) return;
    last = current;
    listener();
  });
}

/** Shows a program after the core has opened it for this window. */
export function showProgram(program: OpenProgram): void {
  stopListening();
  queries.clear();
  current = program;
  savedAt = null;
  revision = 0;
  sessionStorage.setItem(KEY, program.id);
  stopListening = listen();
  emit();
}

/** Back to the start page; the core closes the file once no window shows it. */
export async function leaveProgram(): Promise<void> {
  stopListening();
  current = null;
  sessionStorage.removeItem(KEY);
  // Before the start page asks: an answer that is cleared while it is waited for never comes.
  queries.clear();
  emit();
  await client.programs.close();
}

/** Whether this window showed a program before it was reloaded. */
export function isReopening(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

/** Opens again what this window showed before a reload; null when there is nothing or it cannot be had. */
export async function reopenProgram(): Promise<void> {
  const id = sessionStorage.getItem(KEY);
  if (!id) return;
  try {
    showProgram(await client.programs.open({ id }));
  } catch {
    // The start page lists it with the reason why it does not open.
    sessionStorage.removeItem(KEY);
  }
}

/** Refreshes every visible answer after each change, from whichever window it came. */
function listen(): () => void {
  const ending = new AbortController();
  void (async () => {
    try {
      const changes = await client.history.changes(undefined, { signal: ending.signal });
      for await (const change of changes) {
        if (ending.signal.aborted) break;
        savedAt = change.savedAt;
        revision = change.revision;
        emit();
        void queries.invalidateQueries();
      }
    } catch {
      // The line to the core is gone; `HostLost` says so across the window.
    }
  })();
  return () => ending.abort();
}
