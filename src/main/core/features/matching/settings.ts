import type { MatchingSettingsView, SettingsPreview } from '#shared/contract/matching.ts';
import type { MatchingGoals, PairQuota } from '#shared/domain/matching-goals.ts';
import { namesGroup } from '#shared/domain/matching-goals.ts';
import type { ComponentSetting, MatchingSettings, PairRule, RuleSetting } from '#shared/domain/matching.ts';
import { displayName } from '#shared/domain/people.ts';
import { queryContext, type CommandContext, type CoreContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, type BoardNow } from './board-access.ts';
import { bestUnderGoals, cohortInput } from './board-aim.ts';
import { menteeIn, mentorIn } from './board-model.ts';
import { preparedBoard } from './board-preparation.ts';
import {
  componentSettings,
  DEFAULT_MISSING,
  FIT_PRESETS,
  missingRulesOf,
  REVERSIBLE_COMPONENTS,
} from './fit/weights.ts';
import * as goalsSql from './goals.sql.ts';
import { selectPurpose, selectSharingCount } from './identity.sql.ts';
import { matchAnyCohort, type CohortMatch } from './match-cohort.ts';
import * as sql from './matching.sql.ts';
import { breaches } from './rules/breaches.ts';
import { quotaGroups } from './quota-groups.ts';
import { savedSettings } from './saved-settings.ts';

type Outcome = { words: string };
export type SettingsChange = {
  readonly components?: readonly ComponentSetting[] | undefined;
  readonly rules?: readonly RuleSetting[] | undefined;
  readonly maxTimeZoneHours?: number | undefined;
  readonly goals?: MatchingGoals | undefined;
};

export function settingsView(ctx: QueryContext): MatchingSettingsView {
  const { db } = ctx;
  const { cohort, settings, ...cast } = boardNow(ctx).model;
  const missing = missingRulesOf(settings);
  const purpose = selectPurpose(db);
  return {
    components: settings.components.map(({ key, weight }) => ({ key, weight, missing: missing[key] })),
    goals: { ...settings.goals, quotas: [...settings.goals.quotas] },
    groups: quotaGroups(db, cast),
    deiPurpose: purpose && { ...purpose, fields: [...purpose.fields] },
    sharing: selectSharingCount(db, cohort.id),
    rules: [...settings.rules],
    maxTimeZoneHours: settings.maxTimeZoneHours,
    reversible: [...REVERSIBLE_COMPONENTS],
    presets: FIT_PRESETS.map(({ key, name, summary, weights }) => ({
      key,
      name,
      summary,
      // Identity counts by declaration only, so no starting point turns it on or off.
      components: componentSettings(weights).filter(({ key }) => key !== 'identity'),
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
  const saved = new Map(before.components.map(setting => [setting.key, setting]));
  const rules = new Map(before.rules.map(rule => [rule.key, rule]));
  refuseNegative(change);
  refuseUndeclared(ctx.db, change);
  for (const { key, weight, missing } of change.components ?? []) {
    const present = saved.get(key);
    const rule = missing ?? present?.missing ?? DEFAULT_MISSING[key];
    if (present?.weight !== weight || present.missing !== rule)
      sql.upsertComponentSetting(ctx.db, cohort.id, { key, weight, missing: rule });
  }
  for (const { key, mode, cost: asked } of change.rules ?? []) {
    const present = rules.get(key);
    const cost = asked ?? present?.cost ?? 0;
    if (present?.mode !== mode || present.cost !== cost)
      sql.upsertRuleSetting(ctx.db, cohort.id, { key, mode, cost });
  }
  const hours = change.maxTimeZoneHours;
  if (hours !== undefined && hours !== before.maxTimeZoneHours)
    sql.updateMaxTimeZoneHours(ctx.db, cohort.id, hours);
  if (change.goals) saveGoals(ctx, cohort.id, before.goals, change.goals);
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

/** Identity counts only where the program has said why. */
function refuseUndeclared(db: QueryContext['db'], { components = [] }: SettingsChange): void {
  const asked = components.some(({ key, weight }) => key === 'identity' && weight !== 0);
  if (!asked || selectPurpose(db)) return;
  throw refuse(
    'CONFLICT',
    'How people describe themselves may count only for a declared purpose. Declare it under “Identity” first. Nothing was saved.',
    { identity: 'Declare a purpose first.' },
  );
}

function saveGoals(
  { db }: CommandContext,
  cohortId: number,
  before: MatchingGoals,
  { quotas, ...goals }: MatchingGoals,
): void {
  refuseVagueQuota(db, quotas);
  const { quotas: quotasBefore, ...goalsBefore } = before;
  if (JSON.stringify(inOrder(goals)) !== JSON.stringify(inOrder(goalsBefore)))
    goalsSql.upsertGoals(db, cohortId, goals);
  if (JSON.stringify(quotas.map(inOrder)) !== JSON.stringify(quotasBefore.map(inOrder)))
    goalsSql.replaceQuotas(db, cohortId, quotas);
}

function inOrder(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function refuseVagueQuota(db: QueryContext['db'], quotas: readonly PairQuota[]): void {
  for (const [index, { counts, group, leaderId, unit, amount }] of quotas.entries()) {
    const wrong = (sentence: string) =>
      refuse('INVALID', `${sentence} Nothing was saved.`, { [`quota${index}`]: sentence });
    if (counts === 'withTeam' && (leaderId === null || !sql.selectPersonName(db, leaderId)))
      throw wrong('Choose whose team the quota is about.');
    if (counts !== 'withTeam' && leaderId !== null) throw wrong('Only a quota about a team names a person.');
    if (namesGroup(counts) && counts !== 'withTeam' && !group)
      throw wrong(`Choose the ${counts === 'withSite' ? 'site' : 'department'} that the quota is about.`);
    if (!namesGroup(counts) && group !== null) throw wrong('This quota is about no single group.');
    if (unit === 'percent' && amount > 100) throw wrong('A share is at most 100%.');
  }
}

/** The best arrangement under settings that are only tried out, against the best of today. */
export async function previewSettings(
  context: CoreContext,
  change: SettingsChange,
  signal: AbortSignal | undefined,
): Promise<SettingsPreview> {
  const ctx = queryContext(context);
  refuseUndeclared(ctx.db, change);
  if (change.goals) refuseVagueQuota(ctx.db, change.goals.quotas);
  const board = await preparedBoard(context);
  const present = board.state.pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
  const settings = changedSettings(board, change);
  const [now, tried] = await Promise.all([
    bestUnderGoals(context, board),
    matchAnyCohort(
      context.jobs,
      cohortInput(context, board, { settings, present, timeLimit: PREVIEW_SECONDS }),
      { signal },
    ),
  ]);
  const moves = movesTo(board, tried);
  const alone = [...tried.mentorOf.keys()].filter(mentee => (tried.mentorOf[mentee] ?? -1) < 0);
  return {
    fit: tried.fit,
    matched: tried.matched,
    worst: tried.worst,
    fitNow: now.fit,
    matchedNow: now.matched,
    worstNow: now.worst,
    changedPairs: present.filter(({ mentee, mentor }) => tried.mentorOf[mentee] !== mentor).length,
    moves: moves.slice(0, MOVES_SHOWN),
    moveCount: moves.length,
    brokenPairs: tried.brokenPairs,
    unmatched: alone.length,
    unmatchedNames: alone.slice(0, NAMES_SHOWN).map(mentee => menteeIn(board.model, mentee).name),
    gap: tried.gap,
    quotas: quotaWords(tried),
    problem: tried.problem,
  };
}

/** Somebody moves a slider and waits. */
const PREVIEW_SECONDS = 4;
const NAMES_SHOWN = 4;
/** Enough to judge a change by; auto-match and its undo show the rest. */
const MOVES_SHOWN = 12;

/** Who would have another mentor than on the board, in the order of the mentees' names. */
function movesTo({ model, state }: BoardNow, { mentorOf }: CohortMatch): SettingsPreview['moves'] {
  const nameOf = (mentor: number) => (mentor < 0 ? null : mentorIn(model, mentor).name);
  return model.mentees.flatMap(({ name }, mentee) => {
    const before = state.pairOf[mentee]?.mentor ?? -1;
    const after = mentorOf[mentee] ?? -1;
    return before === after ? [] : [{ mentee: name, before: nameOf(before), after: nameOf(after) }];
  });
}

function quotaWords({ claims }: CohortMatch): string[] {
  return claims.filter(({ kind }) => kind === 'quota').map(({ words }) => words);
}

function changedSettings({ model }: BoardNow, change: SettingsChange): MatchingSettings {
  const chosen = new Map(change.components?.map(setting => [setting.key, setting]));
  const tried = new Map(change.rules?.map(rule => [rule.key, rule]));
  const { components, rules, customRules, pairRules, maxTimeZoneHours, goals } = model.settings;
  return {
    components: components.map(saved => ({ ...saved, ...chosen.get(saved.key) })),
    rules: rules.map(rule => {
      const { mode = rule.mode, cost = rule.cost } = tried.get(rule.key) ?? {};
      return { key: rule.key, mode, cost };
    }),
    customRules,
    pairRules,
    maxTimeZoneHours: change.maxTimeZoneHours ?? maxTimeZoneHours,
    goals: change.goals ?? goals,
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
