import type { IsoInstant } from '#shared/domain/dates.ts';
import type { SkillSide, SkillType } from '#shared/domain/people.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Db } from '#core/db/connection.ts';
import type { PackedPeople } from './import/existing-people.ts';
import { packColumn, type PackedColumn, type PackedColumns } from './import/pack-columns.ts';
import { PERSON_COLUMNS } from './import/person-columns.ts';
import { ITEM_SEPARATOR, LEVEL_SEPARATOR, LIST_FIELDS, type ListField } from './import/stored-fields.ts';
import { IMAGE_TABLE, type PersonTable } from './import/image-of-people.ts';

const LIST_TABLES = {
  languages: { table: 'personLanguage', item: 'language' },
  interests: { table: 'personInterest', item: 'interest' },
} as const;

/** Everybody who is saved, packed for the thread that compares a file with them. */
export function selectPackedPeople(db: Db): PackedPeople {
  const columns = PERSON_COLUMNS.map(({ column }) => `p.${column}`).join(', ');
  const rows = db
    .prepare<[], (string | number | null)[]>(
      `SELECT p.id, m.employeeId, ${columns}
         FROM person p
         LEFT JOIN person m ON m.id = p.managerId
        ORDER BY p.id`,
    )
    .raw()
    .all();
  const packed: PackedColumns = {};
  if (rows.length === 0) return { personIds: new Float64Array(), columns: packed };
  const take = (at: number): PackedColumn => packSaved(rows.map(row => String(row[at] ?? '')));
  packed.manager = take(1);
  PERSON_COLUMNS.forEach(({ field }, index) => (packed[field] = take(index + 2)));
  for (const field of LIST_FIELDS) {
    const items = selectLists(db, field);
    packed[field] = packSaved(rows.map(row => items.get(Number(row[0])) ?? ''));
  }
  return { personIds: Float64Array.from(rows, row => Number(row[0])), columns: packed };
}

// oxlint-disable-next-line no-control-regex -- separators of packed columns must not occur in them
const SEPARATORS = /[\u0001\u001f]/g;

/** Saved text may hold what an import would have cleaned: an inline edit accepts any character. */
function packSaved(values: readonly string[]): PackedColumn {
  return packColumn(values.map(value => value.replace(SEPARATORS, ' ')));
}

function selectLists(db: Db, field: ListField): ReadonlyMap<number, string> {
  const sql =
    field === 'languages' || field === 'interests'
      ? `SELECT personId, group_concat(${LIST_TABLES[field].item}, char(30)) FROM ${LIST_TABLES[field].table} GROUP BY personId`
      : `SELECT ps.personId, group_concat(s.name || char(29) || ps.level, char(30))
           FROM personSkill ps
           JOIN skill s ON s.id = ps.skillId
          WHERE ps.side = '${sideOf(field)}'
          GROUP BY ps.personId`;
  return new Map(db.prepare<[], [number, string]>(sql).raw().all());
}

function sideOf(field: 'skillsOffered' | 'skillsSought'): SkillSide {
  return field === 'skillsOffered' ? 'offered' : 'sought';
}

export type ImportRecord = {
  readonly fileName: string;
  readonly fileHash: string;
  readonly importedAt: IsoInstant;
  readonly importedBy: string | null;
  readonly encoding: string;
  readonly newCount: number;
  readonly changedCount: number;
  readonly unchangedCount: number;
  readonly leftCount: number;
  readonly rejectedCount: number;
};

export function insertImport(db: Db, record: ImportRecord): number {
  return Number(
    db
      .prepare<[ImportRecord]>(
        `INSERT INTO rosterImport
           (fileName, fileHash, importedAt, importedBy, encoding, newCount, changedCount, unchangedCount, leftCount,
            rejectedCount)
         VALUES
           (@fileName, @fileHash, @importedAt, @importedBy, @encoding, @newCount, @changedCount, @unchangedCount,
            @leftCount, @rejectedCount)`,
      )
      .run(record).lastInsertRowid,
  );
}

/** The facilitator whom the charter names. */
export function selectFacilitator(db: Db): string | null {
  return (
    db.prepare<[], string>(`SELECT facilitatorName FROM program WHERE facilitatorName <> ''`).pluck().get() ??
    null
  );
}

export function selectLastPersonId(db: Db): number {
  return db.prepare<[], number | null>('SELECT max(id) FROM person').pluck().get() ?? 0;
}

/** What a column of `person` can be given. */
export type PersonValue = string | number | null;

/** From here on building the indexes once at the end is quicker than keeping them up to date. */
const REBUILD_INDEXES_FROM = 20_000;

/** Files of people attached to a program's connection, until they are let go of. */
export type AttachedPeople = {
  /**
   * Takes a database file with a table of new people into the connection. The command's transaction may be open
   * already: SQLite allows it.
   */
  attach(file: string): string;
  /** After the transaction; before it, SQLite holds on to what it has read from. */
  detachAll(): void;
};

export function attachedPeople(db: Db): AttachedPeople {
  const names: string[] = [];
  return {
    attach(file) {
      const name = `staged${names.length}`;
      db.prepare<[string]>(`ATTACH DATABASE ? AS ${name}`).run(file);
      names.push(name);
      return name;
    },
    detachAll() {
      for (const name of names.splice(0)) db.exec(`DETACH DATABASE ${name}`);
    },
  };
}

/** The table of people as the program has it, for whoever lays out rows as it keeps them. */
export function selectPersonTable(db: Db): PersonTable {
  const sql = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'person'`)
    .pluck()
    .get();
  if (sql === undefined) throw new Error('A program without a table of people');
  const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('person')`).pluck().all();
  return { sql, columns };
}

/**
 * Copies the people of an attached file, which are laid out as `person` has them, with their row ids.
 *
 * Between tables that are alike SQLite copies rows and index without looking into them, a third of the usual time: where
 * nobody is saved yet, and while it does not watch references (`withLateReferences`). In all other cases it goes row by row.
 *
 * @param source name under which the file is attached.
 * @returns row id of the last person copied.
 */
export function copyPeople(db: Db, source: string): number {
  // All columns by position: named ones would be taken apart and put together again.
  const { lastInsertRowid } = db.prepare(`INSERT INTO person SELECT * FROM ${source}.${IMAGE_TABLE}`).run();
  return Number(lastInsertRowid);
}

/**
 * Runs a command that adds people. Where they are many and the first ones, SQLite does not watch each reference: it is told
 * so before the transaction begins or not at all. Nothing may be removed in such a command that others must follow.
 *
 * @param command calls what it is given at the end of its transaction, which makes sure that whatever is referred to is there.
 */
export function withLateReferences<T>(db: Db, newPeople: number, command: (settle: () => void) => T): T {
  if (newPeople < REBUILD_INDEXES_FROM || selectLastPersonId(db) > 0) return command(() => {});
  db.pragma('foreign_keys = OFF');
  try {
    return command(() => assertReferences(db));
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function assertReferences(db: Db): void {
  const [broken] = db.pragma('foreign_key_check') as readonly { readonly table: string }[];
  if (broken) throw new Error(`A row of ${broken.table} refers to one that is not there`);
}

/** Indexes that make no difference to what is saved: a large import answers before they are built. */
const LATE_INDEXES = { personByManager: 'managerId', personBySearchText: 'searchText' } as const;
/** SQLite's own number of pages after which a commit also writes them into the main file. */
const USUAL_CHECKPOINT_PAGES = 1000;

/**
 * Runs a bulk insert into `person` without what slows it down most: CHECK constraints (the import has checked
 * the same limits, as the tests make sure with integrity_check), the idle undo trigger, and, for a large
 * insert, indexes row by row and the copy of the log into the main file. Must run inside a transaction, so that
 * a failure brings all of them back; `finishBulkInsert` does afterwards what nobody has to wait for.
 */
export function withoutRowOverhead(db: Db, rows: number, insert: () => void): void {
  const trigger = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_temp_schema WHERE name = 'undo_person_insert'`,
    )
    .get();
  const savedRows = selectLastPersonId(db);
  const isLarge = rows >= REBUILD_INDEXES_FROM && rows >= savedRows;
  const indexes = isLarge
    ? db
        .prepare<[], { name: string; sql: string }>(
          `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'person' AND sql IS NOT NULL`,
        )
        .all()
    : [];
  if (trigger) db.exec(`DROP TRIGGER temp.${trigger.name}`);
  for (const index of indexes) db.exec(`DROP INDEX ${index.name}`);
  // Durable all the same: the commit still waits until the write-ahead log is on the disk.
  if (isLarge) db.pragma('wal_autocheckpoint = 0');
  db.pragma('ignore_check_constraints = ON');
  try {
    insert();
  } finally {
    db.pragma('ignore_check_constraints = OFF');
  }
  for (const index of indexes) if (!Object.hasOwn(LATE_INDEXES, index.name)) db.exec(index.sql);
  if (trigger) db.exec(trigger.sql.replace(/^CREATE TRIGGER/, 'CREATE TEMP TRIGGER'));
}

/** After the import has been answered: the indexes of managers and of the quick filter, and the log into the main file. */
export function finishBulkInsert(db: Db): void {
  for (const [name, column] of Object.entries(LATE_INDEXES))
    db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON person (${column})`);
  db.pragma(`wal_autocheckpoint = ${USUAL_CHECKPOINT_PAGES}`);
  db.pragma('wal_checkpoint(PASSIVE)');
}

/** Overwrites one person; values are the columns of PERSON_COLUMNS, the search text, the manager's row id and the row id. */
export function preparePersonUpdate(db: Db): (values: readonly PersonValue[]) => void {
  const sets = PERSON_COLUMNS.map(({ column }) => `${column} = ?`).join(', ');
  const statement = db.prepare<[readonly PersonValue[]]>(
    `UPDATE person SET ${sets}, searchText = ?, managerId = ? WHERE id = ?`,
  );
  return values => void statement.run(values);
}

/** Row ids of skills by name without case and accents; skills not known yet are added with the given type. */
export function ensureSkills(
  db: Db,
  names: Iterable<string>,
  typeOf: (name: string) => SkillType,
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const [id, name] of db.prepare<[], [number, string]>('SELECT id, name FROM skill').raw().all())
    known.set(foldText(name), id);
  const insert = db.prepare<[string, SkillType]>('INSERT INTO skill (name, type) VALUES (?, ?)');
  for (const name of names) {
    const key = foldText(name);
    if (!known.has(key)) known.set(key, Number(insert.run(name, typeOf(name)).lastInsertRowid));
  }
  return known;
}

/** Replaces one list of a person by the packed items; nothing is deleted for a new person. */
export function prepareListWriter(
  db: Db,
  field: ListField,
  skillIds: ReadonlyMap<string, number>,
): (personId: number, packed: string, isNew: boolean) => void {
  if (field === 'languages' || field === 'interests') {
    const { table, item } = LIST_TABLES[field];
    const clear = db.prepare<[number]>(`DELETE FROM ${table} WHERE personId = ?`);
    const insert = db.prepare<[number, string]>(`INSERT INTO ${table} (personId, ${item}) VALUES (?, ?)`);
    return (personId, packed, isNew) => {
      if (!isNew) clear.run(personId);
      if (packed !== '') for (const text of packed.split(ITEM_SEPARATOR)) insert.run(personId, text);
    };
  }
  const side = sideOf(field);
  const clear = db.prepare<[number, SkillSide]>('DELETE FROM personSkill WHERE personId = ? AND side = ?');
  const insert = db.prepare<[number, number, SkillSide, number]>(
    `INSERT INTO personSkill (personId, skillId, side, level) VALUES (?, ?, ?, ?)
         ON CONFLICT (personId, skillId, side) DO UPDATE SET level = excluded.level`,
  );
  return (personId, packed, isNew) => {
    if (!isNew) clear.run(personId, side);
    if (packed === '') return;
    for (const item of packed.split(ITEM_SEPARATOR)) {
      const [name = '', level = '3'] = item.split(LEVEL_SEPARATOR);
      const skillId = skillIds.get(foldText(name));
      if (skillId !== undefined) insert.run(personId, skillId, side, Number(level));
    }
  };
}

/** Tables that hold the lists of new people, for taking an import back. */
export function listTableOf(field: ListField): string {
  return field === 'languages' || field === 'interests' ? LIST_TABLES[field].table : 'personSkill';
}
