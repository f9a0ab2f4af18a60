import type { SkillType } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type SavedTopic = {
  readonly id: number;
  readonly name: string;
  readonly type: SkillType;
  readonly teach: number;
  readonly learn: number;
  readonly goals: number;
};

/** Every topic that somebody has touched, with who can teach it and who wants to learn it. */
export function selectSavedTopics(db: Db): SavedTopic[] {
  return db
    .prepare<[], SavedTopic>(
      `SELECT s.id, s.name, s.type,
              (SELECT count(*) FROM personSkill p WHERE p.skillId = s.id AND p.side = 'offered') AS teach,
              (SELECT count(*) FROM personSkill p WHERE p.skillId = s.id AND p.side = 'sought') AS learn,
              (SELECT count(*) FROM goal g WHERE g.skillId = s.id) AS goals
         FROM skill s
        ORDER BY s.name COLLATE NOCASE`,
    )
    .all();
}

/** How many meetings name each topic. */
export function countMeetings(db: Db): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[], { topic: string; meetings: number }>(
      'SELECT topic, count(*) AS meetings FROM meetingTopic GROUP BY topic',
    )
    .all();
  return new Map(rows.map(row => [row.topic, row.meetings]));
}

export type RetiredTopic = { readonly name: string; readonly replacedBy: string | null };

export function selectRetired(db: Db): RetiredTopic[] {
  return db.prepare<[], RetiredTopic>('SELECT name, replacedBy FROM retiredTopic ORDER BY name').all();
}

export function retire(db: Db, name: string, replacedBy: string | null): void {
  db.prepare(
    `INSERT INTO retiredTopic (name, replacedBy) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET replacedBy = excluded.replacedBy`,
  ).run(name, replacedBy);
}

export function restore(db: Db, name: string): void {
  db.prepare('DELETE FROM retiredTopic WHERE name = ?').run(name);
}

export function insertTopic(db: Db, name: string, type: SkillType): number {
  return Number(db.prepare('INSERT INTO skill (name, type) VALUES (?, ?)').run(name, type).lastInsertRowid);
}

export function renameTopic(db: Db, id: number, name: string): void {
  db.prepare('UPDATE skill SET name = ? WHERE id = ?').run(name, id);
}

export function updateType(db: Db, id: number, type: SkillType): void {
  db.prepare('UPDATE skill SET type = ? WHERE id = ?').run(type, id);
}

/** Meetings name their topics in words: those follow. */
export function renameInMeetings(db: Db, from: string, to: string): void {
  db.prepare('UPDATE OR IGNORE meetingTopic SET topic = ? WHERE topic = ?').run(to, from);
  db.prepare('DELETE FROM meetingTopic WHERE topic = ?').run(from);
}

/** Whoever has both keeps the higher level under the one that stays. */
export function raiseLevels(db: Db, fromId: number, intoId: number): void {
  db.prepare(
    `UPDATE personSkill AS kept
        SET level = other.level
       FROM personSkill AS other
      WHERE kept.skillId = ?
        AND other.skillId = ?
        AND other.personId = kept.personId
        AND other.side = kept.side
        AND other.level > kept.level`,
  ).run(intoId, fromId);
}

/**
 * Lets everything that refers to one topic refer to another, then removes the first.
 *
 * The tables are asked of the schema: one that is added later must not be forgotten here. A row that would be there
 * twice stays as it is under the topic that is kept.
 */
export function moveReferences(db: Db, fromId: number, intoId: number): void {
  const referring = db
    .prepare<[], { tableName: string; columnName: string }>(
      `SELECT m.name AS tableName, f."from" AS columnName
         FROM sqlite_schema m
         JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table'
          AND f."table" = 'skill'`,
    )
    .all();
  for (const { tableName, columnName } of referring) {
    db.prepare(`UPDATE OR IGNORE "${tableName}" SET "${columnName}" = ? WHERE "${columnName}" = ?`).run(
      intoId,
      fromId,
    );
    db.prepare(`DELETE FROM "${tableName}" WHERE "${columnName}" = ?`).run(fromId);
  }
  db.prepare('DELETE FROM skill WHERE id = ?').run(fromId);
}
