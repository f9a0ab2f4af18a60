import { type ChartOptions, type ScaleOptionsByType } from 'chart.js';
import { type ChartLook } from './chart-look.ts';

/** Options every chart shares: no animation, quiet grid, labels in the look's type. */
export function chartFrame(look: ChartLook): ChartOptions<'bar'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    font: { family: look.fontFamily, size: look.fontSize },
    color: look.inkSoft,
    plugins: {
      legend: { display: false },
      tooltip: { enabled: true },
    },
  };
}

/** A legend below the title line, with square keys. */
export function legend(look: ChartLook): NonNullable<NonNullable<ChartOptions<'bar'>['plugins']>['legend']> {
  return {
    display: true,
    position: 'top',
    align: 'start',
    labels: {
      boxWidth: look.fontSize,
      boxHeight: look.fontSize * 0.8,
      color: look.inkSoft,
      font: { family: look.fontFamily, size: look.fontSize },
      padding: look.fontSize,
    },
  };
}

type Axis = { readonly [K in 'x' | 'y']?: unknown } & Partial<ScaleOptionsByType<'linear' | 'category'>>;

/** The axis that names things: no grid, no ticks. */
export function categoryAxis(look: ChartLook, title?: string): Axis {
  return {
    grid: { display: false },
    border: { color: look.line },
    ticks: {
      color: look.ink,
      font: { family: look.fontFamily, size: look.fontSize },
      maxRotation: 0,
      autoSkip: false,
    },
    ...(title && axisTitle(look, title)),
  } as Axis;
}

/** The axis of horizontal bars: labels wrap into one width, so that charts below each other line up. */
export function nameAxis(look: ChartLook): Axis {
  return {
    ...categoryAxis(look),
    border: { display: false },
    afterFit: (axis: { width: number }) => {
      axis.width = look.fontSize * 11.5;
    },
  } as unknown as Axis;
}

/** A label in lines of about 20 letters, broken between words. */
export function wrappedLabel(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < 20) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The axis that counts: whole numbers from zero, faint lines. */
export function countAxis(look: ChartLook, title?: string): Axis {
  return {
    beginAtZero: true,
    grid: { color: look.line, lineWidth: 0.5, drawTicks: false },
    border: { display: false },
    ticks: {
      color: look.inkSoft,
      font: { family: look.fontFamily, size: look.fontSize },
      precision: 0,
      maxTicksLimit: 6,
      padding: 6,
    },
    ...(title && axisTitle(look, title)),
  } as Axis;
}

/** An axis that only gives bars room: the values stand beside them. */
export function hiddenAxis(most: number): Axis {
  return { display: false, beginAtZero: true, max: most };
}

function axisTitle(look: ChartLook, text: string): object {
  return {
    title: {
      display: true,
      text,
      color: look.inkSoft,
      font: { family: look.fontFamily, size: look.fontSize },
    },
  };
}
