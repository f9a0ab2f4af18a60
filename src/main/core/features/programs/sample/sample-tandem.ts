import type { Db } from '#core/db/connection.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { SamplePair } from './sample-pairs.ts';
import * as sql from './sample-tandem.sql.ts';

const KNOWLEDGE = 'Why the two plants were never merged, and whom to call when a supplier fails.';

/** What stands beside the meetings: messages that some pairs counted, who will retire, and how people like to work. */
export function writeSampleTandem(db: Db, pairs: readonly SamplePair[], today: IsoDate): void {
  const counting = pairs.filter(pair => pair.state === 'active' && pair.id % 3 === 0);
  const month = today.slice(0, 7);
  sql.insertMessages(
    db,
    counting.map(pair => ({ pairId: pair.id, month, messages: 4 + ((pair.id * 5) % 17) })),
  );
  const [retiring] = counting;
  if (retiring) sql.insertRetirement(db, retiring.id, 3, KNOWLEDGE);
  sql.insertWorkStyles(db);
}
