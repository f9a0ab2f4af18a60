import { type Block } from './block.ts';
import { type FontLibrary } from './font-library.ts';
import { type PdfWriter } from './pdf-writer.ts';
import { COLOR, TEXT } from './theme.ts';
import { type Span, type TextStyle, layoutText } from './text-layout.ts';
import { colorOperands, num } from './text-operators.ts';

export type TableColumn = {
  readonly title: string;
  /** Relative width. */
  readonly share: number;
  readonly align?: 'left' | 'right' | 'center';
};

export type TableSpec = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | readonly Span[])[])[];
  /** First cell of each row names the row for a screen reader. */
  readonly rowHeaders?: boolean;
  /** Least height of a row, for cells that are written in by hand. */
  readonly minRowHeight?: number;
  /** Less space above and below the words, for long tables. */
  readonly dense?: boolean;
  readonly style?: TextStyle;
  readonly spaceBefore?: number;
};

const PAD_X = 8;

type TableElement = ReturnType<PdfWriter['element']>;

/** A table with lines between rows only; on a further page it repeats its header. */
export function table(spec: TableSpec): Block {
  return part(spec, spec.rows, {}, true);
}

function part(
  spec: TableSpec,
  rows: TableSpec['rows'],
  shared: { element?: TableElement },
  isFirst: boolean,
): Block {
  return {
    spaceBefore: spec.spaceBefore ?? 10,
    height: (library, width) =>
      headHeight(spec, library, width) +
      rows.reduce((sum, row) => sum + rowHeight(spec, row, library, width), 0),
    paint: (pdf, { x, y, width }) => {
      shared.element ??= pdf.element('Table');
      pdf.within(shared.element, () => {
        let top = y + paintHead(spec, pdf, x, y, width, isFirst);
        for (const row of rows) {
          paintRow(spec, row, pdf, x, top, width);
          top += rowHeight(spec, row, pdf.library, width);
        }
      });
    },
    split: (library, width, available) => {
      let used = headHeight(spec, library, width);
      let count = 0;
      for (const row of rows) {
        used += rowHeight(spec, row, library, width);
        if (used > available) break;
        count += 1;
      }
      // A single row at the top of a page looks forgotten.
      if (count === rows.length - 1 && count > 2) count -= 1;
      if (count === 0 || count === rows.length) return undefined;
      return [
        part(spec, rows.slice(0, count), shared, isFirst),
        part(spec, rows.slice(count), shared, false),
      ];
    },
  };
}

function cellBoxes(spec: TableSpec, x: number, width: number): readonly { x: number; width: number }[] {
  const total = spec.columns.reduce((sum, column) => sum + column.share, 0);
  let left = x;
  return spec.columns.map((column, index) => {
    const outer = (width * column.share) / total;
    // The outer edges of a table line up with the text above it.
    const padLeft = index === 0 ? 0 : PAD_X;
    const padRight = index === spec.columns.length - 1 ? 0 : PAD_X;
    const box = { x: left + padLeft, width: outer - padLeft - padRight };
    left += outer;
    return box;
  });
}

function headHeight(spec: TableSpec, library: FontLibrary, width: number): number {
  const boxes = cellBoxes(spec, 0, width);
  const heights = spec.columns.map(
    (column, index) => layoutText(library, column.title, TEXT.tableHead, boxes[index]?.width ?? 0).height,
  );
  return Math.max(...heights) + padding(spec) * 2;
}

function padding({ dense }: TableSpec): number {
  return dense ? 3 : 5;
}

function rowHeight(
  spec: TableSpec,
  row: TableSpec['rows'][number],
  library: FontLibrary,
  width: number,
): number {
  const boxes = cellBoxes(spec, 0, width);
  const heights = row.map(
    (cell, index) => layoutText(library, cell, cellStyle(spec, index), boxes[index]?.width ?? 0).height,
  );
  return Math.max(spec.minRowHeight ?? 0, Math.max(...heights) + padding(spec) * 2);
}

function cellStyle(spec: TableSpec, index: number): TextStyle {
  const style = spec.style ?? TEXT.table;
  const align = spec.columns[index]?.align ?? 'left';
  const weight = spec.rowHeaders && index === 0 ? 'semibold' : style.weight;
  return { ...style, align, weight };
}

function paintHead(
  spec: TableSpec,
  pdf: PdfWriter,
  x: number,
  y: number,
  width: number,
  isFirst: boolean,
): number {
  const boxes = cellBoxes(spec, x, width);
  const height = headHeight(spec, pdf.library, width);
  const cells = spec.columns.map((column, index) => {
    const box = boxes[index] ?? { x, width };
    const style = { ...TEXT.tableHead, align: column.align ?? 'left' };
    const layout = layoutText(pdf.library, column.title, style, box.width);
    return () => pdf.text(layout, box.x, y + height - padding(spec) - layout.height);
  });
  if (isFirst) {
    pdf.within(pdf.element('TR'), () => {
      for (const paint of cells) pdf.within(pdf.element('TH', { scope: 'Column' }), () => pdf.content(paint));
    });
  } else {
    // A repeated header is for the eye only: it was read on the first page.
    pdf.artifact(() => cells.forEach(paint => paint()), 'Pagination');
  }
  horizontal(pdf, x, y + height, width, COLOR.inkSoft, 0.9);
  return height;
}

function paintRow(
  spec: TableSpec,
  row: TableSpec['rows'][number],
  pdf: PdfWriter,
  x: number,
  y: number,
  width: number,
): void {
  const boxes = cellBoxes(spec, x, width);
  pdf.within(pdf.element('TR'), () => {
    for (const [index, cell] of row.entries()) {
      const box = boxes[index] ?? { x, width };
      const isHeader = spec.rowHeaders === true && index === 0;
      const element = pdf.element(isHeader ? 'TH' : 'TD', isHeader ? { scope: 'Row' } : {});
      const layout = layoutText(pdf.library, cell, cellStyle(spec, index), box.width);
      pdf.within(element, () => pdf.content(() => pdf.text(layout, box.x, y + padding(spec))));
    }
  });
  horizontal(pdf, x, y + rowHeight(spec, row, pdf.library, width), width, COLOR.line, 0.6);
}

function horizontal(
  pdf: PdfWriter,
  x: number,
  y: number,
  width: number,
  color: string,
  weight: number,
): void {
  const line = `${num(x)} ${num(y)} m ${num(x + width)} ${num(y)} l S`;
  pdf.artifact(() => pdf.draw(`${colorOperands(color)} RG ${weight} w ${line}`));
}
