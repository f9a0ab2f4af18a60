import { type Chart, type Plugin } from 'chart.js';
import { type ChartLook } from './chart-look.ts';

/** What a dataset may say about its bars beside Chart.js's own fields. */
export type BarMarks = {
  /** Text for each bar; an empty string prints nothing. */
  readonly labels: readonly string[];
  /** Inside the bar where there is room, or after its end. */
  readonly place: 'inside' | 'after';
  readonly color: string;
  /** Fine lines across the bars: the mentor's mark, told apart in gray print too. */
  readonly engraved?: boolean;
};

type Bar = {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Writes values beside bars and engraves some, so that no chart speaks by color alone.
 *
 * `marks` has one entry a dataset (null for a dataset without).
 */
export function barMarks(look: ChartLook, marks: readonly (BarMarks | null)[]): Plugin {
  return {
    id: 'barMarks',
    afterDatasetsDraw(chart) {
      const horizontal = chart.options.indexAxis === 'y';
      for (const [dataset, mark] of marks.entries()) {
        if (!mark || !chart.isDatasetVisible(dataset)) continue;
        for (const [index, element] of chart.getDatasetMeta(dataset).data.entries()) {
          const bar = element as unknown as Bar;
          if (mark.engraved) engrave(chart, bar, horizontal, look);
          drawLabel(chart, bar, horizontal, mark, mark.labels[index] ?? '', look);
        }
      }
    },
    afterDraw(chart) {
      for (const [dataset, mark] of marks.entries()) if (mark?.engraved) engraveKey(chart, dataset, look);
    },
  };
}

function drawLabel(
  chart: Chart,
  bar: Bar,
  horizontal: boolean,
  mark: BarMarks,
  label: string,
  look: ChartLook,
): void {
  if (label === '') return;
  const { ctx } = chart;
  ctx.save();
  ctx.font = `600 ${look.fontSize}px ${look.fontFamily}`;
  ctx.fillStyle = mark.color;
  ctx.textBaseline = 'middle';
  const width = ctx.measureText(label).width;
  if (mark.place === 'inside') {
    const across = horizontal ? Math.abs(bar.x - bar.base) : bar.width;
    const along = horizontal ? bar.height : Math.abs(bar.y - bar.base);
    if (width + 4 <= across && look.fontSize * 1.3 <= along) {
      ctx.textAlign = 'center';
      if (mark.engraved) clearPlate(chart, bar, horizontal, width, look);
      ctx.fillStyle = mark.color;
      ctx.fillText(
        label,
        horizontal ? (bar.x + bar.base) / 2 : bar.x,
        horizontal ? bar.y : (bar.y + bar.base) / 2,
      );
    }
  } else if (horizontal) {
    ctx.textAlign = 'left';
    ctx.fillText(label, bar.x + 6, bar.y);
  } else {
    ctx.textAlign = 'center';
    ctx.fillText(label, bar.x, bar.y - look.fontSize * 0.75);
  }
  ctx.restore();
}

/** A calm spot in the bar's own color under a label, so that engraved lines do not run through it. */
function clearPlate(chart: Chart, bar: Bar, horizontal: boolean, width: number, look: ChartLook): void {
  const { ctx } = chart;
  const x = horizontal ? (bar.x + bar.base) / 2 : bar.x;
  const y = horizontal ? bar.y : (bar.y + bar.base) / 2;
  ctx.fillStyle = look.mentor;
  ctx.fillRect(x - width / 2 - 3, y - look.fontSize * 0.65, width + 6, look.fontSize * 1.3);
}

/** The legend's key of an engraved dataset looks like its bars. */
function engraveKey(chart: Chart, dataset: number, look: ChartLook): void {
  if (chart.options.plugins?.legend?.display !== true) return;
  // Where Chart.js put the keys; missing from its types.
  const legend = chart.legend as { readonly legendHitBoxes?: readonly Area[] } | undefined;
  const box = legend?.legendHitBoxes?.[dataset];
  if (!box) return;
  const height = look.fontSize * 0.8;
  const top = box.top + (box.height - height) / 2;
  strokeAcross(chart, { left: box.left, top, width: look.fontSize, height }, 2.2, look);
}

type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function strokeAcross(chart: Chart, area: Area, step: number, look: ChartLook): void {
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = look.surface;
  ctx.lineWidth = 0.45;
  ctx.beginPath();
  for (let y = area.top + step; y < area.top + area.height; y += step) {
    ctx.moveTo(area.left, y);
    ctx.lineTo(area.left + area.width, y);
  }
  ctx.stroke();
  ctx.restore();
}

function engrave(chart: Chart, bar: Bar, horizontal: boolean, look: ChartLook): void {
  const area = horizontal
    ? {
        left: Math.min(bar.x, bar.base),
        top: bar.y - bar.height / 2,
        width: Math.abs(bar.x - bar.base),
        height: bar.height,
      }
    : {
        left: bar.x - bar.width / 2,
        top: Math.min(bar.y, bar.base),
        width: bar.width,
        height: Math.abs(bar.y - bar.base),
      };
  strokeAcross(chart, area, 3.2, look);
}
