import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { refuse } from '../refusal.ts';
import { migrate } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { recordPersonEvents } from './person-events.ts';
import { recordChanges } from './undo.ts';

export type Db = Database.Database;

/** 'CPRT': tells our files from every other SQLite file. */
const APPLICATION_ID = 0x43505254;
const SQLITE_MAGIC = 'SQLite format 3\0';

/**
 * Opens a program file, or makes a new one, and takes it for this process alone.
 *
 * Refuses with NOT_A_PROGRAM (foreign, truncated or damaged file), TOO_NEW (written by a later
 * version) or IN_USE (another window or computer has it open); the file is left untouched then.
 */
export function openProgramFile(path: string, options: { readonly create: boolean }): Db {
  if (!options.create) assertLooksLikeProgram(path);
  const db = openOrRefuse(path);
  try {
    prepare(db, options.create);
  } catch (error) {
    db.close();
    throw asRefusal(error);
  }
  return db;
}

/** A copy of a program that nobody works on, to change it before it is handed over: without undo and in one file. */
export function openPlain(path: string): Db {
  return new Database(path);
}

/** A program in memory, for tests and for work that is thrown away. */
export function openInMemory(): Db {
  const db = new Database(':memory:');
  prepare(db, true);
  return db;
}

function openOrRefuse(path: string): Db {
  try {
    return new Database(path, { timeout: 250 });
  } catch (error) {
    throw asRefusal(error);
  }
}

function prepare(db: Db, isNew: boolean): void {
  // Before journal_mode: with EXCLUSIVE the WAL index lives in our memory and nobody else can get in.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  if (isNew) {
    db.pragma(`application_id = ${APPLICATION_ID}`);
  } else {
    assertOurs(db);
  }
  db.pragma('journal_mode = WAL');
  // better-sqlite3 sets NORMAL with WAL, which may lose the last commits when the power fails.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.pragma('cache_size = -32000');
  migrate(db);
  // A large import answers before these indexes stand; a crash between the two leaves them to the next start.
  db.exec('CREATE INDEX IF NOT EXISTS personByManager ON person (managerId)');
  db.exec('CREATE INDEX IF NOT EXISTS personBySearchText ON person (searchText)');
  recordChanges(db);
  recordPersonEvents(db);
}

function assertOurs(db: Db): void {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    throw refuse(
      'NOT_A_PROGRAM',
      'This file was not made by Counterpart. It was left as it is. Choose a .counterpart file.',
    );
  }
  if (Number(db.pragma('user_version', { simple: true })) > SCHEMA_VERSION) {
    throw refuse(
      'TOO_NEW',
      'This program was saved by a newer version of Counterpart. It was left as it is. Update Counterpart to open it.',
    );
  }
  const check = db.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw damaged();
}

function assertLooksLikeProgram(path: string): void {
  if (!existsSync(path)) {
    throw refuse('NOT_FOUND', 'This program file is no longer there. It may have been moved or deleted.');
  }
  const size = statSync(path).size;
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  if (size < 512 || head.toString('latin1') !== SQLITE_MAGIC) {
    throw refuse(
      'NOT_A_PROGRAM',
      'This file is not a Counterpart program. It was left as it is. Choose a .counterpart file.',
    );
  }
}

function damaged(): Error {
  return refuse(
    'NOT_A_PROGRAM',
    'This program file is damaged and cannot be read safely. It was left as it is. Open a copy or a backup of it instead.',
  );
}

/** SQLite's own refusals in words; anything else is passed on as the bug that it is. */
function asRefusal(error: unknown): unknown {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return refuse(
      'IN_USE',
      'This program is open in another Counterpart window. Close it there, then try again.',
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return damaged();
  if (code === 'SQLITE_CANTOPEN' || code === 'SQLITE_READONLY' || code === 'SQLITE_PERM') {
    return refuse(
      'NOT_WRITABLE',
      'Counterpart may not write to this file or its folder. Check the permissions, then try again.',
    );
  }
  if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR')) {
    return refuse(
      'DISK_FULL',
      'The disk is full, so the program could not be opened. Nothing was lost. Free some space, then try again.',
    );
  }
  return error;
}
