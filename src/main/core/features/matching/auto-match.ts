import type { CoreContext } from '#core/app.ts';
import { queryContext, runCommand } from '#core/app.ts';
import { changeText, totalText } from '#shared/domain/matching-words.ts';
import type { JobProgress } from '#core/jobs.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, type BoardNow } from './board-access.ts';
import { fitOf } from './board-model.ts';
import { savePairs } from './board-commands.ts';
import type { Places } from './drop-effect.ts';
import { matchAnyCohort, type CohortMatch } from './match-cohort.ts';
import { heldPlaces } from './board-optimum.ts';
import { countWords } from './rules/wording.ts';

export type AutoMatchEvent =
  | ({ readonly kind: 'progress' } & JobProgress)
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
  const board = boardNow(ctx);
  refuseEmpty(board);
  const revision = ctx.program.revision;
  const waiting: JobProgress[] = [];
  let wake = () => {};
  const work = match(context, board, signal, progress => {
    waiting.push(progress);
    wake();
  });
  let isDone = false;
  const settled = work.then(
    () => finish(),
    () => finish(),
  );
  function finish(): void {
    isDone = true;
    wake();
  }
  while (!isDone) {
    const progress = waiting.shift();
    if (progress) yield { kind: 'progress', ...progress };
    else await new Promise<void>(resolve => (isDone ? resolve() : (wake = resolve)));
  }
  await settled;
  const found = await work;
  if (signal?.aborted) throw refuse('CANCELLED', 'Stopped. Nothing was changed.');
  if (ctx.program.revision !== revision) {
    throw refuse(
      'CONFLICT',
      'The program was changed meanwhile, so nothing was saved. Run auto-match again.',
    );
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

async function match(
  { jobs }: CoreContext,
  { model, state }: BoardNow,
  signal: AbortSignal | undefined,
  onProgress: (progress: JobProgress) => void,
): Promise<CohortMatch> {
  const { cohort, mentees, mentors, settings } = model;
  const present = state.pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
  const input = { cohort, mentees, mentors, settings, held: heldPlaces(state), present };
  return await matchAnyCohort(jobs, input, { signal, onProgress });
}

function save(context: CoreContext, { mentorOf, isProven }: CohortMatch): AutoMatchEvent {
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
    const words = resultWords(board, { matched, changed: added.length, change, fit, isProven });
    return { kind: 'result', matched, changed: added.length, fit, words };
  });
}

type Result = {
  readonly matched: number;
  readonly changed: number;
  readonly change: number;
  readonly fit: number;
  readonly isProven: boolean;
};

function resultWords({ model }: BoardNow, { matched, changed, change, fit, isProven }: Result): string {
  if (matched === 0) return 'No pair is possible under the rules. The board says why for each person.';
  if (changed === 0) return 'Nothing to change: no other arrangement scores higher.';
  const left = model.mentees.length - matched;
  const proof = isProven ? ', and no other arrangement scores higher' : '';
  const rest = left > 0 ? ` ${countWords(left, 'mentee')} could not be matched; the board says why.` : '';
  return `${countWords(matched, 'pair')}, ${changed} of them new. Fit ${totalText(fit)} (${changeText(change)})${proof}.${rest}`;
}
