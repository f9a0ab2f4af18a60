import { parseArgs } from 'node:util';
import { FORBIDDEN, solveAssignment } from '#core/features/matching/assignment.ts';
import { feasibleFits } from '#core/features/matching/fit/feasible-fits.ts';
import { scoreMatrix } from '#core/features/matching/fit/score-matrix.ts';
import { DEFAULT_SETTINGS } from '#core/features/matching/fit/weights.ts';
import type { CohortProblem, Objective } from '#core/features/matching/objectives/objective.ts';
import { quotaOf } from '#core/features/matching/objectives/pair-quotas.ts';
import { solveCohort } from '#core/features/matching/objectives/solve-cohort.ts';
import { solveQuotas } from '#core/features/matching/objectives/solve-quotas.ts';
import { ruleMatrix } from '#core/features/matching/rules/rule-matrix.ts';
import { generateOrganization } from '#core/features/programs/sample/organization.ts';
import { cohortOf, tightened } from '#core/features/programs/sample/sample-cohort.ts';
import { median, printTable, type BenchRow } from './report.ts';

/**
 * Each objective against the plain cold solve of the same cohort in the same run: what a goal costs. Cohorts come
 * from an invented company under tightened rules, as the app scores and forbids their pairs.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const sizes = options.quick ? [200] : [200, 500, 1000];
const repeats = options.quick ? 5 : 3;

const coverage = { order: { kind: 'coverageFirst' }, worstPairFirst: false } as const;

const ACROSS_SITES = {
  counts: 'acrossSites',
  group: null,
  leaderId: null,
  bound: 'atLeast',
  unit: 'percent',
  amount: 40,
} as const;

type Cohort = Omit<CohortProblem, 'objective'> & { readonly isAcrossSites: Uint8Array };

function cohort(size: number): Cohort {
  const people = generateOrganization({ seed: size, people: size <= 500 ? 5000 : 10_000 });
  const { mentees, mentors, pairRules } = cohortOf(people, { mentees: size, mentors: size });
  const settings = tightened(DEFAULT_SETTINGS, pairRules);
  const { hard } = ruleMatrix(mentees, mentors, settings);
  return {
    menteeCount: size,
    mentorCount: size,
    score: feasibleFits(scoreMatrix(mentees, mentors, settings), hard),
    isAcrossSites: quotaOf(ACROSS_SITES, mentees, mentors).counts,
  };
}

/** The goals as a facilitator sets them; one mentor in twenty has dropped out where people wait; where pairs may
 * be kept at a price, they are those of a time when every seventh pair fitted less well. */
function cases(problem: Omit<CohortProblem, 'objective'>): readonly (readonly [string, Objective, number])[] {
  const { menteeCount } = problem;
  const before = solveAssignment(problem).pairs;
  const score = problem.score.map((value, cell) =>
    value === FORBIDDEN || (cell * 31) % 7 !== 0 ? value : value - 600,
  );
  const changed = solveAssignment({ ...problem, score }).pairs;
  const waited = Array.from({ length: menteeCount }, (_, mentee) => (mentee * 7919) % 90);
  return [
    ['coverage first', coverage, 4],
    ['quality floor 60', { ...coverage, order: { kind: 'qualityFloor', floor: 6000 } }, 5],
    ['longest waiting first', { ...coverage, waiting: { mentees: waited } }, 40],
    ['least disturbance', { ...coverage, keep: { pairs: before, tolerance: 0 } }, 8],
    ['keep pairs, 10 points may go', { ...coverage, keep: { pairs: changed, tolerance: 1000 } }, 40],
    ['worst pair first', { ...coverage, worstPairFirst: true }, 400],
  ];
}

const rows: BenchRow[] = [];
for (const size of sizes) {
  const problem = cohort(size);
  const fewer = {
    ...problem,
    mentorCapacity: Array.from({ length: size }, (_, mentor) => (mentor % 20 === 0 ? 0 : 1)),
  };
  for (const [name, objective, goal] of cases(problem)) {
    const asked = objective.waiting ? fewer : problem;
    await measure(`${name}, ${size} x ${size}`, goal, asked, () => {
      const found = solveCohort({ ...asked, objective });
      if (!found.isProven) throw new Error(`${name} at ${size} is not proven`);
      return found.claims.map(claim => claim.words).join(' ');
    });
  }
  const bound = { kind: 'atLeastPercent', percent: 90 } as const;
  const quotas = [{ pairsThat: 'across sites', counts: problem.isAcrossSites, bound }];
  await measure(`quota of 90 % across sites, ${size} x ${size}`, 60, problem, async () => {
    const found = await solveQuotas({ ...problem, objective: coverage, quotas, timeLimit: 30 });
    return found.kind === 'found'
      ? found.arrangement.claims.map(claim => claim.words).join(' ')
      : found.words;
  });
}
console.log();
printTable(rows);

async function measure(
  name: string,
  goal: number,
  problem: Omit<CohortProblem, 'objective'>,
  work: () => string | Promise<string>,
): Promise<void> {
  const plain: number[] = [];
  const ours: number[] = [];
  let words = await work();
  for (let run = 0; run < repeats; run += 1) {
    let start = performance.now();
    solveAssignment(problem);
    plain.push(performance.now() - start);
    start = performance.now();
    words = await work();
    ours.push(performance.now() - start);
  }
  rows.push({
    bench: 'objectives',
    case: name,
    ours: median(ours),
    peer: 'plain solve',
    peerValue: median(plain),
    unit: 'ms',
    goal,
  });
  console.log(`${name}: ${words}`);
}
