/** Lower and upper limit of a 95 % interval, as fractions. */
export type Interval = { readonly lower: number; readonly upper: number };

/** A count out of a total. */
export type Proportion = { readonly count: number; readonly of: number };

/** 0.975 quantile of the standard normal distribution. */
const Z = 1.959964;

/**
 * Wilson score interval of a proportion, 95 %.
 *
 * Center (p + z²/2n)/(1 + z²/n), half-width z·√(p(1−p)/n + z²/4n²)/(1 + z²/n)
 * (Wilson 1927, JASA 22:209–212). Unlike p ± z·SE it stays within 0–1 and does
 * not shrink to nothing at 0 of n, which small pilots meet all the time.
 * Throws on an empty or impossible proportion: there is no interval to print.
 */
export function wilsonInterval({ count, of }: Proportion): Interval {
  if (!(of > 0) || count < 0 || count > of) throw new RangeError(`no interval for ${count} of ${of}`);
  const p = count / of;
  const z2 = Z * Z;
  const scale = 1 + z2 / of;
  const center = (p + z2 / (2 * of)) / scale;
  const half = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / scale;
  return {
    lower: count === 0 ? 0 : Math.max(0, center - half),
    upper: count === of ? 1 : Math.min(1, center + half),
  };
}

/**
 * Difference of two independent proportions (first minus second) with its 95 %
 * interval: Newcombe's hybrid score method (method 10 in Newcombe 1998,
 * Stat Med 17:873–890), built from the two Wilson intervals.
 */
export function newcombeDifference(
  first: Proportion,
  second: Proportion,
): Interval & { readonly difference: number } {
  const [a, b] = [wilsonInterval(first), wilsonInterval(second)];
  const [p, q] = [first.count / first.of, second.count / second.of];
  const difference = p - q;
  return {
    difference,
    lower: difference - Math.hypot(p - a.lower, b.upper - q),
    upper: difference + Math.hypot(a.upper - p, q - b.lower),
  };
}
