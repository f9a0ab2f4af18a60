import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import type { ProgramSession } from '#core/program-session.ts';
import * as sql from './people-index.sql.ts';

export type Cell = string | number | null;
type Column = (typeof sql.INDEXED)[number];

/** Everybody by name, column by column: cells lie side by side, which is what makes looking through them fast. */
export type IndexedPeople = {
  readonly size: number;
  readonly ids: readonly number[];
  /** The cells of a column by the place of the person. */
  readonly cells: Readonly<Record<Column, readonly Cell[]>>;
  /** The places of those whose search text has a word, in order. */
  readonly placesWith: (word: string) => readonly number[];
  /** The name of a person as people read it; null for nobody. */
  readonly nameOf: (id: Cell) => string | null;
};

/** People read between two turns of the event loop while the index is built in the background. */
const SLICE = 4_000;
/** Above this many changed people the index is built anew instead of mended. */
const MOST_MENDED = 2_000;

/**
 * Everybody of a program in memory, in the order of names.
 *
 * SQLite takes 30 to 110 ms to look through 100,000 rows, which is felt while typing; this takes a tenth. It is built
 * in slices after the list was first shown, mended after a change of a few people, and built anew after an import.
 */
export class PeopleIndex {
  readonly #db: Db;
  #rows: sql.IndexedRow[] | null = null;
  #people: IndexedPeople | null = null;
  #words = new Map<string, string>();
  #seen = -1;
  #newest = 0;
  #isBuilding = false;

  constructor(db: Db) {
    this.#db = db;
    sql.watchPeople(db);
  }

  /** Whether {@link people} answers at once. */
  isReady(revision: number): boolean {
    if (this.#rows && this.#seen !== revision) this.#catchUp(revision);
    return this.#rows !== null;
  }

  /** Everybody by name, read now if they were not before. */
  people(revision: number): IndexedPeople {
    if (!this.isReady(revision)) {
      const rows: sql.IndexedRow[] = [];
      for (let last = 0; ;) {
        const slice = sql.selectIndexed(this.#db, last, 50_000);
        if (slice.length === 0) break;
        for (const row of slice) rows.push(this.#shared(row));
        last = idOf(slice.at(-1));
      }
      this.#keep(rows, revision);
    }
    this.#people ??= columnsOf(this.#rows ?? []);
    return this.#people;
  }

  /** Reads everybody in slices, so that what is asked meanwhile does not wait; gives up when people change. */
  build(session: ProgramSession): void {
    if (this.#isBuilding || this.#rows) return;
    this.#isBuilding = true;
    const revision = session.revision;
    const rows: sql.IndexedRow[] = [];
    let last = 0;
    const slice = () => {
      if (!this.#db.open || this.#rows || session.revision !== revision) {
        this.#isBuilding = false;
        return;
      }
      const read = sql.selectIndexed(this.#db, last, SLICE);
      for (const row of read) rows.push(this.#shared(row));
      last = read.length > 0 ? idOf(read.at(-1)) : last;
      if (read.length === SLICE) {
        setImmediate(slice);
        return;
      }
      this.#isBuilding = false;
      this.#keep(rows, revision);
      this.#people = columnsOf(rows);
    };
    // First the answers that the window waits for.
    setTimeout(slice, 30).unref();
  }

  #keep(rows: sql.IndexedRow[], revision: number): void {
    this.#rows = rows.sort(byName);
    this.#people = null;
    this.#seen = revision;
    this.#newest = sql.selectExtent(this.#db).newest;
    sql.takeTouched(this.#db);
  }

  #catchUp(revision: number): void {
    this.#seen = revision;
    const { people, newest } = sql.selectExtent(this.#db);
    const touched = sql.takeTouched(this.#db);
    if (touched.length > MOST_MENDED || newest - this.#newest > MOST_MENDED) return this.#drop();
    const added = sql.selectIndexed(this.#db, this.#newest, MOST_MENDED + 1).map(idOf);
    const changed = [...new Set([...touched, ...added])];
    if (changed.length > 0) this.#mend(changed);
    this.#newest = newest;
    // Taking a removal back gives people their old ids again, which nothing notes.
    if (this.#rows?.length !== people) this.#drop();
  }

  #mend(touched: readonly number[]): void {
    const gone = new Set(touched);
    const fresh = sql.selectIndexedOf(this.#db, touched).map(row => this.#shared(row));
    const kept = (this.#rows ?? []).filter(row => !gone.has(idOf(row)));
    for (const row of fresh) kept.splice(placeOf(kept, row), 0, row);
    this.#rows = kept;
    this.#people = null;
  }

  #drop(): void {
    this.#rows = null;
    this.#people = null;
    this.#words = new Map();
  }

  /** Cells that repeat become one string: less memory, and quicker to compare. */
  #shared(row: sql.IndexedRow): sql.IndexedRow {
    return row.map((cell, at) => {
      if (typeof cell !== 'string' || !REPEATING.has(at)) return cell;
      const known = this.#words.get(cell);
      if (known !== undefined) return known;
      this.#words.set(cell, cell);
      return cell;
    });
  }
}

const REPEATING: ReadonlySet<number> = new Set(
  (
    [
      'status',
      'jobTitle',
      'department',
      'businessFunction',
      'location',
      'timeZone',
      'intakeGroup',
      'hireDate',
      'pronouns',
      'terminationType',
      'preferredChannel',
    ] as const
  ).map(column => sql.INDEXED.indexOf(column)),
);
const SEARCH_TEXT = sql.INDEXED.indexOf('searchText');

type Found = { readonly word: string; readonly places: readonly number[] };

/** Words whose people are remembered: as many as somebody types, deletes and types again. */
const KEPT_WORDS = 8;
/** Above this share of everybody, looking through the joined texts is as fast as going from person to person. */
const NARROWED = 0.4;

/** A character that no search text and no searched word has. */
const BETWEEN = '\n';

function columnsOf(rows: readonly sql.IndexedRow[]): IndexedPeople {
  // The keys are those of the list, which the type of `fromEntries` forgets.
  const cells = Object.fromEntries(
    sql.INDEXED.map((column, at) => [column, rows.map(row => row[at] ?? null)]),
  ) as unknown as Record<Column, readonly Cell[]>;
  const ids = rows.map(idOf);
  const texts = cells.searchText.join(BETWEEN);
  const ends = new Int32Array(rows.length);
  let end = -1;
  for (const [place, text] of cells.searchText.entries()) {
    end += String(text).length + 1;
    ends[place] = end;
  }
  let places: Map<number, number> | null = null;
  // Somebody types letter by letter: whoever has the longer word is among those who have the shorter one.
  let found: readonly Found[] = [];
  const shorter = (word: string): readonly number[] | null => {
    const sizes = found.filter(one => word.includes(one.word)).map(one => one.places);
    return sizes.reduce<readonly number[] | null>(
      (least, one) => (one.length < (least?.length ?? rows.length * NARROWED) ? one : least),
      null,
    );
  };
  return {
    size: rows.length,
    ids,
    cells,
    placesWith(word) {
      const among = shorter(word);
      const places = among
        ? among.filter(place => String(cells.searchText[place]).includes(word))
        : placesIn(texts, ends, word);
      found = [{ word, places }, ...found.slice(0, KEPT_WORDS - 1)];
      return places;
    },
    nameOf(id) {
      if (typeof id !== 'number') return null;
      places ??= new Map(ids.map((one, place) => [one, place]));
      const place = places.get(id);
      if (place === undefined) return null;
      const preferred = cells.preferredName[place];
      return displayName({
        firstName: String(cells.firstName[place] ?? ''),
        lastName: String(cells.lastName[place] ?? ''),
        preferredName: typeof preferred === 'string' ? preferred : null,
      });
    },
  };
}

/** Every text of `texts` in which `word` occurs, by its place; `ends` says where each text ends. */
function placesIn(texts: string, ends: Int32Array, word: string): readonly number[] {
  const found: number[] = [];
  let place = 0;
  for (let at = texts.indexOf(word); at >= 0; at = texts.indexOf(word, (ends[place] ?? 0) + 1)) {
    while ((ends[place] ?? Number.MAX_SAFE_INTEGER) <= at) place += 1;
    found.push(place);
    if (place === ends.length - 1) break;
  }
  return found;
}

function idOf(row: sql.IndexedRow | undefined): number {
  return Number(row?.[0]);
}

/** By the folded text that starts with the last name, as the index of the database orders it. */
function byName(a: sql.IndexedRow, b: sql.IndexedRow): number {
  const one = a[SEARCH_TEXT] ?? '';
  const other = b[SEARCH_TEXT] ?? '';
  return one < other ? -1 : one > other ? 1 : idOf(a) - idOf(b);
}

function placeOf(rows: readonly sql.IndexedRow[], row: sql.IndexedRow): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other && byName(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const indexes = new WeakMap<Db, PeopleIndex>();

/** The index of an open program, made when the list is first asked for. */
export function peopleIndex({ db }: ProgramSession): PeopleIndex {
  const known = indexes.get(db);
  if (known) return known;
  const made = new PeopleIndex(db);
  indexes.set(db, made);
  return made;
}
