import type { QueryContext } from '#core/app.ts';
import type { BoardModel } from './board-model.ts';
import { selectWaits, type Wait } from './waiting.sql.ts';

/** Where each mentee and each mentor stands in line, by their places: the larger goes first, equals are equally entitled. */
export type WaitingOrder = { readonly mentees: readonly number[]; readonly mentors: readonly number[] };

const UNKNOWN: Wait = { since: null, fromWaitlist: null };
/** After every day and every place that is known. */
const LAST = '9999';

/**
 * Who is next in line comes first: whoever came off the waitlist, in its order, then whoever waits longest.
 *
 * The day on which somebody came off the waitlist goes before the place, because the list moves up when people leave it.
 */
export function byTurn(a: Wait, b: Wait): number {
  const [one, other] = [a.fromWaitlist, b.fromWaitlist];
  return (
    Number(one === null) - Number(other === null) ||
    compare(one?.on ?? LAST, other?.on ?? LAST) ||
    compare(one?.place ?? Infinity, other?.place ?? Infinity) ||
    compare(a.since ?? LAST, b.since ?? LAST)
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function waitingOrder({ db }: Pick<QueryContext, 'db'>, model: BoardModel): WaitingOrder {
  const waits = selectWaits(db, model.cohort.id);
  const rankOf = (people: BoardModel['mentees']) =>
    ranks(people.map(({ enrollmentId }) => waits.get(enrollmentId) ?? UNKNOWN));
  return { mentees: rankOf(model.mentees), mentors: rankOf(model.mentors) };
}

/** 0 for those who come last, one more for each step towards the head of the line. */
function ranks(waits: readonly Wait[]): readonly number[] {
  const rank = new Map<Wait, number>();
  let last: Wait | null = null;
  let step = 0;
  for (const wait of [...waits].sort(byTurn).reverse()) {
    if (last !== null && byTurn(wait, last) !== 0) step += 1;
    rank.set(wait, step);
    last = wait;
  }
  return waits.map(wait => rank.get(wait) ?? 0);
}
