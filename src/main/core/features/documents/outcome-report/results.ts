import { ratingText, SCALE_WORDS, type Rating } from '#shared/domain/goals.ts';
import { changeTable } from '../change-log/render.ts';
import { type Block, columns } from '../pdf/block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { plural } from '../plural.ts';
import { headlineFigure } from './headline-figure.ts';
import { type OutcomeReport, type ReportResults } from './report.ts';

/** Fewest goals of which the spread over the steps is told (metrics 5.9). */
const SMALLEST_SPREAD = 8;

/** What the pairs reached and what the organization changed; only where there is something to tell. */
export function results(report: OutcomeReport, told: ReportResults): readonly Block[] {
  const { attainment, changes, changeCount, learning, benefits } = told;
  return [
    heading(1, 'What came of it'),
    ...(attainment
      ? [
          columns(
            [
              headlineFigure(
                {
                  label: 'Goals as expected or better',
                  count: attainment.met,
                  of: attainment.rated,
                  definition: `Goals at the step that the pair had expected, or above, of those rated; ${attainment.goals} goals in all.`,
                },
                report.method.smallestGroup,
              ),
              attainment.rated < SMALLEST_SPREAD
                ? paragraph(
                    'How the ratings spread is not shown: with so few goals single pairs could be recognized.',
                    TEXT.small,
                    0,
                  )
                : table({
                    spaceBefore: 0,
                    rowHeaders: true,
                    dense: true,
                    columns: [
                      { title: 'Step', share: 7 },
                      { title: 'Goals', share: 2, align: 'right' },
                    ],
                    rows: attainment.steps.map(({ step, goals }) => [
                      `${ratingText(step)}  ${SCALE_WORDS[step as Rating]}`,
                      `${goals}`,
                    ]),
                  }),
            ],
            { shares: [5, 7], gap: 28, spaceBefore: 14 },
          ),
        ]
      : []),
    ...(learning.length > 0
      ? [
          heading(2, 'What people learned, by their own account'),
          table({
            spaceBefore: 4,
            rowHeaders: true,
            dense: true,
            columns: [
              { title: 'Levels 1 to 5', share: 4.5 },
              { title: 'People', share: 1.5, align: 'right' },
              { title: 'At first', share: 1.5, align: 'right' },
              { title: 'At last', share: 1.5, align: 'right' },
              { title: 'Change, 95% interval', share: 3.5 },
            ],
            rows: learning.map(row => [
              row.name,
              `${row.n}`,
              row.before.toFixed(1),
              row.after.toFixed(1),
              `${signed(row.change)}, ${signed(row.low)} to ${signed(row.high)}`,
            ]),
          }),
          paragraph(
            'Only people who gave both a first and a last level. A change, not proof of what caused it.',
            TEXT.soft,
            4,
          ),
        ]
      : []),
    ...(changes.length > 0
      ? [
          heading(2, 'What the organization changed'),
          ...(changeCount > changes.length
            ? [paragraph(`The first ${changes.length} of ${changeCount}.`, TEXT.soft, 2)]
            : []),
          changeTable(changes, { withStatus: true }),
        ]
      : []),
    ...(benefits > 0
      ? [
          paragraph(
            `Beside the goals, the pairs noted ${plural(benefits, 'benefit')} that nobody had planned.`,
            TEXT.body,
            14,
          ),
        ]
      : []),
  ];
}

function signed(value: number): string {
  const rounded = Math.abs(value).toFixed(1);
  if (rounded === '0.0') return '0.0';
  return `${value > 0 ? '+' : '−'}${rounded}`;
}
