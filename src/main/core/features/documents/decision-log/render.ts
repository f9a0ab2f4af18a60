import { dayOf } from '#shared/domain/dates.ts';
import { changeText } from '#shared/domain/matching-words.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { type Block, flow } from '../pdf/block.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { plural } from '../plural.ts';
import type { PrintOptions } from '../print-options.ts';
import { printedDate, shortDate } from '../printed-date.ts';
import type { PrintedDecision, PrintedDecisions, PrintedOverride } from './log.ts';

/** Prints every decision on the pairs, sideways: who, what, who was with whom before and after, the price, the reason. */
export function renderDecisionLog(content: PrintedDecisions, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  const title = `${name}, ${cohort}: matching decisions`;
  const pdf = new PdfWriter({
    title,
    author: organization ?? name,
    lang: 'en-US',
    landscape: true,
    ...options,
  });
  const grid = { ...pageGrid(pdf), x: SIDE_MARGIN, width: pdf.width - SIDE_MARGIN * 2 };
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  addPage();
  pdf.bookmark('Matching decisions');
  pdf.within(pdf.element('Sect'), () => flow(pdf, grid, pageOf(content), addPage));
  const left = `${name}, ${cohort}   ·   ${printedDate(dayOf(options.createdAt))}`;
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality: 'Confidential: people decisions', page, pages });
  });
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}

const SIDE_MARGIN = 44;
const CELL = { ...TEXT.table, size: 8.5, leading: 12 };

function pageOf(content: PrintedDecisions): readonly Block[] {
  const { overrides, decisions } = content;
  return [
    heading(1, 'Matching decisions'),
    paragraph(leadSentence(content), TEXT.lead, 6),
    ...(overrides.length === 0
      ? []
      : [heading(2, 'Rules that were overridden', { spaceBefore: 14 }), overrideTable(overrides)]),
    heading(2, 'Every decision, oldest first', { spaceBefore: 16 }),
    decisionTable(decisions),
  ];
}

function leadSentence({ program, decisions, overrides, isWhole }: PrintedDecisions): string {
  const [first] = decisions;
  const last = decisions[decisions.length - 1];
  const [from, to] = [first, last].map(decision => (decision ? printedDate(dayOf(decision.at)) : ''));
  const period = from === to ? ` on ${from}` : ` from ${from} to ${to}`;
  const marks =
    overrides.length === 0
      ? 'No hard rule was overridden.'
      : `${plural(overrides.length, 'hard rule was', 'hard rules were')} overridden.`;
  const proof = isWhole
    ? 'Checked when printed: no entry of the log was changed or removed.'
    : 'Attention: an entry of the log was changed outside of the app.';
  return `${program.name}, ${program.cohort}. ${plural(decisions.length, 'decision')}${period}. ${marks} ${proof}`;
}

function overrideTable(overrides: readonly PrintedOverride[]): Block {
  return table({
    spaceBefore: 4,
    rowHeaders: true,
    dense: true,
    style: CELL,
    columns: [
      { title: 'Pair', share: 3.4 },
      { title: 'Rule', share: 2.2 },
      { title: 'What it says of the two', share: 4.4 },
      { title: 'Reason', share: 3.6 },
      { title: 'Who and when', share: 2.6 },
    ],
    rows: overrides.map(({ pair, rule, words, reason, who, at }) => [
      pair,
      rule,
      words,
      reason,
      `${who || 'Not named'}, ${shortDate(dayOf(at))}`,
    ]),
  });
}

/** A row is never split over pages, so a decision that moved many people goes on in further rows. */
const MOVES_A_ROW = 14;

function decisionTable(decisions: readonly PrintedDecision[]): Block {
  return table({
    spaceBefore: 4,
    rowHeaders: true,
    dense: true,
    style: CELL,
    columns: [
      { title: 'When (UTC)', share: 1.9 },
      { title: 'Who', share: 1.9 },
      { title: 'What', share: 4.2 },
      { title: 'Before → after', share: 4.4 },
      { title: 'Change of fit', share: 1.5, align: 'right' },
      { title: 'Reason', share: 3 },
    ],
    rows: decisions.flatMap(rowsOf),
  });
}

function rowsOf({ at, who, what, moves, price, reason }: PrintedDecision): readonly (readonly string[])[] {
  const when = `${shortDate(dayOf(at))}, ${at.slice(11, 16)}`;
  const chunks = Array.from({ length: Math.ceil(moves.length / MOVES_A_ROW) }, (_, chunk) =>
    moves.slice(chunk * MOVES_A_ROW, (chunk + 1) * MOVES_A_ROW).join('\n'),
  );
  const [head = '–', ...more] = chunks;
  const fit = price === null ? '' : changeText(price);
  return [
    [when, who || 'Not named', what, head, fit, reason],
    ...more.map(part => [when, '', 'continued', part, '', '']),
  ];
}
