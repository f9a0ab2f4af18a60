import type { Decision } from '#shared/contract/scenarios.ts';
import type { QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { csvText } from '../roster/index.ts';
import { selectDecisions } from './decision-log.sql.ts';

/** Every decision on who meets whom, newest first. */
export function decisions(db: Db): readonly Decision[] {
  return selectDecisions(db);
}

/** The log as CSV, oldest first, as a reader of minutes expects. */
export function decisionLogFile({ db, today }: QueryContext): File {
  const rows = [...selectDecisions(db)]
    .reverse()
    .map(({ at, actor, summary, detail, price, reason }) => [
      at,
      actor,
      summary,
      detail?.replaceAll('\n', '; ') ?? null,
      price === null ? null : price / 100,
      reason,
    ]);
  const header = ['When (UTC)', 'Who', 'What', 'Before → after', 'Change of fit (points)', 'Reason'];
  return new File([csvText([header, ...rows])], `Decision log ${today()}.csv`, { type: 'text/csv' });
}
