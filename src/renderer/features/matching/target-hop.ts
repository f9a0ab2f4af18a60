import { foldText } from '#shared/domain/fold-text.ts';

/** A person a card can be dropped on, in the order of the screen. */
export type HopTarget = { readonly id: number; readonly name: string };

/** The next target in a list of ids, around the end; the first one when nothing is chosen yet. */
export function hop(order: readonly number[], from: number | null, step: 1 | -1): number | null {
  if (order.length === 0) return null;
  const at = from === null ? -1 : order.indexOf(from);
  if (at < 0) return order[step === 1 ? 0 : order.length - 1] ?? null;
  return order[(at + step + order.length) % order.length] ?? null;
}

/**
 * The target whose name, or any word of it, starts with the typed letters; accents and case do not matter.
 *
 * Searching goes on after `from` when a single letter is typed again, so that "a", "a" visits Ana, then Amir.
 */
export function findByName(targets: readonly HopTarget[], typed: string, from: number | null): number | null {
  const wanted = foldText(typed);
  if (wanted === '') return null;
  const repeated = wanted.length > 1 && [...wanted].every(letter => letter === wanted[0]);
  const start = targets.findIndex(({ id }) => id === from) + (repeated || wanted.length === 1 ? 1 : 0);
  const ordered = [...targets.slice(start), ...targets.slice(0, start)];
  const starts = (text: string) => ordered.find(({ name }) => nameStarts(name, text))?.id ?? null;
  return starts(wanted) ?? (repeated ? starts(wanted[0] ?? '') : null);
}

function nameStarts(name: string, wanted: string): boolean {
  const folded = foldText(name);
  return folded.startsWith(wanted) || folded.split(' ').some(word => word.startsWith(wanted));
}
