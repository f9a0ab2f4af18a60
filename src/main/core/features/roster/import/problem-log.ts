import type { RosterProblemGroup } from '#shared/contract/roster-import.ts';
import { CHANNELS, EMPLOYMENT_STATUSES, TERMINATION_TYPES } from '#shared/domain/people.ts';
import { PROBLEMS, problemSentence, problemSpec, type ProblemKind } from './problem-catalog.ts';
import type { TableColumn } from './read-table.ts';

const SHOWN_EXAMPLES = 100;
/** Values beyond these share one group: a free text column mapped to a status would give thousands. */
const GROUPED_VALUES = 60;

type Example = { readonly row: number; readonly text: string; readonly detail: string };
type Group = {
  readonly kind: ProblemKind;
  readonly column: number | null;
  readonly value: string | null;
  count: number;
  readonly examples: Example[];
};

/** Problems whose cells can be replaced once for all rows that hold the same text, with the values to choose from. */
const BY_VALUE: Partial<Record<ProblemKind, readonly string[] | null>> = {
  unknownStatus: EMPLOYMENT_STATUSES,
  unknownTerminationType: TERMINATION_TYPES,
  unknownChannel: CHANNELS,
  unknownRating: ['1', '2', '3', '4', '5'],
  unknownGrade: null,
  unknownTimeZone: null,
  unknownManager: null,
  ambiguousManager: null,
};

/** Collects problems while rows are read: counts all, keeps the first of each kind, and says which rows stay out. */
export class ProblemLog {
  /** By index into the table's rows: 1 when the row is not imported. */
  readonly isRejected: Uint8Array;
  readonly #columns: readonly TableColumn[];
  readonly #keepOut: ReadonlySet<string>;
  readonly #groups = new Map<string, Group>();
  readonly #valuesPerKind = new Map<string, number>();
  readonly #reasons = new Map<number, string[]>();

  /** @param keepOut problems that the facilitator decided to reject although they are warnings. */
  constructor(rowCount: number, columns: readonly TableColumn[], keepOut: ReadonlySet<string>) {
    this.isRejected = new Uint8Array(rowCount);
    this.#columns = columns;
    this.#keepOut = keepOut;
  }

  /**
   * Notes a problem.
   *
   * @param index into the table's rows; the row number shown is one more.
   * @param column null when the whole row is meant.
   * @param staysOut rejects the row whatever the catalog says of the problem.
   */
  add(
    kind: ProblemKind,
    index: number,
    column: number | null,
    text = '',
    detail = '',
    staysOut = false,
  ): void {
    const group = this.#groupOf(kind, column, text);
    group.count++;
    if (group.examples.length < SHOWN_EXAMPLES) group.examples.push({ row: index + 1, text, detail });
    if (!staysOut && problemSpec(kind).severity === 'warning' && !this.#keepOut.has(kind)) return;
    this.isRejected[index] = 1;
    const reasons = this.#reasons.get(index) ?? [];
    reasons.push(problemSentence(kind, index + 1, this.#nameOf(column), text, detail));
    this.#reasons.set(index, reasons);
  }

  /** Why a row stays out, each reason a sentence. */
  reasons(index: number): readonly string[] {
    return this.#reasons.get(index) ?? [];
  }

  warningCount(): number {
    let count = 0;
    for (const group of this.#groups.values())
      if (problemSpec(group.kind).severity === 'warning') count += group.count;
    return count;
  }

  /** The groups in the catalog's order, larger ones of a kind first. */
  groups(): RosterProblemGroup[] {
    const order = Object.keys(PROBLEMS);
    return [...this.#groups.values()]
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count)
      .map(group => ({
        problem: group.kind,
        severity: this.#keepOut.has(group.kind) ? 'error' : problemSpec(group.kind).severity,
        column: group.column,
        columnName: this.#nameOf(group.column),
        value: group.value,
        choices:
          group.value === null
            ? null
            : [...(BY_VALUE[group.kind] ?? [])].length > 0
              ? [...(BY_VALUE[group.kind] ?? [])]
              : null,
        count: group.count,
        title: `${group.count.toLocaleString('en-US')} ${group.count === 1 ? 'row' : 'rows'}: ${problemSpec(group.kind).title}${group.value === null ? '' : ` (“${group.value.slice(0, 60)}”)`}`,
        advice: problemSpec(group.kind).advice,
        examples: group.examples.map(({ row, text, detail }) => ({
          row,
          text: text.slice(0, 300),
          sentence: problemSentence(group.kind, row, this.#nameOf(group.column), text, detail),
        })),
      }));
  }

  #groupOf(kind: ProblemKind, column: number | null, text: string): Group {
    const values = this.#valuesPerKind.get(kind) ?? 0;
    const byValue = Object.hasOwn(BY_VALUE, kind) && text.length <= 300;
    let key = byValue ? `${kind}\u001f${column}\u001f${text}` : `${kind}\u001f${column}`;
    let group = this.#groups.get(key);
    if (!group && byValue && values >= GROUPED_VALUES) {
      key = `${kind}\u001f${column}`;
      group = this.#groups.get(key);
    }
    if (!group) {
      const shared = byValue && values < GROUPED_VALUES;
      group = { kind, column, value: shared ? text : null, count: 0, examples: [] };
      this.#groups.set(key, group);
      if (shared) this.#valuesPerKind.set(kind, values + 1);
    }
    return group;
  }

  #nameOf(column: number | null): string | null {
    return column === null ? null : (this.#columns[column]?.name ?? null);
  }
}
