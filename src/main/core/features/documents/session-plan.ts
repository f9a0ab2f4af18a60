import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { PlannedSession } from './briefing-pack/pack.ts';
import { shortDate } from './printed-date.ts';

/** How the days between meetings are said: "every two weeks", "about once a month". */
export function cadenceInWords(days: number): string {
  if (days === 7) return 'every week';
  if (days % 7 === 0 && days <= 21) return `every ${['two', 'three'][days / 7 - 2] ?? days / 7} weeks`;
  if (days >= 28 && days <= 31) return 'about once a month';
  if (days >= 56 && days <= 62) return 'about every two months';
  return `every ${days} days`;
}

/** For meetings beyond the pair's own topics: themes that any two people from different generations can talk about. */
const COMMON_THEMES = [
  'A day in each other’s work',
  'How decisions look from below and above',
  'The tools each of us uses every day',
  'What younger colleagues expect, and why',
  'Who is left out here, and what would help',
] as const;

/**
 * A map of the meetings: the first to get to know each other, the last to look back, one in the
 * middle to adjust, the topics between them. Without a first day the dates stay empty, to be written in.
 */
export function sessionPlan(plan: {
  readonly count: number;
  readonly cadenceDays: number;
  readonly startsOn?: IsoDate;
  readonly topics: readonly string[];
}): PlannedSession[] {
  const { count, cadenceDays, startsOn, topics } = plan;
  const middle = count >= 4 ? Math.floor(count / 2) : -1;
  let used = 0;
  return Array.from({ length: count }, (_, index): PlannedSession => {
    const when = startsOn ? `Around ${shortDate(addDays(startsOn, index * cadenceDays))}` : '';
    if (index === 0) {
      return { title: 'Get to know each other', focus: 'Ground rules, first topic, next date', when };
    }
    if (index === count - 1) {
      return { title: 'Look back', focus: 'What changed, what stays, how to end well', when };
    }
    if (index === middle) {
      return { title: 'Half-time', focus: 'What works, what to change, what to try next', when };
    }
    const own = topics[used];
    const theme = own ?? COMMON_THEMES[(used - topics.length) % COMMON_THEMES.length];
    used += 1;
    return {
      title: theme ?? 'A topic you choose together',
      focus: own ? 'Show, try, talk' : 'Tell, ask, find one thing to change',
      when,
    };
  });
}
