import { solveAssignment } from '#core/features/matching/assignment.ts';
import { type AssignmentInstance, type InstanceClass } from './assignment-instances.ts';
import {
  type Line,
  lineOf,
  median,
  noteAnswer,
  noTimes,
  timed,
  type Times,
  type Verdict,
} from './assignment-timing.ts';
import { type ScipyPeer } from './scipy-peer.ts';

/** Square and rectangular, by mentees and mentors. */
export const sizes = [
  [100, 100],
  [240, 300],
  [300, 300],
  [500, 500],
  [1000, 1000],
  [2000, 2000],
  [400, 500],
  [500, 1000],
  [800, 1000],
  [1000, 800],
  [1000, 2000],
  [1600, 2000],
] as const;

/** Up to this many people a solve just has to be quick, whatever the peer needs. */
const SMALL = 300;
const SMALL_MS = 5;

/** Solves that are not timed: our code is compiled while it runs. */
const WARM_UP = { runs: 20, ms: 600 };

/**
 * One instance solved from nothing again and again, by the engine and by scipy in turn, so that both meet the same
 * machine. `onMismatch` is told when their results differ.
 */
export async function coldCase(
  instance: AssignmentInstance,
  peer: ScipyPeer | null,
  budgetMs: number,
  onMismatch: (words: string) => void,
): Promise<Line> {
  const { name, menteeCount, mentorCount } = instance;
  const label = `${name} ${menteeCount}x${mentorCount}`;
  const ours = noTimes();
  const theirs = noTimes();
  // Loading solves once, which is all the warming that compiled code needs.
  await peer?.load(instance);
  const warmUntil = performance.now() + WARM_UP.ms;
  for (let run = 0; run < WARM_UP.runs && (run < 3 || performance.now() < warmUntil); run += 1) {
    solveAssignment(instance);
  }
  const until = performance.now() + budgetMs;
  while (ours.wall.length < 3 || (performance.now() < until && ours.wall.length < 101)) {
    const result = timed(ours, () => solveAssignment(instance));
    const answer = await peer?.solve();
    if (!answer) continue;
    noteAnswer(theirs, answer);
    if (answer.count === result.pairs.length && answer.total === result.total) continue;
    onMismatch(
      `${label}: ours ${result.pairs.length} pairs, ${result.total}; scipy ${answer.count}, ${answer.total}`,
    );
  }
  const goal = isSmall(instance) ? smallGoal(ours) : ratioGoal(instance, ours, peer ? theirs : null);
  return lineOf('cold', label, ours, goal, peer && { name: peer.name, times: theirs });
}

function isSmall({ menteeCount, mentorCount }: AssignmentInstance): boolean {
  return menteeCount <= SMALL && mentorCount <= SMALL;
}

function smallGoal(ours: Times): { readonly words: string; readonly verdict: Verdict } {
  return {
    words: `median <= ${SMALL_MS} ms`,
    verdict: verdictOf(median(ours.wall), median(ours.cpu), SMALL_MS),
  };
}

function ratioGoal(
  { name, menteeCount, mentorCount }: AssignmentInstance,
  ours: Times,
  theirs: Times | null,
): { readonly words: string; readonly verdict: Verdict } {
  const most = mostFor(name, menteeCount, mentorCount);
  const words = `ratio <= ${most}`;
  if (!theirs) return { words, verdict: '?' };
  return {
    words,
    verdict: verdictOf(median(ours.wall) / median(theirs.wall), median(ours.cpu) / median(theirs.cpu), most),
  };
}

function verdictOf(byClock: number, inCpu: number, most: number): Verdict {
  return byClock <= most ? 'met' : inCpu <= most ? 'met in cpu' : 'MISSED';
}

/** The largest ratio to scipy that is good enough. */
function mostFor(name: InstanceClass, menteeCount: number, mentorCount: number): number {
  if (name !== 'realistic') return 1.2;
  if (menteeCount !== mentorCount) return menteeCount * mentorCount >= 800_000 ? 0.7 : 1.2;
  return menteeCount >= 2000 ? 0.3 : menteeCount >= 1000 ? 0.5 : 0.8;
}
