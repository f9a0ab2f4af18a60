import { describe, expect, it } from 'vitest';
import { breaches } from '#core/features/matching/rules/breaches.ts';
import { DEFAULT_SETTINGS } from '#core/features/matching/fit/weights.ts';
import type { Candidate, MatchingSettings, RuleKey, RuleMode } from '#shared/domain/matching.ts';
import { candidate } from '../candidates.ts';

const helen = candidate(5, 'Helen Okafor', { managerChain: [2, 1], gradeLevel: 8 });
const mentor = (known: Partial<Candidate>): Candidate => candidate(9, 'Li Wei', { gradeLevel: 2, ...known });

function withModes(modes: Partial<Record<RuleKey, RuleMode>>): MatchingSettings {
  const rules = DEFAULT_SETTINGS.rules.map(({ key, mode }) => ({ key, mode: modes[key] ?? mode }));
  return { ...DEFAULT_SETTINGS, rules };
}

describe('a warning on the board', () => {
  it('says that the mentor reports directly to the mentee, and only that', () => {
    expect(breaches(helen, mentor({ managerChain: [5, 2, 1] }), DEFAULT_SETTINGS)).toEqual([
      { rule: 'directReport', mode: 'hard', words: 'Li Wei reports directly to Helen Okafor.' },
    ]);
  });

  it('sees a direct report the other way round', () => {
    expect(breaches(helen, candidate(2, 'Li Wei', { managerChain: [1] }), DEFAULT_SETTINGS)).toEqual([
      { rule: 'directReport', mode: 'hard', words: 'Helen Okafor reports directly to Li Wei.' },
    ]);
  });

  it('counts the levels of a reporting line, however long', () => {
    const deep = mentor({ managerChain: [8, 7, 6, 5, 2, 1] });
    expect(breaches(helen, deep, DEFAULT_SETTINGS)).toEqual([
      {
        rule: 'reportingChain',
        mode: 'hard',
        words: 'Li Wei is 4 levels below Helen Okafor in the same reporting line.',
      },
    ]);
  });

  it('still forbids a direct report by the rule of the line when the narrower rule is switched off', () => {
    const found = breaches(helen, mentor({ managerChain: [5, 2, 1] }), withModes({ directReport: 'off' }));
    expect(found.map(({ rule, mode }) => [rule, mode])).toEqual([['reportingChain', 'hard']]);
  });

  it('names a shared manager', () => {
    expect(breaches(helen, mentor({ managerChain: [2, 1] }), DEFAULT_SETTINGS)).toEqual([
      { rule: 'sameManager', mode: 'hard', words: 'Li Wei and Helen Okafor report to the same manager.' },
    ]);
  });

  it('warns when the mentee’s manager also leads the mentor further down', () => {
    expect(breaches(helen, mentor({ managerChain: [4, 2, 1] }), DEFAULT_SETTINGS)).toEqual([
      {
        rule: 'sameTeam',
        mode: 'soft',
        words: 'Li Wei works in the same team as Helen Okafor: the manager of Helen Okafor leads both.',
      },
    ]);
  });

  it('does not call the whole company one team because everybody is under the chief executive', () => {
    const executive = candidate(2, 'Helen Okafor', { managerChain: [1], gradeLevel: 9 });
    expect(breaches(executive, mentor({ managerChain: [4, 3, 1] }), DEFAULT_SETTINGS)).toEqual([]);
  });

  it('warns when the mentor is not junior', () => {
    const words = (gradeLevel: number) =>
      breaches(helen, mentor({ gradeLevel }), DEFAULT_SETTINGS).map(breach => breach.words);
    expect(words(7)).toEqual([]);
    expect(words(8)).toEqual(['Li Wei and Helen Okafor are at the same grade (8), so Li Wei is not junior.']);
    expect(words(9)).toEqual(['Li Wei (grade 9) is more senior than Helen Okafor (grade 8).']);
  });

  it('lists both people’s languages when none is common, forgiving case', () => {
    const speaker = { ...helen, languages: ['English', 'Igbo'] };
    expect(breaches(speaker, mentor({ languages: ['Mandarin'] }), DEFAULT_SETTINGS)).toEqual([
      {
        rule: 'noCommonLanguage',
        mode: 'hard',
        words: 'Li Wei (Mandarin) and Helen Okafor (English and Igbo) have no language in common.',
      },
    ]);
    expect(breaches(speaker, mentor({ languages: ['english'] }), DEFAULT_SETTINGS)).toEqual([]);
    expect(breaches(speaker, mentor({ languages: [] }), DEFAULT_SETTINGS)).toEqual([]);
  });

  it('measures time zones by the clock, in the worse half of the year', () => {
    const inLyon = { ...helen, location: 'Lyon', timeZone: 'Europe/Paris' };
    const words = (location: string, timeZone: string) =>
      breaches(inLyon, mentor({ location, timeZone }), DEFAULT_SETTINGS).map(breach => breach.words);
    expect(words('Bengaluru', 'Asia/Kolkata')).toEqual([
      'Li Wei in Bengaluru and Helen Okafor in Lyon are 4.5 hours apart; the limit is 4 hours.',
    ]);
    expect(words('Dubai', 'Asia/Dubai')).toEqual([]);
    expect(words('Nowhere', 'Mars/Base')).toEqual([]);
  });

  it('keeps the reason of a do-not-pair out of the words, because the board may be projected', () => {
    const settings: MatchingSettings = {
      ...DEFAULT_SETTINGS,
      pairRules: [{ kind: 'doNotPair', menteePersonId: 9, mentorPersonId: 5, reason: 'a complaint' }],
    };
    expect(breaches(helen, mentor({}), settings)).toEqual([
      { rule: 'doNotPair', mode: 'hard', words: 'Li Wei and Helen Okafor are on the do-not-pair list.' },
    ]);
  });

  it('warns about people who were paired before', () => {
    const settings: MatchingSettings = {
      ...DEFAULT_SETTINGS,
      pairRules: [{ kind: 'pairedBefore', menteePersonId: 5, mentorPersonId: 9, reason: null }],
    };
    expect(breaches(helen, mentor({}), settings)).toEqual([
      { rule: 'pairedBefore', mode: 'soft', words: 'Li Wei and Helen Okafor have been paired before.' },
    ]);
  });

  it('never lets somebody enrolled in both roles mentor themselves, even with all rules off', () => {
    const off = withModes(Object.fromEntries(DEFAULT_SETTINGS.rules.map(({ key }) => [key, 'off' as const])));
    expect(breaches(helen, helen, off)).toEqual([
      {
        rule: 'doNotPair',
        mode: 'hard',
        words: 'Helen Okafor is enrolled in both roles: nobody can be their own mentor.',
      },
    ]);
  });
});
