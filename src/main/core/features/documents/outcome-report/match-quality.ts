import { PAPER } from '#shared/charts/chart-look.ts';
import { fitChart, fitDistribution } from '#shared/charts/fit-chart.ts';
import { type Block, columns, stack, tagged } from '../pdf/block.ts';
import { chartFigure } from '../pdf/chart-figure.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph, plainText } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { plural } from '../plural.ts';
import { type MatchQuality, type OutcomeReport } from './report.ts';

/** Page 3: how the pairs came about and how good they are, as a whole and at worst. */
export function matchQuality({ match, method }: OutcomeReport): readonly Block[] {
  return [
    heading(1, 'How the pairs were made'),
    paragraph(summary(match), TEXT.lead, 10),
    ...fitFigures(match, method.smallestGroup),
    heading(2, 'Rules that no pair may break'),
    match.hardRules.length === 0
      ? paragraph('No hard rules were set for this cohort.')
      : table({
          spaceBefore: 4,
          rowHeaders: true,
          dense: true,
          columns: [
            { title: 'Rule', share: 7 },
            { title: 'Pairs that break it', share: 3, align: 'right' },
            { title: 'Result', share: 2 },
          ],
          rows: match.hardRules.map(({ rule, violations }) => [
            rule,
            `${violations}`,
            violations === 0 ? 'Honored' : 'Broken',
          ]),
        }),
    heading(2, 'What the match weighed'),
    weightTables(match),
  ];
}

function summary({ fits, optimum, total, overrides, unmatched }: MatchQuality): string {
  const gap = optimum > 0 ? ((optimum - total) / optimum) * 100 : 0;
  const reached =
    gap < 0.05
      ? 'Together they are the best set of pairs that the rules allow.'
      : `Together they reach ${(100 - gap).toFixed(1)}% of the best total fit that the rules allow.`;
  const changes =
    overrides.count === 0
      ? 'The facilitator changed none of them by hand.'
      : `The facilitator changed ${overrides.count} by hand${costInWords(overrides.cost)}.`;
  const left = unmatched.mentors + unmatched.mentees;
  const waiting =
    left === 0
      ? ''
      : ` Still without a partner: ${plural(unmatched.mentees, 'mentee')} and ${plural(unmatched.mentors, 'mentor')}.`;
  return `${plural(fits.length, 'pair')} ${fits.length === 1 ? 'was' : 'were'} made. ${reached} ${changes}${waiting}`;
}

function costInWords(cost: number | null): string {
  if (cost === null) return '';
  return cost > 0 ? `, at a cost of ${oneDecimal(cost)} points` : ', at no cost to the total';
}

function fitFigures(match: MatchQuality, smallestGroup: number): readonly Block[] {
  const { fits } = match;
  if (fits.length < smallestGroup) {
    return [
      paragraph(
        `With fewer than ${smallestGroup} pairs the fit is not shown: single pairs could be recognized.`,
        TEXT.body,
        12,
      ),
    ];
  }
  const distribution = fitDistribution(fits);
  const said = distribution.bins.map(bin => `${bin.from} to ${bin.to}: ${bin.count} pairs`);
  const gap = match.optimum > 0 ? ((match.optimum - match.total) / match.optimum) * 100 : 0;
  return [
    columns(
      [
        number('Mean fit', `${Math.round(distribution.mean)}`, 'of 100'),
        number('Weakest pair', `${Math.round(Math.min(...fits))}`, 'of 100'),
        number(
          'Gap to the best',
          `${gap.toFixed(1)}%`,
          `${oneDecimal(match.optimum - match.total)} of ${Math.round(match.optimum)} points`,
        ),
        number(
          'Changed by hand',
          `${match.overrides.count}`,
          match.overrides.cost === null
            ? 'cost not known'
            : `cost ${oneDecimal(match.overrides.cost)} points`,
        ),
      ],
      { gap: 20, spaceBefore: 18 },
    ),
    heading(2, 'How well the pairs fit'),
    chartFigure(fitChart(distribution, PAPER), {
      height: 150,
      alt: `Histogram. Mean fit ${Math.round(distribution.mean)}. ${said.join('. ')}.`,
      spaceBefore: 4,
    }),
  ];
}

function number(label: string, value: string, unit: string): Block {
  return tagged(
    'P',
    stack([
      plainText(label, TEXT.kicker),
      plainText(value, { ...TEXT.figure, size: 24, leading: 30 }, 2),
      plainText(unit, TEXT.soft),
    ]),
  );
}

/** One table, or two side by side when a single one would run off the page. */
function weightTables(match: MatchQuality): Block {
  const rows = weights(match);
  const half = rows.length > 5 ? Math.ceil(rows.length / 2) : rows.length;
  const parts = [rows.slice(0, half), rows.slice(half)].filter(part => part.length > 0);
  const tables = parts.map(part =>
    table({
      rowHeaders: true,
      dense: true,
      columns: [
        { title: 'Criterion', share: 8 },
        { title: 'Share of the fit', share: 4, align: 'right' },
      ],
      rows: part,
    }),
  );
  return columns(tables, { gap: 28, spaceBefore: 4 });
}

function weights({ criteria }: MatchQuality): readonly (readonly string[])[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return [...criteria]
    .sort((a, b) => b.weight - a.weight)
    .map(({ name, weight }) => [name, `${Math.round((weight / total) * 100)}%`]);
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
