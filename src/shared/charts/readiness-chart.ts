import { type ChartConfiguration } from 'chart.js';
import { barMarks } from './bar-marks.ts';
import { chartFrame, hiddenAxis, legend, nameAxis, wrappedLabel } from './chart-frame.ts';
import { type ChartLook } from './chart-look.ts';

/** How many people have done a preparation step, are on the way, or have not begun. */
export type ReadinessRow = {
  readonly label: string;
  readonly done: number;
  readonly underway: number;
  readonly missing: number;
};

/** Stacked bars, one a step: done (solid), under way (engraved), missing (pale), each with its count. */
export function readinessChart(rows: readonly ReadinessRow[], look: ChartLook): ChartConfiguration<'bar'> {
  const parts = [
    { key: 'done', label: 'Done', fill: look.mentee, text: look.surface, engraved: false },
    { key: 'underway', label: 'Under way', fill: look.mentor, text: look.surface, engraved: true },
    { key: 'missing', label: 'Missing', fill: look.muted, text: look.ink, engraved: false },
  ] as const;
  const most = Math.max(1, ...rows.map(row => row.done + row.underway + row.missing));
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => wrappedLabel(row.label)),
      datasets: parts.map(part => ({
        label: part.label,
        data: rows.map(row => row[part.key]),
        backgroundColor: part.fill,
        barPercentage: 0.78,
        categoryPercentage: 0.9,
      })),
    },
    options: {
      ...chartFrame(look),
      indexAxis: 'y',
      plugins: { legend: legend(look) },
      scales: {
        x: { ...hiddenAxis(most), stacked: true },
        y: { ...nameAxis(look), stacked: true },
      },
    },
    plugins: [
      barMarks(
        look,
        parts.map(part => ({
          labels: rows.map(row => (row[part.key] > 0 ? `${row[part.key]}` : '')),
          place: 'inside',
          color: part.text,
          engraved: part.engraved,
        })),
      ),
    ],
  };
}
