import type { QueryContext } from '#core/app.ts';
import { benefitCount, goalsOverview, learning } from '../goals/index.ts';
import { printedChanges } from './gather-goals.ts';
import type { ReportResults } from './outcome-report/report.ts';

/** A board reads three to five; the rest is in the change log. */
const MOST_CHANGES = 5;

/** What the pairs reached and changed, null while there is nothing to tell. The report names no participant. */
export function gatherResults(ctx: QueryContext): ReportResults | null {
  const { totals } = goalsOverview(ctx);
  // Ideas are not results yet.
  const changes = printedChanges(ctx, 'anonymous').filter(({ status }) => status !== 'idea');
  const groups = learning(ctx.db).groups.flatMap(({ role, kind, all }) => {
    if (!all?.interval) return [];
    const { n, before, after, change, interval } = all;
    const what = kind === 'skills' ? 'Skills' : 'Leadership skills';
    return [{ name: `${what} of ${role}s`, n, before, after, change, ...interval }];
  });
  const benefits = benefitCount(ctx.db);
  if (totals.rated === 0 && changes.length === 0 && groups.length === 0) return null;
  const { goals, rated, met, steps } = totals;
  return {
    attainment: rated === 0 ? null : { goals, rated, met, steps },
    changes: changes.slice(0, MOST_CHANGES).map(change => ({ ...change, owner: '' })),
    changeCount: changes.length,
    learning: groups,
    benefits,
  };
}
