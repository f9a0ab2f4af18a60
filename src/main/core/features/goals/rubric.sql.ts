import type { Rubric, RubricEntry } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

type RubricRow = { readonly midOn: IsoDate | null; readonly endOn: IsoDate | null };
type CriterionRow = {
  readonly position: number;
  readonly name: string;
  readonly midLevel: number | null;
  readonly endLevel: number | null;
};
type CellRow = { readonly criterion: number; readonly level: number; readonly words: string };

/** The rubric of a pair; places in the database count from 1, in the contract from 0. */
export function selectRubric(db: Db, pairId: number): Rubric | null {
  const rubric = db
    .prepare<[number], RubricRow>('SELECT midOn, endOn FROM rubric WHERE pairId = ?')
    .get(pairId);
  if (!rubric) return null;
  const levels = db
    .prepare<[number], string>('SELECT name FROM rubricLevel WHERE pairId = ? ORDER BY position')
    .pluck()
    .all(pairId);
  const cells = db
    .prepare<[number], CellRow>('SELECT criterion, level, words FROM rubricCell WHERE pairId = ?')
    .all(pairId);
  const criteria = db
    .prepare<[number], CriterionRow>(
      'SELECT position, name, midLevel, endLevel FROM rubricCriterion WHERE pairId = ? ORDER BY position',
    )
    .all(pairId)
    .map(({ position, name, midLevel, endLevel }) => ({
      name,
      words: levels.map(
        (_, index) =>
          cells.find(({ criterion, level }) => criterion === position && level === index + 1)?.words ?? '',
      ),
      mid: midLevel === null ? null : midLevel - 1,
      end: endLevel === null ? null : endLevel - 1,
    }));
  return { ...rubric, levels, criteria };
}

const PARTS = ['rubricCell', 'rubricCriterion', 'rubricLevel', 'rubric'] as const;

export function deleteRubric(db: Db, pairId: number): void {
  for (const part of PARTS) db.prepare(`DELETE FROM ${part} WHERE pairId = ?`).run(pairId);
}

export function insertRubric(
  db: Db,
  pairId: number,
  { levels, criteria }: RubricEntry,
  { midOn, endOn }: RubricRow,
): void {
  db.prepare('INSERT INTO rubric (pairId, midOn, endOn) VALUES (?, ?, ?)').run(pairId, midOn, endOn);
  const level = db.prepare('INSERT INTO rubricLevel (pairId, position, name) VALUES (?, ?, ?)');
  levels.forEach((name, index) => level.run(pairId, index + 1, name));
  const criterion = db.prepare('INSERT INTO rubricCriterion (pairId, position, name) VALUES (?, ?, ?)');
  const cell = db.prepare('INSERT INTO rubricCell (pairId, criterion, level, words) VALUES (?, ?, ?, ?)');
  criteria.forEach(({ name, words }, row) => {
    criterion.run(pairId, row + 1, name);
    levels.forEach((_, column) => {
      if (words[column]) cell.run(pairId, row + 1, column + 1, words[column]);
    });
  });
}

export function updateScores(
  db: Db,
  pairId: number,
  wave: 'mid' | 'end',
  scores: readonly (number | null)[],
  on: IsoDate | null,
): void {
  const [score, day] = wave === 'mid' ? ['midLevel', 'midOn'] : ['endLevel', 'endOn'];
  const update = db.prepare(`UPDATE rubricCriterion SET ${score} = ? WHERE pairId = ? AND position = ?`);
  scores.forEach((at, index) => update.run(at === null ? null : at + 1, pairId, index + 1));
  db.prepare(`UPDATE rubric SET ${day} = ? WHERE pairId = ?`).run(on, pairId);
}
