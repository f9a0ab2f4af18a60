import type { LinkedProgram } from '#shared/contract/charter.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './linked.sql.ts';

/** The program in which the same people learn the other way round, and whether its file is on this computer. */
export function linkedProgram({ db, core }: QueryContext): LinkedProgram | null {
  const link = sql.selectLinkedProgram(db);
  return link && { ...link, isHere: core.workspace.ids().includes(link.fileId) };
}

type Link = { readonly fileId: string; readonly note: string };

export function linkProgram(ctx: CommandContext, { fileId, note }: Link): void {
  const { workspace } = ctx.core;
  if (fileId === ctx.program.id) {
    throw refuse('INVALID', 'A program cannot be linked with itself. Nothing was saved.', {
      fileId: 'Choose another program.',
    });
  }
  if (!workspace.ids().includes(fileId)) {
    throw refuse('NOT_FOUND', 'This program is not on this computer any more. Nothing was saved.', {
      fileId: 'Choose another program.',
    });
  }
  const name = workspace.remembered(fileId)?.name ?? fileId;
  ctx.describe(`Link with “${name}”`);
  sql.upsertLinkedProgram(ctx.db, { fileId, name, note, linkedOn: ctx.today() });
}

export function unlinkProgram(ctx: CommandContext): void {
  const link = sql.selectLinkedProgram(ctx.db);
  if (!link) throw refuse('NOT_FOUND', 'No program is linked any more.');
  ctx.describe(`Take back the link with “${link.name}”`);
  sql.deleteLinkedProgram(ctx.db);
}
