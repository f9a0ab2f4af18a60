import type { Db } from '#core/db/connection.ts';
import { moveGradeLevels, replaceGradeLadder, selectGradeLadder } from '../grade-ladder.sql.ts';
import { levelMoves, mergedLadder } from './grade-ladder.ts';

/** Keeps the ladder in the program and moves everybody to the new level of their grade. */
export function keepLadder(db: Db, order: readonly string[]): void {
  const before = selectGradeLadder(db);
  const after = mergedLadder(order, before);
  if (after.join('\n') === before.join('\n')) return;
  const moves = levelMoves(before, after);
  if (moves.size > 0) moveGradeLevels(db, moves);
  replaceGradeLadder(db, after);
}
