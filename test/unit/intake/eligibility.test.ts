import { describe, expect, it } from 'vitest';
import { judge, monthsBetween, type Applicant } from '#core/features/intake/eligibility.ts';
import type { EligibilityRule } from '#shared/contract/intake.ts';
import type { IsoDate } from '#shared/domain/dates.ts';

const TODAY = '2026-03-02' as IsoDate;

const LI: Applicant = {
  status: 'active',
  hireDate: '2024-01-15' as IsoDate,
  gradeLevel: 3,
  location: 'Berlin',
  intakeGroup: 'Graduates 2024',
  performanceRating: 4,
  social: 4,
  confidence: 3,
  teaching: 5,
  offered: ['Data literacy', 'Short video'],
  evidenced: ['Short video'],
  doNotInvite: null,
  override: null,
};

function rule(kind: EligibilityRule['kind'], more: Partial<EligibilityRule> = {}): EligibilityRule {
  return { kind, lower: null, upper: null, asOf: null, values: [], otherwise: 'notEligible', ...more };
}

function verdict(person: Partial<Applicant>, ...rules: EligibilityRule[]) {
  const { verdict: said, reasons } = judge({ ...LI, ...person }, rules, TODAY);
  return [said, ...reasons.map(({ words }) => words)];
}

describe('eligibility', () => {
  it('lets everybody at work in while there is no rule', () => {
    expect(verdict({})).toEqual(['eligible']);
    expect(verdict({ status: 'left' })).toEqual(['notEligible', 'Has left the company']);
    expect(verdict({ status: 'leave' })).toEqual(['review', 'On leave: will they be back in time?']);
  });

  it('keeps out who is not to be invited, with the reason', () => {
    expect(verdict({ doNotInvite: 'Asked not to be.' })).toEqual([
      'notEligible',
      'Not to be invited: Asked not to be.',
    ]);
  });

  it.each<[Partial<Applicant>, EligibilityRule, string[]]>([
    [{}, rule('tenure', { lower: 24 }), ['eligible', '2 years 1 month with the company']],
    [
      {},
      rule('tenure', { lower: 36 }),
      ['notEligible', '2 years 1 month with the company; at least 3 years asked for'],
    ],
    [
      {},
      rule('tenure', { upper: 24 }),
      ['notEligible', '2 years 1 month with the company; at most 2 years asked for'],
    ],
    [
      {},
      rule('tenure', { lower: 24, asOf: '2026-01-14' as IsoDate }),
      ['notEligible', '1 year 11 months with the company on Jan 14, 2026; at least 2 years asked for'],
    ],
    [
      { hireDate: '2026-04-01' as IsoDate },
      rule('tenure', { lower: 1 }),
      ['notEligible', 'Starts on Apr 1, 2026, after Mar 2, 2026; at least 1 month asked for'],
    ],
    [
      { hireDate: null },
      rule('tenure', { lower: 1 }),
      ['review', 'No hire date, so the length of service is not known'],
    ],
    [{}, rule('grade', { lower: 1, upper: 5 }), ['eligible', 'Grade 3']],
    [{}, rule('grade', { lower: 4 }), ['notEligible', 'Grade 3; at least 4 asked for']],
    [{}, rule('grade', { upper: 2 }), ['notEligible', 'Grade 3; at most 2 asked for']],
    [{ gradeLevel: null }, rule('grade', { upper: 2 }), ['review', 'No grade is known']],
    [{}, rule('performance', { lower: 4 }), ['eligible', 'The performance rating is as asked for']],
    [
      {},
      rule('performance', { lower: 5 }),
      ['notEligible', 'The performance rating is below the one asked for'],
    ],
    [
      { performanceRating: null },
      rule('performance', { lower: 3 }),
      ['review', 'No performance rating is known'],
    ],
    [{}, rule('screening', { lower: 3 }), ['eligible', 'Screened, each 3 or more']],
    [{}, rule('screening', { lower: 4 }), ['notEligible', 'Screening: confidence 3; at least 4 asked for']],
    [{ teaching: null }, rule('screening', { lower: 3 }), ['review', 'Not screened yet: teaching']],
    [
      { social: null, confidence: null, teaching: null },
      rule('screening', { lower: 3 }),
      ['review', 'Not screened yet'],
    ],
    [{}, rule('evidence'), ['eligible', 'Evidence for Short video']],
    [{}, rule('evidence', { values: ['short video'] }), ['eligible', 'Evidence for short video']],
    [
      {},
      rule('evidence', { values: ['Data literacy'] }),
      ['notEligible', 'Evidence for Data literacy asked for'],
    ],
    [
      { evidenced: [] },
      rule('evidence'),
      ['notEligible', 'Nothing shows Data literacy or Short video; a link or an example is asked for'],
    ],
    [{ offered: [], evidenced: [] }, rule('evidence'), ['review', 'Offers no skill yet']],
    [{}, rule('location', { values: ['Berlin', 'Lyon'] }), ['eligible', 'Works in Berlin']],
    [{}, rule('location', { values: ['Lyon'] }), ['notEligible', 'Works in Berlin; Lyon asked for']],
    [{ location: null }, rule('location', { values: ['Lyon'] }), ['review', 'No location is known']],
    [{}, rule('intakeGroup', { values: ['graduates 2024'] }), ['eligible', 'Intake group Graduates 2024']],
    [
      {},
      rule('intakeGroup', { values: ['A', 'B', 'C', 'D'] }),
      ['notEligible', 'Intake group Graduates 2024; A, B, C or 1 more asked for'],
    ],
    [{ intakeGroup: null }, rule('intakeGroup', { values: ['A'] }), ['review', 'No intake group is known']],
  ])('says of %o under %o what it is and why', (person, one, said) => {
    expect(verdict(person, one)).toEqual(said);
  });

  it('asks for a look instead of saying no where the rule wants it so', () => {
    expect(verdict({}, rule('grade', { upper: 2, otherwise: 'review' }))[0]).toBe('review');
    expect(
      verdict(
        {},
        rule('grade', { upper: 2, otherwise: 'review' }),
        rule('location', { values: ['Lyon'] }),
      )[0],
    ).toBe('notEligible');
  });

  it('never says no for missing data, and yes only when everything is known', () => {
    expect(verdict({ gradeLevel: null }, rule('grade', { upper: 5 }), rule('tenure', { lower: 1 }))[0]).toBe(
      'review',
    );
  });

  it('follows an exception and keeps what the rules would have said', () => {
    const said = judge(
      { ...LI, override: { verdict: 'eligible', reason: 'Taught the board already.' } },
      [rule('grade', { upper: 2 })],
      TODAY,
    );
    expect(said).toEqual({
      verdict: 'eligible',
      reasons: [{ state: 'unmet', words: 'Grade 3; at most 2 asked for' }],
    });
  });

  it('names grades as the organization does', () => {
    const said = (level: number | null, upper: number) =>
      judge({ ...LI, gradeLevel: level }, [rule('grade', { upper })], TODAY, ['Trainee', 'Helper', 'Boss'])
        .reasons[0]?.words;
    expect(said(3, 2)).toBe('Grade Boss; at most Helper asked for');
    expect(said(1, 2)).toBe('Grade Trainee');
    // A limit beyond the ladder stays a number.
    expect(said(7, 5)).toBe('Grade 7; at most 5 asked for');
  });

  it('counts whole months', () => {
    const months = (from: string, to: string) => monthsBetween(from as IsoDate, to as IsoDate);
    expect(months('2024-01-15', '2024-02-14')).toBe(0);
    expect(months('2024-01-15', '2024-02-15')).toBe(1);
    expect(months('2023-12-31', '2026-01-01')).toBe(24);
    // A month too short for the day of hire is full on its last day.
    expect(months('2024-02-29', '2025-02-27')).toBe(11);
    expect(months('2024-02-29', '2025-02-28')).toBe(12);
    expect(months('2025-08-31', '2026-02-28')).toBe(6);
    expect(months('2024-02-29', '2028-02-28')).toBe(47);
  });
});
