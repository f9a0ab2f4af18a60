import { describe, expect, it } from 'vitest';
import { summarizeScale } from '#core/statistics/likert.ts';
import { readScaleCell } from '../../../src/main/core/features/surveys/import/read-answer.ts';
import { guessSurveyColumns } from '../../../src/main/core/features/surveys/import/guess-columns.ts';
import { SURVEY_BANK } from '#shared/domain/survey-bank.ts';
import { SURVEY_KINDS, THEMES } from '#shared/domain/surveys.ts';

describe('answers on the scale as figures', () => {
  it('has mean, t-interval, median and counts', () => {
    // scipy: mean 3.7, sem 0.36667, t.interval(.95, 9) → 2.87054, 4.52946
    const summary = summarizeScale([1, 3, 3, 4, 4, 4, 4, 4, 5, 5]);
    expect(summary?.mean).toBeCloseTo(3.7, 10);
    expect(summary?.interval?.low).toBeCloseTo(2.87054, 4);
    expect(summary?.interval?.high).toBeCloseTo(4.52946, 4);
    expect(summary?.median).toBe(4);
    expect(summary?.counts).toEqual([1, 0, 2, 5, 2]);
  });

  it('stays on the scale, and has no interval for one answer', () => {
    expect(summarizeScale([5, 5, 5, 5, 1])?.interval?.high).toBe(5);
    expect(summarizeScale([2, 3])?.median).toBe(2.5);
    expect(summarizeScale([4])?.interval).toBeNull();
    expect(summarizeScale([])).toBeNull();
  });
});

describe('cells of a list of answers', () => {
  it.each([
    ['4', 4],
    ['4.0', 4],
    ['5 - Strongly agree', 5],
    ['2: disagree', 2],
    ['Strongly Disagree', 1],
    ['neither agree nor disagree', 3],
    ['Agree.', 4],
    ['3/5', 3],
    ['', 'none'],
    ['n/a', 'none'],
    ['–', 'none'],
    ['0', 'unreadable'],
    ['6', 'unreadable'],
    ['42', 'unreadable'],
    ['4.5', 'unreadable'],
    ['yes', 'unreadable'],
  ])('reads “%s” as %s', (text, expected) => {
    expect(readScaleCell(text)).toBe(expected);
  });
});

describe('columns of a form tool', () => {
  const question = (id: number, words: string) =>
    ({ id, words, kind: 'scale', audience: 'all', theme: 'own', isReversed: false }) as const;
  const columns = (...names: string[]) => ({ columns: names.map((name, index) => ({ index, name })) });

  it('finds numbered and bracketed questions, and the group', () => {
    const found = guessSurveyColumns(
      columns('Timestamp', 'I work at', '3. I am heard', 'How far do you agree? [I can move up.]', 'Email'),
      { mode: 'anonymous', grouping: 'site' },
      [question(11, 'I am heard.'), question(12, 'I can move up.')],
    );
    expect(found.guess).toEqual({
      group: 1,
      person: [],
      questions: [
        { questionId: 11, column: 2 },
        { questionId: 12, column: 3 },
      ],
    });
  });

  it('does not look at what would tell who answered, or when', () => {
    const found = guessSurveyColumns(
      columns('Timestamp', 'Email Address', 'IP', 'I am heard', 'Start time', 'Respondent ID'),
      { mode: 'anonymous', grouping: 'none' },
      [question(11, 'I am heard.')],
    );
    expect(found.leftOut).toEqual(['Timestamp', 'Email Address', 'IP', 'Start time', 'Respondent ID']);
  });

  it('does not take a longer question for a shorter one', () => {
    const found = guessSurveyColumns(columns('I never am heard'), { mode: 'anonymous', grouping: 'none' }, [
      question(11, 'I am heard'),
      question(12, 'heard'),
    ]);
    expect(found.guess.questions).toEqual([]);
  });
});

describe('the question bank', () => {
  it('asks nothing twice, and has questions for every theme and kind', () => {
    const words = SURVEY_BANK.map(question => question.words);
    expect(new Set(words).size).toBe(words.length);
    for (const theme of THEMES.filter(one => one !== 'own')) {
      expect(SURVEY_BANK.some(question => question.theme === theme)).toBe(true);
    }
    for (const kind of SURVEY_KINDS) {
      const own = SURVEY_BANK.filter(question => question.startsIn.includes(kind));
      expect(own.some(question => question.kind === 'open')).toBe(true);
      expect(own.filter(question => question.kind === 'scale').length).toBeGreaterThanOrEqual(5);
    }
  });

  it('asks mentors and mentees the same number of questions of their own', () => {
    const of = (role: string) => SURVEY_BANK.filter(question => question.audience === role).length;
    expect(of('mentor')).toBe(of('mentee'));
  });
});
