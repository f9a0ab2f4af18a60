import type { OverridePlan, OverrideRight } from '#shared/contract/overrides.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import { conditionsSentence } from '#shared/domain/custom-rules.ts';
import type { RuleKey } from '#shared/domain/matching.ts';
import {
  isGrantedByDefault,
  OVERRIDE_KEYS,
  overrideExplanation,
  overrideName,
  overrideNature,
  type OverrideKey,
} from '#shared/domain/overrides.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, menteePlace, mentorPlace, pairNames, type BoardNow } from './board-access.ts';
import { savePairs, type AssignInput } from './board-commands.ts';
import { fitOf, menteeIn, mentorIn, whyForbidden, type BoardModel } from './board-model.ts';
import { isMovable, type BoardState } from './board-state.ts';
import { dropEffect, sideEffectWords, type OpenEffect, type Places } from './drop-effect.ts';
import { selectMatchedCohort } from './matching.sql.ts';
import * as sql from './override.sql.ts';
import { selectCustomRules } from './custom-rule.sql.ts';
import { breaches } from './rules/breaches.ts';
import { rulesIn } from './rules/rule-matrix.ts';
import { isBuiltIn, ruleName } from './rules/rule-names.ts';
import { listWords } from './rules/wording.ts';

type Outcome = { words: string };
export type Rights = ReadonlyMap<OverrideKey, Pick<OverrideRight, 'isGranted' | 'grantedBy'>>;

const RIGHT_TABLES = ['cohort', 'overrideRight', 'customRule'] as const;

/** What may be overridden in this program, rule by rule: its own choice, else the default. */
export function overrideRights(program: ProgramSession): Rights {
  return program.derive('matching.overrideRights', RIGHT_TABLES, () => {
    const cohort = selectMatchedCohort(program.db);
    const saved = sql.selectOverrideRights(program.db, cohort.id);
    const own = new Map(saved.map(right => [right.rule, right]));
    const custom = selectCustomRules(program.db, cohort.id).map(({ key }) => key);
    return new Map(
      [...OVERRIDE_KEYS, ...custom].map((rule: OverrideKey) => {
        const isNever = overrideNature(rule) === 'never';
        const { isGranted = isGrantedByDefault(rule), grantedBy = null } = own.get(rule) ?? {};
        return [rule, { isGranted: isGranted && !isNever, grantedBy }];
      }),
    );
  });
}

export function overrideRightsView(ctx: QueryContext): OverrideRight[] {
  const nameOf = overrideNames(ctx);
  return [...overrideRights(ctx.program)].map(([rule, right]) => ({
    rule,
    ...nameOf(rule),
    nature: overrideNature(rule),
    ...right,
  }));
}

/** What the facilitator calls a rule that may be overridden, and what it says. */
function overrideNames({ db }: QueryContext): (rule: OverrideKey) => { name: string; explanation: string } {
  const custom = new Map(
    selectCustomRules(db, selectMatchedCohort(db).id).map(rule => [rule.key as OverrideKey, rule]),
  );
  return rule => {
    const own = custom.get(rule);
    if (own) return { name: own.name, explanation: conditionsSentence(own.conditions) };
    if (rule !== 'capacity' && !isBuiltIn(rule))
      throw refuse('NOT_FOUND', 'This rule is no longer there. Nothing was changed.');
    return { name: overrideName(rule), explanation: overrideExplanation(rule) };
  };
}

/** Gives or takes the right to set a rule aside; a rule that protects people asks who gives it. */
export function setOverrideRight(
  ctx: CommandContext,
  { rule, isGranted, grantedBy }: { rule: OverrideKey; isGranted: boolean; grantedBy: string },
): Outcome {
  const nature = overrideNature(rule);
  const { name } = overrideNames(ctx)(rule);
  if (nature === 'never')
    throw refuse('CONFLICT', `“${name}” is never overridden: take the two people off the list instead.`);
  if (isGranted && nature === 'safety' && grantedBy === '') {
    throw refuse('INVALID', `Say who allows that “${name}” may be overridden. Nothing was changed.`, {
      grantedBy: 'Name the person who gives the right.',
    });
  }
  if (overrideRights(ctx.program).get(rule)?.isGranted === isGranted) return { words: 'Nothing to change.' };
  const by = isGranted && grantedBy !== '' ? grantedBy : null;
  sql.upsertOverrideRight(ctx.db, selectMatchedCohort(ctx.db).id, { rule, isGranted, grantedBy: by });
  ctx.describe(`${isGranted ? 'Allow' : 'No longer allow'} overriding “${name}”`, {
    reason: by === null ? null : `Allowed by ${by}`,
  });
  return {
    words: isGranted
      ? `“${name}” may be overridden from now on, each time with a reason.`
      : `“${name}” may no longer be overridden. Pairs where it was stay as they are.`,
  };
}

export type OverrideState = 'no' | 'granted' | 'notGranted';

/** Whether a drop that the rules forbid could be made by overriding them; cheap enough to be asked for every target. */
export function overrideState(
  { model, state }: Pick<BoardNow, 'model' | 'state'>,
  rights: Rights,
  places: Places,
  giver: number | null,
): OverrideState {
  const effect = dropEffect(model, state, places, giver, SET_ASIDE);
  if (effect.kind !== 'open') return 'no';
  const keys = keysToOverride(model, state, places, giver);
  if (keys === null || keys.some(key => overrideNature(key) === 'never')) return 'no';
  return keys.every(key => rights.get(key)?.isGranted) ? 'granted' : 'notGranted';
}

const SET_ASIDE = { rules: true, places: true } as const;

/** What is in the way of the pair: hard rules, or the mentor's places. Null where it is an instruction about other people. */
function keysToOverride(
  model: BoardModel,
  state: BoardState,
  places: Places,
  giver: number | null,
): readonly OverrideKey[] | null {
  const rules: readonly RuleKey[] = rulesIn(
    model.rules.hard[places.mentee * model.mentors.length + places.mentor] ?? 0,
    model.rules.keys,
  );
  if (rules.length === 0 && whyForbidden(model, places.mentee, places.mentor) !== null) return null;
  const isFull = dropEffect(model, state, places, giver, { rules: true }).kind === 'blocked';
  return isFull ? [...rules, 'capacity'] : rules;
}

type Override = { readonly plan: OverridePlan; readonly places: Places; readonly effect: OpenEffect };

/**
 * Everything about setting rules aside for one pair: two people who are to be paired, or a pair made before its rule was.
 * Refuses where no rule is in the way, or something else is.
 */
function findOverride(ctx: QueryContext, board: BoardNow, input: AssignInput): Override {
  const { model, state } = board;
  const places = { mentee: menteePlace(model, input.menteeId), mentor: mentorPlace(model, input.mentorId) };
  const giver = input.fromMenteeId === null ? null : menteePlace(model, input.fromMenteeId);
  const plain = dropEffect(model, state, places, giver);
  if (plain.kind === 'open') {
    throw refuse(
      'CONFLICT',
      `No rule keeps ${pairNames(model, places)} apart: pair them as usual. Nothing was changed.`,
    );
  }
  const keys =
    plain.kind === 'here' ? unmarkedRules(board, places) : keysToOverride(model, state, places, giver);
  const effect = plain.kind === 'here' ? NOBODY_MOVES : dropEffect(model, state, places, giver, SET_ASIDE);
  if (effect.kind !== 'open' || keys === null) {
    const words = plain.kind === 'here' ? `${pairNames(model, places)} are a pair already.` : plain.words;
    throw refuse('CONFLICT', `${words} This cannot be overridden. Nothing was changed.`);
  }
  const broken = brokenRules(board, overrideRights(ctx.program), places, keys);
  return {
    places,
    effect,
    plan: {
      broken,
      isAllowed: broken.every(({ right }) => right === 'granted'),
      change: effect.change,
      fit: fitOf(model, places.mentee, places.mentor),
      words: sideEffectWords(model, effect),
    },
  };
}

const NOBODY_MOVES: OpenEffect = {
  kind: 'open',
  removed: [],
  added: [],
  change: 0,
  giver: null,
  leftAlone: null,
};

/** Hard rules that a pair on the board breaks and nobody has set aside yet; null where there are none. */
function unmarkedRules({ model, state }: BoardNow, { mentee, mentor }: Places): readonly RuleKey[] | null {
  const pair = state.pairOf[mentee];
  if (!pair || !isMovable(pair)) return null;
  const marked = new Set(state.overrides.get(pair.id)?.map(({ rule }) => rule));
  const rules = rulesIn(model.rules.hard[mentee * model.mentors.length + mentor] ?? 0, model.rules.keys);
  const open = rules.filter(rule => !marked.has(rule));
  return open.length === 0 ? null : open;
}

function brokenRules(
  { model }: BoardNow,
  rights: Rights,
  { mentee, mentor }: Places,
  keys: readonly OverrideKey[],
): OverridePlan['broken'] {
  const found = breaches(menteeIn(model, mentee), mentorIn(model, mentor), model.settings);
  const { name, capacity } = mentorIn(model, mentor);
  const wordsOf = (rule: OverrideKey) =>
    rule === 'capacity'
      ? `${name} has ${capacity === 1 ? '1 place' : `${capacity} places`}, and nobody there can be moved.`
      : (found.find(breach => breach.rule === rule)?.words ?? '');
  const nameOf = (rule: OverrideKey) =>
    rule === 'capacity' ? overrideName(rule) : ruleName(rule, model.settings.customRules);
  return keys.map(rule => ({
    rule,
    name: nameOf(rule),
    words: wordsOf(rule),
    right: rightOf(rights, rule),
  }));
}

function rightOf(rights: Rights, rule: OverrideKey): OverridePlan['broken'][number]['right'] {
  if (overrideNature(rule) === 'never') return 'never';
  return rights.get(rule)?.isGranted ? 'granted' : 'notGranted';
}

/** What overriding would do to the board, and whether this program allows it. */
export function overridePlan(ctx: QueryContext, input: AssignInput): OverridePlan {
  return findOverride(ctx, boardNow(ctx), input).plan;
}

type OverrideInput = AssignInput & { readonly rules: readonly OverrideKey[]; readonly reason: string };

/**
 * Pairs two people although hard rules forbid it, where the program gives the facilitator the right to.
 *
 * The pair carries the rules, the reason and the name for good, and is locked, so that auto-match leaves it alone.
 */
export function overrideAssign(ctx: CommandContext, input: OverrideInput): Outcome {
  const board = boardNow(ctx);
  const { model } = board;
  const { plan, places, effect } = findOverride(ctx, board, input);
  const names = pairNames(model, places);
  refuseWithoutRight(plan);
  if (plan.broken.some(({ rule }) => !input.rules.includes(rule))) {
    throw refuse(
      'CONFLICT',
      `Another rule keeps ${names} apart by now. Look at the pair again. Nothing was changed.`,
    );
  }
  savePairs(ctx, board, effect, 'hand');
  sql.markOverridden(
    ctx.db,
    input.menteeId,
    plan.broken.map(({ rule, name, words }) => ({ rule, name, words, reason: input.reason, at: ctx.now() })),
  );
  const rules = listWords(plan.broken.map(({ name }) => `“${name}”`));
  ctx.describe(`Override ${rules}: pair ${names}`, { price: effect.change, reason: input.reason });
  return {
    words: [
      `${names} are a pair (fit ${fitText(plan.fit)}), marked and locked: ${rules} overridden.`,
      plan.words,
      `Board ${changeText(effect.change)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function refuseWithoutRight({ broken }: OverridePlan): void {
  const barred = broken.find(({ right }) => right !== 'granted');
  if (!barred) return;
  const { name } = barred;
  throw refuse(
    'CONFLICT',
    barred.right === 'never'
      ? `${barred.words} “${name}” is never overridden. Nothing was changed.`
      : `${barred.words} Nobody has the right to override “${name}” in this program: see “Who may override” in the board’s menu. Nothing was changed.`,
  );
}
