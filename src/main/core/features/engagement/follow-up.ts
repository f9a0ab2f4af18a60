import type { Home } from '#shared/contract/home.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { QueryContext } from '#core/app.ts';
import { lateReports } from '../checkins/index.ts';
import { healthNow } from '../health/index.ts';
import { countLateTasks } from '../tasks/index.ts';
import { namesOf } from './meeting-rules.ts';
import { keptPairs } from './kept-pairs.ts';
import { selectCadence } from './pairs.sql.ts';

type Task = Home['now'][number];

/** What the pairs at work ask of the facilitator today, each with the screen where it is done. */
export function followUpTasks(ctx: QueryContext): readonly Task[] {
  const names = new Map(
    keptPairs(ctx.program, selectCadence(ctx.db).cohortId).map(pair => [pair.pairId, namesOf(pair)]),
  );
  const pairs = [...healthNow(ctx)].map(([pairId, health]) => ({
    name: names.get(pairId) ?? 'A pair',
    health,
  }));
  const asking = pairs.filter(({ health }) => health.reasons.some(({ sign }) => sign === 'supportAsked'));
  const atRisk = pairs.filter(pair => pair.health.state === 'atRisk' && !asking.includes(pair));
  const late = lateReports(ctx);
  const lateTasks = countLateTasks(ctx.db, ctx.today());
  return [
    ...asking.slice(0, SHOWN).map(({ name, health }, index) => ({
      key: `support-${index}`,
      tone: 'warn' as const,
      to: '/pairs',
      words: `${name} asked for support`,
      detail: health.nextStep ?? '',
    })),
    ...(atRisk.length === 0
      ? []
      : [
          {
            key: 'atRisk',
            tone: 'warn' as const,
            to: '/pairs',
            words: atRisk.length === 1 ? '1 pair at risk' : `${atRisk.length} pairs at risk`,
            detail: firstReasons(atRisk),
          },
        ]),
    ...(late === null
      ? []
      : [
          {
            key: 'checkIns',
            tone: 'next' as const,
            to: '/pairs/check-ins',
            words: late.count === 1 ? '1 check-in report is late' : `${late.count} check-in reports are late`,
            detail: `Due on ${dayInWords(late.dueOn)}. Send the reminder, or ask the five questions by phone.`,
          },
        ]),
    ...(lateTasks === 0
      ? []
      : [
          {
            key: 'lateTasks',
            tone: 'next' as const,
            to: '/pairs/tasks',
            words:
              lateTasks === 1
                ? '1 task of a pair or of yours is late'
                : `${lateTasks} tasks of pairs or of yours are late`,
            detail: 'Tick what is done, or agree on another day.',
          },
        ]),
  ];
}

/** More than this many pleas are one problem, not many. */
const SHOWN = 3;

/** The first pair with its reason stands for the others. */
function firstReasons(
  pairs: readonly {
    readonly name: string;
    readonly health: { readonly reasons: readonly { readonly words: string }[] };
  }[],
): string {
  const [first] = pairs;
  return first ? `${first.name}: ${first.health.reasons[0]?.words ?? ''}` : '';
}
