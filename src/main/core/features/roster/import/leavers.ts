import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import type { MissingAnswer, MissingPerson, RosterImportPlan } from '#shared/contract/roster-import.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { displayName } from '#shared/domain/people.ts';
import { selectHiredAfter, selectMissing, selectRunningPairs, updateLeft } from '../leavers.sql.ts';

/** What the facilitator said about people who are not in the file. */
export type MissingAnswers = Pick<RosterImportPlan, 'missingPeople' | 'missingExceptions'>;

/**
 * One page of the people at work who are not in the file, with the pairs that would end.
 *
 * @param ids row ids of all of them.
 */
export function missingPage(
  db: Db,
  ids: readonly number[],
  page: { readonly search: string; readonly offset: number; readonly limit: number },
): { total: number; people: MissingPerson[] } {
  const words = foldText(page.search).split(/\s+/).filter(Boolean);
  const { total, rows } = selectMissing(db, ids, words, page);
  const pairs = selectRunningPairs(
    db,
    rows.map(row => row.id),
  );
  return {
    total,
    people: rows.map(({ id, employeeId, jobTitle, department, knownLastDay, ...name }) => ({
      id,
      employeeId,
      name: displayName(name),
      jobTitle,
      department,
      knownLastDay,
      pairs: pairs
        .filter(pair => pair.personId === id)
        .map(({ role, ...partner }) => ({ role, partnerName: displayName(partner) })),
    })),
  };
}

/**
 * Marks those as left of whom the facilitator said so; the others stay as they are.
 *
 * A last day that an earlier file has told counts more than the one day given for all; a day given for one person
 * counts more than both.
 *
 * @param missing row ids of the people at work who are not in the file; exceptions for anybody else count for nothing.
 * @returns how many people were marked. Refuses a day before somebody was hired.
 */
export function markLeavers(
  db: Db,
  missing: readonly number[],
  { missingPeople, missingExceptions }: MissingAnswers,
): number {
  const isMissing = new Set(missing);
  const own = new Set<number>();
  const alike = new Map<string, { readonly answer: MissingAnswer; readonly ids: number[] }>();
  for (const { id, answer } of missingExceptions) {
    if (!isMissing.has(id) || own.has(id)) continue;
    own.add(id);
    const key = JSON.stringify(answer);
    const group = alike.get(key) ?? { answer, ids: [] };
    group.ids.push(id);
    alike.set(key, group);
  }
  const rest = missing.filter(id => !own.has(id));
  let marked = mark(db, rest, missingPeople, true);
  for (const { ids, answer } of alike.values()) marked += mark(db, ids, answer, false);
  return marked;
}

function mark(db: Db, ids: readonly number[], answer: MissingAnswer, keepsKnownDay: boolean): number {
  if (answer.kind === 'keep' || ids.length === 0) return 0;
  const { leftOn, leftAs } = answer;
  const later = selectHiredAfter(db, ids, leftOn);
  if (later) {
    throw refuse(
      'INVALID',
      `${displayName(later)} was hired on ${later.hireDate}, after ${leftOn} as the last day. Give ${displayName(later)} another day, or say “Still here”. Nothing was imported.`,
      { leftOn: 'Give a day after the hire date.' },
    );
  }
  return updateLeft(db, ids, leftOn, leftAs, keepsKnownDay);
}
