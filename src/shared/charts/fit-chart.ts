import { type ChartConfiguration, type Plugin } from 'chart.js';
import { barMarks } from './bar-marks.ts';
import { categoryAxis, chartFrame, countAxis } from './chart-frame.ts';
import { type ChartLook } from './chart-look.ts';

/** Pairs whose fit lies in `from` (included) to `to` (excluded; the last bin includes it). */
export type FitBin = { readonly from: number; readonly to: number; readonly count: number };

export type FitDistribution = { readonly bins: readonly FitBin[]; readonly mean: number };

/** Counts fits (0 to 100) in bins of ten, from the lowest bin in use to 100. */
export function fitDistribution(fits: readonly number[]): FitDistribution {
  const lowest = Math.min(90, ...fits.map(fit => Math.floor(fit / 10) * 10));
  const bins: FitBin[] = [];
  for (let from = lowest; from < 100; from += 10) {
    const to = from + 10;
    const count = fits.filter(fit => fit >= from && (fit < to || (to === 100 && fit === 100))).length;
    bins.push({ from, to, count });
  }
  const mean = fits.length === 0 ? 0 : fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  return { bins, mean };
}

/** A histogram of the pairs' fit with the mean marked by a line and a word. */
export function fitChart({ bins, mean }: FitDistribution, look: ChartLook): ChartConfiguration<'bar'> {
  const most = Math.max(1, ...bins.map(bin => bin.count));
  return {
    type: 'bar',
    data: {
      labels: bins.map(bin => `${bin.from}–${bin.to}`),
      datasets: [
        {
          data: bins.map(bin => bin.count),
          backgroundColor: look.mentor,
          barPercentage: 0.96,
          categoryPercentage: 0.98,
        },
      ],
    },
    options: {
      ...chartFrame(look),
      // Room above the plot for the word, clear of every count.
      layout: { padding: { top: look.fontSize * 1.6 } },
      scales: {
        x: categoryAxis(look, 'Fit of a pair, 0 to 100'),
        y: { ...countAxis(look), suggestedMax: most * 1.25 },
      },
    },
    plugins: [
      barMarks(look, [
        {
          labels: bins.map(bin => (bin.count > 0 ? `${bin.count}` : '')),
          place: 'after',
          color: look.ink,
          engraved: true,
        },
      ]),
      meanLine(bins, mean, look),
    ],
  };
}

function meanLine(bins: readonly FitBin[], mean: number, look: ChartLook): Plugin {
  return {
    id: 'meanLine',
    afterDatasetsDraw(chart) {
      const [first] = bins;
      const last = bins.at(-1);
      if (!first || !last || bins.every(bin => bin.count === 0)) return;
      const { ctx, chartArea } = chart;
      const share = (mean - first.from) / (last.to - first.from);
      const x = chartArea.left + (chartArea.right - chartArea.left) * share;
      ctx.save();
      ctx.strokeStyle = look.accent;
      ctx.lineWidth = 1.2;
      ctx.setLineDash([4, 2]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.font = `600 ${look.fontSize}px ${look.fontFamily}`;
      ctx.fillStyle = look.accent;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      ctx.fillText(`mean ${Math.round(mean)}`, x, chartArea.top - look.fontSize * 0.3);
      ctx.restore();
    },
  };
}
