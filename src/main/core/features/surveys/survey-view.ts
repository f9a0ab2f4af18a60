import type { PulseDay, SurveyDetails, SurveyListing, SurveyShare } from '#shared/contract/surveys.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Population } from '#shared/domain/surveys.ts';
import type { QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { SMALLEST_GROUP } from '#core/statistics/plain-words.ts';
import { wilsonInterval } from '#core/statistics/proportions.ts';
import { refuse } from '#core/refusal.ts';
import { comparisonPersonIds, selectCohort } from '../program/index.ts';
import * as answers from './answers.sql.ts';
import * as rules from './survey-rules.ts';
import * as sql from './surveys.sql.ts';

/** Everything that surveys are told against: who takes part, who is compared, how many answered. */
export type SurveyFacts = {
  readonly today: IsoDate;
  readonly cohort: ReturnType<typeof selectCohort>;
  readonly participants: readonly sql.AskedPerson[];
  /** Null while there is no comparison group; asked for only where it counts, since it goes through the whole roster. */
  readonly comparison: () => readonly sql.AskedPerson[] | null;
  readonly counts: readonly answers.GroupCount[];
};

export function surveyFacts({ db, today }: Pick<QueryContext, 'db' | 'today'>): SurveyFacts {
  const cohort = selectCohort(db);
  let known: readonly sql.AskedPerson[] | null | undefined;
  return {
    today: today(),
    cohort,
    participants: sql.selectParticipants(db, cohort.id),
    comparison() {
      if (known === undefined) {
        const ids = comparisonPersonIds(db, today());
        known = ids === null ? null : sql.selectPeople(db, ids);
      }
      return known;
    },
    counts: answers.countResponses(db, cohort.id),
  };
}

/** The survey, or a refusal that says that it is gone. */
export function surveyById(db: Db, id: number): sql.Survey {
  const survey = sql.selectSurvey(db, id);
  if (!survey) throw refuse('NOT_FOUND', 'This survey is no longer there. Nothing was changed.');
  return survey;
}

/** The groups as they were fixed at the opening; before it, as they would be now. */
export function groupsNow(db: Db, survey: sql.Survey, facts: SurveyFacts): readonly sql.SurveyGroup[] {
  return survey.openedOn === null
    ? rules.groupsOf(survey, facts.participants, survey.asksComparison ? (facts.comparison() ?? []) : [])
    : sql.selectGroups(db, survey.id);
}

/** A share with its interval, or without one where there are too few for a percentage. */
export function shareOf(count: number, of: number): SurveyShare {
  // More answers than people asked: somebody joined after the opening, or a form was typed twice.
  const all = Math.max(count, of);
  if (all < SMALLEST_GROUP) return { count, of: all, interval: null };
  const { lower, upper } = wilsonInterval({ count, of: all });
  return { count, of: all, interval: { share: count / all, low: lower, high: upper } };
}

/** One line of the list of surveys. */
export function listingOf(db: Db, survey: sql.Survey, facts: SurveyFacts): SurveyListing {
  const {
    id,
    kind,
    wave,
    openedOn,
    closedOn,
    cohortId: _cohort,
    previousId: _previous,
    ...settings
  } = survey;
  const state = rules.stateOf(survey);
  const groups = groupsNow(db, survey, facts);
  const asked = askedIn(survey, groups, facts);
  const answered = facts.counts
    .filter(count => count.surveyId === id)
    .reduce((sum, count) => sum + count.answered, 0);
  return {
    ...settings,
    id,
    kind,
    state,
    wave,
    openedOn,
    closedOn,
    isOverdue: state !== 'closed' && survey.dueOn !== null && survey.dueOn < facts.today,
    questions: sql.selectQuestions(db, id).length,
    answered: shareOf(answered, asked('participants') + asked('comparison')),
  };
}

/** How many people of a population were asked; where its groups are not known beforehand, who takes part now. */
function askedIn(survey: sql.Survey, groups: readonly sql.SurveyGroup[], facts: SurveyFacts) {
  return (population: Population): number => {
    const own = groups.filter(group => group.population === population);
    if (own.length === 0) return 0;
    if (own.every(({ asked }) => asked !== null)) {
      return own.reduce((sum, { asked }) => sum + (asked ?? 0), 0);
    }
    return population === 'participants'
      ? rules.askedOf(survey, facts.participants).length
      : (facts.comparison()?.length ?? 0);
  };
}

/** How many answered of each population, and of each group whose size is known. */
export function ratesOf(db: Db, survey: sql.Survey, facts: SurveyFacts) {
  const groups = groupsNow(db, survey, facts);
  const asked = askedIn(survey, groups, facts);
  const own = facts.counts.filter(count => count.surveyId === survey.id);
  const answeredBy = (population: Population, name?: string) =>
    own
      .filter(count => count.population === population && (name === undefined || count.groupName === name))
      .reduce((sum, count) => sum + count.answered, 0);
  return { groups, asked, answeredBy };
}

/** All about one survey but its results. */
export function surveyDetails(ctx: QueryContext, id: number): SurveyDetails {
  const { db } = ctx;
  const survey = surveyById(db, id);
  const facts = surveyFacts(ctx);
  const questionList = sql.selectQuestions(db, id);
  const { groups, answeredBy } = ratesOf(db, survey, facts);
  const others = sql.selectSurveys(db, survey.cohortId);
  const named = (other: sql.Survey | undefined) => (other ? { id: other.id, title: other.title } : null);
  return {
    ...listingOf(db, survey, facts),
    today: facts.today,
    previous: named(others.find(other => other.id === survey.previousId)),
    next: named(others.find(other => other.previousId === id)),
    questionList,
    groups: groups.map(group => ({ ...group, answered: answeredBy(group.population, group.name) })),
    groupWords: rules.groupWordsOf(survey, groups),
    privacy: rules.privacyOf(survey),
    hindrances:
      survey.openedOn === null
        ? rules.hindrancesOf(survey, questionList, groups, facts.comparison() !== null)
        : [],
    fromFiles: answers.countFromFiles(db, id),
    missing: missingPeople(db, survey, facts).map(person => ({
      enrollmentId: person.enrollmentId ?? 0,
      name: person.name,
      group: person.role === 'mentor' ? 'Mentor' : 'Mentee',
    })),
  };
}

/** Whose named answer is missing; nobody knows it of an anonymous survey. */
export function missingPeople(db: Db, survey: sql.Survey, facts: SurveyFacts): readonly sql.AskedPerson[] {
  if (survey.mode === 'anonymous' || rules.stateOf(survey) !== 'open') return [];
  const answered = answers.selectAnswered(db, survey.id);
  return rules
    .askedOf(survey, facts.participants)
    .filter(({ enrollmentId }) => enrollmentId !== null && !answered.has(enrollmentId));
}

/** The days of the pulse plan, each with the survey that was made for it. */
export function pulseSchedule(
  weeks: number | null,
  facts: SurveyFacts,
  surveys: readonly SurveyListing[],
): PulseDay[] {
  const pulses = surveys.filter(({ kind }) => kind === 'pulse');
  const planned = rules.pulseDays(weeks, facts.cohort);
  const extra = pulses.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  return [...new Set([...planned, ...extra])].sort().map(dueOn => {
    const survey = pulses.find(pulse => pulse.dueOn === dueOn);
    const isLate = dueOn < facts.today;
    if (!survey) return { dueOn, surveyId: null, state: isLate ? 'overdue' : 'planned', answered: null };
    const state = survey.state === 'closed' ? 'done' : isLate ? 'overdue' : survey.state;
    return { dueOn, surveyId: survey.id, state, answered: survey.answered };
  });
}
