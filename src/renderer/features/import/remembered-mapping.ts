import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import { ROSTER_FIELD_KEYS, type RosterField } from '#shared/domain/roster-fields.ts';

const PREFIX = 'counterpart:mapping:';

/** Keeps what each column of this export became, so that next month's file needs no thought. */
export function rememberMapping(
  preview: RosterTablePreview,
  fields: ReadonlyMap<number, RosterField | null>,
): void {
  const byName = preview.columns.map(column => [column.name, fields.get(column.index) ?? null] as const);
  localStorage.setItem(PREFIX + preview.source, JSON.stringify(Object.fromEntries(byName)));
}

/** The fields that the columns became the last time a file with the same column names was imported; null the first time. */
export function rememberedMapping(
  preview: RosterTablePreview,
): ReadonlyMap<number, RosterField | null> | null {
  const kept = localStorage.getItem(PREFIX + preview.source);
  if (kept === null) return null;
  const byName = new Map<string, unknown>(Object.entries(JSON.parse(kept) as Record<string, unknown>));
  return new Map(
    preview.columns.map(column => {
      const field = byName.get(column.name);
      return [column.index, ROSTER_FIELD_KEYS.find(key => key === field) ?? null];
    }),
  );
}
