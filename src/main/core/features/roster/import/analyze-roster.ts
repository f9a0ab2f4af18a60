import type { RosterCheckResult } from '#shared/contract/roster-import.ts';
import { displayName } from '#shared/domain/people.ts';
import { ACTION, comparePeople, fieldLabel, wordsOf, type PeopleComparison } from './compare-people.ts';
import { savedName, unpackPeople, type ExistingPeople, type PackedPeople } from './existing-people.ts';
import { readTable, type Reading } from './read-table.ts';
import { rejectedRowsCsv } from './rejected-rows.ts';
import { STORED_FIELDS } from './stored-fields.ts';
import { validateRows, type ImportChoices } from './validate-rows.ts';
import { rowsToWrite, type RowsToWrite } from './write-plan.ts';

export type RosterAnalysisInput = {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  readonly choices: ImportChoices;
  readonly existing: PackedPeople;
};

/** What the check of a file found, and the rows that importing it would write. */
export type RosterAnalysis = {
  readonly check: RosterCheckResult;
  readonly encoding: string;
  readonly rows: RowsToWrite;
  /** The rows that are not imported, as a file. */
  readonly rejectedCsv: () => string;
};

type Report = (progress: { readonly done: number; readonly total: number; readonly label: string }) => void;

const SAMPLE_PEOPLE = 200;

/**
 * The whole import short of writing: reads the file, validates it and compares it with the saved roster.
 *
 * Runs in a worker thread without a database: the saved roster comes in packed, the rows go out packed.
 * A staging table or a temporary file would be written and read once more; long texts cross in milliseconds.
 *
 * @param read gives the table; a thread that has read the file before gives what it read then.
 */
export async function analyzeRoster(
  input: RosterAnalysisInput,
  report: Report = () => {},
  read: typeof readTable = readTable,
): Promise<RosterAnalysis> {
  report({ done: 0, total: 100, label: 'Reading the file' });
  const table = await read(input.bytes, input.reading);
  const existing = unpackPeople(input.existing);
  const valid = validateRows(table, input.choices, existing, (done, total) =>
    report({ done: 30 + Math.round((40 * done) / total), total: 100, label: 'Checking each row' }),
  );
  report({ done: 75, total: 100, label: 'Comparing with the people you have' });
  const comparison = comparePeople(valid, existing, input.choices.today);
  const nameOf = (k: number): string =>
    displayName({
      firstName: comparison.final.firstName.at(k) ?? '',
      lastName: comparison.final.lastName.at(k) ?? '',
      preferredName: comparison.final.preferredName.at(k) ?? null,
    });
  const positions = (action: number): number[] => {
    const found: number[] = [];
    comparison.actions.forEach((each, k) => each === action && found.push(k));
    return found;
  };
  const added = positions(ACTION.new);
  const changed = positions(ACTION.changed);
  const rejected = valid.problems.isRejected.reduce((sum, flag) => sum + flag, 0);
  const rowOf = (k: number): number => (valid.accepted[k] ?? 0) + 1;
  const person = (k: number) => ({
    row: rowOf(k),
    employeeId: comparison.final.employeeId.at(k) ?? '',
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
          name: savedName(existing, saved),
        })),
      },
    },
    encoding: table.encoding?.chosen ?? 'utf-8',
    rows: rowsToWrite(comparison, existing, added, changed),
    rejectedCsv: () => rejectedRowsCsv(table, valid.problems),
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
    const to = comparison.final[field].at(k) ?? '';
    return from === to ? [] : [{ field: fieldLabel(field), from: wordsOf(from), to: wordsOf(to) }];
  });
}
