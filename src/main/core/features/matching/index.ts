import { command, os, query } from '#core/app.ts';
import { autoMatch } from './auto-match.ts';
import { boardNow } from './board-access.ts';
import { aimOfBoard } from './board-aim.ts';
import { boardCheck } from './board-check.ts';
import { boardCommand, boardQuery, preparedBoard } from './board-preparation.ts';
import * as commands from './board-commands.ts';
import * as customRules from './custom-rules.ts';
import * as overrides from './board-overrides.ts';
import { boardView } from './board-view.ts';
import { lift } from './drop-lift.ts';
import { setWorkStyle, workStyleOf } from './work-style.ts';
import * as identity from './identity.ts';
import { dropPlan } from './drop-repair.ts';
import { pairDetail } from './pair-detail.ts';
import { replaceOthers } from './replace-others.ts';
import * as settings from './settings.ts';

export const matchingHandlers = os.matching.router({
  board: os.matching.board.handler(async ({ context }) => {
    const { model, state, optimum } = await preparedBoard(context);
    return boardView(model, state, optimum());
  }),
  lift: os.matching.lift.handler(
    boardQuery((ctx, card) => lift(boardNow(ctx), card, overrides.overrideRights(ctx.program))),
  ),
  check: os.matching.check.handler(async ({ context }) => boardCheck(await preparedBoard(context))),
  aim: os.matching.aim.handler(({ context }) => aimOfBoard(context)),
  pairDetail: os.matching.pairDetail.handler(boardQuery((ctx, ids) => pairDetail(boardNow(ctx), ids))),
  dropPlan: os.matching.dropPlan.handler(
    boardQuery((ctx, drop) => ({ repair: dropPlan(boardNow(ctx), drop) })),
  ),
  assign: os.matching.assign.handler(boardCommand('matching.assign', commands.assign)),
  replaceOthers: os.matching.replaceOthers.handler(boardCommand('matching.replaceOthers', replaceOthers)),
  unassign: os.matching.unassign.handler(boardCommand('matching.unassign', commands.unassign)),
  setLock: os.matching.setLock.handler(boardCommand('matching.setLock', commands.setLock)),
  setAllLocks: os.matching.setAllLocks.handler(boardCommand('matching.setAllLocks', commands.setAllLocks)),
  clear: os.matching.clear.handler(boardCommand('matching.clear', ctx => commands.clear(ctx))),
  acceptWarning: os.matching.acceptWarning.handler(
    boardCommand('matching.acceptWarning', commands.acceptWarning),
  ),
  withdrawAcceptance: os.matching.withdrawAcceptance.handler(
    boardCommand('matching.withdrawAcceptance', commands.withdrawAcceptance),
  ),
  customRules: os.matching.customRules.handler(boardQuery(customRules.customRulesView)),
  previewCustomRule: os.matching.previewCustomRule.handler(boardQuery(customRules.previewCustomRule)),
  addCustomRule: os.matching.addCustomRule.handler(
    boardCommand('matching.addCustomRule', customRules.addCustomRule),
  ),
  updateCustomRule: os.matching.updateCustomRule.handler(
    boardCommand('matching.updateCustomRule', customRules.updateCustomRule),
  ),
  setCustomRuleMode: os.matching.setCustomRuleMode.handler(
    command('matching.setCustomRuleMode', customRules.setCustomRuleMode),
  ),
  removeCustomRule: os.matching.removeCustomRule.handler(
    command('matching.removeCustomRule', customRules.removeCustomRule),
  ),
  overrideRights: os.matching.overrideRights.handler(query(overrides.overrideRightsView)),
  setOverrideRight: os.matching.setOverrideRight.handler(
    command('matching.setOverrideRight', overrides.setOverrideRight),
  ),
  overridePlan: os.matching.overridePlan.handler(boardQuery(overrides.overridePlan)),
  overrideAssign: os.matching.overrideAssign.handler(
    boardCommand('matching.overrideAssign', overrides.overrideAssign),
  ),
  autoMatch: os.matching.autoMatch.handler(async function* ({ context, signal }) {
    yield* autoMatch(context, signal);
  }),
  settings: os.matching.settings.handler(boardQuery(settings.settingsView)),
  updateSettings: os.matching.updateSettings.handler(
    command('matching.updateSettings', settings.updateSettings),
  ),
  previewSettings: os.matching.previewSettings.handler(({ context, input, signal }) =>
    settings.previewSettings(context, input, signal),
  ),
  declareDeiPurpose: os.matching.declareDeiPurpose.handler(
    command('matching.declareDeiPurpose', identity.declarePurpose),
  ),
  withdrawDeiPurpose: os.matching.withdrawDeiPurpose.handler(
    command('matching.withdrawDeiPurpose', ctx => identity.withdrawPurpose(ctx)),
  ),
  workStyle: os.matching.workStyle.handler(query(workStyleOf)),
  setWorkStyle: os.matching.setWorkStyle.handler(command('matching.setWorkStyle', setWorkStyle)),
  identity: os.matching.identity.handler(({ context, input }) => identity.identityOf(context, input)),
  setIdentity: os.matching.setIdentity.handler(command('matching.setIdentity', identity.setIdentity)),
  addPairRule: os.matching.addPairRule.handler(boardCommand('matching.addPairRule', settings.addPairRule)),
  removePairRule: os.matching.removePairRule.handler(
    command('matching.removePairRule', settings.removePairRule),
  ),
});

export { FORBIDDEN, solveAssignment } from './assignment.ts';
export { boardCommand, boardQuery, preparedBoard } from './board-preparation.ts';
export { boardNow, pairNames, placedPair, type BoardNow } from './board-access.ts';
export { pairJudge, type Judgement } from './judge-pairs.ts';
export { savePairs } from './board-commands.ts';
export { fitOf, isAllowed, menteeIn, mentorIn, type BoardModel } from './board-model.ts';
export { assignmentProblem, heldPlaces, isInReach } from './board-optimum.ts';
export { freePlaces, isMovable, type PlacedPair } from './board-state.ts';
export { insertCustomRule } from './custom-rule.sql.ts';
export { selectOverriddenPairs } from './override.sql.ts';
export { boardView, warningsOf } from './board-view.ts';
export { matchedPeople } from './matched-people.ts';
export { FIT_TABLES, pairFits } from './pair-fits.ts';
export { fairness, type Fairness } from './diagnostics/fairness.ts';
export { stretchDifference, strongestReasons } from './fit/briefing-reasons.ts';
export { feasibleFits } from './fit/feasible-fits.ts';
export { scoreMatrix } from './fit/score-matrix.ts';
export { scorePair } from './fit/score-pair.ts';
export { DEFAULT_SETTINGS } from './fit/weights.ts';
export { progressOf, type ProgressEvent } from './job-events.ts';
export { solveAnyCohort } from './match-cohort.ts';
export { byTurn, waitingOrder } from './waiting-order.ts';
export { selectWaits } from './waiting.sql.ts';
export { ruleMatrix, rulesIn } from './rules/rule-matrix.ts';
export { ruleName } from './rules/rule-names.ts';
export { countWords, listWords } from './rules/wording.ts';
