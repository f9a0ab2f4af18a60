import { describe, expect, it } from 'vitest';
import { type OutcomeReport } from '#core/features/documents/outcome-report/report.ts';
import { renderOutcomeReport } from '#core/features/documents/outcome-report/render.ts';
import { readPdf } from './pdf-reader.ts';
import { sampleReport } from './sample-report.ts';

const options = { pageSize: 'A4', createdAt: new Date('2026-10-12T09:00:00Z') } as const;

function printed(overrides: Partial<OutcomeReport> = {}) {
  const pdf = readPdf(renderOutcomeReport(sampleReport(overrides), options).bytes);
  const page = (index: number): string =>
    (pdf.pages[index]?.texts.map(({ text }) => text).join(' ') ?? '').replaceAll(/\s+/g, ' ');
  return { pdf, page };
}

describe('the foot line', () => {
  it('stays on one line, the whole date with it, under a long name', () => {
    const program = { ...sampleReport().program, name: 'Reverse mentoring at Northwind Traders' };
    const report = renderOutcomeReport(sampleReport({ program }), {
      ...options,
      createdAt: new Date('2026-11-22T09:00:00Z'),
    });
    for (const { texts } of readPdf(report.bytes).pages) {
      const date = texts.filter(({ text }) => text.includes('November 22, 2026'));
      const place = texts.filter(({ text }) => text.includes('For the sponsor and the board'));
      expect([date.length, place.length]).toEqual([1, 1]);
      expect(date[0]?.y).toBe(place[0]?.y);
    }
  });
});

describe('the decision page', () => {
  it('stands alone: recommendation, three figures with intervals, limits, targets, purpose and period', () => {
    const text = printed().page(0);
    expect(text).toContain('We recommend to continue the program and to make it larger.');
    expect(text).toContain('22 of 24');
    expect(text).toContain('92%, 95% interval 74% to 98%');
    expect(text).toContain('An effect on retention could not be told from chance');
    expect(text).toContain('Mentors who presented an improvement to a decision maker');
    expect(text).toContain('March 2, 2026 – September 30, 2026');
  });

  it('gives counts without percentages for fewer than five people', () => {
    const headlines = [{ label: 'Pairs that completed', count: 3, of: 4, definition: 'All.' }];
    const text = printed({ headlines, outcomes: [] }).page(0);
    expect(text).toContain('3 of 4');
    expect(text).toContain('too few for a percentage');
    expect(text).not.toContain('75%');
  });

  it('follows the program when it protects larger groups', () => {
    const method = { ...sampleReport().method, smallestGroup: 8 };
    const headlines = [{ label: 'Pairs that completed', count: 6, of: 7, definition: 'All.' }];
    const text = printed({ headlines, method }).page(0);
    expect(text).toContain('Only 7 – too few for a percentage.');
    expect(text).not.toContain('86%');
  });

  it('admits that nobody has been counted yet', () => {
    const text = printed({ headlines: [{ label: 'Goals met', count: 0, of: 0, definition: 'All.' }] }).page(
      0,
    );
    expect(text).toContain('No data');
  });

  it('says so when no target was set before the start', () => {
    expect(printed({ outcomes: [] }).page(0)).toContain(
      'No targets were written down before the program began',
    );
  });
});

describe('match quality', () => {
  it('shows mean, weakest pair, gap and overrides', () => {
    const text = printed().page(2);
    expect(text).toContain('24 pairs were made. Together they reach 99.4% of the best total fit');
    expect(text).toMatch(/Weakest pair 58 of 100/);
    expect(text).toContain('cost 11.4 points');
    expect(text).toContain('Honored');
  });

  it('calls a broken hard rule broken', () => {
    const match = { ...sampleReport().match, hardRules: [{ rule: 'No direct reports', violations: 1 }] };
    expect(printed({ match }).page(2)).toContain('Broken');
  });

  it('does not show the fit of fewer than five pairs', () => {
    const match = { ...sampleReport().match, fits: [91, 77, 64, 52] };
    const { pdf } = printed({ match });
    expect(pdf.text).not.toContain('Weakest pair');
    expect(pdf.text.replaceAll('\n', ' ')).toContain('single pairs could be recognized');
    expect(pdf.text.replaceAll('\n', ' ')).toContain('With 4 pairs only counts are reported');
  });
});

it('prints without any pair, meeting or stage', () => {
  const match = { ...sampleReport().match, fits: [], total: 0, optimum: 0, hardRules: [], criteria: [] };
  const readiness = { mentors: [], mentees: [] };
  const { pdf } = printed({ match, funnel: [], readiness, meetings: [], headlines: [], outcomes: [] });
  expect(pdf.pages.length).toBe(4);
  expect(pdf.text).not.toMatch(/undefined|NaN|Infinity/);
});

it('is the same to the byte for the same values and date', () => {
  const [first, second] = [
    renderOutcomeReport(sampleReport(), options),
    renderOutcomeReport(sampleReport(), options),
  ];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});
