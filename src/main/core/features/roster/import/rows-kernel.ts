import type { CellColumn } from './cell-column.ts';
import { ROWS_KERNEL } from './rows-kernel-bytes.ts';
import { wordBytes, type WordBytes } from './word-bytes.ts';

/** The part of the standard that is used here: the core's types know neither browsers nor their names. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What `kernel/rows.ts` exports; addresses and sizes are in bytes. */
type Kernel = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  describe(
    columns: number,
    columnCount: number,
    parts: number,
    partCount: number,
    order: number,
    source: number,
    scratch: number,
  ): void;
  pages(): number;
  overlong(): number;
  writeRows(
    from: number,
    end: number,
    firstId: number,
    out: number,
    mostPages: number,
    lastIds: number,
  ): number;
  sortPlaces(column: number, count: number, sorted: number, room: number, keys: number): number;
  writeIndex(
    count: number,
    sorted: number,
    firstId: number,
    root: number,
    out: number,
    firstPage: number,
    isOneLeaf: boolean,
  ): number;
};

/** The largest page that SQLite knows: any row of a roster fits, and few pages make a shallow tree. */
export const PAGE = 65_536;
/** Behind the kernel's own few bytes. */
const ARENA = PAGE;
/** The kernel copies texts 16 bytes at a time. */
const SLACK = 16;
const MOST_COLUMNS = 40;
/** Pages of a table before the one that leads to them is full. */
const MOST_LEAVES = 7_000;
const PAGES_A_CALL = 64;
/** Bytes of an entry of the index of ids, of 64 characters at most, with its place. */
const LONGEST_ENTRY = 300;

/** A column of the table to lay out. */
export type RowsColumn =
  /** Nobody has a value. */
  | { readonly kind: 'null' }
  /** `empty` is what an empty text is written as. */
  | { readonly kind: 'text'; readonly cells: CellColumn; readonly empty: '' | null }
  /** The values of each call. */
  | { readonly kind: 'integer' }
  /** The search text, made of its parts. */
  | { readonly kind: 'search' };

/** Rows of one call, by place. */
export type RowsPart = {
  /** Positions in the columns. */
  readonly order: ArrayLike<number>;
  /** By column that has numbers, in order: whole numbers of up to 53 bits; NaN stands for NULL. */
  readonly values: readonly Float64Array[];
  /** Row id of the first one; the others follow. */
  readonly firstId: number;
};

/**
 * Pages of a table in the memory of the kernel, behind two that are left free. A single leaf is the second of those: a page
 * that leads to one page only is not allowed.
 */
export type TablePages = {
  /** The last row id of each leaf. */
  readonly lastIds: Uint32Array;
  /**
   * Adds an index of a column whose texts all differ, and answers with the number of its first page in the file; null where
   * one page cannot lead to all of it.
   */
  addIndex(column: number): number | null;
  /** All pages, until the kernel is used again. */
  bytes(): Uint8Array;
};

let instance: Kernel | null = null;

function kernel(): Kernel {
  if (instance) return instance;
  const module = new WebAssembly.Module(Buffer.from(ROWS_KERNEL, 'base64'));
  instance = new WebAssembly.Instance(module).exports as Kernel;
  return instance;
}

/** Columns in the memory of the kernel that lays out rows. There is one such memory: whoever opens it is done with what was there before. */
export class RowsKernel {
  readonly #kernel = kernel();
  readonly #columns: readonly RowsColumn[];
  readonly #columnsAt: number;
  readonly #partsAt: number;
  readonly #partCount: number;
  readonly #sourceAt: number;
  readonly #scratchAt: number;
  readonly #lastIdsAt: number;
  #end = ARENA;

  /**
   * @param parts columns of which a search text is made: the last name, the first name, and what stands behind them.
   * @param fold what search texts are made of; of what stands in the file, letters become small.
   */
  constructor(columns: readonly RowsColumn[], parts: readonly CellColumn[], fold: (text: string) => string) {
    if (columns.length > MOST_COLUMNS) throw new Error('Too many columns for one record');
    this.#columns = columns;
    const texts = columns.flatMap(column => (column.kind === 'text' ? [column.cells] : []));
    const source = [...texts, ...parts].find(cells => cells.source.length > 0)?.source;
    this.#sourceAt = this.#put(source ?? new Uint8Array());
    const placed = new Map<CellColumn, number>();
    const placeOf = (cells: CellColumn): number => {
      let at = placed.get(cells);
      if (at === undefined) placed.set(cells, (at = this.#putRows(cells, source)));
      return at;
    };
    const described = columns.flatMap(column => {
      const cells =
        column.kind === 'text'
          ? this.#putNumbers([
              ...this.#rowsOf(placeOf(column.cells)),
              ...this.#putWords(wordBytes(column.cells.words)),
            ])
          : 0;
      return [KINDS[column.kind], column.kind === 'text' && column.empty === '' ? EMPTY_TEXT : 0, 0, cells];
    });
    this.#columnsAt = this.#putNumbers(described);
    this.#partCount = parts.length;
    this.#partsAt = this.#putNumbers(
      parts.flatMap(cells => [
        ...this.#rowsOf(placeOf(cells)),
        ...this.#putWords(wordBytes(cells.words.map(fold))),
      ]),
    );
    this.#scratchAt = this.#take(2 * PAGE);
    this.#lastIdsAt = this.#take(4 * MOST_LEAVES);
  }

  /** Lays out some rows; null when they take more pages than one table of a file can have. Throws for a row that is longer than a page. */
  table({ order, values, firstId }: RowsPart): TablePages | null {
    const solver = this.#kernel;
    const start = this.#end;
    const count = order.length;
    const orderAt = this.#put(new Uint32Array(order));
    const valuesAt = values.map(each => this.#put(each));
    let next = 0;
    this.#columns.forEach(({ kind }, c) => {
      if (kind === 'integer') this.#words(this.#columnsAt + 16 * c + 8, 1)[0] = valuesAt[next++] ?? 0;
    });
    solver.describe(
      this.#columnsAt,
      this.#columns.length,
      this.#partsAt,
      this.#partCount,
      orderAt,
      this.#sourceAt,
      this.#scratchAt,
    );
    const sortAt = this.#take(16 * count);
    const out = this.#take(2 * PAGE);
    let leaves = 0;
    for (let place = 0; place < count || leaves === 0;) {
      if (leaves + PAGES_A_CALL > MOST_LEAVES) {
        this.#end = start;
        return null;
      }
      this.#reach(out + (2 + leaves + PAGES_A_CALL) * PAGE);
      place = solver.writeRows(
        place,
        count,
        firstId,
        out + (2 + leaves) * PAGE,
        PAGES_A_CALL,
        this.#lastIdsAt + 4 * leaves,
      );
      if (place < 0) throw new Error(`A row of ${solver.overlong()} bytes is too long`);
      leaves += solver.pages();
    }
    if (leaves === 1) new Uint8Array(solver.memory.buffer, out).copyWithin(PAGE, 2 * PAGE, 3 * PAGE);
    let pages = leaves === 1 ? 2 : 2 + leaves;
    // The next rows go where these were.
    this.#end = start;
    return {
      lastIds: this.#words(this.#lastIdsAt, leaves).slice(),
      addIndex: column => {
        const sorted = sortAt;
        const at = this.#columnsAt + 16 * column;
        if (!solver.sortPlaces(at, count, sorted, sorted + 4 * count, sorted + 8 * count))
          throw new Error('Two rows have the same text in a column in which all differ');
        const root = out + pages * PAGE;
        const most = this.#indexBytes(column, order);
        this.#reach(root + (3 + Math.ceil(most / (PAGE - LONGEST_ENTRY))) * PAGE);
        const isOneLeaf = most < PAGE - LONGEST_ENTRY;
        if (!solver.writeIndex(count, sorted, firstId, root, root + PAGE, pages + 2, isOneLeaf)) return null;
        const rootPage = pages + 1;
        pages += 1 + solver.pages();
        return rootPage;
      },
      bytes: () => new Uint8Array(solver.memory.buffer, out, pages * PAGE),
    };
  }

  /** At least as many bytes as the entries of an index take, with their places. */
  #indexBytes(column: number, order: ArrayLike<number>): number {
    const each = this.#columns[column];
    if (each?.kind !== 'text') throw new Error('Only texts have an index');
    const { refs, lengths, words } = each.cells;
    let bytes = 0;
    for (let place = 0; place < order.length; place++) {
      const ref = refs[order[place] ?? 0] ?? 0;
      // A unit of a text has three bytes at most.
      bytes += 20 + (ref < 0 ? 3 * (words[~ref]?.length ?? 0) : (lengths[order[place] ?? 0] ?? 0));
    }
    return bytes;
  }

  /** Where the cells of rows stand, as two numbers beside each other. */
  #putRows({ refs, lengths, source }: CellColumn, only: Uint8Array | undefined): number {
    if (source.length > 0 && source !== only) throw new Error('Two columns are of different files');
    const refsAt = this.#put(refs);
    return this.#putNumbers([refsAt, this.#put(lengths)]);
  }

  #rowsOf(at: number): Uint32Array {
    return this.#words(at, 2);
  }

  #putWords({ starts, sizes, bytes }: WordBytes): readonly number[] {
    return [this.#put(starts), this.#put(sizes), this.#put(bytes)];
  }

  #putNumbers(numbers: readonly number[]): number {
    return this.#put(Uint32Array.from(numbers));
  }

  #put(values: Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array): number {
    const at = this.#take(values.byteLength);
    const { buffer, byteOffset, byteLength } = values;
    new Uint8Array(this.#kernel.memory.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), at);
    return at;
  }

  #words(at: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernel.memory.buffer, at, count);
  }

  #take(bytes: number): number {
    const at = this.#end;
    this.#end = (at + bytes + SLACK + 15) & ~15;
    this.#reach(this.#end);
    return at;
  }

  #reach(end: number): void {
    const { memory } = this.#kernel;
    const missing = Math.ceil((end + SLACK - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
  }
}

const KINDS = { null: 0, text: 1, integer: 2, search: 3 } as const;
/** The serial type of a text without a letter. */
const EMPTY_TEXT = 13;
