import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import type { RosterField } from '#shared/domain/roster-fields.ts';

type Suggested = Pick<RosterTablePreview['columns'][number], 'field' | 'confidence' | 'basis'>;

const SURE = 0.8;

/** Why a suggestion is to be looked at; null where it is sure, or where somebody chose, now or for an earlier file. */
export function columnDoubt(
  column: Suggested,
  field: RosterField | null,
  isRemembered: boolean,
): 'by its values' | 'please check' | null {
  if (isRemembered || field === null || field !== column.field || column.confidence >= SURE) return null;
  return column.basis === 'values' ? 'by its values' : 'please check';
}
