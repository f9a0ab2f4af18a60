import { refuse } from '../refusal.ts';
import type { Db } from './connection.ts';

/** What may still be done to a program that is closed. */
const ALLOWED: readonly string[] = ['closure.reopenProgram', 'closure.archiveProgram'];

/** Refuses to change a closed program and says how it is opened again; undo and printing stay possible. */
export function assertOpenProgram(db: Db, operation: string): void {
  if (ALLOWED.includes(operation)) return;
  const closedOn = db.prepare<[], string | null>('SELECT closedOn FROM program WHERE id = 1').pluck().get();
  if (!closedOn) return;
  throw refuse(
    'CONFLICT',
    `The program was closed on ${closedOn} and can only be read. Nothing was changed. Reopen it under Charter, Closing, to change something.`,
  );
}
