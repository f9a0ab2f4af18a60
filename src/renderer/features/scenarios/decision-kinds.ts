import type { Decision } from '#shared/contract/scenarios.ts';
import { foldText } from '#shared/domain/fold-text.ts';

export const DECISION_KINDS = {
  all: 'All',
  moves: 'Pairs',
  rules: 'Rules',
  scenarios: 'Scenarios',
  publication: 'Publication',
  undo: 'Undo',
} as const;
export type DecisionKind = keyof typeof DECISION_KINDS;

const RULES = new Set([
  'updateSettings',
  'addPairRule',
  'removePairRule',
  'addCustomRule',
  'updateCustomRule',
  'setCustomRuleMode',
  'removeCustomRule',
  'acceptWarning',
  'withdrawAcceptance',
  'setOverrideRight',
]);
const PUBLICATION = new Set(['setStaged', 'answer', 'publish', 'rematch']);

/** What a decision was about. */
export function kindOf({ operation }: Pick<Decision, 'operation'>): Exclude<DecisionKind, 'all'> {
  const [feature = '', verb = ''] = operation.split('.');
  if (feature === 'history') return 'undo';
  if (feature === 'matching') return RULES.has(verb) ? 'rules' : 'moves';
  return PUBLICATION.has(verb) ? 'publication' : 'scenarios';
}

/** Decisions of a kind whose words fit the search. */
export function shownDecisions(
  decisions: readonly Decision[],
  kind: DecisionKind,
  search: string,
): readonly Decision[] {
  const wanted = foldText(search);
  return decisions.filter(
    decision =>
      (kind === 'all' || kindOf(decision) === kind) &&
      foldText(
        `${decision.summary} ${decision.detail ?? ''} ${decision.reason ?? ''} ${decision.actor ?? ''}`,
      ).includes(wanted),
  );
}
