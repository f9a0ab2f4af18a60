import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/features/matching/fit/weights.ts';
import { explainUnmatched, type UnmatchedQuestion } from '#core/features/matching/rules/explain-unmatched.ts';
import { candidate } from '../candidates.ts';

const helen = candidate(5, 'Helen Okafor', { managerChain: [2, 1], languages: ['English'] });
const team = candidate(6, 'Ana Duarte', { managerChain: [2, 1], languages: ['English'] });
const report = candidate(7, 'Li Wei', { managerChain: [5, 2, 1], languages: ['English'] });
const foreign = candidate(8, 'Noor Haddad', { managerChain: [3, 1], languages: ['Arabic'] });
const possible = candidate(9, 'Tomás Vega', { managerChain: [3, 1], languages: ['English', 'Spanish'] });

function ask(question: Partial<UnmatchedQuestion>) {
  return explainUnmatched({
    person: helen,
    role: 'mentee',
    others: [],
    freePlaces: new Map(),
    settings: DEFAULT_SETTINGS,
    ...question,
  });
}

describe('"Why is Helen unmatched?"', () => {
  it('says when there is no mentor at all', () => {
    expect(ask({})).toEqual({
      cause: 'nobody',
      blockedBy: [],
      free: [],
      words: ['No mentors are accepted in this cohort yet.'],
    });
  });

  it('counts what each rule forbids and which one could be relaxed', () => {
    const { cause, blockedBy, words } = ask({ others: [team, report, foreign] });
    expect(cause).toBe('rules');
    expect(blockedBy).toEqual([
      { rule: 'directReport', count: 1, onlyThis: 1 },
      { rule: 'sameManager', count: 1, onlyThis: 1 },
      { rule: 'noCommonLanguage', count: 1, onlyThis: 1 },
    ]);
    expect(words).toEqual([
      'All 3 mentors are ruled out for Helen Okafor.',
      'Rules forbid 3 mentors: 1 is a direct report or the manager, 1 has the same manager and 1 speaks no common language.',
      'If the rule about the same manager only warned, 1 mentor would be possible.',
    ]);
  });

  it('never suggests to relax the rule that protects direct reports', () => {
    const { words } = ask({ others: [report] });
    expect(words).toEqual([
      'The only mentor is ruled out for Helen Okafor.',
      'Rules forbid 1 mentor: 1 is a direct report or the manager.',
    ]);
  });

  it('says that the mentors have run out', () => {
    const { cause, words } = ask({
      others: [possible, report],
      freePlaces: new Map([[possible.enrollmentId, 0]]),
    });
    expect(cause).toBe('shortage');
    expect(words).toEqual([
      'The only mentor who could be paired with Helen Okafor already has as many mentees as agreed.',
      'Rules forbid 1 mentor: 1 is a direct report or the manager.',
      'No mentor in this cohort has a place left: accept another mentor or raise a capacity.',
    ]);
  });

  it('says when only forbidden mentors have places', () => {
    const { words } = ask({ others: [possible, report], freePlaces: new Map([[report.enrollmentId, 1]]) });
    expect(words.at(-1)).toBe(
      'Others still have places, but a rule forbids each of them: another arrangement may free one.',
    );
  });

  it('names who is still free', () => {
    const { cause, free, words } = ask({
      others: [possible],
      freePlaces: new Map([[possible.enrollmentId, 1]]),
    });
    expect({ cause, free, words }).toEqual({
      cause: 'open',
      free: ['Tomás Vega'],
      words: ['Tomás Vega is still free for Helen Okafor.'],
    });
  });

  it('explains an unmatched mentor from the other side', () => {
    const { words } = ask({ person: possible, role: 'mentor', others: [helen], freePlaces: new Map() });
    expect(words).toEqual([
      'The only mentee who could be paired with Tomás Vega already has a mentor.',
      'Every mentee in this cohort has a mentor: accept another mentee.',
    ]);
  });
});
