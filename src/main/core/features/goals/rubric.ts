import type { Rubric, RubricEntry } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { namesOf, pairOrRefuse, refuseBeforeStart, refuseFuture, refuseOver } from './open-pair.ts';
import * as sql from './rubric.sql.ts';

type Done = { words: string };

/** Writes the rubric anew; scores stay with criteria that keep their name while the levels are as many as before. */
export function saveRubric(
  ctx: CommandContext,
  { pairId, rubric }: { readonly pairId: number; readonly rubric: RubricEntry },
): Done {
  const pair = pairOrRefuse(ctx, pairId);
  refuseOver(pair);
  refuseTwins(rubric.levels, 'levels');
  refuseTwins(
    rubric.criteria.map(({ name }) => name),
    'rows',
  );
  const before = sql.selectRubric(ctx.db, pairId);
  sql.deleteRubric(ctx.db, pairId);
  sql.insertRubric(ctx.db, pairId, rubric, { midOn: null, endOn: null });
  const isKept = before !== null && before.levels.length === rubric.levels.length;
  if (isKept) {
    for (const wave of ['mid', 'end'] as const) {
      const scores = keptScores(before, rubric, wave);
      if (scores.some(score => score !== null)) {
        sql.updateScores(ctx.db, pairId, wave, scores, wave === 'mid' ? before.midOn : before.endOn);
      }
    }
  }
  ctx.describe(`Write the rubric of ${namesOf(pair)}`);
  const isScored = before !== null && (before.midOn !== null || before.endOn !== null);
  return {
    words:
      isScored && !isKept ? 'Rubric saved. Its levels are others now, so score it again.' : 'Rubric saved.',
  };
}

function refuseTwins(names: readonly string[], what: 'levels' | 'rows'): void {
  const folded = names.map(name => name.toLowerCase());
  const twin = names.find((_, index) => folded.indexOf(folded[index] ?? '') !== index);
  if (twin === undefined) return;
  throw refuse('INVALID', `Two ${what} are called “${twin}”. Give each its own name. Nothing was saved.`);
}

function keptScores(before: Rubric, { criteria }: RubricEntry, wave: 'mid' | 'end'): (number | null)[] {
  return criteria.map(({ name }) => before.criteria.find(old => old.name === name)?.[wave] ?? null);
}

type Score = {
  readonly pairId: number;
  readonly wave: 'mid' | 'end';
  readonly on: IsoDate;
  readonly scores: readonly (number | null)[];
};

export function scoreRubric(ctx: CommandContext, { pairId, wave, on, scores }: Score): Done {
  const pair = pairOrRefuse(ctx, pairId);
  const rubric = sql.selectRubric(ctx.db, pairId);
  if (!rubric) throw refuse('NOT_FOUND', 'This pair has no rubric any more. Nothing was saved.');
  if (wave === 'mid') refuseOver(pair);
  const isOutside = scores.some(score => score !== null && score >= rubric.levels.length);
  if (scores.length !== rubric.criteria.length || isOutside) {
    throw refuse(
      'CONFLICT',
      'The rubric was changed in the meantime. Nothing was saved. Close and open the form again.',
    );
  }
  refuseFuture(on, ctx.today(), 'on');
  refuseBeforeStart(pair, on, 'on');
  const isEmpty = scores.every(score => score === null);
  const [first, last] = wave === 'mid' ? [on, rubric.endOn] : [rubric.midOn, on];
  if (!isEmpty && first !== null && last !== null && first > last) {
    throw refuse(
      'INVALID',
      `The middle (${dayInWords(first)}) cannot be after the end (${dayInWords(last)}). Nothing was saved.`,
      {
        on: 'Choose another day.',
      },
    );
  }
  sql.updateScores(ctx.db, pairId, wave, scores, isEmpty ? null : on);
  ctx.describe(`Score the rubric of ${namesOf(pair)} ${wave === 'mid' ? 'in the middle' : 'at the end'}`);
  return { words: isEmpty ? 'Scores taken back.' : 'Rubric scored.' };
}

export function removeRubric(ctx: CommandContext, { pairId }: { readonly pairId: number }): Done {
  const pair = pairOrRefuse(ctx, pairId);
  if (!sql.selectRubric(ctx.db, pairId)) throw refuse('NOT_FOUND', 'This pair has no rubric any more.');
  sql.deleteRubric(ctx.db, pairId);
  ctx.describe(`Delete the rubric of ${namesOf(pair)}`);
  return { words: 'Rubric deleted.' };
}
