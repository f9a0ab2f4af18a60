import { foldText } from '#shared/domain/fold-text.ts';
import type { PackedPeople } from './existing-people.ts';
import { rungOf } from './grade-order.ts';
import { packColumn, unpackColumn } from './pack-columns.ts';

/** Levels that change when a ladder gets other steps: from each old level to the new one. */
export type LevelMoves = ReadonlyMap<number, number>;

/**
 * The ladder as it will be: the order that the facilitator gave, with steps that only other files know kept after the
 * one that they stood above.
 *
 * @param order labels from lowest to highest.
 * @param ladder the program's labels, lowest first.
 */
export function mergedLadder(order: readonly string[], ladder: readonly string[]): readonly string[] {
  const merged = order
    .map(label => label.trim())
    .filter((label, at, all) => label !== '' && indexOfLabel(all, label) === at);
  ladder.forEach((label, at) => {
    if (indexOfLabel(merged, label) >= 0) return;
    const below = ladder[at - 1];
    merged.splice(below === undefined ? 0 : indexOfLabel(merged, below) + 1, 0, label);
  });
  return merged;
}

/** The program's ladder with unknown grades where their words place them; the known ones keep their order. */
export function proposeLadder(ladder: readonly string[], unknown: readonly string[]): readonly string[] {
  const proposed = [...ladder];
  for (const label of unknown) {
    const rung = rungOf(label);
    const below = proposed.findLastIndex(one => rungOf(one) <= rung);
    proposed.splice(below + 1, 0, label);
  }
  return proposed;
}

/** What happens to the levels of people when the ladder becomes another one; only those that change. */
export function levelMoves(before: readonly string[], after: readonly string[]): LevelMoves {
  const moves = new Map<number, number>();
  before.forEach((label, at) => {
    const place = indexOfLabel(after, label);
    if (place >= 0 && place !== at) moves.set(at + 1, place + 1);
  });
  return moves;
}

/** The place of a grade whatever its case and accents, which HR systems change from one export to the next; or -1. */
function indexOfLabel(labels: readonly string[], label: string): number {
  const folded = foldText(label);
  return labels.findIndex(one => foldText(one) === folded);
}

/** The saved roster as it will be once the ladder is kept, so that nobody counts as changed by it. */
export function withMovedLevels(people: PackedPeople, moves: LevelMoves): PackedPeople {
  if (moves.size === 0 || people.columns.gradeLevel === undefined) return people;
  const levels = unpackColumn(people.columns, 'gradeLevel', people.personIds.length);
  const moved = levels.map(level => (level === '' ? '' : String(moves.get(Number(level)) ?? level)));
  return { ...people, columns: { ...people.columns, gradeLevel: packColumn(moved) } };
}
