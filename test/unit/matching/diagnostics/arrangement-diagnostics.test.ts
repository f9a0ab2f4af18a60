import { describe, expect, it } from 'vitest';
import { FORBIDDEN, solveAssignment, type AssignmentProblem } from '#core/features/matching/assignment.ts';
import { blockingPairs } from '#core/features/matching/diagnostics/blocking-pairs.ts';
import { chainWords } from '#core/features/matching/diagnostics/chain-words.ts';
import { optimumGap } from '#core/features/matching/diagnostics/optimum-gap.ts';
import { swapsNear } from '#core/features/matching/diagnostics/swaps.ts';

const mentees = ['Ana', 'Ben', 'Cleo'];
const mentors = ['Dina', 'Egon', 'Fay'];
const menteeName = (mentee: number): string => mentees[mentee] ?? '?';
const mentorName = (mentor: number): string => mentors[mentor] ?? '?';

function square(rows: readonly (readonly number[])[]): AssignmentProblem {
  return { menteeCount: rows.length, mentorCount: rows[0]?.length ?? 0, score: Int32Array.from(rows.flat()) };
}

describe('the distance to the best arrangement', () => {
  it('says when nothing is better, and that it is proven', () => {
    expect(optimumGap({ matches: 5, fit: 4000 }, { matches: 5, fit: 4000 }, true).words).toBe(
      'No other arrangement scores higher. This is proven.',
    );
  });

  it('says how much better it could be', () => {
    expect(optimumGap({ matches: 5, fit: 4000 }, { matches: 5, fit: 4250 }, true).words).toBe(
      'The best possible arrangement scores 2.5 points more with as many people.',
    );
    expect(optimumGap({ matches: 4, fit: 4000 }, { matches: 5, fit: 3900 }, true).words).toBe(
      'The best possible arrangement has 1 more pair and scores 1.0 points less, for the sake of those people.',
    );
  });

  it('speaks of the total alone where other goals come first', () => {
    const words = (matches: number, fit: number) =>
      optimumGap({ matches, fit }, { matches: 5, fit: 4250 }, true, true).words;
    expect(words(5, 4000)).toBe(
      'The arrangement of the highest total scores 2.5 points more with as many people.',
    );
    expect(words(6, 4500)).toBe('The board has pairs below your floor, so its total cannot be compared.');
  });
});

describe('pairs who would both be better off together', () => {
  const problem = square([
    [9000, 8900],
    [8800, 1000],
  ]);
  const pairs = [
    { mentee: 0, mentor: 1 },
    { mentee: 1, mentor: 0 },
  ];

  it('are found even in the best arrangement, with what each gains', () => {
    expect(solveAssignment(problem).pairs).toEqual(pairs);
    expect(blockingPairs({ ...problem, pairs, atMost: 5 })).toEqual({
      count: 1,
      pairs: [{ mentee: 0, mentor: 0, menteeGain: 100, mentorGain: 200, leavesMentor: 1, leavesMentee: 1 }],
    });
  });

  it('do not count people who are held together', () => {
    expect(blockingPairs({ ...problem, pairs, held: [{ mentee: 0, mentor: 1 }], atMost: 5 }).count).toBe(0);
  });

  it('look with the eyes of each side where the two differ', () => {
    const mentorSees = Int32Array.from([100, 0, 200, 0]);
    expect(blockingPairs({ ...problem, pairs, mentorSees, atMost: 5 }).count).toBe(0);
  });

  it('count a free place as nothing to give up', () => {
    const { pairs: found } = blockingPairs({ ...problem, pairs: [], atMost: 1 });
    expect(found).toMatchObject([{ mentee: 0, mentor: 0, leavesMentor: null, leavesMentee: null }]);
  });
});

describe('a chain of changes, in words', () => {
  const asked = { mentee: 0, mentor: 2 };
  const words = (
    removed: readonly { mentee: number; mentor: number }[],
    added: readonly { mentee: number; mentor: number }[],
  ) => chainWords({ removed, added: [asked, ...added] }, menteeName, mentorName);

  it('names who moves because of the pair that was asked for', () => {
    const removed = [
      { mentee: 0, mentor: 0 },
      { mentee: 2, mentor: 2 },
    ];
    expect(words(removed, [{ mentee: 2, mentor: 0 }])).toBe('Dina moves to Cleo.');
  });

  it('names who is left alone and who has a free place again', () => {
    const removed = [
      { mentee: 0, mentor: 0 },
      { mentee: 2, mentor: 2 },
    ];
    expect(words(removed, [])).toBe('Cleo is left without a mentor; Dina has a free place again.');
    expect(words([], [])).toBe('');
  });
});

describe('swaps near a pair', () => {
  it('are the best exchanges of two or three mentors', () => {
    const problem = square([
      [5000, 9000, 4000],
      [4000, 5000, 9000],
      [9000, 4000, 5000],
    ]);
    const pairs = [0, 1, 2].map(place => ({ mentee: place, mentor: place }));
    const [best, second] = swapsNear(problem, pairs, { mentee: 0, mentor: 0 }, 2);
    expect(best?.change).toBe(12_000);
    expect(best?.added).toEqual([
      { mentee: 0, mentor: 1 },
      { mentee: 1, mentor: 2 },
      { mentee: 2, mentor: 0 },
    ]);
    expect(second?.change).toBe(3000);
  });

  it('never use a forbidden pair or a held one', () => {
    const problem = square([
      [5000, FORBIDDEN],
      [4000, 5000],
    ]);
    const pairs = [0, 1].map(place => ({ mentee: place, mentor: place }));
    expect(swapsNear(problem, pairs, { mentee: 0, mentor: 0 }, 3)).toEqual([]);
    const open = square([
      [5000, 1],
      [4000, 5000],
    ]);
    expect(swapsNear(open, pairs, { mentee: 0, mentor: 0 }, 3, [{ mentee: 1, mentor: 1 }])).toEqual([]);
  });
});
