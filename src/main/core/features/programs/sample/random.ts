/** A stream of numbers that is the same for the same seed, on every machine. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  readonly int: (below: number) => number;
  /** True in `share` (0..1) of all cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** `count` different items, or all of them when there are fewer. */
  readonly sample: <T>(items: readonly T[], count: number) => T[];
};

/** The mulberry32 generator: 32 bits of state, plenty for sample data, and fast. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('Nothing to pick from');
    return items[int(items.length)] as T; // In range: int() stays below the length checked above.
  };
  const sample = <T>(items: readonly T[], count: number): T[] => {
    if (count >= items.length) return [...items];
    const chosen: T[] = [];
    while (chosen.length < count) {
      const item = pick(items);
      if (!chosen.includes(item)) chosen.push(item);
    }
    return chosen;
  };
  return { int, chance: share => next() < share, pick, sample };
}
