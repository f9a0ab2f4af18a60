import type { Expression } from '#shared/contract/intake.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Role } from '#shared/domain/people.ts';
import type { Answers } from './read-answers.ts';

/** The words for what a form changes, in the order of the form. */
const FIELD_WORDS = {
  interestOn: 'day',
  source: 'how it came',
  motivation: 'motivation',
  offered: 'skills offered',
  sought: 'skills sought',
  wanted: 'topics wanted',
  avoided: 'topics to avoid',
  capacity: 'number of mentees',
  availability: 'availability',
  channel: 'channel',
  accessNeeds: 'access needs',
} as const satisfies Record<Exclude<keyof Expression, 'role'>, string>;

/** The form as it will be saved: what a row says over what is known. An empty cell never wipes anything out. */
export function mergeAnswers(
  known: Omit<Expression, 'role'>,
  said: Answers['said'],
  role: Role,
): { readonly expression: Expression; readonly changed: readonly string[] } {
  const wanted = union(known.wanted, said.wanted ?? [], topic => topic);
  const newlyAvoided = new Set((said.avoided ?? []).map(foldText));
  const newlyWanted = new Set((said.wanted ?? []).map(foldText));
  const expression: Expression = {
    ...known,
    ...said,
    role,
    capacity: role === 'mentor' ? (said.capacity ?? known.capacity) : 1,
    offered: union(known.offered, said.offered ?? [], ({ skill }) => skill).map(claim => ({
      ...claim,
      evidence: claim.evidence === '' ? evidenceOf(known, claim.skill) : claim.evidence,
    })),
    sought: union(known.sought, said.sought ?? [], ({ skill }) => skill),
    wanted: wanted.filter(topic => !newlyAvoided.has(foldText(topic))),
    avoided: union(known.avoided, said.avoided ?? [], topic => topic).filter(
      topic => newlyAvoided.has(foldText(topic)) || !newlyWanted.has(foldText(topic)),
    ),
  };
  const keys = Object.keys(FIELD_WORDS) as (keyof typeof FIELD_WORDS)[];
  return {
    expression,
    changed: keys.filter(key => textOf(expression[key]) !== textOf(known[key])).map(key => FIELD_WORDS[key]),
  };
}

function evidenceOf(known: Pick<Expression, 'offered'>, skill: string): string {
  return known.offered.find(one => foldText(one.skill) === foldText(skill))?.evidence ?? '';
}

/** Both lists; what the second says of an item wins, and the item keeps its known spelling. */
function union<T>(known: readonly T[], said: readonly T[], nameOf: (item: T) => string): T[] {
  const byName = new Map(known.map(item => [foldText(nameOf(item)), item]));
  for (const item of said) {
    const before = byName.get(foldText(nameOf(item)));
    byName.set(foldText(nameOf(item)), before === undefined ? item : respelled(item, before));
  }
  return [...byName.values()];
}

function respelled<T>(item: T, before: T): T {
  if (typeof item !== 'object' || typeof before !== 'object') return before;
  return { ...item, skill: (before as { skill?: unknown }).skill };
}

/** Compares lists by what is in them, not by their order. */
function textOf(value: unknown): string {
  return Array.isArray(value)
    ? JSON.stringify(value.map(item => JSON.stringify(item, sortedKeys(item))).sort())
    : JSON.stringify(value);
}

function sortedKeys(item: unknown): string[] | undefined {
  return typeof item === 'object' && item !== null ? Object.keys(item).sort() : undefined;
}
