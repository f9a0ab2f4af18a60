import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import { selectComparablePeople, selectComparison } from './comparison.sql.ts';
import { comparedPeople } from './comparison.ts';
import { selectCohort } from './program.sql.ts';

/** The people of the comparison group as its rule describes them on a day; null while there is no rule. */
export function comparisonPersonIds(db: Db, on: IsoDate): readonly number[] | null {
  const rule = selectComparison(db);
  if (!rule) return null;
  return comparedPeople(rule, selectComparablePeople(db, selectCohort(db).id), on).map(
    ({ personId }) => personId,
  );
}
