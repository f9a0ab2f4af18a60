import { displayName } from '#shared/domain/people.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import type { Db } from '#core/db/connection.ts';
import type { ProgramSession } from '#core/program-session.ts';
import * as sql from './people-index.sql.ts';

export type Cell = string | number | null;
/** A person as the list knows them: what it is filtered and sorted by, without the rest of the row. */
export type IndexedPerson = Readonly<
  Record<Exclude<PeopleColumn, 'name' | 'takesPart' | 'managerName'>, Cell>
> & {
  readonly id: number;
  readonly searchText: string;
  readonly managerId: number | null;
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
  #people: IndexedPerson[] | null = null;
  #byId = new Map<number, IndexedPerson>();
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
    if (this.#people && this.#seen !== revision) this.#catchUp(revision);
    return this.#people !== null;
  }

  /** Everybody by name, read now if they were not before. */
  people(revision: number): readonly IndexedPerson[] {
    if (!this.isReady(revision)) {
      const rows = [];
      for (let last = 0; ;) {
        const slice = sql.selectIndexed(this.#db, last, 50_000);
        if (slice.length === 0) break;
        rows.push(...slice.map(row => this.#toPerson(row)));
        last = Number(slice.at(-1)?.[0]);
      }
      this.#keep(rows, revision);
    }
    return this.#people ?? [];
  }

  byId(id: number | null): IndexedPerson | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** The manager of a person as people read the name; null without one. */
  managerName(person: IndexedPerson): string | null {
    const manager = this.byId(person.managerId);
    return manager ? nameOf(manager) : null;
  }

  /** Reads everybody in slices, so that what is asked meanwhile does not wait; gives up when people change. */
  build(session: ProgramSession): void {
    if (this.#isBuilding || this.#people) return;
    this.#isBuilding = true;
    const revision = session.revision;
    const rows: IndexedPerson[] = [];
    let last = 0;
    const slice = () => {
      if (!this.#db.open || this.#people || session.revision !== revision) {
        this.#isBuilding = false;
        return;
      }
      const read = sql.selectIndexed(this.#db, last, SLICE);
      for (const row of read) rows.push(this.#toPerson(row));
      last = Number(read.at(-1)?.[0] ?? last);
      if (read.length === SLICE) {
        setImmediate(slice);
        return;
      }
      this.#isBuilding = false;
      this.#keep(rows, revision);
    };
    // First the answers that the window waits for.
    setTimeout(slice, 30).unref();
  }

  #keep(rows: IndexedPerson[], revision: number): void {
    this.#people = rows.sort(byName);
    this.#byId = new Map(rows.map(person => [person.id, person]));
    this.#seen = revision;
    this.#newest = sql.selectExtent(this.#db).newest;
    sql.takeTouched(this.#db);
  }

  #catchUp(revision: number): void {
    this.#seen = revision;
    const { people, newest } = sql.selectExtent(this.#db);
    const touched = sql.takeTouched(this.#db);
    if (touched.length > MOST_MENDED || newest - this.#newest > MOST_MENDED) return this.#drop();
    const added = sql.selectIndexed(this.#db, this.#newest, MOST_MENDED + 1).map(row => Number(row[0]));
    const changed = [...new Set([...touched, ...added])];
    if (changed.length > 0) this.#mend(changed);
    this.#newest = newest;
    // Taking a removal back gives people their old ids again, which nothing notes.
    if (this.#people?.length !== people) this.#drop();
  }

  #mend(touched: readonly number[]): void {
    const gone = new Set(touched);
    const fresh = sql.selectIndexedOf(this.#db, touched).map(row => this.#toPerson(row));
    const kept = (this.#people ?? []).filter(person => !gone.has(person.id));
    for (const id of touched) this.#byId.delete(id);
    for (const person of fresh) {
      this.#byId.set(person.id, person);
      kept.splice(placeOf(kept, person), 0, person);
    }
    this.#people = kept;
  }

  #drop(): void {
    this.#people = null;
    this.#byId = new Map();
    this.#words = new Map();
  }

  /** Cells that repeat become one string, which also makes comparing them fast. */
  #toPerson(row: sql.IndexedRow): IndexedPerson {
    const person: Record<string, Cell> = {};
    for (const [at, column] of sql.INDEXED.entries()) {
      const cell = row[at] ?? null;
      person[column] = typeof cell === 'string' && REPEATING.has(column) ? this.#shared(cell) : cell;
    }
    // The columns are those of the list above.
    return person as unknown as IndexedPerson;
  }

  #shared(text: string): string {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    this.#words.set(text, text);
    return text;
  }
}

const REPEATING: ReadonlySet<string> = new Set([
  'status',
  'jobTitle',
  'department',
  'businessFunction',
  'location',
  'timeZone',
  'pronouns',
  'terminationType',
  'preferredChannel',
]);

function nameOf(person: IndexedPerson): string {
  return displayName({
    firstName: String(person.firstName ?? ''),
    lastName: String(person.lastName ?? ''),
    preferredName: person.preferredName === null ? null : String(person.preferredName),
  });
}

/** By the folded text that starts with the last name, as the index of the database orders it. */
function byName(a: IndexedPerson, b: IndexedPerson): number {
  return a.searchText < b.searchText ? -1 : a.searchText > b.searchText ? 1 : a.id - b.id;
}

function placeOf(people: readonly IndexedPerson[], person: IndexedPerson): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = people[middle];
    if (other && byName(other, person) < 0) low = middle + 1;
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
