import { useComputedColorScheme } from '@mantine/core';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { SCREEN_DARK, SCREEN_LIGHT } from '#shared/charts/chart-look.ts';
import type { DrawChart } from './ChartCard.tsx';
import styles from './ChartCard.module.css';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

type ChartCanvasProps = {
  readonly chart: DrawChart;
  readonly height: number;
  /** What the chart says, in words. */
  readonly label: string;
  readonly ref: Ref<HTMLCanvasElement>;
};

/** A Chart.js chart in the colors of the scheme; drawn anew when its numbers or the scheme change. */
export function ChartCanvas({ chart, height, label, ref }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  useImperativeHandle(ref, () => canvas.current as HTMLCanvasElement);
  useEffect(() => {
    if (!canvas.current) return;
    const drawn = new Chart(canvas.current, chart(scheme === 'dark' ? SCREEN_DARK : SCREEN_LIGHT));
    return () => drawn.destroy();
  }, [chart, scheme]);
  return (
    <div className={styles.canvas} style={{ height }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
