import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Population, SurveyMode } from '#shared/domain/surveys.ts';
import type { Db } from '#core/db/connection.ts';

export type NewResponse = {
  readonly id: string;
  readonly surveyId: number;
  readonly mode: SurveyMode;
  readonly population: Population;
  readonly groupName: string;
  readonly source: 'typed' | 'file';
  readonly enrollmentId: number | null;
  readonly answeredOn: IsoDate | null;
  readonly values: readonly { readonly questionId: number; readonly value: number }[];
};

export type NewComment = {
  readonly id: string;
  readonly surveyId: number;
  readonly mode: SurveyMode;
  readonly questionId: number;
  readonly population: Population;
  readonly words: string;
  readonly source: 'typed' | 'file';
  readonly responseId: string | null;
};

/** Writes forms and comments with statements prepared once: a list may bring thousands. */
export function answerWriter(db: Db): {
  readonly response: (response: NewResponse) => void;
  readonly comment: (comment: NewComment) => void;
} {
  const response = db.prepare(
    `INSERT INTO surveyResponse (id, surveyId, mode, population, groupName, source, enrollmentId, answeredOn)
     VALUES (:id, :surveyId, :mode, :population, :groupName, :source, :enrollmentId, :answeredOn)`,
  );
  const answer = db.prepare('INSERT INTO surveyAnswer (responseId, questionId, value) VALUES (?, ?, ?)');
  const comment = db.prepare(
    `INSERT INTO surveyComment (id, surveyId, mode, questionId, population, words, source, responseId)
     VALUES (:id, :surveyId, :mode, :questionId, :population, :words, :source, :responseId)`,
  );
  return {
    response({ values, ...form }) {
      response.run(form);
      for (const { questionId, value } of values) answer.run(form.id, questionId, value);
    },
    comment: one => void comment.run(one),
  };
}

/** Deletes the form of a person; the comments on it go with it. */
export function deleteResponseOf(db: Db, surveyId: number, enrollmentId: number): void {
  // One by one: rows that go by cascade are recorded too, but their order in the undo log would be SQLite's.
  db.prepare(
    `DELETE FROM surveyComment
      WHERE responseId IN (SELECT id FROM surveyResponse WHERE surveyId = ? AND enrollmentId = ?)`,
  ).run(surveyId, enrollmentId);
  db.prepare('DELETE FROM surveyResponse WHERE surveyId = ? AND enrollmentId = ?').run(
    surveyId,
    enrollmentId,
  );
}

/** Deletes everything that was read from files. */
export function deleteFromFiles(db: Db, surveyId: number): void {
  db.prepare(`DELETE FROM surveyComment WHERE surveyId = ? AND source = 'file'`).run(surveyId);
  db.prepare(`DELETE FROM surveyResponse WHERE surveyId = ? AND source = 'file'`).run(surveyId);
}

export type GroupCount = {
  readonly surveyId: number;
  readonly population: Population;
  readonly groupName: string;
  readonly answered: number;
};

/** How many forms came from each group. */
export function countResponses(db: Db, cohortId: number): GroupCount[] {
  return db
    .prepare<[number], GroupCount>(
      `SELECT r.surveyId, r.population, r.groupName, count(*) AS answered
         FROM surveyResponse r
         JOIN survey s ON s.id = r.surveyId
        WHERE s.cohortId = ?
        GROUP BY r.surveyId, r.population, r.groupName`,
    )
    .all(cohortId);
}

export function countFromFiles(db: Db, surveyId: number): number {
  return (
    db
      .prepare<[number], number>(`SELECT count(*) FROM surveyResponse WHERE surveyId = ? AND source = 'file'`)
      .pluck()
      .get(surveyId) ?? 0
  );
}

/** Enrollments whose named answer is there. */
export function selectAnswered(db: Db, surveyId: number): ReadonlySet<number> {
  return new Set(
    db
      .prepare<[number], number>(
        'SELECT enrollmentId FROM surveyResponse WHERE surveyId = ? AND enrollmentId IS NOT NULL',
      )
      .pluck()
      .all(surveyId),
  );
}

export type AnswerRow = {
  readonly population: Population;
  readonly groupName: string;
  readonly enrollmentId: number | null;
  readonly questionId: number;
  readonly value: number;
};

/** Every answer on the scale, in no order. */
export function selectAnswers(db: Db, surveyId: number): AnswerRow[] {
  return db
    .prepare<[number], AnswerRow>(
      `SELECT r.population, r.groupName, r.enrollmentId, a.questionId, a.value
         FROM surveyResponse r
         JOIN surveyAnswer a ON a.responseId = r.id
        WHERE r.surveyId = ?`,
    )
    .all(surveyId);
}

export type NamedComment = {
  readonly enrollmentId: number;
  readonly questionId: number;
  readonly words: string;
};

/** What people wrote under their names. */
export function selectNamedComments(db: Db, surveyId: number): NamedComment[] {
  return db
    .prepare<[number], NamedComment>(
      `SELECT r.enrollmentId, c.questionId, c.words
         FROM surveyComment c
         JOIN surveyResponse r ON r.id = c.responseId
        WHERE c.surveyId = ?`,
    )
    .all(surveyId);
}

export type NamedResponse = {
  readonly enrollmentId: number;
  readonly role: Role;
  readonly name: string;
  readonly answeredOn: IsoDate;
};

/** Who answered with their name, in the order of the names. */
export function selectNamedResponses(db: Db, surveyId: number): NamedResponse[] {
  return db
    .prepare<
      [number],
      Omit<NamedResponse, 'name'> & {
        readonly firstName: string;
        readonly lastName: string;
        readonly preferredName: string | null;
      }
    >(
      `SELECT r.enrollmentId, r.answeredOn, e.role, p.firstName, p.lastName, p.preferredName
         FROM surveyResponse r
         JOIN enrollment e ON e.id = r.enrollmentId
         JOIN person p ON p.id = e.personId
        WHERE r.surveyId = ?
        ORDER BY p.lastName COLLATE NOCASE, p.firstName COLLATE NOCASE, r.enrollmentId`,
    )
    .all(surveyId)
    .map(({ firstName, lastName, preferredName, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
    }));
}

export type CommentRow = {
  readonly id: string;
  readonly questionId: number;
  readonly population: Population;
  readonly words: string;
  readonly suggestionId: number | null;
};

/** Open answers by their random keys, which is no order. */
export function selectComments(db: Db, surveyId: number): CommentRow[] {
  return db
    .prepare<[number], CommentRow>(
      `SELECT id, questionId, population, words, suggestionId
         FROM surveyComment
        WHERE surveyId = ?
        ORDER BY id`,
    )
    .all(surveyId);
}

export type FoundComment = CommentRow & { readonly surveyId: number; readonly audience: string };

export function selectComment(db: Db, id: string): FoundComment | null {
  return (
    db
      .prepare<[string], FoundComment>(
        `SELECT c.id, c.questionId, c.population, c.words, c.suggestionId, c.surveyId, q.audience
           FROM surveyComment c
           JOIN surveyQuestion q ON q.id = c.questionId
          WHERE c.id = ?`,
      )
      .get(id) ?? null
  );
}

export function updateCommentSuggestion(db: Db, id: string, suggestionId: number): void {
  db.prepare('UPDATE surveyComment SET suggestionId = ? WHERE id = ?').run(suggestionId, id);
}
