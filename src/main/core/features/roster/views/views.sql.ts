import type { ColumnFilter } from '#shared/contract/people-filter.ts';
import type { PeopleView, PeopleViewContent } from '#shared/contract/people-views.ts';
import { PEOPLE_COLUMN_KEYS, peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import type { Db } from '#core/db/connection.ts';

type ViewRow = {
  readonly id: number;
  readonly name: string;
  readonly search: string;
  readonly sortColumn: PeopleColumn;
  readonly sortDirection: 'asc' | 'desc';
  readonly isDefault: 0 | 1;
};
type FilterRow = {
  readonly columnKey: PeopleColumn;
  readonly kind: ColumnFilter['kind'];
  readonly words: string | null;
  readonly low: string | null;
  readonly high: string | null;
};

/** All views by name. A column that this version does not know is left out, so that a view never fails to open. */
export function selectViews(db: Db): PeopleView[] {
  return db
    .prepare<[], ViewRow>(
      'SELECT id, name, search, sortColumn, sortDirection, isDefault FROM peopleView ORDER BY name COLLATE NOCASE',
    )
    .all()
    .map(({ id, name, search, sortColumn, sortDirection, isDefault }) => ({
      id,
      name,
      isDefault: isDefault === 1,
      filter: { search, columns: selectFilters(db, id) },
      sort: isKnown(sortColumn)
        ? { column: sortColumn, direction: sortDirection }
        : { column: 'name', direction: 'asc' },
      columns: selectColumns(db, id),
    }));
}

function isKnown(column: string): column is PeopleColumn {
  return (PEOPLE_COLUMN_KEYS as readonly string[]).includes(column);
}

function selectColumns(db: Db, viewId: number): PeopleView['columns'] {
  return db
    .prepare<[number], { columnKey: PeopleColumn; width: number; isShown: 0 | 1 }>(
      'SELECT columnKey, width, isShown FROM peopleViewColumn WHERE viewId = ? ORDER BY position',
    )
    .all(viewId)
    .filter(row => isKnown(row.columnKey))
    .map(row => ({ column: row.columnKey, width: row.width, isShown: row.isShown === 1 }));
}

function selectFilters(db: Db, viewId: number): ColumnFilter[] {
  return db
    .prepare<[number], FilterRow>(
      'SELECT columnKey, kind, words, low, high FROM peopleViewFilter WHERE viewId = ? ORDER BY columnKey',
    )
    .all(viewId)
    .filter(row => isKnown(row.columnKey))
    .map(row => toFilter(db, viewId, row));
}

function toFilter(
  db: Db,
  viewId: number,
  { columnKey: column, kind, words, low, high }: FilterRow,
): ColumnFilter {
  switch (kind) {
    case 'oneOf': {
      const values = db
        .prepare<[number, string], string>(
          'SELECT value FROM peopleViewValue WHERE viewId = ? AND columnKey = ? ORDER BY value',
        )
        .pluck()
        .all(viewId, column);
      return { kind, column, values: values.map(value => (value === '' ? null : value)) };
    }
    case 'contains':
      return { kind, column, text: words ?? '' };
    case 'between': {
      const isNumber = peopleColumn(column).kind === 'number';
      const end = (text: string | null) => (text === null ? null : isNumber ? Number(text) : text);
      return { kind, column, from: end(low), to: end(high) };
    }
    case 'empty':
    case 'filled':
      return { kind, column };
  }
}

export function selectIdByName(db: Db, name: string): number | null {
  return db.prepare<[string], number>('SELECT id FROM peopleView WHERE name = ?').pluck().get(name) ?? null;
}

function insertView(db: Db, name: string, { filter, sort }: PeopleViewContent): number {
  return Number(
    db
      .prepare('INSERT INTO peopleView (name, search, sortColumn, sortDirection) VALUES (?, ?, ?, ?)')
      .run(name, filter.search, sort.column, sort.direction).lastInsertRowid,
  );
}

/** Keeps a view of the list under a name; gives its id. */
export function keepPeopleView(db: Db, name: string, view: PeopleViewContent): number {
  const id = insertView(db, name, view);
  writeContent(db, id, view);
  return id;
}

export function updateView(db: Db, id: number, { filter, sort }: PeopleViewContent): void {
  db.prepare('UPDATE peopleView SET search = ?, sortColumn = ?, sortDirection = ? WHERE id = ?').run(
    filter.search,
    sort.column,
    sort.direction,
    id,
  );
}

/** Replaces the columns and conditions of a view. */
export function writeContent(db: Db, id: number, { filter, columns }: PeopleViewContent): void {
  for (const table of ['peopleViewColumn', 'peopleViewFilter', 'peopleViewValue'])
    db.prepare(`DELETE FROM ${table} WHERE viewId = ?`).run(id);
  const addColumn = db.prepare(
    'INSERT INTO peopleViewColumn (viewId, columnKey, position, width, isShown) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [position, { column, width, isShown }] of columns.entries())
    addColumn.run(id, column, position, width, isShown ? 1 : 0);
  const addFilter = db.prepare(
    'INSERT INTO peopleViewFilter (viewId, columnKey, kind, words, low, high) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addValue = db.prepare(
    'INSERT OR IGNORE INTO peopleViewValue (viewId, columnKey, value) VALUES (?, ?, ?)',
  );
  for (const condition of filter.columns) {
    const { column, kind } = condition;
    const [low, high] = kind === 'between' ? [condition.from, condition.to] : [null, null];
    const words = kind === 'contains' ? condition.text : null;
    addFilter.run(
      id,
      column,
      kind,
      words,
      low === null ? null : String(low),
      high === null ? null : String(high),
    );
    if (kind === 'oneOf') for (const value of condition.values) addValue.run(id, column, value ?? '');
  }
}

export function updateName(db: Db, id: number, name: string): void {
  db.prepare('UPDATE peopleView SET name = ? WHERE id = ?').run(name, id);
}

/** At most one view is the default one. */
export function updateDefault(db: Db, id: number | null): void {
  db.prepare('UPDATE peopleView SET isDefault = 0 WHERE isDefault = 1').run();
  if (id !== null) db.prepare('UPDATE peopleView SET isDefault = 1 WHERE id = ?').run(id);
}

export function deleteView(db: Db, id: number): void {
  db.prepare('DELETE FROM peopleView WHERE id = ?').run(id);
}
