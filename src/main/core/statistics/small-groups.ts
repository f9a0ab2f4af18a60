/**
 * Which groups of a whole may be shown beside the whole, so that no small one can be worked out.
 *
 * A group with fewer than `least` answers is hidden. What is hidden together is known by taking what is shown from the
 * whole; so the next smallest group is hidden as well until at least `least` answers in at least two groups remain
 * (complementary suppression, metrics 5.9). Groups without an answer hide nobody and are not counted as cover.
 */
export function shownGroups(counts: readonly number[], least: number): readonly boolean[] {
  const shown = counts.map(count => count >= least);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < least) return counts.map(() => false);
  const bySize = counts.map((_, index) => index).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  for (;;) {
    const hidden = counts.filter((count, index) => !shown[index] && count > 0);
    const sum = hidden.reduce((all, count) => all + count, 0);
    if (sum === 0 || (sum >= least && hidden.length > 1)) return shown;
    const next = bySize.find(index => shown[index]);
    if (next === undefined) return shown;
    shown[next] = false;
  }
}

/** A group by which people are told apart, and how many belong to it. */
export type CountedGroup = { readonly name: string; readonly count: number };

/**
 * Groups of at least `least` people; the smaller ones are put together under `rest`, and the next larger with them
 * until `rest` is large enough. One group that holds everybody says nothing: then there is none.
 */
export function coarsened(
  groups: readonly CountedGroup[],
  least: number,
  rest: string,
): readonly CountedGroup[] {
  const bySize = groups.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const isLarge = ({ name, count }: CountedGroup) => count >= least && name !== rest;
  const small = bySize.filter(group => !isLarge(group));
  const large = bySize.filter(isLarge);
  let together = small.reduce((sum, { count }) => sum + count, 0);
  while (together > 0 && together < least && large.length > 0) together += large.shift()?.count ?? 0;
  const kept = [...large].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  if (together > 0) kept.push({ name: rest, count: together });
  return kept.length > 1 ? kept : [];
}
