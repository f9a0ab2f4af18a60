import type { Db } from '#core/db/connection.ts';
import { selectCast } from './candidates.sql.ts';
import * as sql from './matching.sql.ts';
import { breaches } from './rules/breaches.ts';
import { ruleName } from './rules/rule-names.ts';
import { savedSettings } from './saved-settings.ts';

export type Judgement = { readonly rule: string; readonly isHard: boolean; readonly words: string };

/** Says of any two people of the cohort, by person id, which rules pairing them would break: read from the rows as they are now. */
export function pairJudge(db: Db): (menteeId: number, mentorId: number) => readonly Judgement[] {
  const cohort = sql.selectMatchedCohort(db);
  const settings = savedSettings(db, cohort);
  const cast = selectCast(db, cohort.id);
  const mentees = new Map(cast.mentees.map(person => [person.personId, person]));
  const mentors = new Map(cast.mentors.map(person => [person.personId, person]));
  const mustHave = new Map(
    settings.pairRules.flatMap(rule =>
      rule.kind === 'mustPair' ? [[rule.menteePersonId, rule.mentorPersonId] as const] : [],
    ),
  );
  return (menteeId, mentorId) => {
    const [mentee, mentor] = [mentees.get(menteeId), mentors.get(mentorId)];
    if (!mentee || !mentor) return [];
    const found = breaches(mentee, mentor, settings).map(({ rule, mode, words }) => ({
      rule: ruleName(rule, settings.customRules),
      isHard: mode === 'hard',
      words,
    }));
    const promised = mentors.get(mustHave.get(menteeId) ?? mentorId);
    if (!promised || promised === mentor) return found;
    const words = `${mentee.name} must be paired with ${promised.name}: they are on the must-pair list.`;
    return [...found, { rule: 'Must-pair list', isHard: true, words }];
  };
}
