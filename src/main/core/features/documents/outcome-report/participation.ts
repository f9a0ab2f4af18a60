import { type FunnelStage, funnelChart } from '#shared/charts/funnel-chart.ts';
import { PAPER } from '#shared/charts/chart-look.ts';
import { type MeetingMonth, meetingsChart } from '#shared/charts/meetings-chart.ts';
import { type ReadinessRow, readinessChart } from '#shared/charts/readiness-chart.ts';
import { type Block, columns, stack } from '../pdf/block.ts';
import { chartFigure } from '../pdf/chart-figure.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { type OutcomeReport } from './report.ts';

/** Page 2: who came, who stayed, how well they were prepared, and whether they meet. */
export function participation(report: OutcomeReport): readonly Block[] {
  const { funnel, readiness, meetings } = report;
  return [
    heading(1, 'Taking part and getting ready'),
    heading(2, 'From interest to completion', { spaceBefore: 14 }),
    paragraph(funnelSentence(funnel), TEXT.small, 4),
    chartFigure(funnelChart(funnel, PAPER), {
      height: 22 + funnel.length * 23,
      alt: `Bar chart. ${funnel.map(stage => `${stage.label}: ${stage.count}`).join('. ')}.`,
    }),
    ...readinessFigures(readiness),
    ...(meetings && meetings.length > 0 ? meetingsFigure(meetings) : []),
    ...(report.concerns === undefined
      ? []
      : [
          paragraph(`${report.concerns} concerns were raised with the facilitator and taken up.`, TEXT.small),
        ]),
  ];
}

function funnelSentence(funnel: readonly FunnelStage[]): string {
  const [first] = funnel;
  const last = funnel.at(-1);
  if (!first || !last || first === last) return 'Nobody has expressed interest yet.';
  return `Of ${first.count} people at the step “${first.label}”, ${last.count} have reached “${last.label}”.`;
}

/** Both roles side by side: a program has seven or eight steps a role, and one page must hold them. */
function readinessFigures({ mentors, mentees }: OutcomeReport['readiness']): readonly Block[] {
  const figures = [
    { title: 'Readiness of mentors', rows: mentors },
    { title: 'Readiness of mentees', rows: mentees },
  ].filter(({ rows }) => rows.length > 0);
  if (figures.length === 0) return [];
  return [columns(figures.map(readinessFigure), { gap: 22, spaceBefore: 20 })];
}

function readinessFigure({ title, rows }: { title: string; rows: readonly ReadinessRow[] }): Block {
  const said = rows.map(
    row => `${row.label}: ${row.done} done, ${row.underway} under way, ${row.missing} missing`,
  );
  return stack([
    heading(2, title, { spaceBefore: 0 }),
    chartFigure(readinessChart(rows, PAPER), {
      height: 34 + rows.length * 24,
      alt: `Stacked bar chart. ${said.join('. ')}.`,
      spaceBefore: 2,
    }),
  ]);
}

function meetingsFigure(months: readonly MeetingMonth[]): readonly Block[] {
  const held = months.reduce((sum, month) => sum + month.held, 0);
  const expected = months.reduce((sum, month) => sum + month.expected, 0);
  const said = months.map(month => `${month.label}: ${month.held} held of ${month.expected} expected`);
  return [
    heading(2, 'Meetings, month by month'),
    paragraph(`${held} meetings were held; the agreed rhythm asked for ${expected} by now.`, TEXT.small, 4),
    chartFigure(meetingsChart(months, PAPER), {
      height: 150,
      alt: `Bar and line chart. ${said.join('. ')}.`,
      spaceBefore: 4,
    }),
  ];
}
