import type { NameOrder } from '#shared/contract/roster-import.ts';

export type NameParts = { readonly first: string; readonly last: string };

/** Words that belong to the last name that follows them. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le el al bin ibn ter ten zu zur zum vom af av st. mac san santa'.split(
    ' ',
  ),
);

/**
 * A whole name as first and last name, in the order that the facilitator confirmed.
 *
 * With a comma the text before it is the last name under either order ("García Márquez, Ana"). Without one, the
 * last word with the particles before it is the last name ("Ludwig van Beethoven"), or, under `lastFirst`, the
 * first word with its particles. Nothing is dropped: both parts together hold every word.
 */
export function splitName(text: string, order: NameOrder): NameParts {
  const comma = text.indexOf(',');
  if (comma >= 0) return { last: text.slice(0, comma).trim(), first: text.slice(comma + 1).trim() };
  const words = text.trim().split(/\s+/);
  if (words.length === 1) return { first: '', last: words[0] ?? '' };
  if (order === 'lastFirst') {
    let end = 1;
    while (end < words.length - 1 && PARTICLES.has((words[end - 1] ?? '').toLowerCase())) end++;
    return { last: words.slice(0, end).join(' '), first: words.slice(end).join(' ') };
  }
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start--;
  return { first: words.slice(0, start).join(' '), last: words.slice(start).join(' ') };
}

/** The order that most of the names suggest: a comma means that the last name stands in front. */
export function guessNameOrder(values: readonly string[]): NameOrder {
  const commas = values.filter(value => value.includes(',')).length;
  return commas > values.length / 2 ? 'lastFirst' : 'firstLast';
}
