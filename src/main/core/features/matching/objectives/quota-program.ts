import loadHighs from 'highs';
import type { Pair } from '../assignment.ts';
import type { Face } from './face.ts';
import type { Demand } from './quota.ts';

export type ProgramResult = {
  readonly pairs: readonly Pair[] | null;
  /** The solver's bound on the value of any arrangement of these cells. */
  readonly bound: number;
  /** Solved to the end, not stopped by the clock: `pairs` is the best, or null proves that there are none. */
  readonly isFinished: boolean;
};

type Row = { readonly lower: number; readonly upper: number; readonly columns: number[] };

/**
 * The arrangement within `cells` that is worth most, has exactly `matches` pairs and meets the demands, by the
 * whole-number solver HiGHS (WebAssembly, loaded when first needed). Locked pairs are in every arrangement.
 */
export async function solveProgram(
  face: Face,
  weight: Int32Array,
  demands: readonly Demand[],
  cells: readonly number[],
  matches: number,
  seconds: number,
): Promise<ProgramResult> {
  const highs = await loadHighs();
  const rows = rowsOf(face, demands, cells, matches, highs.infinity);
  const locked = new Set(face.locked.map(pair => pair.mentee * face.mentorCount + pair.mentor));
  // The number of pairs is fixed, so a common part of all weights only costs the solver precision.
  const base = cells.reduce((lowest, cell) => Math.min(lowest, weight[cell]!), Infinity);
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = starts[index]! + row.columns.length;
  const indices = Int32Array.from(rows.flatMap(row => row.columns));
  const model = highs.createModel({
    numCols: cells.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(cells, cell => weight[cell]! - base),
    colLower: Float64Array.from(cells, cell => (locked.has(cell) ? 1 : 0)),
    colUpper: new Float64Array(cells.length).fill(1),
    rowLower: Float64Array.from(rows, row => row.lower),
    rowUpper: Float64Array.from(rows, row => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: cells.length,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
    integrality: cells.map(() => highs.constants.variableType.integer),
  });
  try {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5 });
    model.run();
    const status = model.getModelStatus();
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    const isFinished = status === optimal || status === infeasible || status === unboundedOrInfeasible;
    const chosen = status === infeasible ? null : model.getSolution().colValue;
    const pairs = chosen ? pairsOf(face, cells, chosen) : [];
    const bound = Number(model.info.get('mip_dual_bound')) + base * matches;
    return { pairs: isMet(pairs, face, demands, matches) ? pairs : null, bound, isFinished };
  } finally {
    model.dispose();
  }
}

function rowsOf(
  face: Face,
  demands: readonly Demand[],
  cells: readonly number[],
  matches: number,
  infinity: number,
): readonly Row[] {
  const { mentorCount, menteeCapacity, mentorCapacity, fillMentee, fillMentor } = face;
  const side = (capacity: Int32Array, fill: Uint8Array): readonly Row[] =>
    Array.from(capacity, (upper, person) => ({ lower: fill[person] === 1 ? upper : 0, upper, columns: [] }));
  const mentees = side(menteeCapacity, fillMentee);
  const mentors = side(mentorCapacity, fillMentor);
  const all: Row = { lower: matches, upper: matches, columns: [] };
  const asked = demands.map(({ sign, least }) =>
    sign === 1
      ? { lower: least, upper: infinity, columns: [] as number[] }
      : { lower: -infinity, upper: -least, columns: [] as number[] },
  );
  for (const [column, cell] of cells.entries()) {
    const mentee = Math.floor(cell / mentorCount);
    mentees[mentee]!.columns.push(column);
    mentors[cell - mentee * mentorCount]!.columns.push(column);
    all.columns.push(column);
    for (const [k, { quota }] of demands.entries())
      if (quota.counts[cell] === 1) asked[k]!.columns.push(column);
  }
  return [...mentees, ...mentors, all, ...asked];
}

function pairsOf({ mentorCount }: Face, cells: readonly number[], chosen: Float64Array): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [column, cell] of cells.entries()) {
    if (Math.round(chosen[column] ?? 0) !== 1) continue;
    const mentee = Math.floor(cell / mentorCount);
    pairs.push({ mentee, mentor: cell - mentee * mentorCount });
  }
  return pairs;
}

/** A solver that ran out of time may leave a half-finished answer: the demands are counted again in whole numbers. */
function isMet(pairs: readonly Pair[], face: Face, demands: readonly Demand[], matches: number): boolean {
  const { mentorCount, menteeCapacity, mentorCapacity } = face;
  const menteePlaces = menteeCapacity.slice();
  const mentorPlaces = mentorCapacity.slice();
  for (const { mentee, mentor } of pairs) {
    menteePlaces[mentee]! -= 1;
    mentorPlaces[mentor]! -= 1;
  }
  const isWithin = !menteePlaces.some(left => left < 0) && !mentorPlaces.some(left => left < 0);
  const isFilled =
    menteePlaces.every((left, i) => left === 0 || face.fillMentee[i] === 0) &&
    mentorPlaces.every((left, j) => left === 0 || face.fillMentor[j] === 0);
  return (
    pairs.length === matches &&
    isWithin &&
    isFilled &&
    demands.every(({ quota, sign, least }) => {
      const count = pairs.filter(
        ({ mentee, mentor }) => quota.counts[mentee * mentorCount + mentor] === 1,
      ).length;
      return sign * count >= least;
    })
  );
}
