import { createHash } from 'node:crypto';
import type { Db } from '#core/db/connection.ts';
import { must } from '#shared/domain/assert.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { firstQuestions } from '#shared/domain/survey-bank.ts';
import { isAsked, type SurveyKind } from '#shared/domain/surveys.ts';
import { comparisonPersonIds } from '../../program/index.ts';
import {
  groupsOf,
  LEAST,
  surveySql as sql,
  usualSettings,
  writeForms,
  type FilledForm,
} from '../../surveys/index.ts';
import { randomFrom, type Random } from './random.ts';
import type { SampleDates } from './sample-charter.ts';
import { SAMPLE_COMMENTS, SAMPLE_TILT } from './sample-survey-texts.ts';

const COHORT_ID = 1;
const SEED = 4711;
const PULSE_WEEKS = 6;

type Asked = {
  readonly kind: SurveyKind;
  readonly title: string;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly previousId: number | null;
  /** Share of those asked who answered, and how much better their answers are than the usual tilt. */
  readonly answered: number;
  readonly lift: number;
};

/** A climate survey before the start, two pulses that can be compared, and the mid-program survey taking answers. */
export function writeSampleSurveys(db: Db, dates: SampleDates, today: IsoDate): void {
  const random = randomFrom(SEED);
  const write = surveyWriter(db, random, today);
  sql.replacePulseWeeks(db, COHORT_ID, PULSE_WEEKS);
  write({
    kind: 'climate',
    title: 'Climate before the start',
    openedOn: dates.matchOn,
    closedOn: addDays(dates.startsOn, -4),
    dueOn: addDays(dates.startsOn, -7),
    previousId: null,
    answered: 0.76,
    lift: 0,
  });
  const pulse = (round: number, previousId: number | null, lift: number): number => {
    const dueOn = addDays(dates.startsOn, PULSE_WEEKS * 7 * round);
    return write({
      kind: 'pulse',
      title: 'Pulse',
      openedOn: addDays(dueOn, -5),
      closedOn: addDays(dueOn, 3),
      dueOn,
      previousId,
      answered: 0.82,
      lift,
    });
  };
  pulse(2, pulse(1, null, -0.14), 0.06);
  write({
    kind: 'mid',
    title: 'Mid-program survey',
    openedOn: addDays(today, -4),
    closedOn: null,
    dueOn: dates.midReviewOn,
    previousId: null,
    answered: 0.44,
    lift: 0.04,
  });
}

function surveyWriter(db: Db, random: Random, today: IsoDate) {
  const participants = sql.selectParticipants(db, COHORT_ID);
  const compared = sql.selectPeople(db, comparisonPersonIds(db, today) ?? []);
  let count = 0;
  const newKey = (): string =>
    createHash('sha256')
      .update(`sample answer ${(count += 1)}`)
      .digest('hex')
      .slice(0, 32);
  return ({ kind, title, openedOn, closedOn, dueOn, previousId, answered, lift }: Asked): number => {
    const settings = { ...usualSettings(kind, compared.length >= LEAST.scores), title, dueOn };
    const wave = previousId === null ? 1 : 2;
    const id = sql.insertSurvey(db, { ...settings, cohortId: COHORT_ID, kind, wave, previousId });
    sql.replaceQuestions(db, id, firstQuestions(kind));
    const groups = groupsOf(settings, participants, compared);
    sql.replaceGroups(db, id, groups);
    sql.updateDays(db, id, { openedOn, closedOn });
    const questions = sql.selectQuestions(db, id);
    const comments = [...SAMPLE_COMMENTS[kind]];
    const forms = groups.flatMap(({ population, name, asked }): FilledForm[] =>
      Array.from({ length: Math.round((asked ?? 0) * answered) }, () => ({
        population,
        group: name,
        enrollmentId: null,
        answeredOn: null,
        values: questions.flatMap(({ id: questionId, kind: asks, audience, words, isReversed }) =>
          asks === 'scale' && isAsked(audience, name) && random.chance(0.97)
            ? [{ questionId, value: valueOf(random, words, isReversed, lift) }]
            : [],
        ),
        comments: questions.flatMap(({ id: questionId, kind: asks }) => {
          const words = asks === 'open' && random.chance(0.5) ? comments.pop() : undefined;
          return words === undefined ? [] : [{ questionId, words }];
        }),
      })),
    );
    writeForms(db, must(sql.selectSurvey(db, id), 'The survey was just written'), forms, 'typed', newKey);
    return id;
  };
}

/** Four or five with the question's share, else mostly three; turned for questions whose agreement is bad news. */
function valueOf(random: Random, words: string, isReversed: boolean, lift: number): number {
  const agree =
    (SAMPLE_TILT.find(([pattern]) => pattern.test(words))?.[1] ?? 0.68) + (isReversed ? -lift : lift);
  if (random.chance(agree)) return random.chance(0.35) ? 5 : 4;
  return random.chance(0.5) ? 3 : random.chance(0.65) ? 2 : 1;
}
