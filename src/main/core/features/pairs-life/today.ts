import type { Home } from '#shared/contract/home.ts';
import type { Db } from '#core/db/connection.ts';
import { attentionOf } from './attention.ts';
import { selectPairsWithGone } from './pair.sql.ts';

type Task = Home['now'][number];

/** Pairs of which somebody is gone: the one who stays must not wait to hear of it. */
export function goneTasks(db: Db): Task[] {
  const gone = selectPairsWithGone(db).flatMap(pair =>
    attentionOf(pair)
      .filter(({ kind }) => kind !== 'leave')
      .map(attention => ({ pair, attention })),
  );
  return gone.map(({ pair, attention }) => ({
    key: `gone ${pair.pairId} ${attention.side}`,
    tone: 'blocked',
    to: `/pairs/${pair.pairId}`,
    words: attention.words,
    detail: attention.step,
  }));
}
