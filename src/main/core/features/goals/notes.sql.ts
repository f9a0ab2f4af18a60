import type { BenefitEntry, KnowledgeEntry, ObstacleEntry } from '#shared/contract/goals.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type NoteKind = 'benefit' | 'obstacle' | 'knowledge';
const TABLES = { benefit: 'benefit', obstacle: 'obstacle', knowledge: 'knowledgeItem' } as const;

type WithId<T> = T & { readonly id: number };
type ObstacleRow = Omit<WithId<ObstacleEntry>, 'wantsSupport'> & { readonly wantsSupport: 0 | 1 };

export function selectBenefits(db: Db, pairId: number): WithId<BenefitEntry>[] {
  return db
    .prepare<[number], WithId<BenefitEntry>>(
      'SELECT id, notedOn, words FROM benefit WHERE pairId = ? ORDER BY notedOn DESC, id DESC',
    )
    .all(pairId);
}

/** Open obstacles first. */
export function selectObstacles(db: Db, pairId: number): WithId<ObstacleEntry>[] {
  return db
    .prepare<[number], ObstacleRow>(
      `SELECT id, notedOn, words, wantsSupport, resolvedOn, resolution
         FROM obstacle
        WHERE pairId = ?
        ORDER BY resolvedOn IS NOT NULL, notedOn DESC, id DESC`,
    )
    .all(pairId)
    .map(row => ({ ...row, wantsSupport: row.wantsSupport === 1 }));
}

export function selectKnowledge(db: Db, pairId: number): WithId<KnowledgeEntry>[] {
  return db
    .prepare<[number], WithId<KnowledgeEntry>>(
      'SELECT id, notedOn, title, owner, storedAt FROM knowledgeItem WHERE pairId = ? ORDER BY notedOn DESC, id DESC',
    )
    .all(pairId);
}

/** Benefits that nobody had planned, of all pairs of the newest cohort. */
export function benefitCount(db: Db): number {
  return (
    db
      .prepare<[], number>(
        `SELECT count(*)
           FROM benefit b
           JOIN pair ON pair.id = b.pairId
          WHERE pair.cohortId = (SELECT max(id) FROM cohort)`,
      )
      .pluck()
      .get() ?? 0
  );
}

/** The pair that a note belongs to; null when the note is gone. */
export function selectPairOfNote(db: Db, kind: NoteKind, id: number): number | null {
  return (
    db.prepare<[number], number>(`SELECT pairId FROM ${TABLES[kind]} WHERE id = ?`).pluck().get(id) ?? null
  );
}

export function saveBenefit(db: Db, pairId: number, id: number | null, entry: BenefitEntry): number {
  if (id === null) {
    const result = db
      .prepare('INSERT INTO benefit (pairId, notedOn, words) VALUES (?, ?, ?)')
      .run(pairId, entry.notedOn, entry.words);
    return Number(result.lastInsertRowid);
  }
  db.prepare('UPDATE benefit SET notedOn = ?, words = ? WHERE id = ?').run(entry.notedOn, entry.words, id);
  return id;
}

export function saveObstacle(db: Db, pairId: number, id: number | null, entry: ObstacleEntry): number {
  const columns = { ...entry, wantsSupport: Number(entry.wantsSupport) };
  if (id === null) {
    const result = db
      .prepare(
        `INSERT INTO obstacle (pairId, notedOn, words, wantsSupport, resolvedOn, resolution)
         VALUES (:pairId, :notedOn, :words, :wantsSupport, :resolvedOn, :resolution)`,
      )
      .run({ ...columns, pairId });
    return Number(result.lastInsertRowid);
  }
  db.prepare(
    `UPDATE obstacle
        SET notedOn = :notedOn, words = :words, wantsSupport = :wantsSupport, resolvedOn = :resolvedOn,
            resolution = :resolution
      WHERE id = :id`,
  ).run({ ...columns, id });
  return id;
}

export function saveKnowledge(db: Db, pairId: number, id: number | null, entry: KnowledgeEntry): number {
  if (id === null) {
    const result = db
      .prepare(
        `INSERT INTO knowledgeItem (pairId, notedOn, title, owner, storedAt)
         VALUES (:pairId, :notedOn, :title, :owner, :storedAt)`,
      )
      .run({ ...entry, pairId });
    return Number(result.lastInsertRowid);
  }
  db.prepare(
    'UPDATE knowledgeItem SET notedOn = :notedOn, title = :title, owner = :owner, storedAt = :storedAt WHERE id = :id',
  ).run({ ...entry, id });
  return id;
}

export function deleteNote(db: Db, kind: NoteKind, id: number): void {
  db.prepare(`DELETE FROM ${TABLES[kind]} WHERE id = ?`).run(id);
}

type Asking = {
  readonly id: number;
  readonly pairId: number;
  readonly notedOn: string;
  readonly words: string;
  readonly menteeFirst: string;
  readonly menteeLast: string;
  readonly menteePreferred: string | null;
  readonly mentorFirst: string;
  readonly mentorLast: string;
  readonly mentorPreferred: string | null;
};

export type SupportWanted = {
  readonly id: number;
  readonly pairId: number;
  readonly names: string;
  readonly notedOn: string;
  readonly words: string;
};

/** Open obstacles for which a pair of the newest cohort asks the facilitator's help, the oldest first. */
export function selectSupportWanted(db: Db): SupportWanted[] {
  return db
    .prepare<[], Asking>(
      `SELECT o.id, o.pairId, o.notedOn, o.words,
              a.firstName AS menteeFirst, a.lastName AS menteeLast, a.preferredName AS menteePreferred,
              b.firstName AS mentorFirst, b.lastName AS mentorLast, b.preferredName AS mentorPreferred
         FROM obstacle o
         JOIN pair ON pair.id = o.pairId
         JOIN enrollment ea ON ea.id = pair.menteeId
         JOIN person a ON a.id = ea.personId
         JOIN enrollment eb ON eb.id = pair.mentorId
         JOIN person b ON b.id = eb.personId
        WHERE o.wantsSupport = 1
          AND o.resolvedOn IS NULL
          AND pair.cohortId = (SELECT max(id) FROM cohort)
        ORDER BY o.notedOn, o.id`,
    )
    .all()
    .map(row => ({
      id: row.id,
      pairId: row.pairId,
      notedOn: row.notedOn,
      words: row.words,
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
