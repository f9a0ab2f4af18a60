import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconTable } from '@tabler/icons-react';
import type { ChartConfiguration } from 'chart.js';
import { useId, useRef, useState } from 'react';
import type { ChartLook } from '#shared/charts/chart-look.ts';
import { notifyDone, notifyFailed } from '../../ui/notify.tsx';
import styles from './ChartCard.module.css';
import { ChartCanvas } from './ChartCanvas.tsx';

export type DrawChart = (look: ChartLook) => ChartConfiguration<'bar'> | ChartConfiguration<'bar' | 'line'>;

type ChartCardProps = {
  readonly title: string;
  readonly chart: DrawChart;
  readonly height: number;
  readonly headings: readonly string[];
  /** The chart's numbers; the first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
  /** Takes the whole width. */
  readonly isWide?: boolean;
  readonly isEmpty?: boolean;
  readonly emptyWords?: string;
};

/** A chart with its numbers behind it as a table, and a way to copy it as an image. */
export function ChartCard({
  title,
  chart,
  height,
  headings,
  rows,
  note,
  isWide = false,
  isEmpty = false,
  emptyWords,
}: ChartCardProps) {
  const [isTable, setTable] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const id = useId();
  const copy = async () => {
    try {
      const image = await imageOf(canvas.current);
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
      notifyDone(`Copied “${title}” as an image`, { undoable: false });
    } catch (error) {
      notifyFailed(
        error,
        'The image could not be copied: the browser did not allow it. Save the outcome report instead.',
      );
    }
  };
  return (
    <section className={styles.card} data-wide={isWide || undefined} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {!isEmpty && (
          <>
            <Tooltip label={isTable ? 'Show the chart' : 'Show the numbers'}>
              <ActionIcon
                aria-label={`Numbers of “${title}”`}
                aria-pressed={isTable}
                onClick={() => setTable(!isTable)}
              >
                <IconTable size={17} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Copy as an image">
              <ActionIcon
                aria-label={`Copy “${title}” as an image`}
                disabled={isTable}
                onClick={() => void copy()}
              >
                <IconCopy size={17} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </header>
      {isEmpty && <p className={styles.empty}>{emptyWords}</p>}
      {!isEmpty && !isTable && (
        <ChartCanvas ref={canvas} chart={chart} height={height} label={spoken(title, headings, rows)} />
      )}
      {!isEmpty && isTable && (
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {headings.map(heading => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={headings[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isEmpty && <p className={styles.note}>{note}</p>}
    </section>
  );
}

/** The chart's numbers in words, for those who hear it. */
function spoken(title: string, headings: readonly string[], rows: ChartCardProps['rows']): string {
  const lines = rows.map(
    ([name, ...cells]) =>
      `${name}: ${cells.map((cell, index) => `${headings[index + 1]} ${cell}`).join(', ')}`,
  );
  return `${title}. ${lines.join('. ')}.`;
}

/** The canvas on the page's own ground, so that it can be pasted on any slide. */
function imageOf(canvas: HTMLCanvasElement | null): Promise<Blob> {
  return new Promise((resolve, reject) => {
    if (!canvas) {
      reject(new Error('The chart is not on the screen'));
      return;
    }
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d');
    if (context) {
      context.fillStyle = getComputedStyle(canvas).getPropertyValue('--surface') || '#ffffff';
      context.fillRect(0, 0, copy.width, copy.height);
      context.drawImage(canvas, 0, 0);
    }
    copy.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The canvas gave no image'))), 'image/png');
  });
}
