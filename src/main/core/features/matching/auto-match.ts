import type { CoreContext } from '#core/app.ts';
import { queryContext, runCommand } from '#core/app.ts';
import { changeText, fitText, totalText } from '#shared/domain/matching-words.ts';
import { refuse } from '#core/refusal.ts';
import { arePlain } from '#shared/domain/matching-goals.ts';
import { boardNow, type BoardNow } from './board-access.ts';
import { cohortInput } from './board-aim.ts';
import { preparedBoard } from './board-preparation.ts';
import { fitOf } from './board-model.ts';
import { savePairs } from './board-commands.ts';
import type { Places } from './drop-effect.ts';
import { progressOf, type ProgressEvent } from './job-events.ts';
import { matchAnyCohort, type CohortMatch } from './match-cohort.ts';
import { countWords } from './rules/wording.ts';

export type AutoMatchEvent =
  | ProgressEvent
  | {
      readonly kind: 'result';
      readonly words: string;
      readonly matched: number;
      readonly changed: number;
      readonly fit: number;
    };

/**
 * Builds the best arrangement of everyone around the pairs that are locked or already meeting, and saves it as one step.
 *
 * Large cohorts are matched in a thread of their own, so that the app stays usable; stopping it changes nothing.
 */
export async function* autoMatch(
  context: CoreContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<AutoMatchEvent, void> {
  const ctx = queryContext(context);
  const board = await preparedBoard(context);
  refuseEmpty(board);
  const revision = ctx.program.revision;
  const present = board.state.pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
  const input = cohortInput(context, board, { present, timeLimit: TIME_LIMIT });
  const found = yield* progressOf(onProgress => matchAnyCohort(context.jobs, input, { signal, onProgress }));
  if (signal?.aborted) throw refuse('CANCELLED', 'Stopped. Nothing was changed.');
  if (ctx.program.revision !== revision) {
    throw refuse(
      'CONFLICT',
      'The program was changed meanwhile, so nothing was saved. Run auto-match again.',
    );
  }
  if (found.problem !== null) {
    throw refuse('CONFLICT', `${found.problem} Nothing was changed. Change the quotas under “What counts”.`);
  }
  yield save(context, found);
}

function refuseEmpty({ model }: BoardNow): void {
  if (model.mentees.length > 0 && model.mentors.length > 0) return;
  const missing = model.mentees.length === 0 ? 'mentee' : 'mentor';
  throw refuse(
    'CONFLICT',
    `No ${missing} takes part yet. Choose who takes part on the Intake screen, then match.`,
  );
}

/** Seconds that the search under quotas may take; the dialog says how far it is and can stop it. */
const TIME_LIMIT = 20;

function save(context: CoreContext, found: CohortMatch): AutoMatchEvent {
  const { mentorOf } = found;
  return runCommand(context, 'matching.autoMatch', ctx => {
    const board = boardNow(ctx);
    const { model, state } = board;
    const removed = state.pairs.filter(pair => !pair.isHeld && mentorOf[pair.mentee] !== pair.mentor);
    const added = model.mentees.flatMap((_, mentee) => {
      const mentor = mentorOf[mentee] ?? -1;
      return mentor < 0 || state.pairOf[mentee]?.mentor === mentor ? [] : [{ mentee, mentor }];
    });
    savePairs(ctx, board, { removed, added }, 'auto');
    const kept = state.pairs.length - removed.length;
    const matched = kept + added.length;
    const sumOf = (places: readonly Places[]) =>
      places.reduce((sum, { mentee, mentor }) => sum + fitOf(model, mentee, mentor), 0);
    const change = sumOf(added) - sumOf(removed);
    const fit = state.fit + change;
    ctx.describe(`Auto-match ${countWords(matched, 'pair')}`, { price: change });
    const words = resultWords(board, found, {
      matched,
      added: added.length,
      removed: removed.length,
      change,
      fit,
    });
    return { kind: 'result', matched, changed: added.length + removed.length, fit, words };
  });
}

type Result = {
  readonly matched: number;
  readonly added: number;
  readonly removed: number;
  readonly change: number;
  readonly fit: number;
};

function resultWords(
  { model }: BoardNow,
  found: CohortMatch,
  { matched, added, removed, change, fit }: Result,
): string {
  const { goals } = model.settings;
  if (matched === 0) {
    return goals.qualityFloor === null
      ? 'No pair is possible under the rules. The board says why for each person.'
      : `No pair that the rules allow reaches your floor of ${fitText(goals.qualityFloor)}.`;
  }
  const proof = proofWords(arePlain(goals), found);
  if (added + removed === 0) return `Nothing to change: ${proof}.`;
  const left = model.mentees.length - matched;
  const rest = left > 0 ? ` ${countWords(left, 'mentee')} could not be matched; the board says why.` : '';
  const pairs = `${countWords(matched, 'pair')}, ${added} of them new`;
  return `${pairs}. Fit ${totalText(fit)} (${changeText(change)}): ${proof}.${rest}`;
}

/** What may be said of the arrangement found: never more than was proven. */
function proofWords(isPlain: boolean, { isProven, gap }: CohortMatch): string {
  if (gap > 0)
    return `the best found in the time; it is at most ${fitText(gap)} points below the best possible`;
  if (!isProven) return 'the best found';
  return isPlain ? 'no other arrangement scores higher' : 'no other arrangement meets your goals better';
}
