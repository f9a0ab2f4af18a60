import { type ChartConfiguration } from 'chart.js';
import { barMarks } from './bar-marks.ts';
import { chartFrame, hiddenAxis, nameAxis, wrappedLabel } from './chart-frame.ts';
import { type ChartLook } from './chart-look.ts';

/** Of fewer people than this a percentage says more than is known; the count alone is shown. */
const SMALLEST_BASE = 5;

/** People left after each step, first step first. */
export type FunnelStage = { readonly label: string; readonly count: number };

/** Horizontal bars that shrink from expression of interest to completion; each says its count and what is left. */
export function funnelChart(stages: readonly FunnelStage[], look: ChartLook): ChartConfiguration<'bar'> {
  const counts = stages.map(stage => stage.count);
  const most = Math.max(1, ...counts);
  return {
    type: 'bar',
    data: {
      labels: stages.map(stage => wrappedLabel(stage.label)),
      datasets: [
        { data: counts, backgroundColor: look.mentee, barPercentage: 0.82, categoryPercentage: 0.9 },
      ],
    },
    options: {
      ...chartFrame(look),
      indexAxis: 'y',
      // Room at the right for "123 · 100% of the step before".
      scales: { x: hiddenAxis(most * 1.45), y: nameAxis(look) },
    },
    plugins: [barMarks(look, [{ labels: stageLabels(stages), place: 'after', color: look.ink }])],
  };
}

function stageLabels(stages: readonly FunnelStage[]): readonly string[] {
  return stages.map(({ count }, index) => {
    const before = stages[index - 1]?.count;
    if (before === undefined || before < SMALLEST_BASE) return `${count}`;
    return `${count}  ·  ${Math.round((count / before) * 100)}% of the step before`;
  });
}
