import { displayName } from '#shared/domain/people.ts';
import type { WorkStyle } from '#shared/domain/work-style.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectPersonName } from './matching.sql.ts';
import { replaceWorkStyle, selectWorkStyle } from './work-style.sql.ts';

/** How a person says they like to work. */
export function workStyleOf({ db }: QueryContext, { personId }: { readonly personId: number }): WorkStyle {
  return selectWorkStyle(db, personId);
}

export function setWorkStyle(
  ctx: CommandContext,
  { personId, style }: { readonly personId: number; readonly style: WorkStyle },
): void {
  const person = selectPersonName(ctx.db, personId);
  if (!person) throw refuse('NOT_FOUND', 'This person is no longer in the roster. Nothing was saved.');
  ctx.describe(`Note how ${displayName(person)} likes to work`);
  replaceWorkStyle(ctx.db, personId, style);
}
