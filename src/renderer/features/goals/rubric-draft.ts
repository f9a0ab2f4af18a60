import type { Rubric } from '#shared/contract/goals.ts';
import type { RubricDraft } from '#shared/domain/starter-rubrics.ts';

/** A rubric with nothing in it: three levels, one row. */
export const EMPTY_RUBRIC: RubricDraft = {
  levels: ['Not yet', 'Getting there', 'There'],
  criteria: [{ name: '', words: ['', '', ''] }],
};

export function draftOf({ levels, criteria }: Rubric): RubricDraft {
  return { levels, criteria: criteria.map(({ name, words }) => ({ name, words })) };
}

/** The draft with one cell changed. */
export function withWords(draft: RubricDraft, row: number, level: number, words: string): RubricDraft {
  return {
    ...draft,
    criteria: draft.criteria.map((criterion, at) =>
      at === row
        ? {
            ...criterion,
            words: draft.levels.map((_, index) => (index === level ? words : (criterion.words[index] ?? ''))),
          }
        : criterion,
    ),
  };
}

export function withLevel(draft: RubricDraft, name: string): RubricDraft {
  return {
    levels: [...draft.levels, name],
    criteria: draft.criteria.map(({ name: row, words }) => ({ name: row, words: [...words, ''] })),
  };
}

export function withoutLevel(draft: RubricDraft, level: number): RubricDraft {
  return {
    levels: draft.levels.filter((_, index) => index !== level),
    criteria: draft.criteria.map(({ name, words }) => ({
      name,
      words: words.filter((_, index) => index !== level),
    })),
  };
}
