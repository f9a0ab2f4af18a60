import { savedName, type ExistingPeople } from './existing-people.ts';
import type { ProblemLog } from './problem-log.ts';
import { RowIndex } from './row-index.ts';
import type { StoredColumns } from './stored-fields.ts';

type KnownCheck = {
  readonly shaped: readonly number[];
  readonly columns: StoredColumns;
  readonly byId: RowIndex;
  readonly existing: ExistingPeople;
  /** The column of the employee ID. */
  readonly column: number | null;
};

/**
 * Notes new ids whose people the program seems to know by another one: another HR system, an e-mail address mapped as the
 * ID, or a spreadsheet that has dropped the zeros in front. Everybody would be there twice, once as missing.
 */
export function checkKnownPeople(check: KnownCheck, problems: ProblemLog): void {
  const { shaped, columns, byId, existing, column } = check;
  const { employeeId, email } = columns;
  if (existing.count === 0 || !employeeId || shaped.length === 0) return;
  const savedIds = existing.column('employeeId');
  const absent = [...savedIds.keys()].filter(person => !byId.has(savedIds[person] ?? ''));
  if (absent.length === 0) return;
  const anyCase = indexOf(shaped, employeeId);
  const byEmail = email && indexOf(shaped, email);
  const width = Math.max(...shaped.slice(0, 200).map(row => employeeId.at(row)?.length ?? 0));
  for (const person of absent) {
    const id = savedIds[person] ?? '';
    const address = existing.column('email')[person] ?? '';
    const bySpelling = [id, id.replace(/^0+(?=.)/, ''), id.padStart(width, '0')].map(text =>
      anyCase.get(text),
    );
    const sameEmail = address === '' ? undefined : byEmail?.get(address);
    const row = sameEmail ?? bySpelling.find(found => found !== undefined);
    const given = row === undefined ? '' : (employeeId.at(row) ?? '');
    if (row === undefined || problems.isRejected[row] === 1 || existing.indexById.has(given)) continue;
    const same =
      sameEmail === undefined ? 'an ID that differs only in zeros or capitals' : 'the same e-mail address';
    problems.add(
      'knownPerson',
      row,
      column,
      given,
      `${savedName(existing, person)} (ID “${id}”), who is not in the file, has ${same}`,
    );
  }
}

function indexOf(rows: readonly number[], column: NonNullable<StoredColumns['email']>): RowIndex {
  const index = new RowIndex(column, rows.length, 'anyCase');
  for (const row of rows) if (!column.isEmpty(row)) index.getOrAdd(row);
  return index;
}
