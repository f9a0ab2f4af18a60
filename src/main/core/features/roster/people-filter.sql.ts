import type { RosterFilter } from '#shared/contract/roster.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Db } from '#core/db/connection.ts';

export type Condition = {
  /** `WHERE …`, or empty when everybody is shown. */
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /** Only the quick filter is set, which its index answers alone. */
  readonly isSearchOnly: boolean;
};

/** Columns whose cells repeat often, so that a filter looks through their different values instead of all cells. */
const REPEATING = ['jobTitle', 'department', 'businessFunction', 'location', 'timeZone'] as const;
const UNIQUE = ['employeeId', 'email'] as const;

/**
 * The WHERE of a filter, with its values bound.
 *
 * SQLite knows no accents, so the forgiving comparison happens on `searchText`, which is folded when it is
 * written, or here on the different values of a column. Column names come from the lists above, never from input.
 */
export function filterCondition(db: Db, filter: RosterFilter, cohortId: number): Condition {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const add = (sql: string, ...bound: (string | number)[]) => {
    parts.push(sql);
    values.push(...bound);
  };
  for (const word of foldText(filter.search).split(' ')) {
    if (word !== '') add('instr(p.searchText, ?) > 0', word);
  }
  const words = parts.length;
  for (const column of UNIQUE) {
    const text = filter.contains[column]?.trim();
    if (text) add(`instr(lower(p.${column}), lower(?)) > 0`, text);
  }
  for (const column of REPEATING) {
    const text = foldText(filter.contains[column] ?? '');
    if (text === '') continue;
    const matching = selectDistinct(db, column).filter(value => foldText(value).includes(text));
    add(`p.${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(matching));
  }
  const manager = foldText(filter.contains.managerName ?? '');
  if (manager !== '') {
    add('p.managerId IN (SELECT value FROM json_each(?))', JSON.stringify(managersNamed(db, manager)));
  }
  if (filter.department) add(...oneOf('department', filter.department));
  if (filter.location) add(...oneOf('location', filter.location));
  if (filter.status) add(...oneOf('status', filter.status));
  if (filter.gradeFrom !== undefined) add('p.gradeLevel >= ?', filter.gradeFrom);
  if (filter.gradeTo !== undefined) add('p.gradeLevel <= ?', filter.gradeTo);
  if (filter.hiredFrom !== undefined) add('p.hireDate >= ?', filter.hiredFrom);
  if (filter.hiredTo !== undefined) add('p.hireDate <= ?', filter.hiredTo);
  if (filter.takesPart) add(...takesPart(filter.takesPart, cohortId));
  const sql = parts.length === 0 ? '' : `WHERE ${parts.join('\n   AND ')}`;
  return { sql, values, isSearchOnly: parts.length === words };
}

function oneOf(
  column: 'department' | 'location' | 'status',
  allowed: readonly (string | null)[],
): [string, string] {
  const orEmpty = allowed.includes(null) ? ` OR p.${column} IS NULL OR p.${column} = ''` : '';
  const named = allowed.filter(value => value !== null);
  return [`(p.${column} IN (SELECT value FROM json_each(?))${orEmpty})`, JSON.stringify(named)];
}

function takesPart(
  roles: readonly ('mentor' | 'mentee' | 'none')[],
  cohortId: number,
): [string, ...(string | number)[]] {
  const named = JSON.stringify(roles.filter(role => role !== 'none'));
  const inRole = `p.id IN (SELECT personId FROM enrollment WHERE cohortId = ? AND role IN (SELECT value FROM json_each(?)))`;
  if (!roles.includes('none')) return [inRole, cohortId, named];
  const inNone = `p.id NOT IN (SELECT personId FROM enrollment WHERE cohortId = ?)`;
  return [`(${inRole} OR ${inNone})`, cohortId, named, cohortId];
}

function selectDistinct(db: Db, column: (typeof REPEATING)[number]): readonly string[] {
  return db
    .prepare<[], string>(`SELECT DISTINCT ${column} FROM person WHERE ${column} IS NOT NULL`)
    .pluck()
    .all();
}

function managersNamed(db: Db, folded: string): readonly number[] {
  return db
    .prepare<[], { id: number; firstName: string; lastName: string; preferredName: string | null }>(
      `SELECT id, firstName, lastName, preferredName
         FROM person
        WHERE id IN (SELECT DISTINCT managerId FROM person)`,
    )
    .all()
    .filter(person =>
      foldText(`${person.preferredName ?? ''} ${person.firstName} ${person.lastName}`).includes(folded),
    )
    .map(person => person.id);
}
