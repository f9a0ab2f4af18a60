import { os, query, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { findPairs, selectPair, type PairRecord } from './pair.sql.ts';

export const pairsHandlers = os.pairs.router({
  get: os.pairs.get.handler(
    query((ctx, { pairId }) => ({ ...pairOrRefuse(ctx, pairId), today: ctx.today() })),
  ),
  find: os.pairs.find.handler(query(({ db }, { text, limit }) => [...findPairs(db, text, limit)])),
});

/** The pair with this id; refuses when it is gone. */
export function pairOrRefuse({ db }: Pick<QueryContext, 'db'>, pairId: number): PairRecord {
  const pair = selectPair(db, pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there.');
  return pair;
}
