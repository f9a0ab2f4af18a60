import type { CommandContext, CoreContext, QueryContext } from '#core/app.ts';
import { queryContext, runCommand } from '#core/app.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { boardNow, type BoardNow } from './board-access.ts';
import { MODEL_TABLES, placesOf, type BoardModel } from './board-model.ts';
import { heldPlaces, keepOptimum } from './board-optimum.ts';
import { placePairs } from './board-state.ts';
import { castOf } from './cast.ts';
import type { Places } from './drop-effect.ts';
import { isLargeCohort } from './match-cohort.ts';
import { selectMatchedCohort, selectOpenPairs } from './matching.sql.ts';
import type { PreparedBoard } from './prepare-board.ts';
import { savedSettings } from './saved-settings.ts';

/** What a program waits for now; a second window asks for the same. */
const underWay = new WeakMap<ProgramSession, Promise<void>>();

/**
 * The board, worked out in a thread of its own where the cohort is large and nothing of it is known yet, so that the
 * core goes on answering. Afterwards everything that asks for the board finds it.
 */
export async function preparedBoard(context: CoreContext): Promise<BoardNow> {
  const { program } = queryContext(context);
  // Somebody may change what it rests on while the thread works; then it is asked again, and at last computed here.
  for (let attempt = 0; attempt < 3 && !program.derived.has('matching.model'); attempt += 1) {
    const known = underWay.get(program);
    if (known) {
      await known;
      continue;
    }
    const input = largeBoard(program);
    if (!input) break;
    const work = prepareInThread(context, program, input);
    underWay.set(program, work);
    await work.finally(() => underWay.delete(program));
  }
  return boardNow(queryContext(context));
}

/** A handler that reads the board, for which it is worked out first without holding up the core. */
export function boardQuery<I, O>(
  read: (ctx: QueryContext, input: I) => O,
): (call: { readonly context: CoreContext; readonly input: I }) => Promise<O> {
  return async ({ context, input }) => {
    await preparedBoard(context);
    return read(queryContext(context), input);
  };
}

/** A command that reads the board it changes, for which it is worked out first without holding up the core. */
export function boardCommand<I, O>(
  operation: string,
  change: (ctx: CommandContext, input: I) => O,
): (call: { readonly context: CoreContext; readonly input: I }) => Promise<O> {
  return async ({ context, input }) => {
    await preparedBoard(context);
    return runCommand(context, operation, ctx => change(ctx, input));
  };
}

type LargeBoard = Omit<BoardModel, keyof PreparedBoard> & { readonly held: readonly Places[] };

/** What a thread needs to know of the program; null for a cohort that is done at once. */
function largeBoard({ db }: ProgramSession): LargeBoard | null {
  const cohort = selectMatchedCohort(db);
  const settings = savedSettings(db, cohort);
  const cast = castOf(db, cohort.id, settings);
  if (!isLargeCohort(cast)) return null;
  const people = { ...cast, menteeAt: placesOf(cast.mentees), mentorAt: placesOf(cast.mentors) };
  const held = heldPlaces(placePairs(people, selectOpenPairs(db, cohort.id)));
  return { cohort, ...people, settings, held };
}

async function prepareInThread(
  { jobs }: CoreContext,
  program: ProgramSession,
  { held, ...board }: LargeBoard,
): Promise<void> {
  const { cohort, mentees, mentors, settings } = board;
  const { revision } = program;
  const found = await jobs.run('prepareBoard', { cohort, mentees, mentors, settings, held });
  if (program.revision !== revision) return;
  const { optimum, ...rest } = found;
  const model = program.derive<BoardModel>('matching.model', MODEL_TABLES, () => ({ ...board, ...rest }));
  keepOptimum(program, model, held, optimum);
}
