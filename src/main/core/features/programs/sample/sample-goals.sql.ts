import type { ChangeEntry, SuggestionEntry } from '#shared/contract/changes.ts';
import type { GoalEntry, RubricEntry } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { COMPETENCIES } from '#shared/domain/goals.ts';
import type { Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type SampleGoal = GoalEntry & {
  readonly pairId: number;
  readonly setOn: IsoDate;
  readonly acceptedOn: IsoDate | null;
  readonly midRating: number | null;
  readonly midOn: IsoDate | null;
  readonly reachedOn: IsoDate | null;
  readonly progress: readonly {
    readonly notedOn: IsoDate;
    readonly value: number | null;
    readonly words: string;
  }[];
};

export function insertGoals(db: Db, goals: readonly SampleGoal[]): void {
  const goal = db.prepare(
    `INSERT INTO goal
       (pairId, owner, level, statement, skillId, outcomeId, isPairSpecific, unit, baselineNumber, targetNumber,
        baselineWords, targetWords, dueOn, weight, transfer, muchLess, less, expected, more, muchMore, acceptance,
        acceptedOn, midRating, midOn, state, closedOn, setOn)
     VALUES
       (:pairId, :owner, :level, :statement, :skillId, :outcomeId, :isPairSpecific, :unit, :baselineNumber,
        :targetNumber, :baselineWords, :targetWords, :dueOn, :weight, :transfer, :muchLess, :less, :expected, :more,
        :muchMore, :acceptance, :acceptedOn, :midRating, :midOn, :state, :closedOn, :setOn)`,
  );
  const note = db.prepare('INSERT INTO goalProgress (goalId, notedOn, value, words) VALUES (?, ?, ?, ?)');
  for (const { progress, reachedOn, ...one } of goals) {
    const { lastInsertRowid } = goal.run({
      ...one,
      isPairSpecific: Number(one.isPairSpecific),
      acceptance: one.acceptedOn === null ? null : 'accepted',
      state: reachedOn === null ? 'open' : 'reached',
      closedOn: reachedOn,
    });
    for (const { notedOn, value, words } of progress) note.run(lastInsertRowid, notedOn, value, words);
  }
}

export type SampleLevels = {
  readonly pairId: number;
  readonly role: Role;
  readonly baselineOn: IsoDate;
  readonly finalOn: IsoDate | null;
  readonly skills: readonly {
    readonly skillId: number;
    readonly current: number;
    readonly target: number | null;
    readonly final: number | null;
  }[];
  /** One for each competency of a mentor, in their order; none for a mentee. */
  readonly competencies: readonly {
    readonly current: number;
    readonly target: number | null;
    readonly final: number | null;
  }[];
};

export function insertLevels(db: Db, levels: readonly SampleLevels[]): void {
  const dates = db.prepare(
    'INSERT INTO selfAssessment (pairId, role, baselineOn, finalOn) VALUES (:pairId, :role, :baselineOn, :finalOn)',
  );
  const skill = db.prepare(
    'INSERT INTO skillAssessment (pairId, role, skillId, current, target, final) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const competency = db.prepare(
    'INSERT INTO competencyAssessment (pairId, competency, current, target, final) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { skills, competencies, ...one } of levels) {
    dates.run(one);
    for (const { skillId, current, target, final } of skills)
      skill.run(one.pairId, one.role, skillId, current, target, final);
    for (const [index, { current, target, final }] of competencies.entries())
      competency.run(one.pairId, COMPETENCIES[index], current, target, final);
  }
}

export function insertRubric(
  db: Db,
  pairId: number,
  { levels, criteria }: RubricEntry,
  mid: { readonly on: IsoDate; readonly levels: readonly number[] },
): void {
  db.prepare('INSERT INTO rubric (pairId, midOn) VALUES (?, ?)').run(pairId, mid.on);
  for (const [index, name] of levels.entries())
    db.prepare('INSERT INTO rubricLevel (pairId, position, name) VALUES (?, ?, ?)').run(
      pairId,
      index + 1,
      name,
    );
  for (const [row, { name, words }] of criteria.entries()) {
    db.prepare('INSERT INTO rubricCriterion (pairId, position, name, midLevel) VALUES (?, ?, ?, ?)').run(
      pairId,
      row + 1,
      name,
      mid.levels[row] ?? 1,
    );
    for (const [level, text] of words.entries())
      db.prepare('INSERT INTO rubricCell (pairId, criterion, level, words) VALUES (?, ?, ?, ?)').run(
        pairId,
        row + 1,
        level + 1,
        text,
      );
  }
}

type Note = { readonly pairId: number; readonly notedOn: IsoDate; readonly words: string };

export function insertNotes(
  db: Db,
  notes: {
    readonly benefits: readonly Note[];
    readonly obstacles: readonly (Note & {
      readonly wantsSupport: boolean;
      readonly resolvedOn: IsoDate | null;
      readonly resolution: string;
    })[];
    readonly knowledge: readonly {
      readonly pairId: number;
      readonly notedOn: IsoDate;
      readonly title: string;
      readonly owner: string;
      readonly storedAt: string;
    }[];
  },
): void {
  const benefit = db.prepare(
    'INSERT INTO benefit (pairId, notedOn, words) VALUES (:pairId, :notedOn, :words)',
  );
  for (const one of notes.benefits) benefit.run(one);
  const obstacle = db.prepare(
    `INSERT INTO obstacle (pairId, notedOn, words, wantsSupport, resolvedOn, resolution)
     VALUES (:pairId, :notedOn, :words, :wantsSupport, :resolvedOn, :resolution)`,
  );
  for (const one of notes.obstacles) obstacle.run({ ...one, wantsSupport: Number(one.wantsSupport) });
  const knowledge = db.prepare(
    `INSERT INTO knowledgeItem (pairId, notedOn, title, owner, storedAt)
     VALUES (:pairId, :notedOn, :title, :owner, :storedAt)`,
  );
  for (const one of notes.knowledge) knowledge.run(one);
}

export function insertChanges(
  db: Db,
  changes: readonly ChangeEntry[],
  suggestions: readonly SuggestionEntry[],
): void {
  const change = db.prepare(
    `INSERT INTO changeEntry
       (category, description, status, ideaOn, acceptedOn, doneOn, evidence, owner, decidedBy, credit, outcomeId)
     VALUES
       (:category, :description, :status, :ideaOn, :acceptedOn, :doneOn, :evidence, :owner, :decidedBy, :credit,
        :outcomeId)`,
  );
  const credit = db.prepare('INSERT INTO changeCredit (changeId, pairId) VALUES (?, ?)');
  for (const { pairIds, ...one } of changes) {
    const { lastInsertRowid } = change.run(one);
    for (const pairId of pairIds) credit.run(lastInsertRowid, pairId);
  }
  const suggestion = db.prepare(
    `INSERT INTO suggestion (words, source, raisedOn, disposition, decidedOn, answer)
     VALUES (:words, :source, :raisedOn, :disposition, :decidedOn, :answer)`,
  );
  for (const one of suggestions) suggestion.run(one);
}
