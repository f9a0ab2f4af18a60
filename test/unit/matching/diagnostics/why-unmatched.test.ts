import { describe, expect, it } from 'vitest';
import { FORBIDDEN } from '#core/features/matching/assignment.ts';
import { blockedBetween } from '#core/features/matching/diagnostics/competition.ts';
import { unmatchedReasons } from '#core/features/matching/diagnostics/why-unmatched.ts';
import { feasibleFits } from '#core/features/matching/fit/feasible-fits.ts';
import { scoreMatrix } from '#core/features/matching/fit/score-matrix.ts';
import { DEFAULT_SETTINGS } from '#core/features/matching/fit/weights.ts';
import { ruleName } from '#core/features/matching/rules/rule-names.ts';
import { ruleMatrix } from '#core/features/matching/rules/rule-matrix.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import type { CustomRule } from '#shared/domain/custom-rules.ts';
import { candidate } from '../candidates.ts';
import { bruteForceOptimum } from '../engine/reference-solver.ts';
import { randomProblem, seeded } from '../engine/random-problems.ts';

const helen = candidate(5, 'Helen Okafor', { managerChain: [2, 1], languages: ['English'] });
const omar = candidate(11, 'Omar Said', { managerChain: [3, 1], languages: ['English'] });
const team = candidate(6, 'Ana Duarte', { managerChain: [2, 1], languages: ['English'] });
const report = candidate(7, 'Li Wei', { managerChain: [5, 2, 1], languages: ['English'] });
const foreign = candidate(8, 'Noor Haddad', { managerChain: [3, 1], languages: ['Arabic'] });
const possible = candidate(9, 'Tomás Vega', { managerChain: [4, 1], languages: ['English'] });

function ask(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  now: {
    readonly pairs?: readonly (readonly [number, number])[];
    readonly best?: readonly number[];
    readonly floor?: number;
    readonly customRules?: readonly CustomRule[];
  } = {},
) {
  const { pairs = [], best = [], floor = null, customRules = [] } = now;
  const settings = { ...DEFAULT_SETTINGS, customRules };
  const fits = scoreMatrix(mentees, mentors, settings);
  const { hard, keys } = ruleMatrix(mentees, mentors, settings);
  const feasible = feasibleFits(fits, hard);
  return unmatchedReasons({
    mentees,
    mentors,
    fits,
    hard,
    ruleKeys: keys,
    nameOf: rule => ruleName(rule, customRules),
    feasible,
    inReach: feasible.map(fit => (floor !== null && fit < floor ? FORBIDDEN : fit)),
    floor,
    hasGoals: floor !== null,
    isMatched: mentee => pairs.some(([one]) => one === mentee),
    freePlaces: mentor =>
      (mentors[mentor]?.capacity ?? 0) - pairs.filter(([, other]) => other === mentor).length,
    bestMentorOf: best,
  });
}

describe('"Why is Helen unmatched?"', () => {
  it('says when there is no mentor at all', () => {
    expect(ask([helen], []).mentee(0)).toEqual({
      cause: 'nobody',
      words: 'No mentor takes part yet.',
      help: 'Accept mentors on the Intake screen.',
    });
  });

  it('names a rule that the facilitator wrote, and says what it would free to let it only warn', () => {
    const sales = candidate(21, 'Ana Cruz', { department: 'Sales' });
    const rule: CustomRule = {
      key: 'custom-1',
      name: 'Same department',
      mode: 'hard',
      cost: 0,
      conditions: [{ kind: 'compare', field: 'department', same: true }],
      asOf: null,
    };
    const inSales = { ...helen, department: 'Sales' };
    expect(ask([inSales], [sales], { customRules: [rule] }).mentee(0)).toMatchObject({
      cause: 'rules',
      words: 'Ana Cruz, the only mentor, is ruled out: 1 by your rule “Same department”.',
      help: 'If “Same department” only warned, 1 mentor would be possible.',
    });
  });

  it('counts what each rule forbids and which one could be relaxed', () => {
    expect(ask([helen], [team, report, foreign]).mentee(0)).toEqual({
      cause: 'rules',
      words:
        'All 3 mentors are ruled out: 1 is a direct report or the manager, 1 has the same manager and 1 speaks no common language.',
      help: 'If “Same manager” only warned, 1 mentor would be possible.',
    });
  });

  it('never suggests to relax the rule that protects direct reports', () => {
    expect(ask([helen], [report]).mentee(0)).toEqual({
      cause: 'rules',
      words: 'Li Wei, the only mentor, is ruled out: 1 is a direct report or the manager.',
      help: null,
    });
  });

  it('names the best mentor who is free', () => {
    const { cause, words } = ask([helen], [possible, report]).mentee(0);
    expect(cause).toBe('open');
    expect(words).toMatch(/^Tomás Vega is free and allowed \(fit \d+\.\d\)\.$/);
  });

  it('says when the facilitator’s floor leaves nobody, and who would be next', () => {
    const reason = ask([helen], [possible, report], { floor: 9_900 });
    expect(reason.mentee(0)).toEqual({
      cause: 'floor',
      words: expect.stringMatching(
        /^No mentor reaches your floor of 99\.0; the best allowed would be Tomás Vega \(fit \d+\.\d\)\.$/,
      ),
      help: 'Lower the floor under “What counts”, or make the pair by hand.',
    });
    expect(reason.mentor(0).words).toMatch(/^No mentee reaches your floor of 99\.0; .* Helen Okafor/);
  });

  it('says whom she would have in the best arrangement', () => {
    const reason = ask([helen, omar], [possible, foreign], { pairs: [[1, 0]], best: [0, -1] }).mentee(0);
    expect(reason.words).toBe(
      'Every allowed mentor is taken; in the best arrangement Helen Okafor would have Tomás Vega.',
    );
  });

  it('names the people who compete for the same mentor', () => {
    const reason = ask([helen, omar], [possible, foreign], { pairs: [[1, 0]], best: [-1, 0] }).mentee(0);
    expect(reason).toMatchObject({
      cause: 'shortage',
      words:
        'Helen Okafor and Omar Said can only be paired with Tomás Vega, who has 1 place in all, so 1 of them stays without a mentor.',
    });
  });

  it('tells a mentor who waits for one, or that all are served', () => {
    expect(ask([omar], [possible]).mentor(0).words).toMatch(/^Omar Said waits for a mentor/);
    expect(ask([omar], [possible, team], { pairs: [[0, 0]] }).mentor(1)).toMatchObject({
      cause: 'reserve',
      words: 'Every mentee has a mentor.',
    });
  });
});

describe('groups that compete for too few mentors', () => {
  it('are found exactly when not everybody can be matched, and prove it', () => {
    for (let seed = 1; seed <= 1500; seed += 1) {
      const problem = randomProblem(seeded(seed), { most: 5, capacities: 'mentors' });
      const { menteeCount, mentorCount, score } = problem;
      const all = (count: number): number[] => [...Array.from({ length: count }).keys()];
      const groups = blockedBetween(problem, all(menteeCount), all(mentorCount));
      const { matches } = bruteForceOptimum(problem);
      const short = groups.reduce((sum, group) => sum + group.short, 0);
      expect(short, `seed ${seed}`).toBe(menteeCount - matches);
      for (const { mentees, mentors, places, short: missing } of groups) {
        expect(mentees.length - places, `seed ${seed}`).toBe(missing);
        const reached = all(mentorCount).filter(mentor =>
          mentees.some(mentee => score[mentee * mentorCount + mentor] !== FORBIDDEN),
        );
        expect(mentors, `seed ${seed}`).toEqual(reached);
      }
    }
  });
});
