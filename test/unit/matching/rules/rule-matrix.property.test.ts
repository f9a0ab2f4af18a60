import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaches } from '#core/features/matching/rules/breaches.ts';
import { ruleMatrix, rulesIn } from '#core/features/matching/rules/rule-matrix.ts';
import { anyCohort } from '../candidates.ts';

describe('the rules broken by everybody with everybody', () => {
  it('are for each pair exactly the ones that the warning names', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        const { hard, soft } = ruleMatrix(mentees, mentors, settings);
        mentees.forEach((mentee, i) =>
          mentors.forEach((mentor, j) => {
            const found = breaches(mentee, mentor, settings);
            const named = (mode: 'hard' | 'soft') => found.filter(b => b.mode === mode).map(b => b.rule);
            const at = i * mentors.length + j;
            expect(rulesIn(hard[at] ?? 0)).toEqual(named('hard'));
            expect(rulesIn(soft[at] ?? 0)).toEqual(named('soft'));
          }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('name both people in every warning', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        for (const mentee of mentees) {
          for (const mentor of mentors) {
            for (const { words } of breaches(mentee, mentor, settings)) {
              expect(words).toContain(mentee.name);
              expect(words).toContain(mentor.name);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('turn every warning into a ban, and none away, when a soft rule is made hard', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        const before = ruleMatrix(mentees, mentors, settings);
        const rules = settings.rules.map(({ key, mode }) => ({
          key,
          mode: mode === 'soft' ? ('hard' as const) : mode,
        }));
        const after = ruleMatrix(mentees, mentors, { ...settings, rules });
        expect([...after.hard].map(mask => mask !== 0)).toEqual(
          [...before.hard].map((mask, index) => (mask | (before.soft[index] ?? 0)) !== 0),
        );
      }),
      { numRuns: 300 },
    );
  });
});
