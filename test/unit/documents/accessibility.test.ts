import { describe, expect, it } from 'vitest';
import { renderBriefingPacks } from '#core/features/documents/briefing-pack/render.ts';
import { renderFacilitatorSheet } from '#core/features/documents/facilitator-sheet/render.ts';
import { ORIENTATION_AGENDA } from '#core/features/documents/facilitator-sheet/sheet.ts';
import { renderOutcomeReport } from '#core/features/documents/outcome-report/render.ts';
import { type ReadPdf, readPdf } from './pdf-reader.ts';
import { PEOPLE, samplePack } from './sample-packs.ts';
import { sampleReport } from './sample-report.ts';

const options = { pageSize: 'A4', createdAt: new Date('2026-02-20T09:00:00Z') } as const;

/** One of each kind of document, with names in several scripts. */
async function everyDocument(): Promise<readonly (readonly [string, ReadPdf])[]> {
  const pack = samplePack('mentor', { mentor: PEOPLE.noa, mentee: PEOPLE.liWei });
  const [packFile] = await renderBriefingPacks([pack], { ...options, files: 'per-person' });
  const report = renderOutcomeReport(sampleReport(), options);
  const sheet = renderFacilitatorSheet(
    {
      program: { name: 'Two-Way Street', cohort: 'Spring' },
      event: {},
      agenda: ORIENTATION_AGENDA,
      pairs: Array.from({ length: 40 }, () => ({
        ...{ mentor: PEOPLE.jisoo.fullName, mentee: PEOPLE.sofia.fullName },
        ...{ mentorTrained: true, menteeTrained: false, agreementSigned: false },
        watchOuts: ['She prefers phone, he prefers chat.'],
      })),
    },
    options,
  );
  return [
    ['briefing pack', readPdf(packFile?.bytes ?? new Uint8Array())],
    ['outcome report', readPdf(report.bytes)],
    ["facilitator's sheet", readPdf(sheet.bytes)],
  ];
}

const documents = await everyDocument();

describe.each(documents)('the %s can be read aloud', (_name, pdf) => {
  const objects = [...pdf.objects.values()];

  it('says that it is tagged, its language, its title, and that it follows PDF/UA-1', () => {
    const catalog = objects.find(head => head.includes('/Type /Catalog')) ?? '';
    expect(catalog).toContain('/Lang (en-US)');
    expect(catalog).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(catalog).toMatch(/\/Outlines \d+ 0 R/);
    expect(objects.some(head => head.includes('/Marked true'))).toBe(true);
    expect(objects.some(head => head.includes('/DisplayDocTitle true'))).toBe(true);
    expect(pdf.source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.source).toMatch(/<rdf:li xml:lang="x-default">Two-Way Street/);
  });

  it('embeds every font it uses', () => {
    const fonts = objects.filter(head => head.includes('/Subtype /CIDFontType2'));
    const descriptors = objects.filter(head => head.includes('/Type /FontDescriptor'));
    expect(fonts.length).toBeGreaterThan(1);
    expect(descriptors).toHaveLength(fonts.length);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/);
    expect(objects.some(head => /\/Subtype \/(Type1|TrueType)\b/.test(head))).toBe(false);
  });

  it('marks everything it draws as content or as an ornament, never both', () => {
    for (const { operators } of pdf.pages) {
      let marks: string[] = [];
      const unmarked: string[] = [];
      for (const line of operators.split('\n')) {
        if (/ BMC$| BDC$/.test(line) || line === '>> BDC') marks.push(line);
        if (line.endsWith('EMC')) marks = marks.slice(0, -1);
        if (/(TJ|^S$| S$| f$|^f$)/.test(line) && marks.length === 0) unmarked.push(line);
      }
      expect({ marks, unmarked }).toEqual({ marks: [], unmarked: [] });
    }
  });

  it('puts headings in order, without leaving out a level', () => {
    const levels = objects.flatMap(head => {
      const level = /\/S \/H([1-6])\b/.exec(head)?.[1];
      return level ? [Number(level)] : [];
    });
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('gives table headers a scope and every table row its cells', () => {
    const headers = objects.filter(head => /\/S \/TH\b/.test(head));
    expect(headers.length).toBeGreaterThan(2);
    for (const header of headers) expect(header).toMatch(/\/Scope \/(Column|Row)/);
    expect(objects.filter(head => /\/S \/TR\b/.test(head)).length).toBeGreaterThan(4);
  });

  it('shows no missing glyph', () => {
    expect(pdf.text).not.toContain('\u0000');
    expect(pdf.text).not.toContain('\ufffd');
  });
});

describe('a report with charts', () => {
  const report = documents[1]?.[1];

  it('describes each chart with its figures', () => {
    const figures = [...(report?.objects.values() ?? [])].filter(head => /\/S \/Figure\b/.test(head));
    expect(figures).toHaveLength(5);
    for (const figure of figures) {
      expect(figure).toMatch(/\/Alt \((Bar|Stacked bar|Histogram|Bar and line)/);
      expect(figure).toContain('/BBox');
    }
    expect(figures.some(figure => figure.includes('Expressed interest: 81. Eligible: 70'))).toBe(true);
  });

  it('keeps the words in charts selectable', () => {
    expect(report?.text).toContain('Expressed interest');
    expect(report?.text).toContain('70  ·  86% of the step before');
    expect(report?.text).toContain('mean 81');
    expect(report?.text).toContain('Receiving feedback');
  });
});

describe('awkward values', () => {
  it('a program called R&D <2026> gives valid metadata and a readable title', async () => {
    const program = { ...samplePack('mentor').program, name: 'R&D <2026> (pilot)' };
    const [file] = await renderBriefingPacks([samplePack('mentor', { program })], {
      ...options,
      files: 'per-person',
    });
    const pdf = readPdf(file?.bytes ?? new Uint8Array());
    expect(pdf.source).toContain('R&amp;D &lt;2026&gt; (pilot)');
    expect(pdf.source).not.toMatch(/<rdf:li[^>]*>R&D/);
    expect(pdf.text).toContain('R&D <2026> (pilot)');
    expect([...pdf.objects.values()].some(head => head.includes('(R&D <2026> \\(pilot\\)'))).toBe(true);
  });
});
