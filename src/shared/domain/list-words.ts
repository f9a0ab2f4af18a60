/** Items as a part of a sentence: "A", "A and B", "A, B and C"; empty for none. */
export function listWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
