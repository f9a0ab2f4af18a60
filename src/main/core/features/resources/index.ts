import { command, os, query, runCommand, type CoreContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import type { Role } from '#shared/domain/people.ts';
import { judgeFile } from './file-types.ts';
import * as sql from './resources.sql.ts';
import { TIP_SHEETS } from './tip-sheets/index.ts';
import type { TipSheet } from './tip-sheets/tip-sheet.ts';

/** One file; a program file is copied and mailed as a whole. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_TOTAL_BYTES = 25 * 1024 * 1024;

export const resourcesHandlers = os.resources.router({
  list: os.resources.list.handler(query(listResources)),
  setSheet: os.resources.setSheet.handler(
    command('resources.setSheet', (ctx, choice) => {
      const sheet = TIP_SHEETS.find(one => one.key === choice.key);
      if (!sheet) throw refuse('NOT_FOUND', 'There is no such tip sheet.');
      ctx.describe(`Choose which packs print “${sheet.title}”`);
      sql.upsertSheetChoice(ctx.db, choice);
    }),
  ),
  attach: os.resources.attach.handler(({ context, input }) => attach(context, input.file)),
  updateAttachment: os.resources.updateAttachment.handler(
    command('resources.updateAttachment', (ctx, attachment) => {
      ctx.describe(`Edit the attachment “${attachment.title}”`);
      if (!sql.updateAttachment(ctx.db, attachment)) throw gone();
    }),
  ),
  removeAttachment: os.resources.removeAttachment.handler(
    command('resources.removeAttachment', (ctx, { id }) => {
      const { title } = attachmentById(ctx, id);
      ctx.describe(`Remove the attachment “${title}”`);
      sql.deleteAttachment(ctx.db, id);
    }),
  ),
  openAttachment: os.resources.openAttachment.handler(
    query((ctx, { id }) => {
      const { fileName, mediaType } = attachmentById(ctx, id);
      return new File([new Uint8Array(sql.selectAttachmentBytes(ctx.db, id))], fileName, { type: mediaType });
    }),
  ),
});

function listResources({ db }: QueryContext) {
  const choices = new Map(sql.selectSheetChoices(db).map(choice => [choice.key, choice]));
  const attachments = sql.selectAttachments(db);
  return {
    sheets: TIP_SHEETS.map(({ key, title, audience, minutes, lead }) => ({
      key,
      title,
      audience,
      minutes,
      lead,
      inMentorPack: choices.get(key)?.inMentorPack ?? false,
      inMenteePack: choices.get(key)?.inMenteePack ?? false,
    })),
    attachments,
    used: attachments.reduce((sum, { size }) => sum + size, 0),
    limit: MAX_TOTAL_BYTES,
  };
}

async function attach(context: CoreContext, file: File): Promise<{ id: number }> {
  const fileName =
    file.name
      .replace(/[\p{C}/\\]+/gu, ' ')
      .trim()
      .slice(-200) || 'file';
  if (file.size === 0) throw refuse('BAD_FILE', `“${fileName}” is empty (0 bytes). Attach another file.`);
  if (file.size > MAX_FILE_BYTES) {
    throw refuse(
      'BAD_FILE',
      `“${fileName}” has ${megabytes(file.size)}; an attachment may have at most ${megabytes(MAX_FILE_BYTES)}. Save it with smaller pictures, or give people a link.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const verdict = judgeFile(fileName, bytes);
  if (verdict.kind === 'refused') throw refuse('BAD_FILE', verdict.sentence);
  return runCommand(context, 'resources.attach', ctx => {
    const { used } = listResources(ctx);
    if (used + bytes.length > MAX_TOTAL_BYTES) {
      throw refuse(
        'CONFLICT',
        `The attachments have ${megabytes(used)} already; together they may have ${megabytes(MAX_TOTAL_BYTES)}. Remove one first.`,
      );
    }
    ctx.describe(`Attach “${fileName}”`);
    const title = fileName.replace(/\.[^.]{1,5}$/, '');
    const { mediaType } = verdict;
    return { id: sql.insertAttachment(ctx.db, { title, fileName, mediaType, addedOn: ctx.today(), bytes }) };
  });
}

function attachmentById({ db }: Pick<QueryContext, 'db'>, id: number) {
  const found = sql.selectAttachments(db).find(attachment => attachment.id === id);
  if (!found) throw gone();
  return found;
}

function gone(): Error {
  return refuse('NOT_FOUND', 'This attachment is no longer there.');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
}

/** The tip sheets that print at the end of an edition's packs, in their order. */
export function sheetsInPacks({ db }: Pick<QueryContext, 'db'>): Readonly<Record<Role, readonly TipSheet[]>> {
  const choices = sql.selectSheetChoices(db);
  const chosen = (holds: (choice: sql.SheetChoice) => boolean) =>
    TIP_SHEETS.filter(({ key }) => choices.some(choice => choice.key === key && holds(choice)));
  return { mentor: chosen(choice => choice.inMentorPack), mentee: chosen(choice => choice.inMenteePack) };
}

/** The tip sheets with these keys, in their own order. */
export function tipSheets(keys: readonly string[]): readonly TipSheet[] {
  return TIP_SHEETS.filter(({ key }) => keys.includes(key));
}

/** Files that go with an edition's packs, as name and bytes. */
export function attachmentsInPacks({ db }: Pick<QueryContext, 'db'>) {
  return sql
    .selectAttachments(db)
    .filter(({ inMentorPack, inMenteePack }) => inMentorPack || inMenteePack)
    .map(attachment => ({ ...attachment, bytes: sql.selectAttachmentBytes(db, attachment.id) }));
}

export type { TipSection, TipSheet } from './tip-sheets/tip-sheet.ts';
