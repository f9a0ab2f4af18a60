import {
  type AssignmentProblem,
  type AssignmentResult,
  FORBIDDEN,
  type FreeProblem,
  freeProblem,
  type Pair,
  sum,
} from './problem.ts';

export type CertificateCheck = { readonly holds: true } | { readonly holds: false; readonly reason: string };

/**
 * Checks a result from the problem and the prices alone, without solving anything: the pairs are allowed
 * and within capacity, and by linear-programming duality no other assignment has more matches, or as many
 * and a higher total. Cost: one pass over the scores.
 */
export function verifyCertificate(problem: AssignmentProblem, result: AssignmentResult): CertificateCheck {
  const reason = infeasibility(problem, result) ?? suboptimality(problem, result);
  return reason === null ? { holds: true } : { holds: false, reason };
}

function infeasibility(problem: AssignmentProblem, { pairs, total }: AssignmentResult): string | null {
  const { menteeCount, mentorCount, score, menteeCapacity, mentorCapacity, locked = [] } = problem;
  const menteePlaces = Array.from({ length: menteeCount }, (_, i) => menteeCapacity?.[i] ?? 1);
  const mentorPlaces = Array.from({ length: mentorCount }, (_, j) => mentorCapacity?.[j] ?? 1);
  const cells = new Set<number>();
  let found = 0;
  for (const { mentee, mentor } of pairs) {
    const cell = mentee * mentorCount + mentor;
    const value = score[cell];
    if (value === undefined || value === FORBIDDEN) return `pair ${mentee}-${mentor} is forbidden`;
    if (cells.has(cell)) return `pair ${mentee}-${mentor} appears twice`;
    cells.add(cell);
    found += value;
    menteePlaces[mentee] = (menteePlaces[mentee] ?? 0) - 1;
    mentorPlaces[mentor] = (mentorPlaces[mentor] ?? 0) - 1;
  }
  if (found !== total) return `the pairs add up to ${found}, not ${total}`;
  const crowdedMentee = menteePlaces.findIndex(places => places < 0);
  if (crowdedMentee >= 0) return `mentee ${crowdedMentee} has more partners than places`;
  const crowdedMentor = mentorPlaces.findIndex(places => places < 0);
  if (crowdedMentor >= 0) return `mentor ${crowdedMentor} has more partners than places`;
  const missing = locked.find(pair => !cells.has(pair.mentee * mentorCount + pair.mentor));
  return missing ? `locked pair ${missing.mentee}-${missing.mentor} is missing` : null;
}

function suboptimality(problem: AssignmentProblem, { pairs, prices }: AssignmentResult): string | null {
  const free = freeProblem(problem);
  const { menteeCount, mentorCount, score, menteeCapacity, mentorCapacity } = free;
  const { matchBonus, mentee: menteePrice, mentor: mentorPrice } = prices;
  if (!(matchBonus > coverageThreshold(free))) {
    return 'the bonus per match is too small to put coverage first';
  }
  const isMatched = matchedCells(pairs, mentorCount);
  let primal = 0n;
  let dual = 0n;
  for (let i = 0; i < menteeCount; i += 1) {
    const price = menteePrice[i]!;
    if (!(price >= 0)) return `the price of mentee ${i} is below 0`;
    dual += BigInt(menteeCapacity[i]!) * BigInt(price);
    for (let j = 0; j < mentorCount; j += 1) {
      const cell = i * mentorCount + j;
      if (score[cell] === FORBIDDEN) continue;
      const worth = score[cell]! + matchBonus;
      const surplus = worth - price - mentorPrice[j]!;
      if (isMatched.has(cell)) {
        primal += BigInt(worth);
        if (surplus > 0 && (menteeCapacity[i] === 1 || mentorCapacity[j] === 1)) {
          return `pair ${i}-${j} is worth more than its prices`;
        }
        if (surplus > 0) dual += BigInt(surplus);
      } else if (surplus > 0) return `pair ${i}-${j} would gain ${surplus}`;
    }
  }
  for (let j = 0; j < mentorCount; j += 1) {
    const price = mentorPrice[j]!;
    if (!(price >= 0)) return `the price of mentor ${j} is below 0`;
    dual += BigInt(mentorCapacity[j]!) * BigInt(price);
  }
  return primal === dual ? null : `the prices add up to ${dual}, the pairs to ${primal}`;
}

function matchedCells(pairs: readonly Pair[], mentorCount: number): ReadonlySet<number> {
  return new Set(pairs.map(({ mentee, mentor }) => mentee * mentorCount + mentor));
}

/**
 * What the bonus must exceed to make one more match outweigh all scores: k - 1 matches reach
 * (k - 1) * highest at best and k of them k * lowest at worst, for every k up to the places there are.
 */
function coverageThreshold({ score, menteeCapacity, mentorCapacity }: FreeProblem): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of score) {
    if (value === FORBIDDEN) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const most = Math.min(sum(menteeCapacity), sum(mentorCapacity));
  if (highest < lowest || most === 0) return -Infinity;
  return Math.max(-lowest, most * (highest - lowest) - highest);
}
