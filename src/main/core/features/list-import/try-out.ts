import type { Db } from '#core/db/connection.ts';

const TAKEN_BACK = new Error('Tried out and taken back');

/** Does something to the database, takes all of it back, and gives what was found meanwhile. */
export function tryOut<T>(db: Db, work: () => T): T {
  const found: T[] = [];
  try {
    db.transaction(() => {
      found.push(work());
      throw TAKEN_BACK;
    })();
  } catch (error) {
    if (error !== TAKEN_BACK) throw error;
  }
  return found[0] as T; // Whatever else ended the work was thrown on.
}
