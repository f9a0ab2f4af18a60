import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from './connection.ts';

/** Tables whose changes are not taken back: the log of what was done, the undo log itself, and what is known about files. */
const UNTRACKED = new Set([
  'auditEntry',
  'undoStep',
  'undoEntry',
  'undoControl',
  'printedDocument',
  'surveyRelease',
  // An import that is taken back is often tried again, and its answers were right.
  'importSource',
  'importSourceColumn',
  'importSourceAnswer',
]);

/** Steps kept in the file; older ones can no longer be undone. */
const KEPT_STEPS = 200;

export type UndoStep = {
  readonly id: number;
  readonly label: string;
  readonly doneAt: IsoInstant;
  readonly isUndone: boolean;
};

/**
 * Installs triggers that write, for each changed row, the statement that changes it back.
 *
 * They are TEMP triggers made from the current columns, so a migration that adds a
 * column needs no care. The log itself is in the file and survives a restart.
 */
export function recordChanges(db: Db): void {
  for (const table of trackedTables(db)) {
    const columns = (db.pragma(`table_info(${table})`) as readonly { name: string; pk: number }[]).map(c => ({
      name: c.name,
      isKey: c.pk > 0,
    }));
    const keys = columns.filter(c => c.isKey).map(c => c.name);
    const where = (row: 'old' | 'new') =>
      keys.map(k => `'${k}=' || quote(${row}.${k})`).join(` || ' AND ' || `);
    const values = columns.map(c => `quote(old.${c.name})`).join(` || ',' || `);
    const sets = columns.map(c => `'${c.name}=' || quote(old.${c.name})`).join(` || ',' || `);
    const log = (statement: string) =>
      `INSERT INTO undoEntry (stepId, tableName, statement) SELECT stepId, '${table}', ${statement} FROM undoControl;`;
    const when = 'WHEN (SELECT stepId FROM undoControl) IS NOT NULL';
    db.exec(`
      CREATE TEMP TRIGGER undo_${table}_insert AFTER INSERT ON main.${table} ${when}
      BEGIN ${log(`'DELETE FROM ${table} WHERE ' || ${where('new')}`)} END;
      CREATE TEMP TRIGGER undo_${table}_update AFTER UPDATE ON main.${table} ${when}
      BEGIN ${log(`'UPDATE ${table} SET ' || ${sets} || ' WHERE ' || ${where('new')}`)} END;
      CREATE TEMP TRIGGER undo_${table}_delete AFTER DELETE ON main.${table} ${when}
      BEGIN ${log(`'INSERT INTO ${table} (${columns.map(c => c.name).join(',')}) VALUES (' || ${values} || ')'`)} END;
    `);
  }
}

function trackedTables(db: Db): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter(name => !UNTRACKED.has(name));
}

/** What a command may tell the undo log beside what the triggers see. */
export type UndoRecorder = {
  /** Runs `work` without per-row entries; the caller says with `insertedRange` how it is taken back. */
  readonly paused: <T>(work: () => T) => T;
  /**
   * Notes that the rows of `table` with `firstId` to `lastId` in `column` are new: one entry instead of one a row.
   * `column` is `id` unless the rows belong to new rows of another table.
   */
  readonly insertedRange: (table: string, firstId: number, lastId: number, column?: string) => void;
};

/**
 * Runs `work` as one undoable step inside the caller's transaction and forgets what had been undone before.
 *
 * A step that changed no row leaves no trace in the history.
 */
export function asStep<T>(
  db: Db,
  label: () => string,
  now: IsoInstant,
  work: (recorder: UndoRecorder) => T,
): { result: T; tables: readonly string[] } {
  const { lastInsertRowid } = db.prepare(`INSERT INTO undoStep (label, doneAt) VALUES ('', ?)`).run(now);
  const stepId = Number(lastInsertRowid);
  const setStep = db.prepare<[number | null]>('UPDATE undoControl SET stepId = ?');
  const insertEntry = db.prepare<[number, string, string]>(
    'INSERT INTO undoEntry (stepId, tableName, statement) VALUES (?, ?, ?)',
  );
  setStep.run(stepId);
  const result = work({
    paused(quiet) {
      setStep.run(null);
      const value = quiet();
      setStep.run(stepId);
      return value;
    },
    insertedRange(table, firstId, lastId, column = 'id') {
      if (lastId < firstId) return;
      insertEntry.run(stepId, table, `DELETE FROM ${table} WHERE ${column} BETWEEN ${firstId} AND ${lastId}`);
    },
  });
  setStep.run(null);
  const tables = tablesOf(db, stepId);
  if (tables.length === 0) {
    db.prepare('DELETE FROM undoStep WHERE id = ?').run(stepId);
  } else {
    db.prepare('UPDATE undoStep SET label = ? WHERE id = ?').run(label(), stepId);
    // Entries do not wait to follow their steps: a large import does without that.
    const forgotten = 'isUndone = 1 OR id <= ?';
    db.prepare(`DELETE FROM undoEntry WHERE stepId IN (SELECT id FROM undoStep WHERE ${forgotten})`).run(
      stepId - KEPT_STEPS,
    );
    db.prepare(`DELETE FROM undoStep WHERE ${forgotten}`).run(stepId - KEPT_STEPS);
  }
  return { result, tables };
}

function tablesOf(db: Db, stepId: number): readonly string[] {
  return db
    .prepare<[number], string>('SELECT DISTINCT tableName FROM undoEntry WHERE stepId = ?')
    .pluck()
    .all(stepId);
}

/** The newest step that can be undone, and the oldest that can be redone. */
export function nextSteps(db: Db): { readonly undo: UndoStep | null; readonly redo: UndoStep | null } {
  return {
    undo: selectStep(db, 'isUndone = 0 ORDER BY id DESC'),
    redo: selectStep(db, 'isUndone = 1 ORDER BY id'),
  };
}

/** The steps still kept, newest first. */
export function stepHistory(db: Db): readonly UndoStep[] {
  return db
    .prepare<[], StepRow>('SELECT id, label, doneAt, isUndone FROM undoStep ORDER BY id DESC')
    .all()
    .map(toStep);
}

type StepRow = { id: number; label: string; doneAt: IsoInstant; isUndone: 0 | 1 };

function selectStep(db: Db, condition: string): UndoStep | null {
  const row = db
    .prepare<[], StepRow>(`SELECT id, label, doneAt, isUndone FROM undoStep WHERE ${condition} LIMIT 1`)
    .get();
  return row ? toStep(row) : null;
}

function toStep(row: StepRow): UndoStep {
  return { id: row.id, label: row.label, doneAt: row.doneAt, isUndone: row.isUndone === 1 };
}

/**
 * Plays a step's statements backwards, so the triggers record how to play it forwards again.
 *
 * Undo and redo are the same act: only the flag of the step differs afterwards.
 */
export function replayStep(db: Db, step: UndoStep): readonly string[] {
  // Rows come back in an order that need not suit the references between them; all is whole again at the end.
  db.pragma('defer_foreign_keys = ON');
  const entries = db
    .prepare<[number], { tableName: string; statement: string }>(
      'SELECT tableName, statement FROM undoEntry WHERE stepId = ? ORDER BY id DESC',
    )
    .all(step.id);
  db.prepare('DELETE FROM undoEntry WHERE stepId = ?').run(step.id);
  db.prepare('UPDATE undoControl SET stepId = ?').run(step.id);
  for (const entry of entries) db.prepare(entry.statement).run();
  db.prepare('UPDATE undoControl SET stepId = NULL').run();
  db.prepare('UPDATE undoStep SET isUndone = ? WHERE id = ?').run(step.isUndone ? 0 : 1, step.id);
  return [...new Set(entries.map(entry => entry.tableName))];
}
