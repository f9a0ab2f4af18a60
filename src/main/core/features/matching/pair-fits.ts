import type { ProgramSession } from '#core/program-session.ts';
import { MODEL_TABLES } from './board-model.ts';
import { fitLessCosts } from './fit/rule-costs.ts';
import { fitScorer } from './fit/score-pair.ts';
import { matchedPeople } from './matched-people.ts';
import { selectMatchedCohort, selectOpenPairs } from './matching.sql.ts';
import { breaches } from './rules/breaches.ts';

/** The tables that the fits of the pairs rest on. */
export const FIT_TABLES = [...MODEL_TABLES, 'pair'] as const;

/** The fit of every open pair by its id, without the whole board: a list of pairs needs no matrix and no optimum. */
export function pairFits(program: ProgramSession): ReadonlyMap<number, number> {
  return program.derive('matching.pairFits', FIT_TABLES, () => {
    const { id: cohortId } = selectMatchedCohort(program.db);
    const { settings, mentees, mentors } = matchedPeople(program);
    const fitOf = fitScorer(settings);
    return new Map(
      selectOpenPairs(program.db, cohortId).flatMap(({ id, menteeId, mentorId }) => {
        const mentee = mentees.get(menteeId);
        const mentor = mentors.get(mentorId);
        if (!mentee || !mentor) return [];
        const broken = breaches(mentee, mentor, settings);
        return [[id, fitLessCosts(fitOf(mentee, mentor), broken, settings).fit] as const];
      }),
    );
  });
}
