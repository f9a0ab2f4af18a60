import { describe, expect, it } from 'vitest';
import { customBreach } from '#core/features/matching/rules/custom-rules.ts';
import { conditionsSentence, suggestedName, type RuleCondition } from '#shared/domain/custom-rules.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { candidate } from '../candidates.ts';

const helen = candidate(1, 'Helen Brandt', {
  department: 'Sales',
  businessFunction: 'Commercial',
  location: 'Oslo',
  gradeLevel: 9,
  languages: ['English', 'Norwegian'],
  hiredOn: '2012-05-01' as IsoDate,
});
const li = candidate(2, 'Li Wei', {
  department: 'sales',
  businessFunction: 'Research',
  location: 'Berlin',
  gradeLevel: 4,
  languages: ['Mandarin'],
  hiredOn: '2025-12-15' as IsoDate,
});

function words(...conditions: RuleCondition[]): string | null {
  return customBreach({ conditions, asOf: '2026-03-02' as IsoDate }, helen, li);
}

describe('a rule that the facilitator writes', () => {
  it('says what two people have in common or not, in words that name them', () => {
    expect(words({ kind: 'compare', field: 'department', same: true })).toBe(
      'Li Wei and Helen Brandt have the same department (sales).',
    );
    expect(words({ kind: 'compare', field: 'location', same: false })).toBe(
      'Li Wei (Berlin) and Helen Brandt (Oslo) have different sites.',
    );
    expect(words({ kind: 'compare', field: 'location', same: true })).toBeNull();
    expect(words({ kind: 'language', shared: false })).toBe('Li Wei and Helen Brandt share no language.');
  });

  it('measures the distance in grade from the mentor up to the mentee', () => {
    expect(words({ kind: 'gradeGap', atLeast: true, levels: 5 })).toBe(
      'Helen Brandt is 5 levels above Li Wei.',
    );
    expect(words({ kind: 'gradeGap', atLeast: true, levels: 6 })).toBeNull();
    expect(words({ kind: 'gradeGap', atLeast: false, levels: 6 })).toBe(
      'Helen Brandt is 5 levels above Li Wei.',
    );
  });

  it('asks one side or both what they belong to', () => {
    const inSales = { kind: 'belongs', field: 'department', value: 'SALES' } as const;
    expect(words({ ...inSales, who: 'both', isIn: true })).toBe(
      'Li Wei works in SALES and Helen Brandt works in SALES.',
    );
    expect(
      words({ kind: 'belongs', who: 'mentor', field: 'businessFunction', isIn: false, value: 'Commercial' }),
    ).toBe('Li Wei does not work in Commercial.');
    expect(
      words({ kind: 'belongs', who: 'both', field: 'language', isIn: true, value: 'English' }),
    ).toBeNull();
  });

  it('counts whole months with the company', () => {
    expect(words({ kind: 'tenure', who: 'mentor', under: true, months: 3 })).toBe(
      'Li Wei has been with the company for 2 months.',
    );
    expect(words({ kind: 'tenure', who: 'mentor', under: true, months: 2 })).toBeNull();
    expect(words({ kind: 'tenure', who: 'both', under: true, months: 3 })).toBeNull();
  });

  it('keeps out whom the intake finds not eligible', () => {
    const refused = { ...li, isEligible: false };
    const conditions: RuleCondition[] = [{ kind: 'notEligible', who: 'mentor' }];
    expect(customBreach({ conditions, asOf: null }, helen, refused)).toBe(
      'Li Wei is not eligible by the rules of the intake.',
    );
    expect(words({ kind: 'notEligible', who: 'mentor' })).toBeNull();
  });

  it('asks for all of its conditions at once', () => {
    const sameDepartment = { kind: 'compare', field: 'department', same: true } as const;
    const new3 = { kind: 'tenure', who: 'mentor', under: true, months: 3 } as const;
    expect(words(sameDepartment, new3)).toBe(
      'Li Wei and Helen Brandt have the same department (sales) and Li Wei has been with the company for 2 months.',
    );
    expect(words(sameDepartment, { ...new3, months: 2 })).toBeNull();
  });

  it('is never broken by what is not known of somebody', () => {
    const blank = candidate(3, 'Noor Ali');
    const asks: RuleCondition[] = [
      { kind: 'compare', field: 'department', same: false },
      { kind: 'belongs', who: 'mentor', field: 'location', isIn: false, value: 'Oslo' },
      { kind: 'gradeGap', atLeast: false, levels: 3 },
      { kind: 'language', shared: false },
      { kind: 'tenure', who: 'mentor', under: true, months: 6 },
    ];
    for (const condition of asks) {
      expect(
        customBreach({ conditions: [condition], asOf: '2026-03-02' as IsoDate }, helen, blank),
      ).toBeNull();
    }
    expect(customBreach({ conditions: [{ kind: 'screening', below: null }], asOf: null }, helen, blank)).toBe(
      'Noor Ali was not rated at intake.',
    );
  });

  it('is named after its conditions until the facilitator says otherwise', () => {
    expect(suggestedName([{ kind: 'compare', field: 'department', same: true }])).toBe('Same department');
    expect(
      suggestedName([
        { kind: 'belongs', who: 'both', field: 'businessFunction', isIn: true, value: 'Research' },
        { kind: 'compare', field: 'location', same: false },
      ]),
    ).toBe('Both in Research, different sites');
    expect(suggestedName([{ kind: 'tenure', who: 'mentor', under: true, months: 6 }])).toBe(
      'Mentor less than 6 months here',
    );
    const long = { kind: 'belongs', who: 'mentor', field: 'department', isIn: true } as const;
    expect(
      suggestedName([
        { ...long, value: 'Sales' },
        { ...long, value: 'x'.repeat(70) },
      ]),
    ).toBe('Mentor in Sales');
    expect(
      conditionsSentence([
        { kind: 'gradeGap', atLeast: false, levels: 2 },
        { kind: 'language', shared: true },
      ]),
    ).toBe('When the mentee is less than 2 levels above the mentor and they share a language.');
  });
});
