import type { SurveySettings } from '#shared/contract/surveys.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import {
  GENERATIONS,
  GROUPING_WORDS,
  NOT_SAID,
  OTHER_GROUPS,
  ROLE_GROUPS,
  type Grouping,
  type Population,
} from '#shared/domain/surveys.ts';
import { coarsened } from '#core/statistics/small-groups.ts';
import type { AskedPerson, Survey, SurveyGroup } from './surveys.sql.ts';
import { LEAST } from './thresholds.ts';

export type SurveyState = 'draft' | 'open' | 'closed';

export function stateOf({ openedOn, closedOn }: Pick<Survey, 'openedOn' | 'closedOn'>): SurveyState {
  if (closedOn !== null) return 'closed';
  return openedOn === null ? 'draft' : 'open';
}

/** Those of the participants whom the survey asks. */
export function askedOf(
  { asksMentors, asksMentees }: SurveySettings,
  people: readonly AskedPerson[],
): readonly AskedPerson[] {
  return people.filter(({ role }) => (role === 'mentor' ? asksMentors : asksMentees));
}

/**
 * The groups that a survey tells apart. A group of fewer than five people is put together with others before anybody
 * answers, so that no stored answer belongs to a handful of people.
 */
export function groupsOf(
  survey: SurveySettings,
  participants: readonly AskedPerson[],
  comparison: readonly AskedPerson[],
): readonly SurveyGroup[] {
  return [
    ...(survey.asksMentors || survey.asksMentees
      ? groupsOfPopulation('participants', survey, askedOf(survey, participants))
      : []),
    ...(survey.asksComparison ? groupsOfPopulation('comparison', survey, comparison) : []),
  ];
}

function groupsOfPopulation(
  population: Population,
  { grouping, mode, asksMentors, asksMentees }: SurveySettings,
  people: readonly AskedPerson[],
): SurveyGroup[] {
  const whole = [{ population, name: NOT_SAID, asked: people.length }];
  const group = (name: string, asked: number | null): SurveyGroup => ({ population, name, asked });
  switch (grouping) {
    case 'none':
      return whole;
    case 'role':
      if (population === 'comparison') return whole;
      return (['mentee', 'mentor'] as const).flatMap(role =>
        (role === 'mentor' ? asksMentors : asksMentees)
          ? [group(ROLE_GROUPS[role], people.filter(person => person.role === role).length)]
          : [],
      );
    case 'generation':
      return [...GENERATIONS.map(name => group(name, null)), group(NOT_SAID, null)];
    case 'department':
    case 'site': {
      const counts = countBy(people, person => placeOf(person, grouping));
      const kept = coarsened(counts, mode === 'named' ? 1 : LEAST.scores, OTHER_GROUPS);
      if (kept.length === 0) return whole;
      return [...kept.map(({ name, count }) => group(name, count)), group(NOT_SAID, 0)];
    }
  }
}

/** The group that a named person's answer belongs to. */
export function groupOf(person: AskedPerson, grouping: Grouping, groups: readonly SurveyGroup[]): string {
  const wanted = nameOfGroup(person, grouping);
  const known = groups.filter(({ population }) => population === 'participants').map(({ name }) => name);
  if (known.includes(wanted)) return wanted;
  return known.includes(OTHER_GROUPS) ? OTHER_GROUPS : NOT_SAID;
}

function nameOfGroup(person: AskedPerson, grouping: Grouping): string {
  switch (grouping) {
    case 'role':
      return person.role === null ? NOT_SAID : ROLE_GROUPS[person.role];
    case 'department':
    case 'site':
      return placeOf(person, grouping);
    case 'none':
    case 'generation':
      return NOT_SAID;
  }
}

function placeOf({ department, location }: AskedPerson, grouping: 'department' | 'site'): string {
  return (grouping === 'department' ? department : location) ?? OTHER_GROUPS;
}

function countBy(people: readonly AskedPerson[], nameOf: (person: AskedPerson) => string) {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(nameOf(person), (counts.get(nameOf(person)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** What the form promises; the screen, the paper and the results say the same. */
export function privacyOf({ mode, grouping }: SurveySettings): string {
  if (mode === 'named') {
    return (
      'Your answer carries your name and is seen by the facilitator, who may ask you about it. ' +
      `Others see results of ${LEAST.scores} or more people only.`
    );
  }
  const asked = GROUPING_WORDS[grouping].question;
  const group = grouping === 'none' || grouping === 'role' ? '' : ` “${asked} …” may be left empty.`;
  return (
    'Anonymous: please do not write your name. Answers are kept without name, day and order. ' +
    `Results are shown for groups of ${LEAST.scores} or more answers only, ` +
    `what you write by hand only where ${LEAST.comments} or more have answered.${group}`
  );
}

/** How the groups came about, for the facilitator. */
export function groupWordsOf(survey: SurveySettings, groups: readonly SurveyGroup[]): string {
  switch (survey.grouping) {
    case 'none':
      return 'Results are told for everybody together.';
    case 'role':
      return 'Mentors and mentees get a form each; results are told for both and for each.';
    case 'generation':
      return 'The form asks for it, in four spans of years. Nobody is asked for a year of birth.';
    case 'department':
    case 'site':
      return groups.every(({ name }) => name === NOT_SAID)
        ? `There are no two ${survey.grouping}s with ${LEAST.scores} people each, so the form does not ask for it.`
        : `The form asks for it. ${survey.grouping === 'site' ? 'Sites' : 'Departments'} with fewer than ${LEAST.scores} people are put together.`;
  }
}

/** Why a survey cannot be opened yet, in sentences. */
export function hindrancesOf(
  survey: SurveySettings,
  questions: readonly { readonly kind: string; readonly audience: string }[],
  groups: readonly SurveyGroup[],
  hasComparison: boolean,
): string[] {
  const found: string[] = [];
  if (!questions.some(({ kind }) => kind === 'scale')) found.push('It has no question on the scale yet.');
  if (survey.grouping !== 'role' && questions.some(({ audience }) => audience !== 'all')) {
    found.push('Some questions are for one role only. Break it down by role, or ask everybody.');
  }
  if (survey.asksComparison && !hasComparison) {
    found.push('There is no comparison group yet. Describe it in the charter, or leave it out.');
  }
  if (survey.mode === 'named' && survey.grouping === 'generation') {
    found.push('The roster holds no generations. Choose another breakdown, or ask anonymously.');
  }
  const asked = (population: Population) =>
    groups
      .filter(group => group.population === population)
      .reduce((sum, group) => sum + (group.asked ?? LEAST.scores), 0);
  for (const population of new Set(groups.map(group => group.population))) {
    if (asked(population) >= LEAST.scores || survey.mode === 'named') continue;
    found.push(
      population === 'participants'
        ? `Fewer than ${LEAST.scores} people take part, so no result could ever be shown. Ask with names, or talk to each of them.`
        : `The comparison group has fewer than ${LEAST.scores} people, so no result could ever be shown.`,
    );
  }
  if (groups.every(group => group.asked === 0)) found.push('Nobody is asked yet.');
  return found;
}

/** No program asks more often than this. */
const MOST_PULSES = 60;

/** The days on which a pulse is due: every so many weeks from the start to the end of the cohort. */
export function pulseDays(
  weeks: number | null,
  { startsOn, endsOn }: { readonly startsOn: IsoDate | null; readonly endsOn: IsoDate | null },
): IsoDate[] {
  if (weeks === null || startsOn === null || endsOn === null) return [];
  const days: IsoDate[] = [];
  for (let day = addDays(startsOn, weeks * 7); day <= endsOn; day = addDays(day, weeks * 7)) {
    if (days.push(day) === MOST_PULSES) break;
  }
  return days;
}
