import type { Goal, GoalEntry, GoalProgress } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

export type StoredGoal = Omit<Goal, 'progress'> & { readonly pairId: number };
type GoalRow = Omit<StoredGoal, 'isPairSpecific'> & { readonly isPairSpecific: 0 | 1 };

const GOALS = `
  SELECT g.id, g.pairId, g.owner, g.level, g.statement, g.skillId, g.outcomeId, g.isPairSpecific, g.unit,
         g.baselineNumber, g.targetNumber, g.baselineWords, g.targetWords, g.dueOn, g.weight, g.transfer,
         g.muchLess, g.less, g.expected, g.more, g.muchMore, g.acceptance, g.acceptedOn,
         g.midRating, g.midOn, g.endRating, g.endOn, g.state, g.closedOn, g.closedBecause, g.setOn,
         s.name AS skill, o.statement AS outcome
    FROM goal g
    LEFT JOIN skill s ON s.id = g.skillId
    LEFT JOIN outcome o ON o.id = g.outcomeId`;

function toGoal(row: GoalRow): StoredGoal {
  return { ...row, isPairSpecific: row.isPairSpecific === 1 };
}

export function selectGoal(db: Db, id: number): StoredGoal | null {
  const row = db.prepare<[number], GoalRow>(`${GOALS} WHERE g.id = ?`).get(id);
  return row ? toGoal(row) : null;
}

export function selectGoalsOfPair(db: Db, pairId: number): StoredGoal[] {
  return db.prepare<[number], GoalRow>(`${GOALS} WHERE g.pairId = ? ORDER BY g.id`).all(pairId).map(toGoal);
}

/** Every goal of the newest cohort's pairs, pair by pair, without its words: for counts. */
export type GoalFacts = Pick<
  StoredGoal,
  | 'pairId'
  | 'owner'
  | 'outcomeId'
  | 'isPairSpecific'
  | 'dueOn'
  | 'weight'
  | 'acceptance'
  | 'midRating'
  | 'endRating'
  | 'state'
> & { readonly hasScale: boolean };
type FactsRow = Omit<GoalFacts, 'isPairSpecific' | 'hasScale'> & {
  readonly isPairSpecific: 0 | 1;
  readonly hasScale: 0 | 1;
};

export function selectGoalFacts(db: Db): GoalFacts[] {
  return db
    .prepare<[], FactsRow>(
      `SELECT g.pairId, g.owner, g.outcomeId, g.isPairSpecific, g.dueOn, g.weight, g.acceptance,
              g.midRating, g.endRating, g.state,
              g.muchLess <> '' AND g.less <> '' AND g.expected <> '' AND g.more <> '' AND g.muchMore <> '' AS hasScale
         FROM goal g
         JOIN pair ON pair.id = g.pairId
        WHERE pair.cohortId = (SELECT max(id) FROM cohort)
        ORDER BY g.pairId, g.id`,
    )
    .all()
    .map(row => ({ ...row, isPairSpecific: row.isPairSpecific === 1, hasScale: row.hasScale === 1 }));
}

/** When each pair of the newest cohort last noted progress; pairs that never did are left out. */
export function selectLastProgress(db: Db): { pairId: number; lastOn: IsoDate }[] {
  return db
    .prepare<[], { pairId: number; lastOn: IsoDate }>(
      `SELECT g.pairId, max(p.notedOn) AS lastOn
         FROM goalProgress p
         JOIN goal g ON g.id = p.goalId
         JOIN pair ON pair.id = g.pairId
        WHERE pair.cohortId = (SELECT max(id) FROM cohort)
        GROUP BY g.pairId`,
    )
    .all();
}

export function insertGoal(db: Db, pairId: number, entry: GoalEntry, setOn: IsoDate): number {
  const result = db
    .prepare(
      `INSERT INTO goal
         (pairId, owner, level, statement, skillId, outcomeId, isPairSpecific, unit, baselineNumber, targetNumber,
          baselineWords, targetWords, dueOn, weight, transfer, muchLess, less, expected, more, muchMore, setOn)
       VALUES
         (:pairId, :owner, :level, :statement, :skillId, :outcomeId, :isPairSpecific, :unit, :baselineNumber,
          :targetNumber, :baselineWords, :targetWords, :dueOn, :weight, :transfer, :muchLess, :less, :expected,
          :more, :muchMore, :setOn)`,
    )
    .run({ ...entry, isPairSpecific: Number(entry.isPairSpecific), pairId, setOn });
  return Number(result.lastInsertRowid);
}

export function updateGoal(db: Db, id: number, entry: GoalEntry): void {
  db.prepare(
    `UPDATE goal
        SET owner = :owner, level = :level, statement = :statement, skillId = :skillId, outcomeId = :outcomeId,
            isPairSpecific = :isPairSpecific, unit = :unit, baselineNumber = :baselineNumber,
            targetNumber = :targetNumber, baselineWords = :baselineWords, targetWords = :targetWords, dueOn = :dueOn,
            weight = :weight, transfer = :transfer, muchLess = :muchLess, less = :less, expected = :expected,
            more = :more, muchMore = :muchMore
      WHERE id = :id`,
  ).run({ ...entry, isPairSpecific: Number(entry.isPairSpecific), id });
}

export function updateAnswer(db: Db, id: number, answer: Goal['acceptance'], on: IsoDate): void {
  db.prepare('UPDATE goal SET acceptance = ?, acceptedOn = ? WHERE id = ?').run(
    answer,
    answer === null ? null : on,
    id,
  );
}

export function updateRating(
  db: Db,
  id: number,
  wave: 'mid' | 'end',
  rating: number | null,
  on: IsoDate,
): void {
  const [value, day] = wave === 'mid' ? ['midRating', 'midOn'] : ['endRating', 'endOn'];
  db.prepare(`UPDATE goal SET ${value} = ?, ${day} = ? WHERE id = ?`).run(
    rating,
    rating === null ? null : on,
    id,
  );
}

export function updateState(
  db: Db,
  id: number,
  { state, on, because }: { readonly state: Goal['state']; readonly on: IsoDate; readonly because: string },
): void {
  db.prepare('UPDATE goal SET state = ?, closedOn = ?, closedBecause = ? WHERE id = ?').run(
    state,
    state === 'open' ? null : on,
    state === 'open' ? '' : because,
    id,
  );
}

export function deleteGoal(db: Db, id: number): void {
  db.prepare('DELETE FROM goalProgress WHERE goalId = ?').run(id);
  db.prepare('DELETE FROM goal WHERE id = ?').run(id);
}

type ProgressRow = GoalProgress & { readonly goalId: number };

/** What was noted on the pair's goals, the newest first. */
export function selectProgress(db: Db, pairId: number): ProgressRow[] {
  return db
    .prepare<[number], ProgressRow>(
      `SELECT p.id, p.goalId, p.notedOn, p.value, p.words
         FROM goalProgress p
         JOIN goal g ON g.id = p.goalId
        WHERE g.pairId = ?
        ORDER BY p.notedOn DESC, p.id DESC`,
    )
    .all(pairId);
}

export function insertProgress(
  db: Db,
  goalId: number,
  { notedOn, value, words }: Omit<GoalProgress, 'id'>,
): number {
  const result = db
    .prepare('INSERT INTO goalProgress (goalId, notedOn, value, words) VALUES (?, ?, ?, ?)')
    .run(goalId, notedOn, value, words);
  return Number(result.lastInsertRowid);
}

/** The goal that a note of progress belongs to; null when the note is gone. */
export function selectGoalOfProgress(db: Db, id: number): number | null {
  return db.prepare<[number], number>('SELECT goalId FROM goalProgress WHERE id = ?').pluck().get(id) ?? null;
}

export function deleteProgress(db: Db, id: number): void {
  db.prepare('DELETE FROM goalProgress WHERE id = ?').run(id);
}
