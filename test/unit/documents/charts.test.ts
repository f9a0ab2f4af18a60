import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPER, SCREEN_DARK } from '#shared/charts/chart-look.ts';
import { fitChart, fitDistribution } from '#shared/charts/fit-chart.ts';
import { funnelChart } from '#shared/charts/funnel-chart.ts';
import { meetingsChart } from '#shared/charts/meetings-chart.ts';
import { readinessChart } from '#shared/charts/readiness-chart.ts';
import { type Block } from '#core/features/documents/pdf/block.ts';
import { PdfCanvasContext } from '#core/features/documents/pdf/canvas-context.ts';
import { chartFigure } from '#core/features/documents/pdf/chart-figure.ts';
import { PdfWriter } from '#core/features/documents/pdf/pdf-writer.ts';
import { type ReadPage, readPdf } from './pdf-reader.ts';

const INFO = {
  title: 'Charts',
  author: 'Test',
  lang: 'en-US',
  pageSize: 'A4',
  createdAt: new Date(0),
} as const;
const BOX = { x: 60, y: 80, width: 470 };

function pageWith(paint: (pdf: PdfWriter) => void): ReadPage {
  const pdf = new PdfWriter(INFO);
  pdf.addPage();
  paint(pdf);
  const [page] = readPdf(pdf.finish()).pages;
  if (!page) throw new Error('one page was added');
  return page;
}

const figure = (block: Block): ReadPage => pageWith(pdf => block.paint(pdf, BOX));
const words = (page: ReadPage): string => page.texts.map(({ text }) => text).join(' | ');

/** Draws with the chart context at 100, 200 and returns the page's operators. */
function drawn(draw: (context: PdfCanvasContext) => void): string {
  return pageWith(pdf => {
    pdf.artifact(() => {
      const canvas = { width: 100, height: 100, getContext: () => context };
      const context = new PdfCanvasContext(canvas, pdf, 100, 200);
      draw(context);
      context.close();
    });
  }).operators;
}

describe('charts on paper', () => {
  it('say what each step of the funnel left of the one before', () => {
    const page = figure(
      chartFigure(
        funnelChart(
          [
            { label: 'Expressed interest', count: 80 },
            { label: 'Accepted', count: 60 },
          ],
          PAPER,
        ),
        { height: 90, alt: 'Funnel' },
      ),
    );
    expect(words(page)).toContain('60  ·  75% of the step before');
    expect(words(page)).toContain('Expressed interest');
  });

  it('count every part of the readiness bars and leave out the empty ones', () => {
    const rows = [{ label: 'Orientation', done: 12, underway: 0, missing: 7 }];
    const page = figure(chartFigure(readinessChart(rows, PAPER), { height: 90, alt: 'Readiness' }));
    expect(page.texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Done', 'Under way', 'Missing', 'Orientation', '12', '7']),
    );
    expect(page.texts.map(({ text }) => text)).not.toContain('0');
  });

  it('name the meetings held and mark the mean fit', () => {
    const months = [{ label: 'Mar', held: 9, expected: 12 }];
    expect(
      words(figure(chartFigure(meetingsChart(months, PAPER), { height: 120, alt: 'Meetings' }))),
    ).toMatch(/Held.*Expected.*Mar/);
    const fit = figure(
      chartFigure(fitChart(fitDistribution([71, 83, 86]), PAPER), { height: 120, alt: 'Fit' }),
    );
    expect(words(fit)).toContain('mean 80');
  });

  it('stay inside their box, also with nothing to show', () => {
    for (const chart of [
      funnelChart([{ label: 'A step with a name that is rather long', count: 12_345 }], PAPER),
      readinessChart([{ label: 'Orientation', done: 0, underway: 0, missing: 0 }], PAPER),
      fitChart(fitDistribution([]), PAPER),
    ]) {
      for (const { x, y } of figure(chartFigure(chart, { height: 120, alt: 'Chart' })).texts) {
        expect(x).toBeGreaterThanOrEqual(BOX.x);
        expect(x).toBeLessThan(BOX.x + BOX.width);
        expect(y).toBeGreaterThanOrEqual(BOX.y);
        expect(y).toBeLessThanOrEqual(BOX.y + 120);
      }
    }
  });

  it('are the same definition on screen, in the colors of the dark scheme', () => {
    const config = funnelChart([{ label: 'Matched', count: 3 }], SCREEN_DARK);
    expect(config.data.datasets[0]?.backgroundColor).toBe(SCREEN_DARK.mentee);
    expect(config.data.datasets[0]?.data).toEqual([3]);
  });
});

describe('distribution of fits', () => {
  it('puts a fit of 100 into the last bin and a fit of 70 into the bin that begins there', () => {
    expect(fitDistribution([100, 70, 69.9]).bins).toEqual([
      { from: 60, to: 70, count: 1 },
      { from: 70, to: 80, count: 1 },
      { from: 80, to: 90, count: 0 },
      { from: 90, to: 100, count: 1 },
    ]);
  });

  it('counts every pair exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), fits => {
        const counted = fitDistribution(fits).bins.reduce((sum, bin) => sum + bin.count, 0);
        expect(counted).toBe(fits.length);
      }),
    );
  });
});

describe('the drawing context of charts', () => {
  it('draws at its place on the page, through translation and scale', () => {
    const operators = drawn(context => {
      context.translate(10, 0);
      context.scale(2, 2);
      context.fillStyle = '#ff0000';
      context.fillRect(1, 1, 5, 5);
    });
    expect(operators).toContain('1 0 0 rg\n112 202 m\n122 202 l\n122 212 l\n112 212 l\nh\nf');
  });

  it('blends transparency with white paper and draws nothing for what is invisible', () => {
    const half = drawn(context => {
      context.fillStyle = 'rgba(0, 0, 0, 0.5)';
      context.fillRect(0, 0, 1, 1);
    });
    expect(half).toContain('0.502 0.502 0.502 rg');
    const nothing = drawn(context => {
      context.fillStyle = 'transparent';
      context.fillRect(0, 0, 1, 1);
    });
    expect(nothing).not.toMatch(/ re| f$/m);
  });

  it('restores colors and clipping, and closes what a chart left open', () => {
    const operators = drawn(context => {
      context.save();
      context.fillStyle = '#00ff00';
      context.beginPath();
      context.rect(0, 0, 10, 10);
      context.clip();
      context.restore();
      expect(context.fillStyle).toBe('#000000');
      context.save();
      context.save();
    });
    expect(operators.match(/^q$/gm)).toHaveLength(3);
    expect(operators.match(/^Q$/gm)).toHaveLength(3);
    expect(operators).toContain('W n');
  });

  it('draws a full circle back to where it began', () => {
    const operators = drawn(context => {
      context.beginPath();
      context.arc(50, 50, 10, 0, Math.PI * 2);
      context.stroke();
    });
    expect(operators).toContain('160 250 m');
    expect(operators.match(/ c$/gm)).toHaveLength(4);
    expect(operators).toMatch(/160 250 c\nS/);
  });

  it('refuses a color that it cannot read instead of guessing', () => {
    expect(() =>
      drawn(context => {
        context.fillStyle = 'hotpink';
        context.fillRect(0, 0, 1, 1);
      }),
    ).toThrow('hotpink');
  });
});
