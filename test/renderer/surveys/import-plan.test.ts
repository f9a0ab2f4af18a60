import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  firstPlan,
  recalledPlan,
  rememberedPlan,
  withQuestionColumn,
} from '../../../src/renderer/features/surveys/import-plan.ts';

const GUESS = { group: 1, person: [], questions: [{ questionId: 7, column: 2 }] };
const SURVEY = {
  id: 3,
  today: '2026-03-02' as IsoDate,
  fromFiles: 0,
  groups: [{ population: 'comparison' as const, name: '', asked: 9, answered: 0 }],
};

describe('what the columns of a list of answers mean', () => {
  it('starts with the guess, for the people whom the survey asks', () => {
    expect(firstPlan({ token: 'abcdefgh', guess: GUESS }, SURVEY)).toMatchObject({
      id: 3,
      columns: GUESS,
      population: 'comparison',
      replacesFiles: false,
    });
  });

  it('offers to put a second export in the place of the first', () => {
    const plan = firstPlan({ token: 'abcdefgh', guess: GUESS }, { ...SURVEY, fromFiles: 12 });
    expect(plan.replacesFiles).toBe(true);
  });

  it('lets a column answer one question only', () => {
    const plan = firstPlan({ token: 'abcdefgh', guess: GUESS }, SURVEY);
    expect(withQuestionColumn(plan, 8, 2).columns.questions).toEqual([{ questionId: 8, column: 2 }]);
    expect(withQuestionColumn(plan, 7, null).columns.questions).toEqual([]);
  });

  it('is remembered by the words of the questions, whatever their numbers are in the next survey', () => {
    const list = {
      columns: [
        { index: 0, name: 'Where?', samples: [] },
        { index: 1, name: 'Q1', samples: [] },
      ],
    };
    const asked = (id: number) => ({ questionList: [{ id, words: 'I am heard.' }] as never });
    const columns = { group: 0, person: [], questions: [{ questionId: 7, column: 1 }] };
    const { fieldOf, answers } = rememberedPlan({ columns }, list, asked(7));
    expect([fieldOf(0), fieldOf(1), fieldOf(2)]).toEqual(['group', 'question', null]);
    const next = firstPlan(
      { token: 'abcdefgh', guess: { group: null, person: [], questions: [{ questionId: 12, column: 0 }] } },
      SURVEY,
    );
    const memory = { columns: [{ index: 0, field: 'group' }], answers };
    expect(recalledPlan(next, memory, list, asked(12)).columns).toEqual({
      group: 0,
      person: [],
      questions: [{ questionId: 12, column: 1 }],
    });
  });
});
