import { type FreeProblem, sum } from './problem.ts';
import { transposed } from './network.ts';

/**
 * The problem as the fast kernels take it: rows are places on the side that has fewer, columns places on
 * the other, and every place has room for one. `rowPerson` and `columnPerson` say whose place it is;
 * null stands for the identity.
 */
export type DenseProblem = {
  readonly rows: number;
  readonly columns: number;
  readonly score: Int32Array;
  readonly rowsAreMentees: boolean;
  /** The scores with one row per person on the rows' side. */
  readonly personScore: Int32Array;
  readonly rowPerson: Int32Array | null;
  readonly columnPerson: Int32Array | null;
};

/**
 * A partial match under way. `price` belongs to columns; `columnOf` and `rowOf` hold -1 for free places.
 * A row's profit is the best score less price it can get, and matched rows get just that.
 */
export type DenseMatch = {
  readonly price: Float64Array;
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
};

/** Nobody matched, all prices 0: where the price of a column that stays free must be. */
export function emptyMatch({ rows, columns }: DenseProblem): DenseMatch {
  return {
    price: new Float64Array(columns),
    columnOf: new Int32Array(rows).fill(-1),
    rowOf: new Int32Array(columns).fill(-1),
  };
}

/** Works on the caller's scores where it can and copies them only to repeat places or to turn the sides. */
export function denseProblem(problem: FreeProblem): DenseProblem {
  const { menteeCount, mentorCount, menteeCapacity, mentorCapacity } = problem;
  const menteePlaces = placesOf(menteeCapacity);
  const mentorPlaces = placesOf(mentorCapacity);
  const rowsAreMentees = sum(menteeCapacity) <= sum(mentorCapacity);
  const straight = rowsAreMentees ? problem.score : transposed(problem.score, menteeCount, mentorCount);
  const rowPerson = rowsAreMentees ? menteePlaces : mentorPlaces;
  const columnPerson = rowsAreMentees ? mentorPlaces : menteePlaces;
  const width = rowsAreMentees ? mentorCount : menteeCount;
  const rows = rowPerson?.length ?? (rowsAreMentees ? menteeCount : mentorCount);
  const columns = columnPerson?.length ?? width;
  const score =
    rowPerson || columnPerson ? spread(straight, width, rows, columns, rowPerson, columnPerson) : straight;
  return { rows, columns, score, rowsAreMentees, personScore: straight, rowPerson, columnPerson };
}

/** The same problem with as many rows as columns: stand-ins, to whom all columns are equal, take what stays free. */
export function squared(problem: DenseProblem): DenseProblem {
  const { rows, columns } = problem;
  if (rows === columns) return problem;
  const score = new Int32Array(columns * columns);
  score.set(problem.score);
  return { ...problem, rows: columns, score };
}

/** The match of a squared problem as one of the problem itself: what a stand-in holds is free, at price 0. */
export function withoutStandIns({ rows, columns }: DenseProblem, match: DenseMatch): DenseMatch {
  if (match.columnOf.length === rows) return match;
  let level = Infinity;
  for (let j = 0; j < columns; j += 1) level = Math.min(level, match.price[j]!);
  return {
    price: match.price.map(price => price - level),
    columnOf: match.columnOf.subarray(0, rows),
    rowOf: match.rowOf.map(row => (row < rows ? row : -1)),
  };
}

/** The owner of each place, or null when everybody has exactly one. */
function placesOf(capacity: Int32Array): Int32Array | null {
  if (capacity.every(places => places === 1)) return null;
  const owner = new Int32Array(sum(capacity));
  let place = 0;
  for (let person = 0; person < capacity.length; person += 1) {
    for (let k = 0; k < capacity[person]!; k += 1) owner[place++] = person;
  }
  return owner;
}

function spread(
  score: Int32Array,
  width: number,
  rows: number,
  columns: number,
  rowPerson: Int32Array | null,
  columnPerson: Int32Array | null,
): Int32Array {
  const result = new Int32Array(rows * columns);
  for (let i = 0; i < rows; i += 1) {
    const from = (rowPerson ? rowPerson[i]! : i) * width;
    const to = i * columns;
    if (columnPerson) {
      for (let j = 0; j < columns; j += 1) result[to + j] = score[from + columnPerson[j]!]!;
    } else result.set(score.subarray(from, from + width), to);
  }
  return result;
}
