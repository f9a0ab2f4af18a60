import { type ChartConfiguration, type ChartOptions } from 'chart.js';
import { barMarks } from './bar-marks.ts';
import { categoryAxis, chartFrame, countAxis, legend } from './chart-frame.ts';
import { type ChartLook } from './chart-look.ts';

/** Meetings of one month: held, and what the programs' rhythm asked for. */
export type MeetingMonth = { readonly label: string; readonly held: number; readonly expected: number };

/** Plain keys: Chart.js would frame the line's key with its own dashes. */
function keys(look: ChartLook): object {
  const shared = legend(look);
  const key = (text: string, fillStyle: string, datasetIndex: number): object => ({
    ...{ text, fillStyle, datasetIndex },
    fontColor: look.inkSoft,
    lineWidth: 0,
  });
  const generateLabels = (): readonly object[] => [
    key('Held', look.mentor, 0),
    key('Expected', look.accent, 1),
  ];
  return { ...shared, labels: { ...shared.labels, generateLabels } };
}

/** Bars for meetings held, a stepped dashed line for meetings expected. */
export function meetingsChart(
  months: readonly MeetingMonth[],
  look: ChartLook,
): ChartConfiguration<'bar' | 'line'> {
  const most = Math.max(1, ...months.flatMap(month => [month.held, month.expected]));
  return {
    type: 'bar',
    data: {
      labels: months.map(month => month.label),
      datasets: [
        {
          label: 'Held',
          data: months.map(month => month.held),
          backgroundColor: look.mentor,
          barPercentage: 0.7,
          order: 1,
        },
        {
          type: 'line',
          label: 'Expected',
          data: months.map(month => month.expected),
          borderColor: look.accent,
          backgroundColor: look.accent,
          borderWidth: 1.4,
          borderDash: [5, 3],
          pointRadius: 2.4,
          order: 0,
        },
      ],
    },
    options: {
      ...chartFrame(look),
      plugins: { legend: keys(look) },
      scales: { x: categoryAxis(look), y: { ...countAxis(look), suggestedMax: most * 1.15 } },
    } as ChartOptions<'bar' | 'line'>,
    plugins: [
      barMarks(look, [
        {
          labels: months.map(month => `${month.held}`),
          place: 'inside',
          color: look.surface,
          engraved: true,
        },
        null,
      ]),
    ],
  };
}
