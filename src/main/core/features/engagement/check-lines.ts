import type { LogLine } from '#shared/contract/engagement.ts';
import { SESSION_KINDS } from '#shared/domain/meetings.ts';
import type { SkillType } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { offeredTopics } from '../topics/index.ts';
import { namesOf, problemOf, type MeetingPair, type MeetingProblem } from './meeting-rules.ts';
import { meetingsByPair } from './meetings-by-pair.ts';
import * as sql from './meetings.sql.ts';
import { selectCadence, selectPairs } from './pairs.sql.ts';

export type LineProblem = MeetingProblem & { readonly line: number; readonly names: string };

type Ctx = Pick<QueryContext, 'db' | 'today'>;

/** What stands against each line, judged with the lines above it as if they were saved. */
export function checkLines(ctx: Ctx, lines: readonly LogLine[]): LineProblem[] {
  const { cohortId } = selectCadence(ctx.db);
  const pairs = new Map(selectPairs(ctx.db, cohortId).map(pair => [pair.pairId, pair]));
  const [only] = lines;
  // One meeting is the usual case and needs no look at twenty thousand.
  const taken =
    lines.length === 1 && only
      ? sql.selectTakenDaysOfPair(ctx.db, only.pairId)
      : sql.selectTakenDays(ctx.db, cohortId);
  const takenBy = meetingsByPair(taken);
  const edited = new Set(lines.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId])));
  const known = knownMeetings(lines, taken);
  const isTopic = topicCheck(ctx, lines);
  const above = new Map<number, sql.DayTaken[]>();
  const today = ctx.today();
  return lines.flatMap((line, index): LineProblem[] => {
    const pair = pairs.get(line.pairId);
    if (!pair) return [gone(index, 'This pair is no longer there.')];
    if (line.meetingId !== null && known.get(line.meetingId) !== line.pairId) {
      return [gone(index, 'This meeting is no longer there.')];
    }
    const earlier = above.get(line.pairId) ?? [];
    const others = [...takenBy(line.pairId).filter(({ id }) => !edited.has(id)), ...earlier];
    const problem = problemOf(line.entry, { pair: pair satisfies MeetingPair, others, isTopic, today });
    above.set(line.pairId, [
      ...earlier,
      { id: line.meetingId ?? 0, pairId: line.pairId, day: line.entry.on, state: line.entry.state },
    ]);
    return problem ? [{ ...problem, line: index, names: namesOf(pair) }] : [];
  });
}

function knownMeetings(
  lines: readonly LogLine[],
  taken: readonly sql.DayTaken[],
): ReadonlyMap<number, number> {
  if (lines.every(line => line.meetingId === null)) return new Map();
  return new Map(taken.map(({ id, pairId }) => [id, pairId]));
}

function gone(line: number, words: string): LineProblem {
  return { line, code: 'CONFLICT', field: 'pairId', words, advice: 'Look at the list again.', names: '' };
}

/** A meeting may carry the topics of the catalog, the kinds of session every pair has, and those it carries already. */
function topicCheck({ db }: Ctx, lines: readonly LogLine[]): (name: string) => boolean {
  const names = new Set(topicsOf(db).map(topic => topic.name));
  for (const { meetingId } of lines) {
    if (meetingId === null) continue;
    for (const topic of sql.selectMeeting(db, meetingId)?.topics ?? []) names.add(topic);
  }
  return name => names.has(name);
}

/** What a meeting can be about: kinds of session, the program's skills, and the catalog that the app brings. */
export function topicsOf(db: QueryContext['db']) {
  const sessions = SESSION_KINDS.map(name => ({ name: name as string, type: 'session' }));
  const topics = offeredTopics(db).map(({ name, type }) => ({ name, type }));
  return [...sessions, ...topics] as { name: string; type: 'session' | SkillType }[];
}

/** Refuses with the first problem's sentence, said where it was entered. */
export function assertLines(ctx: Ctx, lines: readonly LogLine[]): void {
  const problems = checkLines(ctx, lines);
  const [first] = problems;
  if (!first) return;
  if (lines.length === 1) {
    const code = first.field === 'pairId' && first.names === '' ? 'NOT_FOUND' : first.code;
    throw refuse(code, sentence(first.words, first.advice), { [first.field]: first.advice });
  }
  const others = problems.length - 1;
  const more =
    others === 0
      ? ''
      : others === 1
        ? ' 1 more line has a problem.'
        : ` ${others} more lines have a problem.`;
  throw refuse(
    first.code,
    `Line ${first.line + 1}, ${first.names || 'a pair'}: ${sentence(first.words, first.advice)}${more}`,
    Object.fromEntries(problems.map(({ line, field, words }) => [`lines.${line}.${field}`, words])),
  );
}

/** The advice follows the sentence unless the sentence gives it already. */
function sentence(words: string, advice: string): string {
  return `${words} Nothing was saved. ${advice}`;
}
