import type { RuleKey } from '#shared/domain/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import type { IntakeEntry } from '../intake/index.ts';
import { boardNow, FORBIDDEN, ruleName, rulesIn, type BoardModel } from '../matching/index.ts';

const known = new WeakMap<BoardModel, ReadonlyMap<number, string>>();
const NOBODY: ReadonlyMap<number, string> = new Map();
/** Beyond 200 mentees and 200 mentors the board alone says who has no partner: the list must not wait for the matching. */
const MANY_PAIRS = 200 * 200;

/** Accepted people whom the rules leave no partner, by enrollment id, with the reason; kept as long as the board's model. */
export function ruledOut(ctx: QueryContext, everybody: readonly IntakeEntry[]): ReadonlyMap<number, string> {
  const accepted = (role: Role) =>
    everybody.filter(one => one.role === role && one.decision === 'accepted').length;
  if (accepted('mentee') * accepted('mentor') > MANY_PAIRS) return NOBODY;
  const { model } = boardNow(ctx);
  const found = known.get(model) ?? findRuledOut(model);
  known.set(model, found);
  return found;
}

function findRuledOut(model: BoardModel): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  const width = model.mentors.length;
  const look = (enrollmentId: number, cells: readonly number[], noun: string) => {
    if (cells.length === 0 || cells.some(cell => model.feasible[cell] !== FORBIDDEN)) return;
    words.set(enrollmentId, sentence(model, cells, noun));
  };
  for (const [id, i] of model.menteeAt)
    look(
      id,
      [...model.mentors.keys()].map(j => i * width + j),
      'mentor',
    );
  for (const [id, j] of model.mentorAt)
    look(
      id,
      [...model.mentees.keys()].map(i => i * width + j),
      'mentee',
    );
  return words;
}

function sentence({ rules, settings }: BoardModel, cells: readonly number[], noun: string): string {
  const counts = new Map<RuleKey, number>();
  for (const cell of cells) {
    const [first] = rulesIn(rules.hard[cell] ?? 0, rules.keys);
    if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const parts = rules.keys.flatMap(rule => {
    const count = counts.get(rule);
    return count === undefined ? [] : [`${count} by “${ruleName(rule, settings.customRules)}”`];
  });
  const who = cells.length === 1 ? `The only ${noun} is` : `All ${cells.length} ${noun}s are`;
  return `${who} ruled out${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}
