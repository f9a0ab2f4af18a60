import { matchHeader } from './header-names.ts';

const SEARCHED_ROWS = 30;
const SEARCHED_BELOW = 200;
/** Rows from the start of a file that decide where its names are. */
export const HEADER_ROWS = SEARCHED_ROWS + SEARCHED_BELOW;
const LOOKS_LIKE_DATA = /@|^\d[\d.,:/-]*$/;

/**
 * Index of the row that holds the column names, or null when the first row is a person already.
 *
 * Reports often start with a title and blank lines, so the row with the most known names within the first
 * thirty wins. Without any known name, a first row of texts without e-mails, numbers and repeats is taken as names.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | null {
  let best: { readonly index: number; readonly known: number } | null = null;
  for (let index = 0; index < Math.min(rows.length, SEARCHED_ROWS); index++) {
    const known = knownHeaders(rows[index] ?? []);
    if (known > (best?.known ?? 0)) best = { index, known };
  }
  if (best && best.known >= 2) return best.index;
  const first = rows.findIndex(row => row.some(cell => cell.trim() !== ''));
  if (first < 0) return null;
  if (best?.index === first && !(rows[first] ?? []).some(cell => LOOKS_LIKE_DATA.test(cell.trim())))
    return first;
  return readsLikeNames(rows[first] ?? []) && !repeatsBelow(rows, first) ? first : null;
}

/** How many different fields the cells of a row name: how much a sheet looks like a roster. */
export function knownHeaders(row: readonly string[]): number {
  const fields = new Set<string>();
  for (const cell of row.slice(0, 300)) {
    if (cell.length > 80) continue;
    const match = matchHeader(cell);
    if (match?.exact) fields.add(match.field);
  }
  return fields.size;
}

function readsLikeNames(row: readonly string[]): boolean {
  const filled = row.map(cell => cell.trim()).filter(cell => cell !== '');
  return (
    filled.length > 1 &&
    new Set(filled).size === filled.length &&
    filled.every(cell => cell.length <= 60 && !LOOKS_LIKE_DATA.test(cell) && !/\d{2}/.test(cell))
  );
}

/** A cell of the row that comes again further down ("Sales", "Berlin") is a value, not a name. */
function repeatsBelow(rows: readonly (readonly string[])[], index: number): boolean {
  const row = rows[index] ?? [];
  return rows
    .slice(index + 1, index + SEARCHED_BELOW)
    .some(other => row.some((cell, column) => cell.trim() !== '' && other[column] === cell));
}
