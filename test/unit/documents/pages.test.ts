import { describe, expect, it } from 'vitest';
import { type Block, flow } from '#core/features/documents/pdf/block.ts';
import { pageGrid } from '#core/features/documents/pdf/page-grid.ts';
import { PdfWriter } from '#core/features/documents/pdf/pdf-writer.ts';
import { table } from '#core/features/documents/pdf/table-block.ts';
import { heading, paragraph } from '#core/features/documents/pdf/text-block.ts';
import { type ReadPdf, readPdf } from './pdf-reader.ts';

function pagesOf(blocks: readonly Block[]): ReadPdf {
  const pdf = new PdfWriter({
    title: 'Pages',
    author: 'Test',
    lang: 'en-US',
    pageSize: 'A4',
    createdAt: new Date(0),
  });
  const grid = pageGrid(pdf);
  pdf.addPage();
  flow(pdf, grid, blocks, () => pdf.addPage());
  pdf.endSection(() => undefined);
  return readPdf(pdf.finish());
}

const lines = (pdf: ReadPdf, page: number): readonly string[] =>
  pdf.pages[page]?.texts.map(({ text }) => text) ?? [];
const rows = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, index) => [`Person ${index + 1}`, 'ready']);
const columns = [
  { title: 'Name', share: 2 },
  { title: 'Status', share: 1 },
];

describe('page breaks', () => {
  it('repeat the header of a table and lose no row', () => {
    const pdf = pagesOf([table({ columns, rows: rows(70) })]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const [index] of pdf.pages.entries())
      expect(lines(pdf, index).slice(0, 2)).toEqual(['Name', 'Status']);
    const people = pdf.text.match(/Person \d+/g);
    expect(people).toEqual(rows(70).map(([name]) => name));
  });

  it('read the repeated header only once', () => {
    const pdf = pagesOf([table({ columns, rows: rows(70) })]);
    const headers = [...pdf.objects.values()].filter(head => /\/S \/TH\b/.test(head));
    const tables = [...pdf.objects.values()].filter(head => /\/S \/Table\b/.test(head));
    expect([headers.length, tables.length]).toEqual([2, 1]);
  });

  it('never leave a heading alone at the foot of a page', () => {
    for (let filler = 36; filler < 46; filler += 1) {
      const body = Array.from({ length: filler }, (_, index) => paragraph(`Line ${index}`, undefined, 0));
      const pdf = pagesOf([...body, heading(2, 'A heading'), paragraph('What it announces.')]);
      const page = pdf.pages.findIndex((_, index) => lines(pdf, index).includes('A heading'));
      expect(lines(pdf, page)).toContain('What it announces.');
    }
  });

  it('leave at least two lines of a paragraph on either page', () => {
    for (let filler = 38; filler < 44; filler += 1) {
      const body = Array.from({ length: filler }, (_, index) => paragraph(`Line ${index}`, undefined, 0));
      const pdf = pagesOf([
        ...body,
        paragraph('One sentence after another, many times over. '.repeat(12), undefined, 0),
      ]);
      const counts = pdf.pages.map(
        (_, index) =>
          lines(pdf, index).filter(line => line.includes('sentence') || line.includes('after')).length,
      );
      for (const count of counts) expect(count).not.toBe(1);
    }
  });

  it('keep everything inside the page', () => {
    const pdf = pagesOf([table({ columns, rows: rows(200) }), paragraph('The end. '.repeat(400))]);
    for (const page of pdf.pages) {
      for (const { x, y } of page.texts) {
        expect(x).toBeGreaterThanOrEqual(62);
        expect(y).toBeLessThan(842 - 60);
      }
    }
  });
});
