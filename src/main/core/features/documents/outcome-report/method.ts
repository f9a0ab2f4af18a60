import { REFERENCE_FIGURES, REFERENCE_WORDS } from '#shared/domain/reference-figures.ts';
import { type Block } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import { type OutcomeReport } from './report.ts';

/** The appendix: what every figure means, what was left out, and where the data came from. */
export function methodAppendix({ method, headlines, asOf }: OutcomeReport): readonly Block[] {
  const definitions = [
    ...headlines.map(({ label, definition }) => [label, definition]),
    ...method.definitions.map(({ term, definition }) => [term, definition]),
  ];
  return [
    heading(1, 'How the figures were made'),
    heading(2, 'Definitions', { spaceBefore: 12 }),
    table({
      spaceBefore: 4,
      rowHeaders: true,
      dense: true,
      columns: [
        { title: 'Figure', share: 3.4 },
        { title: 'Definition', share: 8.6 },
      ],
      rows: definitions,
    }),
    heading(2, 'Certainty'),
    paragraph(
      'Intervals are Wilson score intervals at 95%: if the program were repeated many times with people like ' +
        'these, about 95 of 100 such intervals would contain the true share. Differences between groups use ' +
        'Newcombe’s hybrid score method (Newcombe 1998). An interval that includes zero is reported as “not ' +
        'distinguishable from no difference”, whatever the percentage.',
      TEXT.small,
      4,
    ),
    heading(2, 'Protecting people'),
    paragraph(
      `Shares are given only for groups of at least ${method.smallestGroup}; smaller groups get counts. Ratings of ` +
        'single pairs are never shown: each partner would know the other’s answer.',
      TEXT.small,
      4,
    ),
    method.suppressed.length === 0
      ? paragraph('Nothing had to be left out of this report.', TEXT.small, 6)
      : list(method.suppressed, { style: TEXT.small, spaceBefore: 6 }),
    heading(2, 'What others have published'),
    paragraph(REFERENCE_WORDS, TEXT.small, 4),
    table({
      spaceBefore: 4,
      rowHeaders: true,
      dense: true,
      columns: [
        { title: 'Figure', share: 1.8 },
        { title: 'What it is', share: 3.2 },
        { title: 'Source', share: 3.5 },
        { title: 'Before you quote it', share: 3.5 },
      ],
      rows: REFERENCE_FIGURES.map(({ figure, what, source, caveat }) => [figure, what, source, caveat]),
    }),
    heading(2, 'Where the data came from'),
    table({
      spaceBefore: 4,
      rowHeaders: true,
      dense: true,
      columns: [
        { title: 'What', share: 3.4 },
        { title: 'Value', share: 8.6 },
      ],
      rows: [
        ['Figures as of', printedDate(asOf)],
        ['Software', method.softwareVersion],
        ['Program file (SHA-256)', method.dataHash],
      ],
    }),
  ];
}
