import type { ProblemLog } from './problem-log.ts';
import type { RosterTable } from './read-table.ts';
import type { TableCells } from './table-cells.ts';
import type { MappedColumn } from './validate-rows.ts';

/** Wider rows are a mistake of single rows only while they are few; otherwise the header lacks a name. */
const FEW = 0.2;

/** Indices of the rows that can be people, noting rows whose shape says otherwise. Blank rows are passed over. */
export function checkShape(
  table: RosterTable,
  mapping: readonly MappedColumn[],
  skipped: ReadonlySet<number>,
  problems: ProblemLog,
): readonly number[] {
  const { cells, columns, headerRow, firstRow } = table;
  const header = headerRow === null ? null : cells.row(headerRow - 1);
  const named = columns.reduce((width, column) => (column.isNamed ? column.index + 1 : width), 0);
  const idColumn = mapping.find(each => each.field === 'employeeId')?.column;
  const shaped: number[] = [];
  const wide: number[] = [];
  for (let index = firstRow; index < cells.count; index++) {
    const filled = filledCells(cells, index);
    const width = cells.widths[index] ?? 0;
    if (filled === 0) continue;
    shaped.push(index);
    if (skipped.has(index)) problems.add('skipped', index, null);
    else if (filled === 1 && mapping.length >= 3 && isNote(cells.row(index), idColumn))
      problems.add('notAPerson', index, null, onlyCell(cells.row(index)));
    else if (isTotal(cells, index, idColumn))
      problems.add('notAPerson', index, null, filledWords(cells.row(index)));
    else if (header !== null && repeats(cells, index, header)) problems.add('repeatedHeader', index, null);
    else if (header !== null && width < named && table.kind === 'csv')
      problems.add('missingCells', index, null, '', String(named - width));
    else if (header !== null && cells.filledWidth(index) > named) wide.push(index);
  }
  if (wide.length <= shaped.length * FEW) {
    for (const index of wide)
      problems.add('extraCells', index, null, cells.row(index).slice(named).join(' ').trim());
  }
  return shaped;
}

function onlyCell(row: readonly string[]): string {
  return row.find(cell => cell.trim() !== '')?.trim() ?? '';
}

/** "Total: 120" is a note wherever it stands; an id alone is a person whose name is missing. */
function isNote(row: readonly string[], idColumn: number | undefined): boolean {
  const text = onlyCell(row);
  return idColumn === undefined || row[idColumn]?.trim() !== text || /\s/.test(text);
}

/** A report's last row: "Grand Total", "Gesamtsumme", "TOTAL : 6 salariés" and the sums beside it. */
const TOTAL =
  /^(?:(?:grand|sub|sous|overall|suma|nombre|número|zwischen|gesamt)[\s-]*)?(?:totale?s?|total g[eé]n[eé]ral|totaal|summe|suma|somme|gesamt|anzahl|headcount|count)(?:\s*[:=(].*|\s+[\d.,]+.*)?$/i;

/** Whether the cell of the ID, or the first one where that is empty, names a sum. IDs end with a digit nearly always. */
function isTotal(cells: TableCells, index: number, idColumn: number | undefined): boolean {
  if (idColumn !== undefined && cells.endsInDigit(index, idColumn)) return false;
  const id = idColumn === undefined ? '' : cells.cell(index, idColumn);
  const text = (id.trim() === '' ? (cells.row(index).find(cell => cell.trim() !== '') ?? '') : id).trim();
  return text.length < 60 && TOTAL.test(text);
}

function filledWords(row: readonly string[]): string {
  return row
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
    .join(', ');
}

/** 0, 1 or 2 ("several"): more is not needed. */
function filledCells(cells: TableCells, index: number): number {
  let filled = 0;
  for (let column = 0; column < cells.byColumn.length; column++) {
    if (!cells.isBlank(index, column) && ++filled === 2) break;
  }
  return filled;
}

function repeats(cells: TableCells, index: number, header: readonly string[]): boolean {
  for (let column = 0; column < header.length; column++) {
    if (!cells.is(index, column, header[column] ?? '')) return false;
  }
  return true;
}
