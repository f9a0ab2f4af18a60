import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaches } from '#core/features/matching/rules/breaches.ts';
import { ruleMatrix, rulesIn } from '#core/features/matching/rules/rule-matrix.ts';
import type { CustomRule } from '#shared/domain/custom-rules.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import { anyCohort } from '../candidates.ts';

const named = (words: string, { name }: Candidate) => new RegExp(`${name}\\b`).test(words);

/** Conditions that name one side each may still name both together. */
function isAboutBoth({ conditions }: CustomRule): boolean {
  const sides = new Set(
    conditions.flatMap(condition => {
      if (condition.kind === 'screening') return ['mentor'];
      const who = 'who' in condition ? condition.who : 'both';
      return who === 'both' ? ['mentor', 'mentee'] : [who];
    }),
  );
  return sides.size === 2;
}

describe('the rules broken by everybody with everybody', () => {
  it('are for each pair exactly the ones that the warning names', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        const { hard, soft, keys } = ruleMatrix(mentees, mentors, settings);
        mentees.forEach((mentee, i) =>
          mentors.forEach((mentor, j) => {
            const found = breaches(mentee, mentor, settings);
            const named = (mode: 'hard' | 'soft') => found.filter(b => b.mode === mode).map(b => b.rule);
            const at = i * mentors.length + j;
            expect(rulesIn(hard[at] ?? 0, keys)).toEqual(named('hard'));
            expect(rulesIn(soft[at] ?? 0, keys)).toEqual(named('soft'));
          }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('name both people in every warning of the catalog, and in one of the facilitator’s whom it is about', () => {
    fc.assert(
      fc.property(anyCohort, ({ mentees, mentors, settings }) => {
        for (const mentee of mentees) {
          for (const mentor of mentors) {
            for (const { rule, words } of breaches(mentee, mentor, settings)) {
              const own = settings.customRules.find(({ key }) => key === rule);
              expect(named(words, mentee) && named(words, mentor)).toBe(own ? isAboutBoth(own) : true);
              expect(named(words, mentee) || named(words, mentor)).toBe(true);
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
        const customRules = settings.customRules.map(rule => ({
          ...rule,
          mode: rule.mode === 'soft' ? ('hard' as const) : rule.mode,
        }));
        const after = ruleMatrix(mentees, mentors, { ...settings, rules, customRules });
        expect([...after.hard].map(mask => mask !== 0)).toEqual(
          [...before.hard].map((mask, index) => (mask | (before.soft[index] ?? 0)) !== 0),
        );
      }),
      { numRuns: 300 },
    );
  });
});
