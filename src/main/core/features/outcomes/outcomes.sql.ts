import type { Db } from '#core/db/connection.ts';
import { must } from '#shared/domain/assert.ts';

/** People at work or on leave in the roster. */
export function countRoster(db: Db): number {
  return must(
    db.prepare<[], number>(`SELECT count(*) FROM person WHERE status <> 'left'`).pluck().get(),
    'A count always gives a row',
  );
}
