import { command, os, query } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { activate } from './activation.ts';
import { DEFAULT_MODULES } from './default-modules.ts';
import { pairReadiness, readinessMatrix } from './overview.ts';
import { recordAttendance, recordTraining } from './recording.ts';
import * as sql from './readiness.sql.ts';

export const readinessHandlers = os.readiness.router({
  matrix: os.readiness.matrix.handler(query(({ db, today }) => readinessMatrix(db, today()))),
  pairs: os.readiness.pairs.handler(query(({ db, today }) => pairReadiness(db, today()))),

  recordAttendance: os.readiness.recordAttendance.handler(
    command('readiness.recordAttendance', recordAttendance),
  ),
  recordTraining: os.readiness.recordTraining.handler(command('readiness.recordTraining', recordTraining)),
  activate: os.readiness.activate.handler(command('readiness.activate', activate)),
});

/** Gives the newest cohort the suggested modules that it lacks; returns how many that were. */
export function insertDefaultModules(db: Db): number {
  const cohortId = sql.selectCohortId(db);
  const known = new Set(sql.selectModules(db, cohortId).map(module => module.title));
  const lacking = DEFAULT_MODULES.filter(module => !known.has(module.title));
  for (const module of lacking) sql.insertModule(db, cohortId, module);
  return lacking.length;
}

export { pairReadiness, readinessMatrix } from './overview.ts';
export { personFinder, type Found } from './find-person.ts';
export { selectKnownPeople, type KnownPerson } from './people-index.sql.ts';
export { upsertTraining } from './records.sql.ts';
export { assertWithinProgram } from './record-date.ts';
export { assertEnrolled, recordAttendance, recordLimits, recordTraining } from './recording.ts';
export { insertModule, selectCohortId, selectEnrolled } from './readiness.sql.ts';
export { assertRecordable } from './record-date.ts';

export { DEFAULT_MODULES } from './default-modules.ts';
