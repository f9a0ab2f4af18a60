import type { RosterCheckResult } from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { rosterField } from '#shared/domain/roster-fields.ts';
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
  readonly final: Readonly<Record<StoredField, readonly string[]>>;
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
  const ids = columns.employeeId ?? [];
  const savedIndex = new Int32Array(count).fill(-1);
  const actions = new Uint8Array(count).fill(ACTION.new);
  const isInFile = new Uint8Array(existing.count);
  // Into an empty program nobody needs to be looked for.
  for (let k = 0; k < count && existing.count > 0; k++) {
    const saved = existing.indexById.get(ids[accepted[k] ?? -1] ?? '');
    if (saved === undefined) continue;
    savedIndex[k] = saved;
    actions[k] = ACTION.unchanged;
  }
  markMentioned(ids, existing, isInFile);
  const incoming = managers ? { ...columns, manager: managers } : columns;
  const final = {} as Record<StoredField, string[]>;
  const changedFields: RosterCheckResult['changedFields'] = [];
  const touched = STORED_FIELDS.filter(field => incoming[field] !== undefined);
  const blank = emptyColumn(count);
  for (const field of STORED_FIELDS) {
    // Fields that neither the file nor the program knows share one blank column; the status is filled in below.
    final[field] =
      existing.count === 0 && incoming[field] === undefined && field !== 'status' ? blank : [...blank];
    const changed = mergeField(field, incoming[field], accepted, existing, savedIndex, actions, final);
    if (changed > 0) changedFields.push({ field: fieldLabel(field), people: changed });
  }
  keepWholeNames(final, existing, savedIndex);
  defaultStatuses(final, actions, today);
  const missing: number[] = [];
  for (let saved = 0; saved < existing.count; saved++) {
    if (isInFile[saved] === 0 && existing.column('status')[saved] !== 'left') missing.push(saved);
  }
  const positionOf = positionFinder(valid, final.employeeId);
  return { actions, savedIndex, positionOf, final, touched, missing, changedFields };
}

function positionFinder({ accepted, byId }: ValidRoster, ids: readonly string[]): (id: string) => number {
  const positions = new Int32Array((accepted.at(-1) ?? -1) + 1).fill(-1);
  accepted.forEach((row, k) => (positions[row] = k));
  return id => {
    const k = positions[byId.get(id) ?? -1] ?? -1;
    return ids[k] === id ? k : -1;
  };
}

/** The words for a stored field, as the wizard shows them. */
export function fieldLabel(field: StoredField): string {
  return field === 'manager' ? 'Manager' : rosterField(field).label;
}

/** Somebody whose row is rejected is in the file all the same and has not left. */
function markMentioned(ids: readonly string[], existing: ExistingPeople, isInFile: Uint8Array): void {
  if (existing.count === 0) return;
  for (const id of ids) {
    const saved = existing.indexById.get(id);
    if (saved !== undefined) isInFile[saved] = 1;
  }
}

function mergeField(
  field: StoredField,
  incoming: readonly string[] | undefined,
  accepted: readonly number[],
  existing: ExistingPeople,
  savedIndex: Int32Array,
  actions: Uint8Array,
  final: Record<StoredField, string[]>,
): number {
  const values = final[field];
  if (existing.count === 0) {
    // Everybody is new: nothing to compare with, and a doubtful value is none.
    if (incoming)
      accepted.forEach((row, k) => (values[k] = incoming[row] === KEEP ? '' : (incoming[row] ?? '')));
    return 0;
  }
  const saved = existing.column(field);
  const keepsWhenEmpty = KEPT_WHEN_EMPTY.has(field);
  let changed = 0;
  for (let k = 0; k < accepted.length; k++) {
    const value = incoming?.[accepted[k] ?? -1] ?? KEEP;
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

function defaultStatuses(final: Record<StoredField, string[]>, actions: Uint8Array, today: IsoDate): void {
  for (let k = 0; k < actions.length; k++) {
    if (final.status[k] !== '') continue;
    const left = final.terminationDate[k] ?? '';
    final.status[k] = left !== '' && left <= today ? 'left' : 'active';
  }
}

/** A stored value in words: items separated by commas, levels in brackets. */
export function wordsOf(value: string): string {
  return value
    .split(ITEM_SEPARATOR)
    .map(item => (item.includes(LEVEL_SEPARATOR) ? `${item.replace(LEVEL_SEPARATOR, ' (')})` : item))
    .join(', ');
}
