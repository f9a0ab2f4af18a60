import { FORBIDDEN, type AssignmentProblem, type Pair } from '../assignment.ts';

/** A mentee and a mentor who would both be better off together than where they are. */
export type BlockingPair = Pair & {
  /** What each gains in its own view, in the unit of the scores; all of it for somebody with a free place. */
  readonly menteeGain: number;
  readonly mentorGain: number;
  /** Whom each would leave; null for a free place. */
  readonly leavesMentor: number | null;
  readonly leavesMentee: number | null;
};

export type BlockingQuestion = Omit<AssignmentProblem, 'locked'> & {
  readonly pairs: readonly Pair[];
  /** Pairs that neither side may leave. */
  readonly held?: readonly Pair[] | undefined;
  /** The fit as each side sees it, where the two differ; `score` unless given. */
  readonly menteeSees?: Int32Array | undefined;
  readonly mentorSees?: Int32Array | undefined;
  readonly atMost: number;
};

/**
 * The blocking pairs of an arrangement (Gale and Shapley 1962): the pairs that would come about if everybody just
 * went where they like it best. The best arrangement of everyone may have some; they are worth a look, not an error.
 * `count` is of all, the list holds those with the largest gain of the two sides together.
 */
export function blockingPairs(question: BlockingQuestion): {
  readonly count: number;
  readonly pairs: readonly BlockingPair[];
} {
  const { menteeCount, mentorCount, score, menteeSees = score, mentorSees = score } = question;
  const isPaired = new Set(question.pairs.map(pair => pair.mentee * mentorCount + pair.mentor));
  const menteeLosses = leastLosses(question, 'mentee', menteeSees);
  const mentorLosses = leastLosses(question, 'mentor', mentorSees);
  const found: BlockingPair[] = [];
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const own = menteeLosses[mentee]!;
    for (let mentor = 0; mentor < mentorCount; mentor += 1) {
      const cell = mentee * mentorCount + mentor;
      const other = mentorLosses[mentor]!;
      if (score[cell] === FORBIDDEN || !own || !other || isPaired.has(cell)) continue;
      const menteeGain = menteeSees[cell]! - own.value;
      const mentorGain = mentorSees[cell]! - other.value;
      if (menteeGain <= 0 || mentorGain <= 0) continue;
      found.push({
        mentee,
        mentor,
        menteeGain,
        mentorGain,
        leavesMentor: own.partner,
        leavesMentee: other.partner,
      });
    }
  }
  found.sort((a, b) => b.menteeGain + b.mentorGain - a.menteeGain - a.mentorGain);
  return { count: found.length, pairs: found.slice(0, question.atMost) };
}

type Loss = { readonly partner: number | null; readonly value: number };

/** What each person gives up least: nothing with a free place, else the worst partner; null when all are held. */
function leastLosses(
  { menteeCount, mentorCount, menteeCapacity, mentorCapacity, pairs, held = [] }: BlockingQuestion,
  side: keyof Pair,
  sees: Int32Array,
): readonly (Loss | null)[] {
  const [count, capacity] = side === 'mentee' ? [menteeCount, menteeCapacity] : [mentorCount, mentorCapacity];
  const other = side === 'mentee' ? 'mentor' : 'mentee';
  const isHeld = new Set(held.map(pair => pair.mentee * mentorCount + pair.mentor));
  const taken = new Int32Array(count);
  const worst: (Loss | null)[] = Array.from({ length: count }, () => null);
  for (const pair of pairs) {
    const cell = pair.mentee * mentorCount + pair.mentor;
    const person = pair[side];
    taken[person]! += 1;
    const before = worst[person];
    if (isHeld.has(cell) || (before && before.value <= sees[cell]!)) continue;
    worst[person] = { partner: pair[other], value: sees[cell]! };
  }
  return worst.map((loss, person) =>
    taken[person]! < (capacity?.[person] ?? 1) ? { partner: null, value: 0 } : loss,
  );
}
