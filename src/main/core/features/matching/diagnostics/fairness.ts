/** Groups with fewer people than this are not shown: their figures would be about persons. */
export const SMALLEST_GROUP = 5;

/** One person of one side: the group (department, site, level; null when unknown) and the fit, null when unmatched. */
export type FairnessPerson = { readonly group: string | null; readonly fit: number | null };

export type FitFigures = {
  readonly people: number;
  readonly matched: number;
  /** All in the unit of the scores; null when nobody is matched. */
  readonly worst: number | null;
  /** Nine in ten are at least this well off. */
  readonly p10: number | null;
  readonly median: number | null;
  readonly best: number | null;
  /** Middle half: third quartile less first. */
  readonly spread: number | null;
};

export type GroupFigures =
  | { readonly name: string; readonly isHidden: false; readonly figures: FitFigures }
  | { readonly name: string; readonly isHidden: true };

export type Fairness = {
  readonly all: FitFigures;
  /** By name; people without a known group are in none. */
  readonly groups: readonly GroupFigures[];
};

/**
 * How evenly an arrangement treats people.
 *
 * A group is hidden when it has fewer than `SMALLEST_GROUP` people, or fewer matched ones. If what is hidden could be
 * worked out from the total (one group alone, or too few people together), the next smallest group is hidden too.
 */
export function fairness(people: readonly FairnessPerson[]): Fairness {
  const byGroup = new Map<string, FairnessPerson[]>();
  for (const person of people) {
    if (person.group === null) continue;
    byGroup.set(person.group, [...(byGroup.get(person.group) ?? []), person]);
  }
  const measured = [...byGroup].map(([name, members]) => ({ name, figures: figuresOf(members) }));
  const unknown = people.filter(({ group }) => group === null).length;
  const hidden = hiddenGroups(measured, unknown);
  return {
    all: figuresOf(people),
    groups: measured
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, figures }) =>
        hidden.has(name) ? { name, isHidden: true } : { name, isHidden: false, figures },
      ),
  };
}

type Measured = { readonly name: string; readonly figures: FitFigures };

/** People of unknown group are in the total but in no group, so they cover for the hidden ones. */
function hiddenGroups(groups: readonly Measured[], unknown: number): ReadonlySet<string> {
  const bySize = [...groups].sort(
    (a, b) => a.figures.matched - b.figures.matched || (a.name < b.name ? -1 : 1),
  );
  const isSmall = ({ figures }: Measured): boolean => figures.matched > 0 && figures.matched < SMALLEST_GROUP;
  const tooFew = ({ figures }: Measured): boolean =>
    figures.people < SMALLEST_GROUP || isSmall({ name: '', figures });
  const hidden = bySize.filter(tooFew);
  const shown = bySize.filter(group => !tooFew(group));
  const covered = (): number => unknown + hidden.reduce((sum, { figures }) => sum + figures.people, 0);
  while (
    hidden.length > 0 &&
    shown.length > 0 &&
    ((hidden.length === 1 && unknown === 0) || covered() < SMALLEST_GROUP)
  ) {
    hidden.push(shown.shift()!);
  }
  return new Set(hidden.map(({ name }) => name));
}

function figuresOf(people: readonly FairnessPerson[]): FitFigures {
  const fits = people.flatMap(({ fit }) => (fit === null ? [] : [fit])).sort((a, b) => a - b);
  const [first, third] = [quantile(fits, 0.25), quantile(fits, 0.75)];
  return {
    people: people.length,
    matched: fits.length,
    worst: fits[0] ?? null,
    p10: quantile(fits, 0.1),
    median: quantile(fits, 0.5),
    best: fits.at(-1) ?? null,
    spread: first === null || third === null ? null : third - first,
  };
}

/** The quantile between the two nearest values, rounded to the unit (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return Math.round(below + (above - below) * (at - Math.floor(at)));
}
