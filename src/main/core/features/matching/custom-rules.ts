import type { CustomRuleFacts, CustomRulePreview, CustomRuleView } from '#shared/contract/custom-rules.ts';
import {
  conditionsSentence,
  customRuleId,
  customRuleKey,
  MOST_CUSTOM_RULES,
  type CustomRule,
  type RuleCondition,
} from '#shared/domain/custom-rules.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { RULE_MODE_WORDS } from '#shared/domain/matching-words.ts';
import type { Candidate, RuleMode } from '#shared/domain/matching.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, pairNames, type BoardNow } from './board-access.ts';
import type { BoardModel } from './board-model.ts';
import * as sql from './custom-rule.sql.ts';
import { selectMatchedCohort } from './matching.sql.ts';
import { isUnknownOf } from './rules/custom-conditions.ts';
import { customRuleRows } from './rules/custom-rules.ts';

type Outcome = { words: string };
type RuleText = sql.RuleText;

/** The rules that the facilitator wrote, with what they do now, and what there is to write rules about. */
export function customRulesView(ctx: QueryContext): {
  rules: CustomRuleView[];
  facts: CustomRuleFacts;
  tenureDay: string | null;
} {
  const board = boardNow(ctx);
  const { model } = board;
  return {
    rules: model.settings.customRules.map((rule): CustomRuleView => {
      const { applies, onBoard } = reachOf(board, rule, null);
      const { key, name, mode, cost } = rule;
      const conditions = [...rule.conditions];
      const words = conditionsSentence(conditions);
      return { id: idOf(rule), key, name, mode, cost, conditions, words, applies, onBoard: onBoard.length };
    }),
    facts: factsOf(model),
    tenureDay: sql.selectTenureDay(ctx.db, model.cohort.id),
  };
}

function idOf({ key }: Pick<CustomRule, 'key'>): number {
  return customRuleId(key) ?? 0;
}

function factsOf({ mentees, mentors }: BoardModel): CustomRuleFacts {
  const people = [...mentees, ...mentors];
  const distinct = (valuesOf: (person: Candidate) => readonly (string | null)[]): string[] => {
    const first = new Map<string, string>();
    for (const value of people.flatMap(valuesOf)) {
      if (value !== null && !first.has(foldText(value))) first.set(foldText(value), value);
    }
    return [...first.values()].sort((a, b) => a.localeCompare(b, 'en'));
  };
  return {
    departments: distinct(({ department }) => [department]),
    businessFunctions: distinct(({ businessFunction }) => [businessFunction]),
    sites: distinct(({ location }) => [location]),
    jobTitles: distinct(({ jobTitle }) => [jobTitle]),
    languages: distinct(({ languages }) => languages),
  };
}

type Reach = {
  readonly applies: number;
  readonly newlyApart: number;
  readonly onBoard: BoardNow['state']['pairs'];
  /** Marks of all possible pairs, row by row. */
  readonly marks: Uint8Array;
};

/** Which pairs a rule is about. `own` is the bit of the rule itself where it is being edited. */
function reachOf(
  { model, state }: BoardNow,
  rule: Pick<CustomRule, 'conditions' | 'asOf'>,
  own: number | null,
): Reach {
  const { mentees, mentors, rules } = model;
  const width = mentors.length;
  const marks = new Uint8Array(mentees.length * width);
  const markRow = customRuleRows(rule, mentees, mentors);
  for (let i = 0; i < mentees.length; i += 1) markRow(i, marks.subarray(i * width, (i + 1) * width));
  let applies = 0;
  let newlyApart = 0;
  for (let cell = 0; cell < marks.length; cell += 1) {
    if (marks[cell] === 0) continue;
    applies += 1;
    if (((rules.hard[cell] ?? 0) & ~(own ?? 0)) === 0) newlyApart += 1;
  }
  const onBoard = state.pairs.filter(({ mentee, mentor }) => marks[mentee * width + mentor] === 1);
  return { applies, newlyApart, onBoard, marks };
}

const NAMES_SHOWN = 4;

/** What a rule would do to the pairs that are possible and to those on the board. */
export function previewCustomRule(
  ctx: QueryContext,
  { conditions, id }: { readonly conditions: readonly RuleCondition[]; readonly id: number | null },
): CustomRulePreview {
  const board = boardNow(ctx);
  const { model } = board;
  const { mentees, mentors, rules } = model;
  const asOf = sql.selectTenureDay(ctx.db, model.cohort.id);
  const place = id === null ? -1 : rules.keys.indexOf(customRuleKey(id));
  const own = place < 0 ? 0 : 1 << place;
  const { applies, newlyApart, onBoard, marks } = reachOf(board, { conditions, asOf }, own);
  const isUnknown = (person: Candidate, side: 'mentor' | 'mentee') =>
    conditions.some(condition => isUnknownOf(condition, person, side, asOf));
  return {
    possible: marks.length,
    applies,
    newlyApart,
    onBoard: onBoard.length,
    onBoardNames: onBoard.slice(0, NAMES_SHOWN).map(pair => pairNames(model, pair)),
    leftAlone: leftAlone(model, marks, own),
    unknown:
      mentees.filter(person => isUnknown(person, 'mentee')).length +
      mentors.filter(person => isUnknown(person, 'mentor')).length,
  };
}

/** People to whom other hard rules leave somebody, and this one as a hard rule nobody. */
function leftAlone({ mentees, mentors, rules }: BoardModel, marks: Uint8Array, own: number): string[] {
  const width = mentors.length;
  const isOpen = (cell: number) => ((rules.hard[cell] ?? 0) & ~own) === 0;
  const isAlone = (cells: readonly number[]) => {
    const open = cells.filter(isOpen);
    return open.length > 0 && open.every(cell => marks[cell] === 1);
  };
  const rows = mentees.filter((_, i) => isAlone(mentors.map((_mentor, j) => i * width + j)));
  const columns = mentors.filter((_, j) => isAlone(mentees.map((_mentee, i) => i * width + j)));
  return [...rows, ...columns].map(({ name }) => name);
}

export function addCustomRule(ctx: CommandContext, rule: RuleText): Outcome & { id: number } {
  const { model } = boardNow(ctx);
  const { customRules } = model.settings;
  if (customRules.length >= MOST_CUSTOM_RULES) {
    throw refuse(
      'CONFLICT',
      `There are ${MOST_CUSTOM_RULES} rules of your own already. Delete one that you no longer need, then add this one.`,
    );
  }
  refuseTakenName(customRules, rule.name, null);
  const id = sql.insertCustomRule(ctx.db, model.cohort.id, rule);
  ctx.describe(`Add the rule “${rule.name}” (${modeWords(rule)})`, {
    reason: conditionsSentence(rule.conditions),
  });
  return { id, words: `“${rule.name}” is added. ${effectWords(ctx, id, rule.mode)}` };
}

/** What happens now to pairs that break the rule, as the board has it after the change. */
function effectWords(ctx: CommandContext, id: number, mode: RuleMode): string {
  if (mode === 'off') return 'It is not looked at for now.';
  const cohort = selectMatchedCohort(ctx.db);
  const rule = sql.selectCustomRules(ctx.db, cohort.id).find(({ key }) => key === customRuleKey(id));
  const count = rule ? reachOf(boardNow(ctx), rule, null).onBoard.length : 0;
  if (count === 0) return 'No pair on the board breaks it.';
  return `${count === 1 ? '1 pair' : `${count} pairs`} on the board ${count === 1 ? 'breaks' : 'break'} it: see the warnings.`;
}

function modeWords({ mode, cost }: Pick<RuleText, 'mode' | 'cost'>): string {
  const name = RULE_MODE_WORDS[mode].name.toLowerCase();
  return mode === 'soft' && cost > 0 ? `${name}, ${cost / 100} points` : name;
}

export function updateCustomRule(
  ctx: CommandContext,
  { id, ...rule }: RuleText & { readonly id: number },
): Outcome {
  const before = ruleOrRefuse(ctx, id);
  const cohort = selectMatchedCohort(ctx.db);
  refuseTakenName(sql.selectCustomRules(ctx.db, cohort.id), rule.name, before.key);
  const isSame = JSON.stringify(before.conditions) === JSON.stringify(rule.conditions);
  if (isSame && before.name === rule.name && before.mode === rule.mode && before.cost === rule.cost)
    return { words: 'Nothing to change.' };
  sql.updateCustomRule(ctx.db, id, rule);
  // What was accepted was the rule as it read then.
  const forgotten = isSame ? 0 : sql.deleteAcceptances(ctx.db, id);
  const from = before.name === rule.name ? '' : `, before “${before.name}”`;
  ctx.describe(`Change the rule “${rule.name}” (${modeWords(rule)}${from})`, {
    reason: conditionsSentence(rule.conditions),
  });
  const again =
    forgotten === 0
      ? ''
      : ` ${forgotten === 1 ? '1 warning that was accepted shows' : `${forgotten} warnings that were accepted show`} again.`;
  return { words: `“${rule.name}” is changed. ${effectWords(ctx, id, rule.mode)}${again}` };
}

export function setCustomRuleMode(
  ctx: CommandContext,
  { id, mode }: { readonly id: number; readonly mode: RuleMode },
): Outcome {
  const rule = ruleOrRefuse(ctx, id);
  if (rule.mode === mode) return { words: 'Nothing to change.' };
  sql.updateCustomRuleMode(ctx.db, id, mode);
  ctx.describe(`Set the rule “${rule.name}” to ${modeWords({ ...rule, mode })}`);
  return { words: `“${rule.name}”: ${RULE_MODE_WORDS[mode].explanation}` };
}

export function removeCustomRule(ctx: CommandContext, { id }: { readonly id: number }): Outcome {
  const { name, conditions } = ruleOrRefuse(ctx, id);
  sql.deleteCustomRule(ctx.db, id);
  ctx.describe(`Delete the rule “${name}”`, { reason: conditionsSentence(conditions) });
  return { words: `“${name}” is deleted. Pairs where it was overridden stay marked.` };
}

function ruleOrRefuse(ctx: CommandContext, id: number): CustomRule {
  const cohort = selectMatchedCohort(ctx.db);
  const found = sql.selectCustomRules(ctx.db, cohort.id).find(({ key }) => key === customRuleKey(id));
  if (!found) throw refuse('NOT_FOUND', 'This rule is no longer there. Nothing was changed.');
  return found;
}

function refuseTakenName(rules: readonly CustomRule[], name: string, ownKey: CustomRule['key'] | null): void {
  const isTaken = rules.some(rule => rule.key !== ownKey && rule.name.toLowerCase() === name.toLowerCase());
  if (!isTaken) return;
  throw refuse('CONFLICT', `There is a rule “${name}” already. Nothing was saved.`, {
    name: 'Choose another name.',
  });
}
