import type { Db } from '#core/db/connection.ts';
import { selectCohort } from '../program/index.ts';
import { selectSurveys, type Survey } from './surveys.sql.ts';

/** The survey that was closed last; null while none is. */
export function latestClosed(db: Db): Survey | null {
  const closed = selectSurveys(db, selectCohort(db).id).filter(survey => survey.closedOn !== null);
  return closed.sort((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? '') || b.id - a.id)[0] ?? null;
}
