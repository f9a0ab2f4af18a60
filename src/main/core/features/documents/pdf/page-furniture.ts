import { motif } from './motif.ts';
import { type PageGrid } from './page-grid.ts';
import { type PdfWriter } from './pdf-writer.ts';
import { layoutText, measureText } from './text-layout.ts';
import { colorOperands, num } from './text-operators.ts';
import { COLOR, TEXT } from './theme.ts';

/** The running line at the foot of a page. */
export type Footer = {
  readonly left: string;
  readonly confidentiality: string;
  readonly page: number;
  readonly pages: number;
};

/** Points between the two sides of the foot line. */
const GAP = 12;

/** Draws the foot line: what this is on the left, for whom and which page on the right. */
export function paintFooter(pdf: PdfWriter, grid: PageGrid, footer: Footer): void {
  const y = grid.bottom + 26;
  const right = `${footer.confidentiality}   ·   Page ${footer.page} of ${footer.pages}`;
  pdf.artifact(() => {
    pdf.draw(
      `${colorOperands(COLOR.line)} RG 0.6 w ${num(grid.x)} ${num(y)} m ${num(grid.x + grid.width)} ${num(y)} l S`,
    );
    const style = { ...TEXT.footer, align: 'right', tabular: true } as const;
    // The right side takes what its one line needs, up to half; the left side has all the rest.
    const rightWidth = Math.min(Math.ceil(measureText(pdf.library, right, style)) + 1, grid.width / 2);
    const leftWidth = grid.width - rightWidth - GAP;
    pdf.text(layoutText(pdf.library, footer.left, TEXT.footer, leftWidth), grid.x, y + 6);
    pdf.text(layoutText(pdf.library, right, style, rightWidth), grid.x + grid.width - rightWidth, y + 6);
  }, 'Pagination');
}

/** The small mark at the top right of inner pages. */
export function paintMark(pdf: PdfWriter, grid: PageGrid): void {
  pdf.artifact(() => pdf.draw(motif(grid.x + grid.width - 9, grid.top - 22, 9)), 'Pagination');
}
