import type { RosterCheckResult } from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { rosterField } from '#shared/domain/roster-fields.ts';
import { CellColumn, isTextAt, type TextColumn } from './cell-column.ts';
import type { ExistingPeople } from './existing-people.ts';
import {
  emptyColumn,
  KEEP,
  LEVEL_SEPARATOR,
  LIST_FIELDS,
  STORED_FIELDS,
  ITEM_SEPARATOR,
  type StoredField,
} from './stored-fields.ts';
import type { ValidRoster } from './validate-rows.ts';

/** What an accepted row does to the roster. */
export const ACTION = { unchanged: 0, new: 1, changed: 2 } as const;

export type PeopleComparison = {
  /** By position in `accepted`: one of ACTION. */
  readonly actions: Uint8Array;
  /** By position in `accepted`: index of the saved person, -1 for a new one. */
  readonly savedIndex: Int32Array;
  /** Where an employee id of the file stands in `accepted`, -1 where nowhere. */
  readonly positionOf: (employeeId: string) => number;
  /** The values after the import, by field and position in `accepted`. */
  readonly final: Readonly<Record<StoredField, TextColumn>>;
  /** Fields that the file speaks about. */
  readonly touched: readonly StoredField[];
  /** Indices of saved people at work who are not in the file. */
  readonly missing: readonly number[];
  readonly changedFields: RosterCheckResult['changedFields'];
};

/**
 * Fields that an empty cell does not clear: names and status are never emptied by a file, and what the
 * facilitator learned about skills, languages and needs is not HR's to delete.
 */
const KEPT_WHEN_EMPTY: ReadonlySet<StoredField> = new Set([
  'firstName',
  'lastName',
  'status',
  'preferredName',
  'pronouns',
  'preferredChannel',
  'accessNeeds',
  ...LIST_FIELDS,
]);

/** Compares the valid rows with the saved roster by employee id, field by field. Rows are matched by nothing else. */
export function comparePeople(
  valid: ValidRoster,
  existing: ExistingPeople,
  today: IsoDate,
): PeopleComparison {
  const { accepted, columns, managers } = valid;
  const count = accepted.length;
  const ids = columns.employeeId ?? CellColumn.empty(0);
  const savedIndex = new Int32Array(count).fill(-1);
  const actions = new Uint8Array(count).fill(ACTION.new);
  const isInFile = new Uint8Array(existing.count);
  // Into an empty program nobody needs to be looked for.
  for (let k = 0; k < count && existing.count > 0; k++) {
    const saved = existing.indexById.get(ids.at(accepted[k] ?? 0) ?? '');
    if (saved === undefined) continue;
    savedIndex[k] = saved;
    actions[k] = ACTION.unchanged;
  }
  markMentioned(ids, existing, isInFile);
  const incoming: Incoming = managers ? { ...columns, manager: managers } : columns;
  const changedFields: RosterCheckResult['changedFields'] = [];
  const touched = STORED_FIELDS.filter(field => incoming[field] !== undefined);
  let final: PeopleComparison['final'];
  if (existing.count === 0) final = valuesOfNewPeople(incoming, accepted, today);
  else {
    const merged = {} as Record<StoredField, string[]>;
    for (const field of STORED_FIELDS) {
      merged[field] = emptyColumn(count);
      const changed = mergeField(field, incoming[field], accepted, existing, savedIndex, actions, merged);
      if (changed > 0) changedFields.push({ field: fieldLabel(field), people: changed });
    }
    keepWholeNames(merged, existing, savedIndex);
    merged.status.forEach((status, k) => {
      if (status === '') merged.status[k] = defaultStatus(merged.terminationDate[k] ?? '', today);
    });
    final = merged;
  }
  const missing: number[] = [];
  for (let saved = 0; saved < existing.count; saved++) {
    if (isInFile[saved] === 0 && existing.column('status')[saved] !== 'left') missing.push(saved);
  }
  const positionOf = positionFinder(valid, final.employeeId);
  return { actions, savedIndex, positionOf, final, touched, missing, changedFields };
}

/** The file's values by stored field, by index into the table's rows. */
type Incoming = Readonly<Partial<Record<StoredField, TextColumn>>>;

/** Into an empty program: nothing to compare with, and a doubtful value is none. */
function valuesOfNewPeople(
  incoming: Incoming,
  accepted: readonly number[],
  today: IsoDate,
): PeopleComparison['final'] {
  const final = {} as Record<StoredField, TextColumn>;
  const blank = CellColumn.empty(accepted.length);
  for (const field of STORED_FIELDS) {
    const values = incoming[field];
    final[field] =
      values === undefined
        ? blank
        : values instanceof CellColumn
          ? values.pick(accepted, KEEP)
          : accepted.map(row => withoutKeep(values.at(row) ?? ''));
  }
  const status = incoming.status ? CellColumn.of(final.status) : CellColumn.empty(accepted.length);
  for (let k = 0; k < accepted.length; k++)
    if (status.isEmpty(k)) status.set(k, defaultStatus(final.terminationDate.at(k) ?? '', today));
  final.status = status;
  return final;
}

function withoutKeep(value: string): string {
  return value === KEEP ? '' : value;
}

function positionFinder({ accepted, byId }: ValidRoster, ids: TextColumn): (id: string) => number {
  const positions = new Int32Array((accepted.at(-1) ?? -1) + 1).fill(-1);
  accepted.forEach((row, k) => (positions[row] = k));
  return id => {
    const k = positions[byId.get(id) ?? -1] ?? -1;
    return k >= 0 && isTextAt(ids, k, id) ? k : -1;
  };
}

/** The words for a stored field, as the wizard shows them. */
export function fieldLabel(field: StoredField): string {
  return field === 'manager' ? 'Manager' : rosterField(field).label;
}

/** Somebody whose row is rejected is in the file all the same and has not left. */
function markMentioned(ids: TextColumn, existing: ExistingPeople, isInFile: Uint8Array): void {
  if (existing.count === 0) return;
  for (const id of ids) {
    const saved = existing.indexById.get(id);
    if (saved !== undefined) isInFile[saved] = 1;
  }
}

function mergeField(
  field: StoredField,
  incoming: TextColumn | undefined,
  accepted: readonly number[],
  existing: ExistingPeople,
  savedIndex: Int32Array,
  actions: Uint8Array,
  final: Record<StoredField, string[]>,
): number {
  const values = final[field];
  const saved = existing.column(field);
  const keepsWhenEmpty = KEPT_WHEN_EMPTY.has(field);
  let changed = 0;
  for (let k = 0; k < accepted.length; k++) {
    const value = incoming?.at(accepted[k] ?? 0) ?? KEEP;
    const index = savedIndex[k] ?? -1;
    const before = index < 0 ? '' : (saved[index] ?? '');
    if (value === KEEP || (value === '' && keepsWhenEmpty)) {
      values[k] = before;
      continue;
    }
    const isSame = value === before || isSameList(field, value, before);
    values[k] = isSame ? before : value;
    if (index < 0 || isSame) continue;
    changed++;
    actions[k] = ACTION.changed;
  }
  return changed;
}

/** Lists are sets: another order, or "python" for the "Python" already known, is no change. */
function isSameList(field: StoredField, a: string, b: string): boolean {
  if (!(LIST_FIELDS as readonly StoredField[]).includes(field) || a.length !== b.length) return false;
  const key = (text: string): string => text.split(ITEM_SEPARATOR).map(foldItem).sort().join(ITEM_SEPARATOR);
  return key(a) === key(b);
}

function foldItem(item: string): string {
  return foldText(item.replace(LEVEL_SEPARATOR, ' '));
}

/** A file may move a whole name into one column; then the other one is really empty. Never are both. */
function keepWholeNames(
  final: Record<StoredField, string[]>,
  existing: ExistingPeople,
  savedIndex: Int32Array,
): void {
  for (let k = 0; k < savedIndex.length; k++) {
    if (final.firstName[k] !== '' || final.lastName[k] !== '') continue;
    const saved = savedIndex[k] ?? -1;
    if (saved < 0) continue;
    final.firstName[k] = existing.column('firstName')[saved] ?? '';
    final.lastName[k] = existing.column('lastName')[saved] ?? '';
  }
}

function defaultStatus(terminationDate: string, today: IsoDate): string {
  return terminationDate !== '' && terminationDate <= today ? 'left' : 'active';
}

/** A stored value in words: items separated by commas, levels in brackets. */
export function wordsOf(value: string): string {
  return value
    .split(ITEM_SEPARATOR)
    .map(item => (item.includes(LEVEL_SEPARATOR) ? `${item.replace(LEVEL_SEPARATOR, ' (')})` : item))
    .join(', ');
}
