import type { ProgramSession } from '#core/program-session.ts';
import { MODEL_TABLES } from './board-model.ts';
import { castOf } from './cast.ts';
import { fitLessCosts } from './fit/rule-costs.ts';
import { fitScorer } from './fit/score-pair.ts';
import { selectMatchedCohort, selectOpenPairs } from './matching.sql.ts';
import { breaches } from './rules/breaches.ts';
import { savedSettings } from './saved-settings.ts';

/** The tables that the fits of the pairs rest on. */
export const FIT_TABLES = [...MODEL_TABLES, 'pair'] as const;

/** The fit of every open pair by its id, without the whole board: a list of pairs needs no matrix and no optimum. */
export function pairFits(program: ProgramSession): ReadonlyMap<number, number> {
  return program.derive('matching.pairFits', FIT_TABLES, () => {
    const cohort = selectMatchedCohort(program.db);
    const settings = savedSettings(program.db, cohort);
    const { mentees, mentors } = castOf(program.db, cohort.id, settings);
    const fitOf = fitScorer(settings);
    const menteeOf = new Map(mentees.map(one => [one.enrollmentId, one]));
    const mentorOf = new Map(mentors.map(one => [one.enrollmentId, one]));
    return new Map(
      selectOpenPairs(program.db, cohort.id).flatMap(({ id, menteeId, mentorId }) => {
        const mentee = menteeOf.get(menteeId);
        const mentor = mentorOf.get(mentorId);
        if (!mentee || !mentor) return [];
        const broken = breaches(mentee, mentor, settings);
        return [[id, fitLessCosts(fitOf(mentee, mentor), broken, settings).fit] as const];
      }),
    );
  });
}
