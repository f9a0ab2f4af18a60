import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { type Block } from './block.ts';
import { type PdfCanvas, PdfCanvasContext } from './canvas-context.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

export type ChartFigure = {
  /** Points; the width is the block's. */
  readonly height: number;
  /** What the chart shows, with its figures: read aloud in its place. */
  readonly alt: string;
  readonly spaceBefore?: number;
};

/** A Chart.js chart as a tagged figure of vectors and selectable words. */
export function chartFigure(
  config: ChartConfiguration<'bar'> | ChartConfiguration<'bar' | 'line'>,
  { height, alt, spaceBefore = 8 }: ChartFigure,
): Block {
  return {
    spaceBefore,
    height: () => height,
    paint: (pdf, { x, y, width }) => {
      const figure = pdf.element('Figure', { alt, bbox: [x, y, x + width, y + height] });
      pdf.within(figure, () =>
        pdf.content(() => {
          const canvas: PdfCanvas = { width, height, getContext: () => context };
          const context = new PdfCanvasContext(canvas, pdf, x, y);
          drawChart(canvas, config);
          context.close();
        }),
      );
    },
  };
}

function drawChart(canvas: PdfCanvas, config: object): void {
  const { options, ...rest } = config as ChartConfiguration;
  const chart = new Chart(canvas, {
    ...rest,
    platform: BasicPlatform,
    options: { ...options, animation: false, responsive: false, devicePixelRatio: 1, events: [] },
  });
  chart.destroy();
}
