import type { MatchingSettingsView, SettingsPreview } from '#shared/contract/matching.ts';
import type { ComponentSetting, MatchingSettings, PairRule, RuleSetting } from '#shared/domain/matching.ts';
import { displayName } from '#shared/domain/people.ts';
import { queryContext, type CommandContext, type CoreContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, type BoardNow } from './board-access.ts';
import { heldPlaces } from './board-optimum.ts';
import { componentSettings, FIT_PRESETS, REVERSIBLE_COMPONENTS } from './fit/weights.ts';
import { matchAnyCohort } from './match-cohort.ts';
import * as sql from './matching.sql.ts';
import { breaches } from './rules/breaches.ts';
import { savedSettings } from './saved-settings.ts';

type Outcome = { words: string };
export type SettingsChange = {
  readonly components?: readonly ComponentSetting[] | undefined;
  readonly rules?: readonly RuleSetting[] | undefined;
  readonly maxTimeZoneHours?: number | undefined;
};

export function settingsView({ db }: QueryContext): MatchingSettingsView {
  const cohort = sql.selectMatchedCohort(db);
  const settings = savedSettings(db, cohort);
  return {
    components: [...settings.components],
    rules: [...settings.rules],
    maxTimeZoneHours: settings.maxTimeZoneHours,
    reversible: [...REVERSIBLE_COMPONENTS],
    presets: FIT_PRESETS.map(({ key, name, summary, weights }) => ({
      key,
      name,
      summary,
      components: [...componentSettings(weights)],
    })),
    pairRules: sql.selectPairRules(db, cohort.id).map(rule => ({
      ...rule,
      menteeName: personName(db, rule.menteePersonId),
      mentorName: personName(db, rule.mentorPersonId),
    })),
  };
}

function personName(db: QueryContext['db'], personId: number): string {
  const person = sql.selectPersonName(db, personId);
  if (!person) throw refuse('NOT_FOUND', 'This person is no longer in the roster. Nothing was changed.');
  return displayName(person);
}

export function updateSettings(ctx: CommandContext, change: SettingsChange): Outcome {
  const cohort = sql.selectMatchedCohort(ctx.db);
  const before = savedSettings(ctx.db, cohort);
  const weights = new Map(before.components.map(({ key, weight }) => [key, weight]));
  const modes = new Map(before.rules.map(({ key, mode }) => [key, mode]));
  refuseNegative(change);
  for (const { key, weight } of change.components ?? []) {
    if (weights.get(key) !== weight) sql.upsertComponentSetting(ctx.db, cohort.id, key, weight);
  }
  for (const { key, mode } of change.rules ?? []) {
    if (modes.get(key) !== mode) sql.upsertRuleSetting(ctx.db, cohort.id, key, mode);
  }
  const hours = change.maxTimeZoneHours;
  if (hours !== undefined && hours !== before.maxTimeZoneHours)
    sql.updateMaxTimeZoneHours(ctx.db, cohort.id, hours);
  ctx.describe('Change what makes a good pair');
  return { words: 'Saved. Every fit and every warning follows the new settings.' };
}

/** "The opposite" makes sense for a few components only: nobody wants mentors who cannot teach. */
function refuseNegative({ components = [] }: SettingsChange): void {
  const wrong = components.find(({ key, weight }) => weight < 0 && !REVERSIBLE_COMPONENTS.includes(key));
  if (!wrong) return;
  throw refuse('INVALID', 'This part of the fit cannot be turned around. Nothing was saved.', {
    [wrong.key]: 'Choose a weight from 0 to 10.',
  });
}

/** The best arrangement under settings that are only tried out, against the best of today. */
export async function previewSettings(
  context: CoreContext,
  change: SettingsChange,
  signal: AbortSignal | undefined,
): Promise<SettingsPreview> {
  const board = boardNow(queryContext(context));
  const { model, state } = board;
  const { cohort, mentees, mentors } = model;
  const present = state.pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
  const held = heldPlaces(state);
  const settings = changedSettings(board, change);
  const now = board.optimum();
  const tried = await matchAnyCohort(
    context.jobs,
    { cohort, mentees, mentors, settings, held, present },
    { signal },
  );
  return {
    fit: tried.fit,
    matched: tried.matched,
    fitNow: now.fit,
    matchedNow: now.matched,
    changedPairs: present.filter(({ mentee, mentor }) => tried.mentorOf[mentee] !== mentor).length,
    brokenPairs: tried.brokenPairs,
  };
}

function changedSettings({ model }: BoardNow, change: SettingsChange): MatchingSettings {
  const weights = new Map(change.components?.map(({ key, weight }) => [key, weight]));
  const modes = new Map(change.rules?.map(({ key, mode }) => [key, mode]));
  const { components, rules, pairRules, maxTimeZoneHours } = model.settings;
  return {
    components: components.map(({ key, weight }) => ({ key, weight: weights.get(key) ?? weight })),
    rules: rules.map(({ key, mode }) => ({ key, mode: modes.get(key) ?? mode })),
    pairRules,
    maxTimeZoneHours: change.maxTimeZoneHours ?? maxTimeZoneHours,
  };
}

const PAIR_RULE_LABELS = {
  doNotPair: 'Never pair',
  mustPair: 'Always pair',
  pairedBefore: 'Note as paired before:',
} as const;

/** Keeps two people apart or together; refuses what contradicts another entry or a hard rule. */
export function addPairRule(ctx: CommandContext, rule: PairRule): Outcome {
  const { model } = boardNow(ctx);
  const mentee = personName(ctx.db, rule.menteePersonId);
  const mentor = personName(ctx.db, rule.mentorPersonId);
  if (rule.menteePersonId === rule.mentorPersonId)
    throw refuse('INVALID', 'Choose two different people.', { mentorPersonId: 'Choose somebody else.' });
  const known = sql.selectPairRules(ctx.db, model.cohort.id);
  const both = known.filter(
    other => other.menteePersonId === rule.menteePersonId && other.mentorPersonId === rule.mentorPersonId,
  );
  if (both.some(other => other.kind === rule.kind))
    throw refuse('CONFLICT', `${mentor} and ${mentee} are on this list already.`);
  const contrary = rule.kind === 'mustPair' ? 'doNotPair' : 'mustPair';
  if (rule.kind !== 'pairedBefore' && both.some(other => other.kind === contrary)) {
    throw refuse(
      'CONFLICT',
      `${mentor} and ${mentee} are on the ${contrary === 'mustPair' ? 'must-pair' : 'do-not-pair'} list. Take them off it first.`,
    );
  }
  if (rule.kind === 'mustPair') refuseImpossiblePair(model, rule, known);
  sql.insertPairRule(ctx.db, model.cohort.id, rule);
  ctx.describe(`${PAIR_RULE_LABELS[rule.kind]} ${mentor} and ${mentee}`, { reason: rule.reason });
  return { words: `${PAIR_RULE_LABELS[rule.kind]} ${mentor} and ${mentee}: noted.` };
}

function refuseImpossiblePair(model: BoardNow['model'], rule: PairRule, known: readonly PairRule[]): void {
  const mentee = model.mentees.find(({ personId }) => personId === rule.menteePersonId);
  const mentor = model.mentors.find(({ personId }) => personId === rule.mentorPersonId);
  if (!mentee || !mentor) {
    throw refuse('CONFLICT', 'Both must take part, one as mentee and one as mentor. Nothing was changed.');
  }
  const broken = breaches(mentee, mentor, model.settings).find(({ mode }) => mode === 'hard');
  if (broken) throw refuse('CONFLICT', `${broken.words} A must-pair cannot go against this rule.`);
  const musts = known.filter(({ kind }) => kind === 'mustPair');
  if (musts.some(other => other.menteePersonId === rule.menteePersonId))
    throw refuse('CONFLICT', `${mentee.name} must be paired with somebody else already.`);
  if (musts.filter(other => other.mentorPersonId === rule.mentorPersonId).length >= mentor.capacity)
    throw refuse('CONFLICT', `${mentor.name} has no place left: others must be paired with them.`);
}

export function removePairRule(ctx: CommandContext, { id }: { readonly id: number }): Outcome {
  const cohort = sql.selectMatchedCohort(ctx.db);
  const rule = sql.selectPairRules(ctx.db, cohort.id).find(saved => saved.id === id);
  if (!rule) throw refuse('NOT_FOUND', 'This entry is no longer on the list.');
  sql.deletePairRule(ctx.db, id);
  const names = `${personName(ctx.db, rule.mentorPersonId)} and ${personName(ctx.db, rule.menteePersonId)}`;
  ctx.describe(`Remove from the list: ${names}`);
  return { words: `${names} were taken off the list.` };
}
