import type { Charter, Cohort, Outcome } from '#shared/contract/program.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

type CharterRow = Charter & ProgramFacts & { isSample: 0 | 1 };
type ProgramFacts = {
  readonly createdAt: IsoInstant;
  readonly predecessor: string;
  readonly closedOn: IsoDate | null;
  readonly archivedOn: IsoDate | null;
};

const CHARTER_COLUMNS = [
  'name',
  'organization',
  'purpose',
  'focus',
  'sponsorName',
  'sponsorSignedOn',
  'facilitatorName',
  'facilitatorContact',
  'escalationContact',
  'cadenceDays',
  'meetingCount',
  'meetingMinutes',
  'paper',
  'strategyLink',
  'communicationPolicy',
  'ethics',
  'durationMonths',
] as const;

const COHORT_COLUMNS = [
  'name',
  'isPilot',
  'pairCap',
  'interestFrom',
  'interestUntil',
  'matchOn',
  'orientationOn',
  'startsOn',
  'midReviewOn',
  'endsOn',
  'followUpOn',
] as const;
const OUTCOME_COLUMNS = [
  'statement',
  'metric',
  'baseline',
  'target',
  'current',
  'source',
  'businessArea',
  'dueOn',
] as const;

export function selectCharter(db: Db): Charter & ProgramFacts & { readonly isSample: boolean } {
  const row = must(
    db
      .prepare<[], CharterRow>(
        `SELECT ${CHARTER_COLUMNS.join(', ')}, isSample, createdAt, predecessor, closedOn, archivedOn
           FROM program
          WHERE id = 1`,
      )
      .get(),
    'A program file always has its program row',
  );
  return { ...row, isSample: row.isSample === 1 };
}

export function updateCharter(
  db: Db,
  change: { readonly [K in keyof Charter]?: Charter[K] | undefined },
): void {
  updateColumns(db, 'program', 1, CHARTER_COLUMNS, change);
}

type CohortRow = Omit<Cohort, 'isPilot'> & { isPilot: 0 | 1 };

/** The cohort that the screens work on: the newest one. */
export function selectCohort(db: Db): Cohort {
  const row = must(
    db
      .prepare<[], CohortRow>(`SELECT id, ${COHORT_COLUMNS.join(', ')} FROM cohort ORDER BY id DESC LIMIT 1`)
      .get(),
    'A program always has a cohort',
  );
  return { ...row, isPilot: row.isPilot === 1 };
}

export function updateCohort(
  db: Db,
  cohortId: number,
  change: { readonly [K in keyof Cohort]?: Cohort[K] | undefined },
): void {
  updateColumns(db, 'cohort', cohortId, COHORT_COLUMNS, change);
}

export function selectOutcomes(db: Db): Outcome[] {
  return db.prepare<[], Outcome>(`SELECT id, ${OUTCOME_COLUMNS.join(', ')} FROM outcome ORDER BY id`).all();
}

export function insertOutcome(db: Db, outcome: Omit<Outcome, 'id'>): number {
  const result = db
    .prepare(
      `INSERT INTO outcome (${OUTCOME_COLUMNS.join(', ')}) VALUES (${OUTCOME_COLUMNS.map(() => '?').join(', ')})`,
    )
    .run(...OUTCOME_COLUMNS.map(column => outcome[column]));
  return Number(result.lastInsertRowid);
}

/** Returns whether there was such an outcome. */
export function updateOutcome(
  db: Db,
  id: number,
  change: { readonly [K in keyof Outcome]?: Outcome[K] | undefined },
): boolean {
  return updateColumns(db, 'outcome', id, OUTCOME_COLUMNS, change);
}

export function selectOutcome(db: Db, id: number): Outcome | null {
  return (
    db
      .prepare<[number], Outcome>(`SELECT id, ${OUTCOME_COLUMNS.join(', ')} FROM outcome WHERE id = ?`)
      .get(id) ?? null
  );
}

/** Whether any pair of the program has ever started. */
export function hasStartedPairs(db: Db): boolean {
  return db.prepare('SELECT 1 FROM pair WHERE startedOn IS NOT NULL LIMIT 1').get() !== undefined;
}

/** The day on which the program was closed or put away, or null to open it again. */
export function updateProgramEnd(
  db: Db,
  end: { readonly closedOn: IsoDate | null; readonly archivedOn: IsoDate | null },
): void {
  db.prepare('UPDATE program SET closedOn = :closedOn, archivedOn = :archivedOn WHERE id = 1').run(end);
}

export function deleteOutcome(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM outcome WHERE id = ?').run(id).changes > 0;
}

/** Sets only the columns that `change` names; column names come from the closed lists above, never from input. */
function updateColumns(
  db: Db,
  table: 'program' | 'cohort' | 'outcome',
  id: number,
  columns: readonly string[],
  change: Readonly<Record<string, unknown>>,
): boolean {
  const named = columns.filter(column => change[column] !== undefined);
  if (named.length === 0) return true;
  const values = named.map(column =>
    typeof change[column] === 'boolean' ? Number(change[column]) : change[column],
  );
  const result = db
    .prepare(`UPDATE ${table} SET ${named.map(c => `${c} = ?`).join(', ')} WHERE id = ?`)
    .run(...values, id);
  return result.changes > 0;
}
