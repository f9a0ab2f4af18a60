import type { RosterCheckResult } from '#shared/contract/roster-import.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { displayName } from '#shared/domain/people.ts';
import { personSearchTextOfFolded } from '#shared/domain/person-search.ts';
import { ACTION, comparePeople, fieldLabel, wordsOf, type PeopleComparison } from './compare-people.ts';
import { unpackPeople, type ExistingPeople, type PackedPeople } from './existing-people.ts';
import { packColumn, type PackedColumns } from './pack-columns.ts';
import { readTable, type Reading } from './read-table.ts';
import { rejectedRowsCsv } from './rejected-rows.ts';
import { LIST_FIELDS, STORED_FIELDS, type ListField, type StoredField } from './stored-fields.ts';
import { validateRows, type ImportChoices } from './validate-rows.ts';

export type RosterAnalysisInput = {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  readonly choices: ImportChoices;
  readonly existing: PackedPeople;
  /** Also make the file of rejected rows. */
  readonly wantsRejected?: boolean;
};

/** Everything that writing needs, in a few long texts and typed arrays. */
export type RosterWrite = {
  /** Rows to write: new people first, then changed ones. */
  readonly newCount: number;
  readonly changedCount: number;
  /** Row ids of the changed people, in order. */
  readonly changedIds: Float64Array;
  /** Per row: 0 none, n > 0 the nth new person (from 1), n < 0 the saved person with row id -n. */
  readonly managers: Float64Array;
  readonly columns: PackedColumns;
  /** Lists that the file speaks about. */
  readonly lists: readonly ListField[];
  /** Per changed person: 1 when the list is another one than saved. */
  readonly changedLists: Partial<Record<ListField, Uint8Array>>;
  /** Row ids of people at work who are not in the file. */
  readonly missingIds: Float64Array;
};

export type RosterAnalysis = {
  readonly check: RosterCheckResult;
  readonly write: RosterWrite;
  readonly encoding: string;
  readonly rejectedCsv: string | null;
};

type Report = (progress: { readonly done: number; readonly total: number; readonly label: string }) => void;

const SAMPLE_PEOPLE = 200;

/**
 * The whole import short of writing: reads the file, validates it and compares it with the saved roster.
 *
 * Runs in a worker thread without a database: the saved roster comes in packed, the result goes out packed.
 * A staging table or a temporary file would be written and read once more; long texts cross in milliseconds.
 */
export async function analyzeRoster(
  input: RosterAnalysisInput,
  report: Report = () => {},
): Promise<RosterAnalysis> {
  report({ done: 0, total: 100, label: 'Reading the file' });
  const table = await readTable(input.bytes, input.reading);
  const existing = unpackPeople(input.existing);
  const valid = validateRows(table, input.choices, existing, (done, total) =>
    report({ done: 30 + Math.round((40 * done) / total), total: 100, label: 'Checking each row' }),
  );
  report({ done: 75, total: 100, label: 'Comparing with the people you have' });
  const comparison = comparePeople(valid, existing, input.choices.today);
  const nameOf = (k: number): string =>
    displayName({
      firstName: comparison.final.firstName[k] ?? '',
      lastName: comparison.final.lastName[k] ?? '',
      preferredName: comparison.final.preferredName[k] ?? null,
    });
  const positions = (action: number): number[] => {
    const found: number[] = [];
    comparison.actions.forEach((each, k) => each === action && found.push(k));
    return found;
  };
  const added = positions(ACTION.new);
  const changed = positions(ACTION.changed);
  const rejected = valid.problems.isRejected.reduce((sum, flag) => sum + flag, 0);
  report({ done: 90, total: 100, label: 'Preparing the changes' });
  const rowOf = (k: number): number => (valid.accepted[k] ?? 0) + 1;
  const person = (k: number) => ({
    row: rowOf(k),
    employeeId: comparison.final.employeeId[k] ?? '',
    name: nameOf(k),
  });
  return {
    check: {
      kind: 'done',
      counts: {
        rows: valid.rowCount,
        new: added.length,
        changed: changed.length,
        unchanged: valid.accepted.length - added.length - changed.length,
        rejected,
        missing: comparison.missing.length,
        warnings: valid.problems.warningCount(),
      },
      groups: valid.problems.groups(),
      changedFields: comparison.changedFields,
      samples: {
        new: added.slice(0, SAMPLE_PEOPLE).map(person),
        changed: changed
          .slice(0, SAMPLE_PEOPLE)
          .map(k => ({ ...person(k), changes: changesOf(k, comparison, existing) })),
        missing: comparison.missing.slice(0, SAMPLE_PEOPLE).map(saved => ({
          employeeId: existing.column('employeeId')[saved] ?? '',
          name: displayName({
            firstName: existing.column('firstName')[saved] ?? '',
            lastName: existing.column('lastName')[saved] ?? '',
            preferredName: existing.column('preferredName')[saved] ?? null,
          }),
        })),
      },
    },
    write: packWrite(comparison, existing, added, changed),
    encoding: table.encoding?.chosen ?? 'utf-8',
    rejectedCsv: input.wantsRejected ? rejectedRowsCsv(table, valid.problems) : null,
  };
}

function changesOf(
  k: number,
  comparison: PeopleComparison,
  existing: ExistingPeople,
): { field: string; from: string; to: string }[] {
  const saved = comparison.savedIndex[k] ?? -1;
  return STORED_FIELDS.flatMap(field => {
    const from = existing.column(field)[saved] ?? '';
    const to = comparison.final[field][k] ?? '';
    return from === to ? [] : [{ field: fieldLabel(field), from: wordsOf(from), to: wordsOf(to) }];
  });
}

function packWrite(
  comparison: PeopleComparison,
  existing: ExistingPeople,
  added: readonly number[],
  changed: readonly number[],
): RosterWrite {
  const { final, savedIndex } = comparison;
  const order = [...added, ...changed];
  const isWhole = changed.length === 0 && added.length === savedIndex.length;
  const lists = LIST_FIELDS.filter(field => comparison.touched.includes(field));
  const columns: PackedColumns = {};
  for (const field of STORED_FIELDS) {
    if (
      field === 'manager' ||
      ((LIST_FIELDS as readonly string[]).includes(field) && !comparison.touched.includes(field))
    )
      continue;
    // A field that nobody has is left out; the writer takes it as empty.
    const values = isWhole ? final[field] : order.map(k => final[field][k] ?? '');
    if (values.some(value => value !== '')) columns[field] = packColumn(values);
  }
  const changedLists: RosterWrite['changedLists'] = {};
  for (const field of lists) {
    const saved = existing.column(field);
    changedLists[field] = Uint8Array.from(changed, k =>
      final[field][k] === (saved[savedIndex[k] ?? -1] ?? '') ? 0 : 1,
    );
  }
  columns.searchText = packColumn(order.map(k => searchTextOf(final, k)));
  const newPosition = new Map<string, number>();
  added.forEach((k, position) => newPosition.set(final.employeeId[k] ?? '', position + 1));
  const managers = new Float64Array(order.length);
  order.forEach((k, position) => {
    const manager = final.manager[k] ?? '';
    if (manager === '') return;
    const saved = existing.indexById.get(manager);
    managers[position] =
      saved === undefined ? (newPosition.get(manager) ?? 0) : -(existing.personIds[saved] ?? 0);
  });
  return {
    newCount: added.length,
    changedCount: changed.length,
    changedIds: Float64Array.from(changed, k => existing.personIds[savedIndex[k] ?? -1] ?? 0),
    managers,
    columns,
    lists,
    changedLists,
    missingIds: Float64Array.from(comparison.missing, saved => existing.personIds[saved] ?? 0),
  };
}

/** Texts in their folded form, for columns that repeat themselves. */
const folded = new Map<string, string>();
const REMEMBERED = 20_000;
function foldedPart(text: string): string {
  if (text === '') return text;
  let known = folded.get(text);
  if (known === undefined) {
    known = foldText(text);
    if (folded.size >= REMEMBERED) folded.clear();
    folded.set(text, known);
  }
  return known;
}

function searchTextOf(final: PeopleComparison['final'], k: number): string {
  const part = (field: StoredField): string => foldedPart(final[field][k] ?? '');
  return personSearchTextOfFolded({
    firstName: part('firstName'),
    lastName: part('lastName'),
    preferredName: part('preferredName'),
    jobTitle: part('jobTitle'),
    department: part('department'),
    location: part('location'),
    employeeId: foldText(final.employeeId[k] ?? ''),
    email: foldText(final.email[k] ?? ''),
  });
}
