import type { TipSheet } from '../../resources/index.ts';
import type { DocumentFile } from '../document-file.ts';
import { renderPaperStack } from '../paper-stack.ts';
import type { PrintOptions } from '../print-options.ts';
import { tipSheetPage } from './tip-sheet-page.ts';

/** The tip sheets of a print, and whose program they are for. */
export type TipSheetPrint = { readonly program: string; readonly sheets: readonly TipSheet[] };

/** Prints tip sheets, a page each. */
export function renderTipSheets({ program, sheets }: TipSheetPrint, options: PrintOptions): DocumentFile {
  const [only] = sheets;
  const title = sheets.length === 1 && only ? only.title : 'Tip sheets';
  return renderPaperStack(
    {
      title,
      author: program,
      left: program,
      papers: [
        {
          confidentiality: 'To keep and to share',
          sheets: sheets.map(sheet => ({ bookmark: sheet.title, blocks: tipSheetPage(sheet) })),
        },
      ],
    },
    options,
  );
}
