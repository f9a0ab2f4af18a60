import type { Goal, GoalEntry } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { GOAL_STATE_WORDS, hasScale, ratingText, SCALE_WORDS, type Rating } from '#shared/domain/goals.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { openConcern } from '../concerns/index.ts';
import { problemWith } from './goal-rules.ts';
import * as sql from './goals.sql.ts';
import { namesOf, pairOrRefuse, refuseBeforeStart, refuseFuture, refuseOver } from './open-pair.ts';
import { selectOutcomes, selectSkills, type GoalPair } from './pair.sql.ts';

type Done = { words: string };

export function add(
  ctx: CommandContext,
  { pairId, entry }: { readonly pairId: number; readonly entry: GoalEntry },
): Done & { id: number } {
  const pair = pairOrRefuse(ctx, pairId);
  refuseOver(pair);
  refuseProblem(ctx, entry, { startedOn: pair.startedOn, setOn: ctx.today() });
  const id = sql.insertGoal(ctx.db, pairId, entry, ctx.today());
  ctx.describe(`Add a goal of ${namesOf(pair)}`);
  return {
    id,
    words:
      entry.owner === 'mentee'
        ? `Goal added. ${pair.mentor.name} is to say whether it is fine.`
        : 'Goal added.',
  };
}

function refuseProblem(
  ctx: CommandContext,
  entry: GoalEntry,
  pair: { readonly startedOn: IsoDate | null; readonly setOn: IsoDate },
): void {
  const problem = problemWith(entry, pair);
  if (problem) throw refuse('INVALID', `${problem.sentence} Nothing was saved.`, problem.fields);
  if (entry.outcomeId !== null && !selectOutcomes(ctx.db).some(({ id }) => id === entry.outcomeId)) {
    throw refuse('NOT_FOUND', 'This outcome is no longer in the charter. Nothing was saved.', {
      outcomeId: 'Choose another outcome.',
    });
  }
  if (entry.skillId !== null && !selectSkills(ctx.db).some(({ id }) => id === entry.skillId)) {
    throw refuse('NOT_FOUND', 'This skill is no longer in the catalogue. Nothing was saved.', {
      skillId: 'Choose another skill.',
    });
  }
}

type Opened = { readonly goal: sql.StoredGoal; readonly pair: GoalPair };

function openGoal(ctx: CommandContext, id: number): Opened {
  const goal = sql.selectGoal(ctx.db, id);
  if (!goal) throw refuse('NOT_FOUND', 'This goal is no longer there. Nothing was saved.');
  return { goal, pair: pairOrRefuse(ctx, goal.pairId) };
}

/** What the mentor said yes to; when it becomes something else, the answer is asked for again. */
const AGREED_FIELDS = ['statement', 'targetNumber', 'targetWords', 'dueOn', 'unit', 'owner'] as const;

export function update(
  ctx: CommandContext,
  { id, entry }: { readonly id: number; readonly entry: GoalEntry },
): Done {
  const { goal, pair } = openGoal(ctx, id);
  refuseOver(pair);
  refuseProblem(ctx, entry, { startedOn: pair.startedOn, setOn: goal.setOn });
  if ((goal.midRating !== null || goal.endRating !== null) && !hasScale(entry)) {
    throw refuse(
      'CONFLICT',
      'This goal has been rated on its five steps. Take the rating back before you remove them. Nothing was saved.',
    );
  }
  const isAskedAgain = goal.acceptance !== null && AGREED_FIELDS.some(field => goal[field] !== entry[field]);
  if (isAskedAgain) sql.updateAnswer(ctx.db, id, null, ctx.today());
  sql.updateGoal(ctx.db, id, entry);
  ctx.describe(`Edit a goal of ${namesOf(pair)}`);
  return {
    words: isAskedAgain
      ? `Goal saved. It is no longer what ${pair.mentor.name} answered, so ask again.`
      : 'Goal saved.',
  };
}

export function remove(ctx: CommandContext, { id }: { readonly id: number }): Done {
  const { pair } = openGoal(ctx, id);
  sql.deleteGoal(ctx.db, id);
  ctx.describe(`Delete a goal of ${namesOf(pair)}`);
  return { words: 'Goal deleted.' };
}

/**
 * The mentor's answer to the mentee's goal. A "no" is for the facilitator alone: it goes into the restricted register,
 * no document prints it, and screens that others may see only say that the goal waits.
 */
export function answer(
  ctx: CommandContext,
  { id, answer: said }: { readonly id: number; readonly answer: Goal['acceptance'] },
): Done {
  const { goal, pair } = openGoal(ctx, id);
  refuseOver(pair);
  if (goal.owner === 'mentor') {
    throw refuse('CONFLICT', 'This is the mentor’s own goal; there is nobody to ask. Nothing was saved.');
  }
  sql.updateAnswer(ctx.db, id, said, ctx.today());
  ctx.describe(`Note the answer to a goal of ${namesOf(pair)}`);
  if (said === 'notComfortable' && goal.acceptance !== said) {
    openConcern(ctx, { raisedBy: 'mentor', kind: 'goal', pairId: pair.pairId });
  }
  if (said === null) return { words: 'Answer taken back.' };
  return {
    words:
      said === 'accepted'
        ? `${pair.mentor.name} accepts the goal.`
        : 'Kept for you alone, in the restricted register. Talk to the mentor before the pair meets again.',
  };
}

type Rate = {
  readonly id: number;
  readonly wave: 'mid' | 'end';
  readonly rating: number | null;
  readonly on: IsoDate;
};

export function rate(ctx: CommandContext, { id, wave, rating, on }: Rate): Done {
  const { goal, pair } = openGoal(ctx, id);
  const moment = wave === 'mid' ? 'in the middle' : 'at the end';
  if (rating === null) {
    sql.updateRating(ctx.db, id, wave, null, on);
    ctx.describe(`Take back a rating of ${namesOf(pair)}`);
    return { words: `The rating ${moment} is taken back.` };
  }
  if (wave === 'mid') refuseOver(pair);
  if (!hasScale(goal)) {
    throw refuse(
      'CONFLICT',
      'The goal has no five steps yet, so there is nothing to rate it on. Write them first. Nothing was saved.',
    );
  }
  if (goal.state === 'dropped') {
    throw refuse('CONFLICT', 'This goal was dropped. Reopen it before you rate it. Nothing was saved.');
  }
  refuseFuture(on, ctx.today(), 'on');
  refuseBeforeStart(pair, on, 'on');
  refuseWrongOrder(goal, wave, on);
  sql.updateRating(ctx.db, id, wave, rating, on);
  ctx.describe(`Rate a goal of ${namesOf(pair)} ${moment}`);
  const step = `${ratingText(rating)}, ${SCALE_WORDS[rating as Rating].toLowerCase()}`;
  return { words: `Rated ${moment}: ${step}.` };
}

function refuseWrongOrder(goal: sql.StoredGoal, wave: 'mid' | 'end', on: IsoDate): void {
  const { midOn, endOn } = goal;
  if (wave === 'end' && midOn !== null && on < midOn) {
    throw refuse(
      'INVALID',
      `The goal was rated in the middle on ${dayInWords(midOn)}; the end cannot be before that. Nothing was saved.`,
      { on: `Choose ${dayInWords(midOn)} or a later day.` },
    );
  }
  if (wave === 'mid' && endOn !== null && on > endOn) {
    throw refuse(
      'INVALID',
      `The goal was rated at the end on ${dayInWords(endOn)}; the middle cannot be after that. Nothing was saved.`,
      { on: `Choose ${dayInWords(endOn)} or a day before it.` },
    );
  }
}

type SetState = {
  readonly id: number;
  readonly state: Goal['state'];
  readonly on: IsoDate;
  readonly because: string;
};

export function setState(ctx: CommandContext, { id, state, on, because }: SetState): Done {
  const { pair } = openGoal(ctx, id);
  if (state === 'open') {
    refuseOver(pair);
  } else {
    refuseFuture(on, ctx.today(), 'on');
    refuseBeforeStart(pair, on, 'on');
  }
  if (state === 'dropped' && because === '') {
    throw refuse(
      'INVALID',
      'A goal that is dropped needs a reason; the next pair learns from it. Nothing was saved.',
      {
        because: 'Say why it is dropped.',
      },
    );
  }
  sql.updateState(ctx.db, id, { state, on, because });
  ctx.describe(`Mark a goal of ${namesOf(pair)}: ${GOAL_STATE_WORDS[state].toLowerCase()}`, {
    reason: because || null,
  });
  return { words: state === 'open' ? 'The goal is open again.' : `${GOAL_STATE_WORDS[state]}.` };
}

type Progress = {
  readonly goalId: number;
  readonly notedOn: IsoDate;
  readonly value: number | null;
  readonly words: string;
};

export function addProgress(ctx: CommandContext, { goalId, ...entry }: Progress): Done & { id: number } {
  const { goal, pair } = openGoal(ctx, goalId);
  refuseOver(pair);
  if (entry.value === null && entry.words === '') {
    throw refuse('INVALID', 'Give a number or say in a few words how far it is. Nothing was saved.', {
      words: 'Say how far it is.',
    });
  }
  if (entry.value !== null && goal.targetNumber === null) {
    throw refuse(
      'INVALID',
      'This goal has no target in numbers. Say in words how far it is. Nothing was saved.',
      {
        value: 'Leave the number empty, or give the goal a target in numbers.',
      },
    );
  }
  refuseFuture(entry.notedOn, ctx.today(), 'notedOn');
  refuseBeforeStart(pair, entry.notedOn, 'notedOn');
  const id = sql.insertProgress(ctx.db, goalId, entry);
  ctx.describe(`Note progress of ${namesOf(pair)}`);
  return { id, words: 'Progress noted.' };
}

export function removeProgress(ctx: CommandContext, { id }: { readonly id: number }): Done {
  const goalId = sql.selectGoalOfProgress(ctx.db, id);
  if (goalId === null) throw refuse('NOT_FOUND', 'This note is no longer there.');
  const { pair } = openGoal(ctx, goalId);
  sql.deleteProgress(ctx.db, id);
  ctx.describe(`Remove a note of progress of ${namesOf(pair)}`);
  return { words: 'Note removed.' };
}
