import type { QuestionEntry, SurveyQuestion, SurveySettings } from '#shared/contract/surveys.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Population, SurveyKind } from '#shared/domain/surveys.ts';
import type { Db } from '#core/db/connection.ts';

export type Survey = SurveySettings & {
  readonly id: number;
  readonly cohortId: number;
  readonly kind: SurveyKind;
  readonly wave: number;
  readonly previousId: number | null;
  readonly openedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
};

type Asks = 'asksMentors' | 'asksMentees' | 'asksComparison';
type SurveyRow = Omit<Survey, Asks> & Readonly<Record<Asks, 0 | 1>>;

const COLUMNS = `id, cohortId, kind, title, introduction, mode, asksMentors, asksMentees, asksComparison, grouping, wave,
              previousId, dueOn, openedOn, closedOn`;

function toSurvey(row: SurveyRow): Survey {
  return {
    ...row,
    asksMentors: row.asksMentors === 1,
    asksMentees: row.asksMentees === 1,
    asksComparison: row.asksComparison === 1,
  };
}

function toColumns(settings: SurveySettings) {
  return {
    ...settings,
    asksMentors: settings.asksMentors ? 1 : 0,
    asksMentees: settings.asksMentees ? 1 : 0,
    asksComparison: settings.asksComparison ? 1 : 0,
  };
}

/** The surveys of a cohort, the newest first. */
export function selectSurveys(db: Db, cohortId: number): Survey[] {
  return db
    .prepare<[number], SurveyRow>(`SELECT ${COLUMNS} FROM survey WHERE cohortId = ? ORDER BY id DESC`)
    .all(cohortId)
    .map(toSurvey);
}

export function selectSurvey(db: Db, id: number): Survey | null {
  const row = db.prepare<[number], SurveyRow>(`SELECT ${COLUMNS} FROM survey WHERE id = ?`).get(id);
  return row ? toSurvey(row) : null;
}

export type NewSurvey = SurveySettings & Pick<Survey, 'cohortId' | 'kind' | 'wave' | 'previousId'>;

export function insertSurvey(db: Db, survey: NewSurvey): number {
  const row = db
    .prepare<Record<string, unknown>, { id: number }>(
      `INSERT INTO survey (cohortId, kind, title, introduction, mode, asksMentors, asksMentees, asksComparison, grouping,
                           wave, previousId, dueOn)
       VALUES (:cohortId, :kind, :title, :introduction, :mode, :asksMentors, :asksMentees, :asksComparison, :grouping,
               :wave, :previousId, :dueOn)
       RETURNING id`,
    )
    .get({ ...survey, ...toColumns(survey) });
  return must(row, 'INSERT … RETURNING gave no row').id;
}

export function updateSurvey(db: Db, id: number, settings: SurveySettings): void {
  db.prepare(
    `UPDATE survey
        SET title = :title, introduction = :introduction, mode = :mode, asksMentors = :asksMentors,
            asksMentees = :asksMentees, asksComparison = :asksComparison, grouping = :grouping, dueOn = :dueOn
      WHERE id = :id`,
  ).run({ ...toColumns(settings), id });
}

export function updateDays(
  db: Db,
  id: number,
  days: { readonly openedOn: IsoDate; readonly closedOn: IsoDate | null },
): void {
  db.prepare('UPDATE survey SET openedOn = ?, closedOn = ? WHERE id = ?').run(
    days.openedOn,
    days.closedOn,
    id,
  );
}

export function deleteSurvey(db: Db, id: number): void {
  db.prepare('DELETE FROM survey WHERE id = ?').run(id);
}

export function selectQuestions(db: Db, surveyId: number): SurveyQuestion[] {
  return db
    .prepare<[number], Omit<SurveyQuestion, 'isReversed'> & { isReversed: 0 | 1 }>(
      `SELECT id, kind, audience, theme, words, isReversed
         FROM surveyQuestion
        WHERE surveyId = ?
        ORDER BY position, id`,
    )
    .all(surveyId)
    .map(row => ({ ...row, isReversed: row.isReversed === 1 }));
}

export function replaceQuestions(db: Db, surveyId: number, questions: readonly QuestionEntry[]): void {
  db.prepare('DELETE FROM surveyQuestion WHERE surveyId = ?').run(surveyId);
  const insert = db.prepare(
    `INSERT INTO surveyQuestion (surveyId, position, kind, audience, theme, words, isReversed)
     VALUES (:surveyId, :position, :kind, :audience, :theme, :words, :isReversed)`,
  );
  questions.forEach((question, position) =>
    insert.run({ ...question, surveyId, position, isReversed: question.isReversed ? 1 : 0 }),
  );
}

/** With how many answers the results of a survey were shown before; null if they never were. */
export function selectReleased(db: Db, surveyId: number): number | null {
  return (
    db
      .prepare<[number], number>('SELECT answered FROM surveyRelease WHERE surveyId = ?')
      .pluck()
      .get(surveyId) ?? null
  );
}

export function upsertReleased(db: Db, surveyId: number, answered: number): void {
  db.prepare(
    `INSERT INTO surveyRelease (surveyId, answered)
     VALUES (?, ?)
     ON CONFLICT (surveyId) DO UPDATE SET answered = excluded.answered`,
  ).run(surveyId, answered);
}

export type SurveyGroup = {
  readonly population: Population;
  readonly name: string;
  /** Null where nobody knows beforehand who belongs to it. */
  readonly asked: number | null;
};

export function selectGroups(db: Db, surveyId: number): SurveyGroup[] {
  return db
    .prepare<[number], SurveyGroup>(
      `SELECT population, name, asked
         FROM surveyGroup
        WHERE surveyId = ?
        ORDER BY population DESC, position`,
    )
    .all(surveyId);
}

export function replaceGroups(db: Db, surveyId: number, groups: readonly SurveyGroup[]): void {
  db.prepare('DELETE FROM surveyGroup WHERE surveyId = ?').run(surveyId);
  const insert = db.prepare(
    `INSERT INTO surveyGroup (surveyId, population, name, position, asked)
     VALUES (:surveyId, :population, :name, :position, :asked)`,
  );
  groups.forEach((group, position) => insert.run({ ...group, surveyId, position }));
}

export type AskedPerson = {
  readonly personId: number;
  /** Null for people of the comparison group. */
  readonly enrollmentId: number | null;
  readonly role: Role | null;
  readonly name: string;
  readonly firstName: string;
  readonly email: string | null;
  readonly department: string | null;
  readonly location: string | null;
};

type PersonRow = Omit<AskedPerson, 'name'> & {
  readonly lastName: string;
  readonly preferredName: string | null;
};

function toAsked({ lastName, preferredName, ...row }: PersonRow): AskedPerson {
  return {
    ...row,
    firstName: preferredName ?? row.firstName,
    name: displayName({ firstName: row.firstName, lastName, preferredName }),
  };
}

/** Those who take part and are still with the organization, in the order of their names. */
export function selectParticipants(db: Db, cohortId: number): AskedPerson[] {
  return db
    .prepare<[number], PersonRow>(
      `SELECT p.id AS personId, e.id AS enrollmentId, e.role, p.firstName, p.lastName, p.preferredName, p.email,
              p.department, p.location
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.cohortId = ?
          AND e.decision = 'accepted'
          AND p.status <> 'left'
        ORDER BY p.lastName COLLATE NOCASE, p.firstName COLLATE NOCASE, e.id`,
    )
    .all(cohortId)
    .map(toAsked);
}

/** People by id, in the order of their names. */
export function selectPeople(db: Db, ids: readonly number[]): AskedPerson[] {
  return db
    .prepare<[string], PersonRow>(
      `SELECT p.id AS personId, NULL AS enrollmentId, NULL AS role, p.firstName, p.lastName, p.preferredName, p.email,
              p.department, p.location
         FROM person p
        WHERE p.id IN (SELECT value FROM json_each(?))
        ORDER BY p.lastName COLLATE NOCASE, p.firstName COLLATE NOCASE, p.id`,
    )
    .all(JSON.stringify(ids))
    .map(toAsked);
}

export function selectPulseWeeks(db: Db, cohortId: number): number | null {
  return (
    db.prepare<[number], number>('SELECT weeks FROM pulsePlan WHERE cohortId = ?').pluck().get(cohortId) ??
    null
  );
}

export function replacePulseWeeks(db: Db, cohortId: number, weeks: number | null): void {
  if (weeks === null) {
    db.prepare('DELETE FROM pulsePlan WHERE cohortId = ?').run(cohortId);
    return;
  }
  db.prepare(
    `INSERT INTO pulsePlan (cohortId, weeks)
     VALUES (?, ?)
     ON CONFLICT (cohortId) DO UPDATE SET weeks = excluded.weeks`,
  ).run(cohortId, weeks);
}

/**
 * Forgets, once an anonymous survey is closed, how surveys and their answers came about.
 *
 * The undo log knows the second at which each form was saved: with it, answers could be put into the order in which they
 * came. The step under way stays, and so do all that touch no survey.
 */
export function forgetSurveySteps(db: Db): void {
  db.prepare(
    `DELETE FROM undoStep
      WHERE id IN (SELECT stepId FROM undoEntry WHERE tableName LIKE 'survey%')
        AND id <> (SELECT stepId FROM undoControl)`,
  ).run();
}
