import { motif } from './motif.ts';
import { type PageGrid } from './page-grid.ts';
import { type PdfWriter } from './pdf-writer.ts';
import { layoutText } from './text-layout.ts';
import { colorOperands, num } from './text-operators.ts';
import { COLOR, TEXT } from './theme.ts';

/** The running line at the foot of a page. */
export type Footer = {
  readonly left: string;
  readonly confidentiality: string;
  readonly page: number;
  readonly pages: number;
};

/** Draws the foot line: what this is on the left, for whom and which page on the right. */
export function paintFooter(pdf: PdfWriter, grid: PageGrid, footer: Footer): void {
  const y = grid.bottom + 26;
  const right = `${footer.confidentiality}   ·   Page ${footer.page} of ${footer.pages}`;
  pdf.artifact(() => {
    pdf.draw(
      `${colorOperands(COLOR.line)} RG 0.6 w ${num(grid.x)} ${num(y)} m ${num(grid.x + grid.width)} ${num(y)} l S`,
    );
    const leftText = layoutText(pdf.library, footer.left, TEXT.footer, grid.width * 0.56);
    const rightText = layoutText(
      pdf.library,
      right,
      { ...TEXT.footer, align: 'right', tabular: true },
      grid.width * 0.42,
    );
    pdf.text(leftText, grid.x, y + 6);
    pdf.text(rightText, grid.x + grid.width * 0.58, y + 6);
  }, 'Pagination');
}

/** The small mark at the top right of inner pages. */
export function paintMark(pdf: PdfWriter, grid: PageGrid): void {
  pdf.artifact(() => pdf.draw(motif(grid.x + grid.width - 9, grid.top - 22, 9)), 'Pagination');
}
