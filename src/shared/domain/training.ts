import { toIsoDate, type IsoDate } from './dates.ts';
import { foldText } from './fold-text.ts';

export const TRAINING_FORMATS = ['reading', 'workshop', 'online', 'call'] as const;
/** How a module is taken: read alone, in a room, in a learning system, in a call. */
export type TrainingFormat = (typeof TRAINING_FORMATS)[number];

/** The last day on which a completed module counts, or null when it counts for ever. */
export function validUntil(completedOn: IsoDate, validMonths: number | null): IsoDate | null {
  if (validMonths === null) return null;
  const [year = 0, month = 1, day = 1] = completedOn.split('-').map(Number);
  const months = year * 12 + (month - 1) + validMonths;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  // January 31 and one month is the last of February, not a day in March.
  for (let last = day; last > 27; last -= 1) {
    const found = toIsoDate(toYear, toMonth, last);
    if (found) return found;
  }
  return toIsoDate(toYear, toMonth, day);
}

/**
 * The module that a learning system's title most likely means, or null when none is near.
 *
 * "RM-101 Active Listening (workshop)" means “Active listening”: the same words, or most of them.
 */
export function suggestModule<M extends { readonly title: string }>(
  title: string,
  modules: readonly M[],
): M | null {
  const wanted = wordsOf(title);
  let best: { readonly module: M; readonly share: number } | null = null;
  for (const module of modules) {
    const own = wordsOf(module.title);
    const common = [...own].filter(word => wanted.has(word)).length;
    // “Confidentiality” alone means “Confidentiality and boundaries” too.
    const isPart = wanted.size > 0 && common === wanted.size;
    const share = own.size === 0 ? 0 : Math.max(common / own.size, isPart ? 0.6 : 0);
    if (share >= 0.6 && share > (best?.share ?? 0)) best = { module, share };
  }
  return best?.module ?? null;
}

const FILLER = new Set(['and', 'the', 'of', 'a', 'an', 'to', 'in', 'for', 'on', 'with']);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '' && !FILLER.has(word)),
  );
}
