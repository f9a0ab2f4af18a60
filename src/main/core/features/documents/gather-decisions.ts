import type { QueryContext } from '#core/app.ts';
import { firstBrokenEntry } from '#core/db/audit.sql.ts';
import { selectOverriddenPairs } from '../matching/index.ts';
import { decisions } from '../scenarios/index.ts';
import type { PrintedDecisions, PrintedOverride } from './decision-log/log.ts';
import { programFacts } from './gather-packs.ts';

/** Every decision on the pairs and every rule set aside, as the log of the file keeps them. */
export function gatherDecisions(ctx: QueryContext): PrintedDecisions {
  const { charter, cohort } = programFacts(ctx);
  return {
    program: {
      name: charter.name,
      ...(charter.organization && { organization: charter.organization }),
      cohort: cohort.name,
    },
    decisions: [...decisions(ctx.db)].reverse().map(({ at, actor, summary, detail, price, reason }) => ({
      at,
      who: actor ?? '',
      what: summary,
      moves: detail === null ? [] : detail.split('\n'),
      price,
      reason: reason ?? '',
    })),
    overrides: selectOverriddenPairs(ctx.db).map(
      ({ mentor, mentee, name, words, reason, actor, at }): PrintedOverride => ({
        pair: `${mentor} and ${mentee}`,
        rule: name,
        words,
        reason,
        who: actor ?? '',
        at,
      }),
    ),
    isWhole: firstBrokenEntry(ctx.db) === null,
  };
}
