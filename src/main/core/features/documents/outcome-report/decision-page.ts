import { type Block, columns, stack, tagged, together } from '../pdf/block.ts';
import { panel } from '../pdf/panel-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph, plainText, rule } from '../pdf/text-block.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';
import { printedDate, printedPeriod } from '../printed-date.ts';
import { headlineFigure } from './headline-figure.ts';
import { limitsInWords } from './limits.ts';
import { type Decision, type OutcomeReport, type OutcomeTarget } from './report.ts';

const SENTENCE: Readonly<Record<Decision, string>> = {
  continue: 'We recommend to continue the program.',
  scale: 'We recommend to continue the program and to make it larger.',
  change: 'We recommend to continue the program with changes.',
  stop: 'We recommend to stop the program.',
  'too-early': 'It is too early for a recommendation.',
};

const STATUS: Readonly<Record<OutcomeTarget['status'], string>> = {
  reached: 'Reached',
  'on the way': 'On the way',
  'not yet': 'Not yet',
  'no data': 'No data',
};

/** Page 1: what is asked, three figures with their certainty, the limits, and the targets set at the start. */
export function decisionPage(report: OutcomeReport): readonly Block[] {
  const { program, recommendation } = report;
  return [
    paragraph(`${program.name}  ·  ${program.cohort}`, { ...TEXT.h3, color: COLOR.mentorDark }, 0),
    heading(1, SENTENCE[recommendation.decision], { spaceBefore: 4 }),
    paragraph(recommendation.because, TEXT.lead, 8),
    rule(20),
    columns(
      report.headlines.slice(0, 3).map(headline => headlineFigure(headline, report.method.smallestGroup)),
      { gap: 24, spaceBefore: 16 },
    ),
    rule(16),
    heading(2, 'What these figures cannot tell'),
    together(panel(paragraph(limitsInWords(report), TEXT.body, 0), { bar: COLOR.warn, spaceBefore: 8 })),
    ...targets(report),
    heading(2, 'The program'),
    columns(
      [
        stack([fact('Purpose', program.purpose)]),
        stack([
          fact('Period', printedPeriod(program.startsOn, program.endsOn)),
          fact('Figures as of', printedDate(report.asOf)),
          ...(program.sponsor ? [fact('Sponsor', program.sponsor)] : []),
        ]),
      ],
      { shares: [7, 5], gap: 24, spaceBefore: 8 },
    ),
  ];
}

function targets(report: OutcomeReport): readonly Block[] {
  if (report.outcomes.length === 0) {
    return [
      heading(2, 'Against the targets'),
      paragraph(
        'No targets were written down before the program began, so none can be reported against. ' +
          'For the next cohort, set at least one with a baseline and a date.',
      ),
    ];
  }
  return [
    heading(2, 'Against the targets set at the start'),
    table({
      spaceBefore: 4,
      rowHeaders: true,
      columns: [
        { title: 'Outcome', share: 4.6 },
        { title: 'Baseline', share: 1.8 },
        { title: 'Target', share: 1.8 },
        { title: 'Now', share: 1.8 },
        { title: 'Status', share: 2 },
      ],
      rows: report.outcomes.map(outcome => [
        outcome.outcome,
        outcome.baseline,
        outcome.target,
        outcome.now,
        STATUS[outcome.status],
      ]),
    }),
  ];
}

function fact(label: string, value: string): Block {
  return tagged('P', stack([plainText(label, TEXT.kicker), plainText(value, TEXT.small, 2)], 8));
}
