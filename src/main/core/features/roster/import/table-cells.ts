import { CellColumn, type TextColumn } from './cell-column.ts';
import { emptyColumn } from './stored-fields.ts';
import { MAX_COLUMNS } from './table-limits.ts';

/**
 * The text cells of a file, kept by column: a column has one meaning and is read, guessed and checked as a whole,
 * and a long file is a few long arrays instead of one array for each of its records.
 */
export class TableCells {
  /** Records of the file; the record at index i is row i + 1 in Excel. */
  readonly count: number;
  /** By column, then by record; empty where a record is shorter. */
  readonly byColumn: readonly TextColumn[];
  /** How many cells each record has. */
  readonly widths: readonly number[];

  /** The last filled column beyond those that are kept, counted from 1; 0 for none. */
  readonly overflow: number;

  constructor(byColumn: readonly TextColumn[], widths: readonly number[], overflow = 0) {
    this.byColumn = byColumn;
    this.widths = widths;
    this.count = widths.length;
    this.overflow = overflow;
  }

  static ofRows(rows: readonly (readonly string[])[]): TableCells {
    const cells = new CellsBuilder();
    for (const row of rows) {
      for (const cell of row) cells.add(cell);
      cells.endRecord();
    }
    return cells.build();
  }

  column(column: number): TextColumn {
    return this.byColumn[column] ?? [];
  }

  cell(index: number, column: number): string {
    return this.byColumn[column]?.at(index) ?? '';
  }

  /** Whether nothing but white space stands in a cell. */
  isBlank(index: number, column: number): boolean {
    const cells = this.byColumn[column];
    return cells instanceof CellColumn ? cells.isBlank(index) : isBlankCell(cells?.at(index) ?? '');
  }

  /** Whether the cell holds this text. */
  is(index: number, column: number, text: string): boolean {
    const cells = this.byColumn[column];
    return cells instanceof CellColumn ? cells.is(index, text) : this.cell(index, column) === text;
  }

  /** Whether the cell is one word with a digit at its end. */
  endsInDigit(index: number, column: number): boolean {
    const cells = this.byColumn[column];
    if (cells instanceof CellColumn && cells.isSlice(index)) return cells.endsInDigit(index);
    return ENDS_IN_DIGIT.test(this.cell(index, column));
  }

  /** The first records alone. */
  first(count: number): TableCells {
    return new TableCells(
      this.byColumn.map(column =>
        column instanceof CellColumn ? column.first(count) : [...column].slice(0, count),
      ),
      this.widths.slice(0, count),
      this.overflow,
    );
  }

  row(index: number): string[] {
    return Array.from({ length: this.widths[index] ?? 0 }, (_, column) => this.cell(index, column));
  }

  /** Records from one index up to another, which is left out. */
  rows(from = 0, to = this.count): string[][] {
    return Array.from({ length: Math.max(0, Math.min(to, this.count) - from) }, (_, at) =>
      this.row(from + at),
    );
  }

  /** Cells of a record up to its last one that is filled; 0 for a blank record. */
  filledWidth(index: number): number {
    let width = this.widths[index] ?? 0;
    // Most records end in a filled cell, so this loop rarely turns.
    while (width > 0 && this.isBlank(index, width - 1)) width--;
    return width;
  }

  /** How many records hold text, and how wide the widest of them is up to its last filled cell. */
  extent(): { readonly count: number; readonly width: number } {
    let count = 0;
    let width = this.overflow;
    for (let index = 0; index < this.count; index++) {
      const filled = this.filledWidth(index);
      if (filled > 0) count++;
      if (filled > width) width = filled;
    }
    return { count, width };
  }
}

/**
 * Takes the cells of a file one after the other.
 *
 * A column exists from its first filled cell on, and only as many are kept as a roster can have: a line of a million
 * separators makes nothing but a count.
 */
export class CellsBuilder {
  readonly #byColumn: string[][] = [];
  readonly #widths: number[] = [];
  #column = 0;
  #overflow = 0;

  /** The column that the next cell is for. */
  get column(): number {
    return this.#column;
  }

  add(cell: string): void {
    const column = this.#column++;
    const cells = this.#byColumn[column];
    if (cells) cells.push(cell);
    else if (cell !== '') this.#addToNewColumn(column, cell);
  }

  endRecord(): void {
    const byColumn = this.#byColumn;
    for (let column = this.#column; column < byColumn.length; column++) byColumn[column]?.push('');
    this.#widths.push(this.#column);
    this.#column = 0;
  }

  build(): TableCells {
    return new TableCells(this.#byColumn, this.#widths, this.#overflow);
  }

  #addToNewColumn(column: number, cell: string): void {
    if (column >= MAX_COLUMNS) {
      if (!isBlankCell(cell)) this.#overflow = Math.max(this.#overflow, column + 1);
      return;
    }
    // The columns up to this one may be filled later; empty ones of the same length cost little.
    while (this.#byColumn.length < column) this.#byColumn.push(this.#newColumn(this.#byColumn.length));
    const cells = emptyColumn(this.#widths.length);
    cells.push(cell);
    this.#byColumn[column] = cells;
  }

  /** An empty column up to the cells of the present record. */
  #newColumn(column: number): string[] {
    return emptyColumn(this.#widths.length + (column < this.#column ? 1 : 0));
  }
}

const ENDS_IN_DIGIT = /^[^ ]*[0-9]$/;

function isBlankCell(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
