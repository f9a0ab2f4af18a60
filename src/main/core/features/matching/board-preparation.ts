import type { CoreContext } from '#core/app.ts';
import { queryContext } from '#core/app.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { boardNow, type BoardNow } from './board-access.ts';
import { MODEL_TABLES, placesOf, type BoardModel } from './board-model.ts';
import { heldPlaces, keepSolved } from './board-optimum.ts';
import { placePairs } from './board-state.ts';
import { selectCast } from './candidates.sql.ts';
import { isLargeCohort } from './match-cohort.ts';
import { selectMatchedCohort, selectOpenPairs } from './matching.sql.ts';
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
    const work = prepareInThread(context, program);
    if (!work) break;
    underWay.set(program, work);
    await work.finally(() => underWay.delete(program));
  }
  return boardNow(queryContext(context));
}

/** Null for a cohort that is done at once. */
function prepareInThread({ jobs }: CoreContext, program: ProgramSession): Promise<void> | null {
  const cohort = selectMatchedCohort(program.db);
  const cast = selectCast(program.db, cohort.id);
  if (!isLargeCohort(cast)) return null;
  const settings = savedSettings(program.db, cohort);
  const base = {
    cohort,
    ...cast,
    menteeAt: placesOf(cast.mentees),
    mentorAt: placesOf(cast.mentors),
    settings,
  };
  const held = heldPlaces(placePairs(base, selectOpenPairs(program.db, cohort.id)));
  const { revision } = program;
  return jobs.run('prepareBoard', { cohort, ...cast, settings, held }).then(found => {
    if (program.revision !== revision) return;
    const { solution, optimum, ...rest } = found;
    const model = program.derive<BoardModel>('matching.model', MODEL_TABLES, () => ({ ...base, ...rest }));
    keepSolved(program, model, held, { solution, optimum });
  });
}
