import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

const packs = { inMentorPack: z.boolean(), inMenteePack: z.boolean() };
const title = z.string().trim().min(1, 'Give it a title.').max(200);

const tipSheet = z.object({
  key: z.string(),
  title: z.string(),
  audience: z.enum(['mentor', 'mentee', 'both']),
  minutes: z.number(),
  lead: z.string(),
  ...packs,
});

const attachment = z.object({
  id,
  title,
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  addedOn: isoDate,
  ...packs,
});

/** Tip sheets that come with the app and files that the facilitator adds. */
export const resourcesContract = {
  list: operation.output(
    z.object({
      sheets: z.array(tipSheet),
      attachments: z.array(attachment),
      /** Bytes of all attachments, and how many there may be. */
      used: z.number(),
      limit: z.number(),
    }),
  ),
  /** Whether a tip sheet prints at the end of each edition's packs. */
  setSheet: operation.input(z.object({ key: z.string().max(60), ...packs })).output(z.void()),
  attach: operation.input(z.object({ file: z.file() })).output(z.object({ id })),
  updateAttachment: operation.input(z.object({ id, title, ...packs })).output(z.void()),
  removeAttachment: operation.input(z.object({ id })).output(z.void()),
  openAttachment: operation.input(z.object({ id })).output(z.file()),
};

export type TipSheetListing = z.infer<typeof tipSheet>;
export type AttachmentListing = z.infer<typeof attachment>;
