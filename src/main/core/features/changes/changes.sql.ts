import type { Change, ChangeEntry, Suggestion, SuggestionEntry } from '#shared/contract/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

type ChangeRow = Omit<Change, 'pairs' | 'pairIds'>;

const CHANGES = `
  SELECT c.id, c.category, c.description, c.status, c.ideaOn, c.acceptedOn, c.doneOn, c.evidence, c.owner,
         c.decidedBy, c.credit, c.outcomeId, o.statement AS outcome
    FROM changeEntry c
    LEFT JOIN outcome o ON o.id = c.outcomeId`;

/** Done first, then accepted, then ideas; the newest of each first. */
export function selectChanges(db: Db): Change[] {
  const names = new Map(selectPairNames(db).map(pair => [pair.id, pair.names]));
  const credits = new Map<number, number[]>();
  for (const { changeId, pairId } of selectCredits(db)) {
    credits.set(changeId, [...(credits.get(changeId) ?? []), pairId]);
  }
  return db
    .prepare<[], ChangeRow>(
      `${CHANGES}
        ORDER BY CASE c.status WHEN 'done' THEN 0 WHEN 'accepted' THEN 1 ELSE 2 END,
                 coalesce(c.doneOn, c.acceptedOn, c.ideaOn) DESC, c.id DESC`,
    )
    .all()
    .map(row => {
      const pairIds = credits.get(row.id) ?? [];
      return { ...row, pairIds, pairs: pairIds.map(pairId => ({ pairId, names: names.get(pairId) ?? '' })) };
    });
}

function selectCredits(db: Db): { changeId: number; pairId: number }[] {
  return db
    .prepare<[], { changeId: number; pairId: number }>(
      'SELECT changeId, pairId FROM changeCredit ORDER BY changeId, pairId',
    )
    .all();
}

export function selectChange(db: Db, id: number): ChangeRow | null {
  return db.prepare<[number], ChangeRow>(`${CHANGES} WHERE c.id = ?`).get(id) ?? null;
}

export function selectOutcomes(db: Db): { id: number; statement: string }[] {
  return db
    .prepare<[], { id: number; statement: string }>('SELECT id, statement FROM outcome ORDER BY id')
    .all();
}

type NamesRow = {
  readonly id: number;
  readonly menteeFirst: string;
  readonly menteeLast: string;
  readonly menteePreferred: string | null;
  readonly mentorFirst: string;
  readonly mentorLast: string;
  readonly mentorPreferred: string | null;
};

/** Every pair of the program that can be credited: one that is or was more than a proposal. */
export function selectPairNames(db: Db): { id: number; names: string }[] {
  return db
    .prepare<[], NamesRow>(
      `SELECT pair.id, a.firstName AS menteeFirst, a.lastName AS menteeLast, a.preferredName AS menteePreferred,
              b.firstName AS mentorFirst, b.lastName AS mentorLast, b.preferredName AS mentorPreferred
         FROM pair
         JOIN enrollment ea ON ea.id = pair.menteeId
         JOIN person a ON a.id = ea.personId
         JOIN enrollment eb ON eb.id = pair.mentorId
         JOIN person b ON b.id = eb.personId
        WHERE pair.startedOn IS NOT NULL
        ORDER BY a.lastName, a.firstName, pair.id`,
    )
    .all()
    .map(row => ({
      id: row.id,
      names: [
        displayName({
          firstName: row.menteeFirst,
          lastName: row.menteeLast,
          preferredName: row.menteePreferred,
        }),
        displayName({
          firstName: row.mentorFirst,
          lastName: row.mentorLast,
          preferredName: row.mentorPreferred,
        }),
      ].join(' and '),
    }));
}

type Columns = Omit<ChangeEntry, 'pairIds'>;

export function insertChange(db: Db, entry: Columns): number {
  const result = db
    .prepare(
      `INSERT INTO changeEntry
         (category, description, status, ideaOn, acceptedOn, doneOn, evidence, owner, decidedBy, credit, outcomeId)
       VALUES
         (:category, :description, :status, :ideaOn, :acceptedOn, :doneOn, :evidence, :owner, :decidedBy, :credit,
          :outcomeId)`,
    )
    .run(entry);
  return Number(result.lastInsertRowid);
}

export function updateChange(db: Db, id: number, entry: Columns): void {
  db.prepare(
    `UPDATE changeEntry
        SET category = :category, description = :description, status = :status, ideaOn = :ideaOn,
            acceptedOn = :acceptedOn, doneOn = :doneOn, evidence = :evidence, owner = :owner, decidedBy = :decidedBy,
            credit = :credit, outcomeId = :outcomeId
      WHERE id = :id`,
  ).run({ ...entry, id });
}

export function updateSteps(
  db: Db,
  id: number,
  { status, acceptedOn, doneOn }: Pick<ChangeEntry, 'status' | 'acceptedOn' | 'doneOn'>,
): void {
  db.prepare('UPDATE changeEntry SET status = ?, acceptedOn = ?, doneOn = ? WHERE id = ?').run(
    status,
    acceptedOn,
    doneOn,
    id,
  );
}

export function replaceCredits(db: Db, changeId: number, pairIds: readonly number[]): void {
  db.prepare('DELETE FROM changeCredit WHERE changeId = ?').run(changeId);
  const insert = db.prepare('INSERT INTO changeCredit (changeId, pairId) VALUES (?, ?)');
  for (const pairId of new Set(pairIds)) insert.run(changeId, pairId);
}

export function deleteChange(db: Db, id: number): boolean {
  db.prepare('DELETE FROM changeCredit WHERE changeId = ?').run(id);
  return db.prepare('DELETE FROM changeEntry WHERE id = ?').run(id).changes > 0;
}

/** Unanswered ones first, then the newest. */
export function selectSuggestions(db: Db): Suggestion[] {
  return db
    .prepare<[], Suggestion & { readonly decidedOn: IsoDate | null }>(
      `SELECT id, words, source, raisedOn, disposition, decidedOn, answer
         FROM suggestion
        ORDER BY disposition <> 'open', raisedOn DESC, id DESC`,
    )
    .all();
}

export function insertSuggestion(db: Db, entry: SuggestionEntry): number {
  const result = db
    .prepare(
      `INSERT INTO suggestion (words, source, raisedOn, disposition, decidedOn, answer)
       VALUES (:words, :source, :raisedOn, :disposition, :decidedOn, :answer)`,
    )
    .run(entry);
  return Number(result.lastInsertRowid);
}

export function updateSuggestion(db: Db, id: number, entry: SuggestionEntry): boolean {
  return (
    db
      .prepare(
        `UPDATE suggestion
            SET words = :words, source = :source, raisedOn = :raisedOn, disposition = :disposition,
                decidedOn = :decidedOn, answer = :answer
          WHERE id = :id`,
      )
      .run({ ...entry, id }).changes > 0
  );
}

export function deleteSuggestion(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM suggestion WHERE id = ?').run(id).changes > 0;
}
