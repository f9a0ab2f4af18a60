import { useEffect, useRef, useState } from 'react';
import type { PdfPages } from './pdf-pages.ts';
import styles from './PdfView.module.css';

type PdfPageProps = { readonly pages: PdfPages; readonly number: number };

const A4_SHAPE = 210 / 297;

/** One page, drawn when it comes near the visible part; its words are there for screen readers. */
export function PdfPage({ pages, number }: PdfPageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shape, setShape] = useState<number | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let isShown = true;
    void pages.shapeOf(number).then(
      value => isShown && setShape(value),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [pages, number]);
  useEffect(() => {
    const element = holder.current;
    if (!element || shape === null) return;
    let isShown = true;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || !canvas.current) return;
        near.disconnect();
        pages.draw(number, canvas.current, element.clientWidth).then(
          text => isShown && setWords(text),
          () => undefined,
        );
      },
      { rootMargin: '600px' },
    );
    near.observe(element);
    return () => {
      isShown = false;
      near.disconnect();
    };
  }, [pages, number, shape]);
  return (
    <div
      className={styles.page}
      ref={holder}
      style={{ aspectRatio: shape ?? A4_SHAPE }}
      data-wide={(shape ?? 0) > 1 || undefined}
    >
      <canvas ref={canvas} aria-hidden className={styles.canvas} />
      <div className="visually-hidden">
        <h3>
          Page {number} of {pages.count}
        </h3>
        <p>{words}</p>
      </div>
    </div>
  );
}
