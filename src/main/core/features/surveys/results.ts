import type {
  QuestionResult,
  SurveyMeasure,
  SurveyQuestion,
  SurveyResults,
} from '#shared/contract/surveys.ts';
import { must } from '#shared/domain/assert.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import {
  FAVORABLE_FROM,
  NOT_SAID,
  POPULATION_WORDS,
  recoded,
  ROLE_GROUPS,
  type Population,
} from '#shared/domain/surveys.ts';
import type { QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { summarizeScale } from '#core/statistics/likert.ts';
import { differenceInWords } from '#core/statistics/plain-words.ts';
import { newcombeDifference } from '#core/statistics/proportions.ts';
import { shownGroups } from '#core/statistics/small-groups.ts';
import * as answers from './answers.sql.ts';
import { changeOfNamed } from './named-change.ts';
import { notesOf } from './result-notes.ts';
import * as rules from './survey-rules.ts';
import { ratesOf, shareOf, surveyById, surveyFacts } from './survey-view.ts';
import * as sql from './surveys.sql.ts';
import { LEAST } from './thresholds.ts';

/** Results of a closed survey, with everything left out from which a small group could be worked out. */
export function surveyResults(ctx: QueryContext, id: number): SurveyResults {
  const { db } = ctx;
  const survey = surveyById(db, id);
  const facts = surveyFacts(ctx);
  const rates = ratesOf(db, survey, facts);
  const answered = rates.answeredBy('participants') + rates.answeredBy('comparison');
  const hiddenBecause = hiddenReason(survey, answered);
  const before = previousOf(db, survey);
  const base = {
    id,
    title: survey.title,
    hiddenBecause,
    limits: LEAST,
    rates: rateLines(rates),
    previous: before
      ? {
          id: before.id,
          title: before.title,
          closedOn: must(before.closedOn, 'Only a closed wave is compared'),
        }
      : null,
  };
  if (hiddenBecause !== null) {
    return { ...base, groupNames: [], questions: [], openQuestions: [], notes: [], highlights: [] };
  }
  const groupNames = rates.groups
    .filter(
      ({ population, name }) =>
        population === 'participants' && (name !== NOT_SAID || rates.answeredBy(population, name) > 0),
    )
    .map(({ name }) => name);
  const questions = sql.selectQuestions(db, id);
  const told = questionResults(db, survey, questions, groupNames.length > 1 ? groupNames : [], before);
  return {
    ...base,
    groupNames: groupNames.length > 1 ? groupNames.map(name => name || 'Not said') : [],
    questions: told,
    openQuestions: openResults(db, survey, questions, rates.answeredBy),
    notes: notesOf(survey, before !== null, told),
    highlights: highlightsOf(told),
  };
}

/** While a survey is open, two looks at its results would differ by the answer that came between them. */
function hiddenReason(survey: sql.Survey, answered: number): string | null {
  switch (rules.stateOf(survey)) {
    case 'draft':
      return 'The survey has not been opened yet.';
    case 'open':
      return 'Results are shown once the survey is closed. Until then two looks at them would differ by one person’s answer.';
    case 'closed':
      return answered < LEAST.scores
        ? `Only ${answered} answered. Results are shown from ${LEAST.scores} answers on, so that nobody can be recognized.`
        : null;
  }
}

function rateLines({ groups, asked, answeredBy }: ReturnType<typeof ratesOf>): SurveyResults['rates'] {
  const populations = [...new Set(groups.map(({ population }) => population))];
  return populations.flatMap(population => {
    const own = groups.filter(group => group.population === population);
    const parts =
      own.length < 2
        ? []
        : own.flatMap(({ name, asked: of }) =>
            of === null || name === NOT_SAID
              ? []
              : [{ name, answered: shareOf(answeredBy(population, name), of) }],
          );
    // Groups of the comparison group would need a heading of their own; the whole says enough.
    const shown = population === 'participants' ? parts : [];
    return [
      { name: POPULATION_WORDS[population], answered: shareOf(answeredBy(population), asked(population)) },
      ...shown,
    ];
  });
}

/** The nearest earlier wave that is closed. */
function previousOf(db: Db, survey: sql.Survey): sql.Survey | null {
  let before = survey.previousId === null ? null : sql.selectSurvey(db, survey.previousId);
  while (before && before.closedOn === null) {
    before = before.previousId === null ? null : sql.selectSurvey(db, before.previousId);
  }
  return before;
}

function questionResults(
  db: Db,
  survey: sql.Survey,
  questions: readonly SurveyQuestion[],
  groupNames: readonly string[],
  before: sql.Survey | null,
): QuestionResult[] {
  const rows = answers.selectAnswers(db, survey.id);
  const byQuestion = groupedByQuestion(rows);
  const earlier = before && {
    survey: before,
    questions: sql.selectQuestions(db, before.id),
    rows: answers.selectAnswers(db, before.id),
  };
  return questions
    .filter(({ kind }) => kind === 'scale')
    .map(question => {
      const valuesOf = (population: Population, group?: string): number[] =>
        (byQuestion.get(question.id) ?? []).flatMap(row =>
          row.population === population && (group === undefined || row.groupName === group)
            ? [recoded(row.value, question.isReversed)]
            : [],
        );
      const participants = measureOf(valuesOf('participants'), question.isReversed);
      const comparison = measureOf(valuesOf('comparison'), question.isReversed);
      const same = earlier?.questions.find(
        other =>
          other.kind === 'scale' && other.words === question.words && other.audience === question.audience,
      );
      const earlierValues =
        same && earlier
          ? earlier.rows
              .filter(row => row.questionId === same.id && row.population === 'participants')
              .map(row => recoded(row.value, question.isReversed))
          : [];
      return {
        ...question,
        participants,
        comparison,
        groups: groupMeasures(groupNames, name => valuesOf('participants', name), question.isReversed),
        change: changeOf(
          participants,
          measureOf(earlierValues, question.isReversed),
          same && earlier && survey.mode === 'named' && earlier.survey.mode === 'named'
            ? changeOfNamed(rows, question, earlier.rows, same)
            : null,
        ),
        difference:
          participants && comparison ? differenceInWords(participants.favorable, comparison.favorable) : null,
      };
    });
}

function groupedByQuestion(rows: readonly answers.AnswerRow[]): ReadonlyMap<number, answers.AnswerRow[]> {
  const groups = new Map<number, answers.AnswerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.questionId);
    if (group) group.push(row);
    else groups.set(row.questionId, [row]);
  }
  return groups;
}

/** The groups beside their whole: small ones hidden, and more where a small one could be worked out. */
function groupMeasures(
  names: readonly string[],
  valuesOf: (name: string) => readonly number[],
  isReversed: boolean,
): QuestionResult['groups'] {
  const values = names.map(valuesOf);
  const sizes = values.map(({ length }) => length);
  const isShown = shownGroups(sizes, LEAST.scores);
  const isSpread = shownGroups(sizes, LEAST.spread);
  return names.map((name, index) => {
    const measure = isShown[index] ? measureOf(values[index] ?? [], isReversed) : null;
    return {
      name: name || 'Not said',
      measure: measure && !isSpread[index] ? { ...measure, counts: null } : measure,
    };
  });
}

/** A question in figures, all turned so that more is better; null below the threshold. */
function measureOf(values: readonly number[], isReversed: boolean): SurveyMeasure | null {
  const summary = values.length < LEAST.scores ? null : summarizeScale(values);
  if (!summary?.interval) return null;
  const { n, mean, interval, median, counts } = summary;
  const favorable = values.filter(value => value >= FAVORABLE_FROM).length;
  // The steps are told as they were ticked.
  const ticked = isReversed ? [...counts].reverse() : [...counts];
  return {
    n,
    mean,
    ...interval,
    median,
    favorable: shareOf(favorable, n),
    counts: n < LEAST.spread ? null : ticked,
  };
}

function changeOf(
  now: SurveyMeasure | null,
  before: SurveyMeasure | null,
  paired: string | null,
): QuestionResult['change'] {
  if (!now || !before) return null;
  const { difference } = newcombeDifference(now.favorable, before.favorable);
  return {
    before,
    points: Math.round(difference * 100),
    words: paired ?? differenceInWords(now.favorable, before.favorable),
  };
}

function openResults(
  db: Db,
  survey: sql.Survey,
  questions: readonly SurveyQuestion[],
  answeredBy: (population: Population, name?: string) => number,
): SurveyResults['openQuestions'] {
  const comments = answers.selectComments(db, survey.id);
  return questions
    .filter(({ kind }) => kind === 'open')
    .flatMap(question =>
      (['participants', 'comparison'] as const).flatMap(population => {
        const own = comments.filter(
          comment => comment.questionId === question.id && comment.population === population,
        );
        const respondents =
          question.audience === 'all'
            ? answeredBy(population)
            : answeredBy(population, ROLE_GROUPS[question.audience]);
        if (respondents === 0) return [];
        const isShown = respondents >= LEAST.comments;
        const who = population === 'comparison' ? ` (${POPULATION_WORDS.comparison.toLowerCase()})` : '';
        return [
          {
            id: question.id,
            words: `${question.words}${who}`,
            count: own.length,
            comments: isShown
              ? own.map(({ id, words, suggestionId }) => ({ id, words, isSuggestion: suggestionId !== null }))
              : null,
          },
        ];
      }),
    );
}

function highlightsOf(told: readonly QuestionResult[]): string[] {
  const ranked = told
    .flatMap(({ words, isReversed, participants }) =>
      participants ? [{ words, isReversed, favorable: participants.favorable }] : [],
    )
    .sort((a, b) => b.favorable.count / b.favorable.of - a.favorable.count / a.favorable.of);
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (!best || !worst || best === worst) return [];
  const say = ({ words, isReversed, favorable }: typeof best) =>
    `“${words}” ${favorable.count} of ${favorable.of} ${isReversed ? 'disagree' : 'agree'}`;
  return [`Most favorable: ${say(best)}.`, `Least favorable: ${say(worst)}.`];
}

/** "Jan 4 to Jan 25, 2026" in the words of the screen. */
export function periodOf({ openedOn, closedOn }: sql.Survey): string {
  if (openedOn === null) return '';
  return closedOn === null
    ? `Open since ${dayInWords(openedOn)}`
    : `${dayInWords(openedOn)} to ${dayInWords(closedOn)}`;
}
