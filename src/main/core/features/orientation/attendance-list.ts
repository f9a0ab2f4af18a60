import type { ReadListRow } from '#shared/contract/orientation.ts';
import type { Found } from '../readiness/index.ts';

type ListedRow = { readonly row: number; readonly cells: readonly string[] };

/**
 * What a list of names means for an orientation, row by row.
 *
 * Nobody is dropped silently: whoever is named twice, is marked already or cannot be found is told with the reason.
 */
export function attendanceRows(
  rows: readonly ListedRow[],
  find: (cells: readonly string[]) => Found,
  present: ReadonlySet<number>,
): ReadListRow[] {
  const firstRowOf = new Map<number, number>();
  return rows.map(({ row, cells }): ReadListRow => {
    const text = cells.filter(cell => cell !== '').join(', ');
    const found = find(cells);
    if (found.kind === 'unknown') {
      return { row, text, outcome: 'unmatched', name: null, enrollmentId: null, reason: found.reason };
    }
    const { enrollmentId, name } = found.person;
    const known = firstRowOf.get(enrollmentId);
    if (known !== undefined) {
      const reason = `${name} is in row ${known} already and counts once.`;
      return { row, text, outcome: 'repeated', name, enrollmentId, reason };
    }
    firstRowOf.set(enrollmentId, row);
    return present.has(enrollmentId)
      ? { row, text, outcome: 'already', name, enrollmentId, reason: `${name} is marked as there already.` }
      : { row, text, outcome: 'new', name, enrollmentId, reason: '' };
  });
}
