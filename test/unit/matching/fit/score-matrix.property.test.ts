import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibleFits } from '#core/features/matching/fit/feasible-fits.ts';
import { scoreMatrix } from '#core/features/matching/fit/score-matrix.ts';
import { fitLessCosts, ruleCosts, takeCosts } from '#core/features/matching/fit/rule-costs.ts';
import { scorePair } from '#core/features/matching/fit/score-pair.ts';
import { FORBIDDEN } from '#core/features/matching/assignment.ts';
import { breaches } from '#core/features/matching/rules/breaches.ts';
import { ruleMatrix } from '#core/features/matching/rules/rule-matrix.ts';
import { RULES } from '#shared/domain/matching.ts';
import { anyCohort } from '../candidates.ts';

describe('the fit of everybody with everybody', () => {
  it('is for each pair exactly the fit that the card explains', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        const explained = mentees.flatMap(mentee =>
          mentors.map(mentor => scorePair(mentee, mentor, settings).fit),
        );
        expect([...scoreMatrix(mentees, mentors, settings)]).toEqual(explained);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses what broken soft rules cost, the same for all at once as for each pair with its warnings', () => {
    fc.assert(
      fc.property(anyCohort, fc.integer({ min: 0, max: 2000 }), ({ mentees, mentors, settings }, cost) => {
        const costly = { ...settings, rules: settings.rules.map(rule => ({ ...rule, cost })) };
        const fits = scoreMatrix(mentees, mentors, costly);
        takeCosts(fits, ruleMatrix(mentees, mentors, costly), ruleCosts(costly));
        const explained = mentees.flatMap(mentee =>
          mentors.map(mentor => {
            const { fit } = scorePair(mentee, mentor, costly);
            const broken = breaches(mentee, mentor, costly);
            const less = fitLessCosts(fit, broken, costly);
            expect(less.taken.length).toBeLessThanOrEqual(broken.length);
            return less.fit;
          }),
        );
        expect([...fits]).toEqual(explained);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which people are listed', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        const forward = [...scoreMatrix(mentees, mentors, settings)];
        const backward = scoreMatrix([...mentees].reverse(), [...mentors].reverse(), settings);
        expect([...backward].reverse()).toEqual(forward);
      }),
      { numRuns: 300 },
    );
  });

  it('stays between 0 and 100 and is the weighted mean of the components shown', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees: [mentee], mentors: [mentor], settings }) => {
        if (!mentee || !mentor) return;
        const { fit, components } = scorePair(mentee, mentor, settings);
        const known = components.filter(({ value, weight }) => value !== null && weight > 0);
        const total = known.reduce((sum, { weight }) => sum + weight, 0);
        const mean = known.reduce((sum, { value, weight }) => sum + (value ?? 0) * weight, 0) / total;
        expect(fit).toBeGreaterThanOrEqual(0);
        expect(fit).toBeLessThanOrEqual(10_000);
        if (total > 0) expect(Math.abs(fit - mean * 10_000)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same whatever the rules say, and a forbidden pair has no fit at all', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        const fits = scoreMatrix(mentees, mentors, settings);
        const unruled = { ...settings, rules: RULES.map(key => ({ key, mode: 'off' as const })) };
        expect([...fits]).toEqual([...scoreMatrix(mentees, mentors, unruled)]);
        const { hard } = ruleMatrix(mentees, mentors, settings);
        const feasible = feasibleFits(fits, hard);
        feasible.forEach((fit, index) => expect(fit).toBe(hard[index] ? FORBIDDEN : fits[index]));
      }),
      { numRuns: 200 },
    );
  });
});
