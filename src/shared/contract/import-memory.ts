import * as z from 'zod';
import { IMPORT_KINDS } from '../domain/list-import.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';
import { reading, tablePreview } from './roster-import.ts';

const kind = z.enum(IMPORT_KINDS);
const index = z.number().int().min(0).max(999);
const name = z.string().max(300);
/** The uploaded file, as `rosterImport.inspect` named it. */
const token = z.string().min(8).max(64);
const field = z.string().min(1).max(60);
/** One answer to one of the wizard's questions; `about` is the column or value in question, as the file writes it. */
const answer = z.object({
  question: z.string().min(1).max(60),
  about: z.string().max(300).default(''),
  answer: z.string().max(2000),
});

const recallInput = z.object({
  kind,
  columns: z.array(z.object({ index, name })).max(1000),
  fileName: z.string().max(300).default(''),
  /** Whether the file has no column names, so that its columns are called by their place. */
  isNameless: z.boolean().default(false),
});

const memory = z.object({
  id,
  /** The file whose import is remembered, and the day of it. */
  fileName: z.string(),
  usedOn: isoDate,
  /** Whether that file had the same columns, in any order; else it is the nearest one. */
  isSame: z.boolean(),
  /** What the present file's columns became then; columns that it did not have are left out. */
  columns: z.array(z.object({ index, field: field.nullable() })),
  answers: z.array(answer),
});

/** How a file with these columns was read by hand, as far as this file can be read so. */
const recalledReading = z.object({
  /** The file that was read so, and the day of its import. */
  fileName: z.string(),
  usedOn: isoDate,
  reading,
});

/** What the columns of earlier files became, kept in the program file for every kind of import. */
export const importMemoryContract = {
  /**
   * The import of a file with these columns, or with most of them; null when there was none. Of a nameless file, the
   * import of a nameless file that was as wide and called nearly the same.
   */
  recall: operation.input(recallInput).output(memory.nullable()),
  /**
   * The uploaded file read as the nearest file of this kind was read by hand: its sheet, row of column names, encoding
   * and separator; null when nothing was set by hand, or what was set does not fit this file.
   */
  reread: operation
    .input(z.object({ kind, token }))
    .output(z.object({ preview: tablePreview, recalled: recalledReading }).nullable()),
  /** Keeps what a file was taken for, in the place of what was known of its columns. Not an undo step: undoing an import keeps its answers. */
  remember: operation
    .input(
      z.object({
        kind,
        fileName: z.string().max(300),
        columns: z
          .array(z.object({ name, field: field.nullable() }))
          .min(1)
          .max(1000),
        answers: z.array(answer).max(2000),
      }),
    )
    .output(z.void()),
  forget: operation.input(z.object({ id })).output(z.void()),
};

export type ImportMemory = z.infer<typeof memory>;
export type RecallInput = z.infer<typeof recallInput>;
export type RecalledReading = z.infer<typeof recalledReading>;
export type ImportAnswer = z.infer<typeof answer>;
