import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from './db/connection.ts';

/** What a screen needs to know to refresh itself after somebody changed the program. */
export type ChangeNotice = {
  /** Counts up with every change while the program is open. */
  readonly revision: number;
  readonly tables: readonly string[];
  readonly savedAt: IsoInstant;
};

type Listener = (notice: ChangeNotice) => void;

/** One open program file, shared by all windows that show it. */
export class ProgramSession {
  readonly id: string;
  readonly db: Db;
  revision = 0;
  savedAt: IsoInstant | null = null;
  /** Values derived from the saved rows that are dear to compute, dropped when a table they rest on changes. */
  readonly derived = new Map<string, { readonly tables: readonly string[]; readonly value: unknown }>();
  #listeners = new Set<Listener>();

  constructor(id: string, db: Db) {
    this.id = id;
    this.db = db;
  }

  /** Calls `listener` after every committed change until the returned function is called. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every window what a committed command changed. */
  announce(tables: readonly string[], savedAt: IsoInstant): void {
    this.revision += 1;
    this.savedAt = savedAt;
    for (const [key, entry] of this.derived) {
      if (entry.tables.some(table => tables.includes(table))) this.derived.delete(key);
    }
    for (const listener of [...this.#listeners]) listener({ revision: this.revision, tables, savedAt });
  }

  /** The cached value for `key`, computed again once one of `tables` has changed. */
  derive<T>(key: string, tables: readonly string[], compute: () => T): T {
    const known = this.derived.get(key);
    if (known) return known.value as T;
    const value = compute();
    this.derived.set(key, { tables, value });
    return value;
  }
}
