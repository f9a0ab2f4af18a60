import type { Scenario } from '#shared/contract/scenarios.ts';
import { conditionsSentence } from '#shared/domain/custom-rules.ts';
import { totalText } from '#shared/domain/matching-words.ts';
import type { ComponentSetting, RuleKey } from '#shared/domain/matching.ts';
import { goalTexts } from '#shared/domain/matching-goals.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, countWords, fitOf, menteeIn, type BoardModel, type BoardNow } from '../matching/index.ts';
import * as sql from './scenarios.sql.ts';

type Outcome = { words: string };

/** More scenarios than a person can tell apart. */
const MOST_SCENARIOS = 50;

export function list(ctx: QueryContext): Scenario[] {
  const { model, state } = boardNow(ctx);
  const onBoard = new Map(state.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return sql.selectScenarios(ctx.db, model.cohort.id).map(({ maxTimeZoneHours, ...scenario }) => {
    const pairs = sql.selectScenarioPairs(ctx.db, scenario.id);
    const gone = pairs.flatMap(({ menteeId, mentorId }) => [
      ...(model.menteeAt.has(menteeId) ? [] : [menteeId]),
      ...(model.mentorAt.has(mentorId) ? [] : [mentorId]),
    ]);
    const used = sql.selectSettingsUsed(ctx.db, scenario.id);
    return {
      ...scenario,
      goals: [...used.goals],
      hasOtherSettings: hasOtherSettings(model, used, maxTimeZoneHours),
      goneCount: new Set(gone).size,
      isOnBoard:
        pairs.length === onBoard.size &&
        pairs.every(({ menteeId, mentorId }) => onBoard.get(menteeId) === mentorId),
    };
  });
}

/** Whether the scenario was measured with other weights, rules or limits than those of today. */
export function hasOtherSettings(
  { settings }: BoardModel,
  used: sql.SettingsUsed,
  maxTimeZoneHours: number,
): boolean {
  const components = new Map(used.components.map(setting => [setting.key, setting]));
  return (
    settings.maxTimeZoneHours !== maxTimeZoneHours ||
    settings.components.some(setting => isOtherComponent(setting, components.get(setting.key))) ||
    goalTexts(settings.goals).sort().join('\n') !== [...used.goals].sort().join('\n') ||
    rulesText(rulesUsed(settings)) !== rulesText(used.rules)
  );
}

/** The rules of today as a scenario keeps them. */
function rulesUsed({ rules, customRules }: BoardModel['settings']): readonly sql.RuleUsed[] {
  return [
    ...rules.map(({ key, mode, cost = 0 }) => ({ key, mode, cost, words: null })),
    ...customRules.map(({ key, mode, cost, conditions }) => ({
      key,
      mode,
      cost,
      words: conditionsSentence(conditions),
    })),
  ];
}

/** What the rules say to pairs, in any order; those that are off say nothing, and neither does the cost of a hard one. */
function rulesText(rules: readonly sql.RuleUsed[]): string {
  return rules
    .filter(({ mode }) => mode !== 'off')
    .map(({ key, mode, cost, words }) => `${words ?? key} ${mode} ${mode === 'soft' ? cost : 0}`)
    .sort()
    .join('\n');
}

/** A part of the fit that came with a later version counted for nothing; an old scenario says nothing on missing data. */
function isOtherComponent(
  { weight, missing }: ComponentSetting,
  used: ComponentSetting | undefined,
): boolean {
  if ((used?.weight ?? 0) !== weight) return true;
  return weight !== 0 && used?.missing !== undefined && used.missing !== missing;
}

/** Keeps the board as it stands under a name. */
export function save(
  ctx: CommandContext,
  { name, note }: { readonly name: string; readonly note: string },
): Outcome & { id: number } {
  const board = boardNow(ctx);
  const { model, state } = board;
  if (state.pairs.length === 0)
    throw refuse('CONFLICT', 'The board has no pairs yet, so there is nothing to save. Match people first.');
  refuseTaken(ctx, model.cohort.id, name);
  const optimum = board.optimum();
  const id = sql.insertScenario(ctx.db, model.cohort.id, {
    name,
    note,
    createdAt: ctx.now(),
    fit: state.fit,
    matched: state.pairs.length,
    bestFit: optimum.fit,
    bestMatched: optimum.matched,
    isProven: optimum.isProven,
    maxTimeZoneHours: model.settings.maxTimeZoneHours,
  });
  sql.insertScenarioPairs(
    ctx.db,
    id,
    state.pairs.map(({ menteeId, mentorId, mentee, mentor, isLocked, origin }) => ({
      menteeId,
      mentorId,
      isLocked,
      origin,
      fit: fitOf(model, mentee, mentor),
    })),
  );
  sql.insertAcceptances(ctx.db, id, acceptancesOn(board));
  sql.insertSettingsUsed(ctx.db, id, {
    components: model.settings.components,
    rules: rulesUsed(model.settings),
    goals: goalTexts(model.settings.goals),
  });
  ctx.describe(`Save the scenario “${name}”`);
  const pairs = countWords(state.pairs.length, 'pair');
  return { id, words: `“${name}” keeps ${pairs} and a fit of ${totalText(state.fit)}.` };
}

function acceptancesOn({ model, state }: BoardNow): sql.Acceptance[] {
  const menteeOf = new Map(state.pairs.map(({ id, mentee }) => [id, menteeIn(model, mentee).enrollmentId]));
  return [...state.accepted].flatMap(([key, reason]) => {
    const [pairId = '', rule = ''] = key.split(' ');
    const menteeId = menteeOf.get(Number(pairId));
    return menteeId === undefined ? [] : [{ menteeId, rule: rule as RuleKey, reason }];
  });
}

function refuseTaken(ctx: QueryContext, cohortId: number, name: string, ownId?: number): void {
  const others = sql.selectScenarios(ctx.db, cohortId);
  if (others.some(other => other.id !== ownId && other.name.toLowerCase() === name.toLowerCase())) {
    throw refuse('CONFLICT', `There is a scenario “${name}” already. Nothing was changed.`, {
      name: 'Choose another name.',
    });
  }
  if (ownId === undefined && others.length >= MOST_SCENARIOS) {
    throw refuse('CONFLICT', `There are ${MOST_SCENARIOS} scenarios already. Delete one, then save again.`);
  }
}

/** The scenario with this id; refuses when it is gone. */
export function scenarioOrRefuse(ctx: QueryContext, id: number): sql.SavedScenario {
  const { cohort } = boardNow(ctx).model;
  const found = sql.selectScenarios(ctx.db, cohort.id).find(scenario => scenario.id === id);
  if (!found) throw refuse('NOT_FOUND', 'This scenario is no longer there. Nothing was changed.');
  return found;
}

export function update(
  ctx: CommandContext,
  { id, name, note }: { readonly id: number; readonly name: string; readonly note: string },
): Outcome {
  const before = scenarioOrRefuse(ctx, id);
  refuseTaken(ctx, boardNow(ctx).model.cohort.id, name, id);
  if (before.name === name && before.note === note) return { words: 'Nothing to change.' };
  sql.updateScenario(ctx.db, id, name, note);
  ctx.describe(
    before.name === name
      ? `Edit the note of the scenario “${name}”`
      : `Rename the scenario “${before.name}” to “${name}”`,
  );
  return { words: `“${name}” saved.` };
}

export function duplicate(ctx: CommandContext, { id }: { readonly id: number }): Outcome & { id: number } {
  const { id: _, ...original } = scenarioOrRefuse(ctx, id);
  const { cohort } = boardNow(ctx).model;
  const name = copyName(
    original.name,
    sql.selectScenarios(ctx.db, cohort.id).map(other => other.name.toLowerCase()),
  );
  refuseTaken(ctx, cohort.id, name);
  const copy = sql.insertScenario(ctx.db, cohort.id, { ...original, name, createdAt: ctx.now() });
  sql.insertScenarioPairs(ctx.db, copy, sql.selectScenarioPairs(ctx.db, id));
  sql.insertAcceptances(ctx.db, copy, sql.selectAcceptances(ctx.db, id));
  sql.insertSettingsUsed(ctx.db, copy, sql.selectSettingsUsed(ctx.db, id));
  ctx.describe(`Duplicate the scenario “${original.name}”`);
  return { id: copy, words: `“${name}” is a copy of “${original.name}”.` };
}

function copyName(name: string, taken: readonly string[]): string {
  const stem = name.slice(0, 105);
  for (let number = 1; ; number += 1) {
    const copy = number === 1 ? `${stem} (copy)` : `${stem} (copy ${number})`;
    if (!taken.includes(copy.toLowerCase())) return copy;
  }
}

export function remove(ctx: CommandContext, { id }: { readonly id: number }): Outcome {
  const { name } = scenarioOrRefuse(ctx, id);
  sql.deleteScenario(ctx.db, id);
  ctx.describe(`Delete the scenario “${name}”`);
  return { words: `“${name}” deleted. The board is as it was.` };
}
