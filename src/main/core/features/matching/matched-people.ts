import type { Candidate, MatchingSettings } from '#shared/domain/matching.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { MODEL_TABLES } from './board-model.ts';
import { castOf } from './cast.ts';
import { selectMatchedCohort } from './matching.sql.ts';
import { savedSettings } from './saved-settings.ts';

/** Who takes part, by enrollment id, and what counts. */
export type MatchedPeople = {
  readonly settings: MatchingSettings;
  readonly mentees: ReadonlyMap<number, Candidate>;
  readonly mentors: ReadonlyMap<number, Candidate>;
};

/** The people without the board: whoever looks at some pairs needs neither every possible pair nor the optimum. */
export function matchedPeople(program: ProgramSession): MatchedPeople {
  return program.derive('matching.people', MODEL_TABLES, () => {
    const cohort = selectMatchedCohort(program.db);
    const settings = savedSettings(program.db, cohort);
    const { mentees, mentors } = castOf(program.db, cohort.id, settings);
    const byId = (people: readonly Candidate[]) => new Map(people.map(one => [one.enrollmentId, one]));
    return { settings, mentees: byId(mentees), mentors: byId(mentors) };
  });
}
