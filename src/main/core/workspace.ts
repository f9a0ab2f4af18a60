import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { foldText } from '#shared/domain/fold-text.ts';
import { openProgramFile, type Db } from './db/connection.ts';
import { ProgramSession } from './program-session.ts';
import { refuse } from './refusal.ts';

const EXTENSION = '.counterpart';

/** What the list of programs remembers about a file without opening it. */
export type RememberedProgram = {
  readonly name: string;
  readonly isSample: boolean;
  readonly openedAt: string;
};

/** The app's data folder: program files, which of them are open here, and what the start page shows of them. */
export class Workspace {
  readonly #programsDir: string;
  readonly #memoryFile: string;
  /** For files that live no longer than a command. */
  readonly stagingDir: string;
  readonly #open = new Map<string, { readonly session: ProgramSession; windows: number }>();

  constructor(dataDir: string) {
    this.#programsDir = join(dataDir, 'programs');
    this.#memoryFile = join(dataDir, 'programs.json');
    this.stagingDir = join(dataDir, 'staging');
    mkdirSync(this.#programsDir, { recursive: true });
  }

  /** Ids of the program files in the folder. */
  ids(): readonly string[] {
    return readdirSync(this.#programsDir)
      .filter(name => name.endsWith(EXTENSION))
      .map(name => name.slice(0, -EXTENSION.length));
  }

  pathOf(id: string): string {
    return join(this.#programsDir, `${id}${EXTENSION}`);
  }

  sizeOf(id: string): number {
    return statSync(this.pathOf(id)).size;
  }

  /** An id that reads like the name and belongs to no file yet. */
  newId(name: string): string {
    const slug =
      foldText(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40) || 'program';
    return existsSync(this.pathOf(slug)) ? `${slug}-${randomBytes(3).toString('hex')}` : slug;
  }

  /** Makes a program file by `fill`; nothing stays behind if that fails. */
  create(id: string, fill: (db: Db) => void): void {
    const path = this.pathOf(id);
    try {
      const db = openProgramFile(path, { create: true });
      try {
        db.transaction(() => fill(db)).immediate();
      } finally {
        db.close();
      }
    } catch (error) {
      this.#deleteFiles(path);
      throw error;
    }
  }

  /** Puts a copy of a program file (its bytes) under a new id, after making sure that it opens. */
  adopt(id: string, bytes: Uint8Array): void {
    const path = this.pathOf(id);
    try {
      writeDurably(path, bytes);
      openProgramFile(path, { create: false }).close();
    } catch (error) {
      this.#deleteFiles(path);
      throw error;
    }
  }

  /** The open session of a program; the first window opens the file, the last one to leave closes it. */
  enter(id: string): ProgramSession {
    const known = this.#open.get(id);
    if (known) {
      known.windows += 1;
      return known.session;
    }
    const session = new ProgramSession(id, openProgramFile(this.pathOf(id), { create: false }));
    this.#open.set(id, { session, windows: 1 });
    return session;
  }

  leave(session: ProgramSession): void {
    const known = this.#open.get(session.id);
    if (!known || known.session !== session) return;
    known.windows -= 1;
    if (known.windows > 0) return;
    this.#open.delete(session.id);
    session.db.close();
  }

  /** The session if some window has the program open, without entering it. */
  openSession(id: string): ProgramSession | null {
    return this.#open.get(id)?.session ?? null;
  }

  /** Deletes a program's files; refuses while a window shows it. */
  remove(id: string): void {
    if (!existsSync(this.pathOf(id))) throw refuse('NOT_FOUND', 'This program file is no longer there.');
    if (this.#open.has(id))
      throw refuse('IN_USE', 'This program is open. Close it in every window, then delete it.');
    // Opening it first makes sure that no other process works on it.
    openIfOurs(this.pathOf(id));
    this.#deleteFiles(this.pathOf(id));
    const memory = this.#readMemory();
    delete memory[id];
    this.#writeMemory(memory);
  }

  remembered(id: string): RememberedProgram | null {
    return this.#readMemory()[id] ?? null;
  }

  remember(id: string, program: RememberedProgram): void {
    this.#writeMemory({ ...this.#readMemory(), [id]: program });
  }

  close(): void {
    for (const { session } of this.#open.values()) session.db.close();
    this.#open.clear();
  }

  #deleteFiles(path: string): void {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
  }

  #readMemory(): Record<string, RememberedProgram> {
    try {
      return JSON.parse(readFileSync(this.#memoryFile, 'utf8')) as Record<string, RememberedProgram>;
    } catch {
      // Only names and dates for the start page: a missing or damaged list is built anew from the files.
      return {};
    }
  }

  #writeMemory(memory: Record<string, RememberedProgram>): void {
    writeDurably(this.#memoryFile, Buffer.from(JSON.stringify(memory, null, 2)));
  }
}

function openIfOurs(path: string): void {
  try {
    openProgramFile(path, { create: false }).close();
  } catch (error) {
    if ((error as { code?: string }).code === 'IN_USE') throw error;
    // A damaged file may be deleted too.
  }
}

/** Writes a file so that its name always holds the old or the new bytes in full: temp name, fsync, rename. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw refuse(
        'DISK_FULL',
        'The disk is full, so the file was not written. Nothing else changed. Free some space, then try again.',
      );
    }
    throw error;
  }
}
