import type { Charter, Cohort, Outcome } from '#shared/contract/program.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

type CharterRow = Omit<Charter, 'paper'> & { paper: 'A4' | 'Letter'; isSample: 0 | 1; createdAt: IsoInstant };

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
] as const;

const COHORT_COLUMNS = [
  'name',
  'isPilot',
  'pairCap',
  'matchOn',
  'orientationOn',
  'startsOn',
  'midReviewOn',
  'endsOn',
] as const;
const OUTCOME_COLUMNS = ['statement', 'metric', 'baseline', 'target', 'current', 'source', 'dueOn'] as const;

export function selectCharter(db: Db): Charter & { isSample: boolean; createdAt: IsoInstant } {
  const row = must(
    db
      .prepare<[], CharterRow>(
        `SELECT ${CHARTER_COLUMNS.join(', ')}, isSample, createdAt FROM program WHERE id = 1`,
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

export type ProgressCounts = {
  readonly people: number;
  readonly imports: number;
  readonly mentors: number;
  readonly mentees: number;
  readonly pairs: number;
  readonly proposedPairs: number;
  readonly activePairs: number;
  readonly endedPairs: number;
  readonly attended: number;
  readonly meetingsHeld: number;
  readonly meetingsPlanned: number;
  readonly meetingsOverdue: number;
  readonly quietPairs: number;
};

/** Everything that the home page counts, in one pass over small indexes. `quietSince`: a pair without a meeting since then is quiet. */
export function selectProgressCounts(
  db: Db,
  cohortId: number,
  today: IsoDate,
  quietSince: IsoDate,
): ProgressCounts {
  return must(
    db
      .prepare<{ cohortId: number; today: IsoDate; quietSince: IsoDate }, ProgressCounts>(
        `SELECT
           (SELECT count(*) FROM person WHERE status <> 'left') AS people,
           (SELECT count(*) FROM rosterImport) AS imports,
           (SELECT count(*) FROM enrollment WHERE cohortId = :cohortId AND role = 'mentor' AND decision = 'accepted') AS mentors,
           (SELECT count(*) FROM enrollment WHERE cohortId = :cohortId AND role = 'mentee' AND decision = 'accepted') AS mentees,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state IN ('proposed', 'active', 'paused')) AS pairs,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state = 'proposed') AS proposedPairs,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state = 'active') AS activePairs,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state IN ('completed', 'endedEarly', 'reassigned')) AS endedPairs,
           (SELECT count(DISTINCT a.enrollmentId)
              FROM attendance a
              JOIN enrollment e ON e.id = a.enrollmentId
             WHERE e.cohortId = :cohortId AND e.decision = 'accepted') AS attended,
           (SELECT count(*) FROM meeting m JOIN pair p ON p.id = m.pairId WHERE p.cohortId = :cohortId AND m.state = 'held') AS meetingsHeld,
           (SELECT count(*) FROM meeting m JOIN pair p ON p.id = m.pairId WHERE p.cohortId = :cohortId) AS meetingsPlanned,
           (SELECT count(*)
              FROM meeting m
              JOIN pair p ON p.id = m.pairId
             WHERE p.cohortId = :cohortId AND m.state = 'planned' AND m.plannedOn < :today) AS meetingsOverdue,
           (SELECT count(*)
              FROM pair p
             WHERE p.cohortId = :cohortId
               AND p.state = 'active'
               AND p.startedOn < :quietSince
               AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.pairId = p.id AND m.heldOn >= :quietSince)) AS quietPairs`,
      )
      .get({ cohortId, today, quietSince }),
    'An aggregate always gives a row',
  );
}
