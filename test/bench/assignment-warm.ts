import { FORBIDDEN } from '#core/features/matching/assignment.ts';
import { createWarmAssignment, type WarmAssignment } from '#core/features/matching/engine/warm-assignment.ts';
import { makeInstance, seededRandom } from './assignment-instances.ts';
import {
  type Line,
  lineOf,
  noTimes,
  quantile,
  timed,
  type Times,
  type Verdict,
} from './assignment-timing.ts';

const MENTEES = 1000;
const MENTORS = 950;

/** 1,000 mentees and 1,050 places: a random card is dropped on a random mentor, then taken back. */
export function dropCases(runs: number): readonly Line[] {
  const first = noTimes();
  // The first drop after a start meets code that nobody has run yet.
  drops(largeCohort(1), 1, 1, first, noTimes());
  const drop = noTimes();
  const undo = noTimes();
  const warm = largeCohort(11);
  drops(warm, 2, 50, noTimes(), noTimes());
  drops(warm, 3, runs, drop, undo);
  const label = `${MENTEES} mentees x 1050 places`;
  return [
    lineOf('first', `drop, ${label}`, first, within(first, Infinity, 16, 'max <= 16 ms')),
    lineOf('drop', label, drop, within(drop, 2, 16, 'p95 <= 2, max <= 16')),
    lineOf('undo', label, undo, within(undo, 2, 16, 'p95 <= 2, max <= 16')),
  ];
}

type Cohort = { readonly warm: WarmAssignment; readonly score: Int32Array };

function largeCohort(seed: number): Cohort {
  const { score } = makeInstance('realistic', MENTEES, MENTORS, seed);
  const mentorCapacity = Array.from({ length: MENTORS }, (_, mentor) =>
    mentor % 9 === 0 && mentor < 900 ? 2 : 1,
  );
  const problem = { menteeCount: MENTEES, mentorCount: MENTORS, score, mentorCapacity };
  return { warm: createWarmAssignment(problem), score };
}

function drops({ warm, score }: Cohort, seed: number, count: number, drop: Times, undo: Times): void {
  const random = seededRandom(seed);
  for (let done = 0; done < count;) {
    const mentee = Math.floor(random() * MENTEES);
    const mentor = Math.floor(random() * MENTORS);
    if (score[mentee * MENTORS + mentor] === FORBIDDEN) continue;
    timed(drop, () => warm.lock({ mentee, mentor }));
    timed(undo, () => warm.unlock({ mentee, mentor }));
    done += 1;
  }
}

/** All exact prices of one lifted card; between two lifts somebody is held or let go, as on a board in use. */
export function priceCases(runs: number): readonly Line[] {
  const cases: Line[] = [];
  for (const [people, goal] of [
    [1000, 8],
    [2000, 16],
  ] as const) {
    const { score } = makeInstance('realistic', people, people, 13);
    const warm = createWarmAssignment({ menteeCount: people, mentorCount: people, score });
    for (const side of ['mentee', 'mentor'] as const) {
      for (const isEdited of [false, true]) {
        const random = seededRandom(5);
        lifts(warm, score, people, side, isEdited, random, noTimes(), 20);
        const times = noTimes();
        lifts(warm, score, people, side, isEdited, random, times, runs);
        const label = `of a ${side}${isEdited ? ' between drops' : ''}, ${people}x${people}`;
        cases.push(lineOf('prices', label, times, within(times, goal, Infinity, `p95 <= ${goal} ms`)));
      }
    }
  }
  return cases;
}

function lifts(
  warm: WarmAssignment,
  score: Int32Array,
  people: number,
  side: 'mentee' | 'mentor',
  isEdited: boolean,
  random: () => number,
  times: Times,
  count: number,
): void {
  while (times.wall.length < count) {
    const person = Math.floor(random() * people);
    timed(times, () => void (side === 'mentee' ? warm.pricesOfMentee(person) : warm.pricesOfMentor(person)));
    if (!isEdited) continue;
    const pair = { mentee: Math.floor(random() * people), mentor: Math.floor(random() * people) };
    if (score[pair.mentee * people + pair.mentor] === FORBIDDEN) continue;
    warm.lock(pair);
    // The next card is lifted while the pair is held, and it is let go before the one after that.
    if (times.wall.length < count) {
      const other = (person + 1) % people;
      if (other !== pair[side]) {
        timed(
          times,
          () => void (side === 'mentee' ? warm.pricesOfMentee(other) : warm.pricesOfMentor(other)),
        );
      }
    }
    warm.unlock(pair);
  }
}

function within(
  times: Times,
  p95: number,
  max: number,
  words: string,
): { readonly words: string; readonly verdict: Verdict } {
  const isWithin = (values: readonly number[]) => quantile(values, 0.95) <= p95 && quantile(values, 1) <= max;
  return { words, verdict: isWithin(times.wall) ? 'met' : isWithin(times.cpu) ? 'met in cpu' : 'MISSED' };
}
