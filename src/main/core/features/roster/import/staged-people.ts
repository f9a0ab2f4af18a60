import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { attachedPeople } from '../roster-import.sql.ts';

/** A folder for the new people of one import, on their way into a program. */
export type StagedPeople = {
  readonly folder: string;
  /** Attaches a file for the rest of the transaction; answers with the name to read it by. */
  attach(file: string): string;
  /** After the transaction, however it ended: nothing of the people stays on the disk. */
  release(): void;
};

/**
 * Makes the folder. Refuses with DISK_FULL.
 *
 * @param root the app's folder for such folders.
 */
export function stagePeople(db: Db, root: string): StagedPeople {
  const attached = attachedPeople(db);
  const folder = join(root, randomUUID());
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw isDiskFull(error) ? nothingImported() : error;
  }
  return {
    folder,
    attach(file) {
      const name = attached.attach(file);
      // An open file without a name is gone even if the machine stops now. Windows refuses, and waits for the release.
      removeQuietly(file);
      return name;
    },
    release() {
      attached.detachAll();
      removeQuietly(folder);
    },
  };
}

/** Writes people for `attach` to take, readable by this user alone; answers with the file's path. */
export function writeStaged(folder: string, image: Uint8Array): string {
  const file = join(folder, `${randomUUID()}.rows`);
  writeFileSync(file, image, { mode: 0o600 });
  return file;
}

/** Whether a file or folder could not be written for want of space. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

/** The refusal of an import for which there is no space. */
export function nothingImported(): Error {
  return refuse(
    'DISK_FULL',
    'The disk is full, so nothing was imported. Everything saved before is safe. Free some space, then import the file again.',
  );
}

/** Longer than any import takes. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Removes what a crash in the middle of an import left behind; an import that another window runs now is in no danger.
 *
 * @param now milliseconds since 1970, by the clock of the file system.
 */
export function clearAbandoned(root: string, now: number): void {
  let folders: readonly string[] = [];
  try {
    folders = readdirSync(root);
  } catch {
    // There was no import yet.
  }
  for (const name of folders) {
    const folder = join(root, name);
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - changed > ABANDONED_AFTER_MS) removeQuietly(folder);
  }
}

function removeQuietly(path: string): void {
  try {
    // Retried, because the import's thread may be writing its next file at this moment.
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    // The next start comes back to it.
  }
}
