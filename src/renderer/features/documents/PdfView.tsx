import { useEffect, useRef, useState } from 'react';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { openPdf, type PdfPages } from './pdf-pages.ts';
import { PdfPage } from './PdfPage.tsx';
import styles from './PdfView.module.css';

type PdfViewProps = { readonly file: Blob; readonly label: string };

/** The pages of a PDF as they will be printed. */
export function PdfView({ file, label }: PdfViewProps) {
  const [pages, setPages] = useState<PdfPages | null>(null);
  const [error, setError] = useState<unknown>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isShown = true;
    let opened: PdfPages | null = null;
    const open = async () => {
      try {
        opened = await openPdf(await file.arrayBuffer());
        if (isShown) setPages(opened);
        else opened.close();
      } catch (reason) {
        if (isShown) setError(reason);
      }
    };
    void open();
    return () => {
      isShown = false;
      opened?.close();
      setPages(null);
    };
  }, [file]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus
    <div className={styles.frame} ref={frame} role="region" aria-label={label} tabIndex={0}>
      {error !== null && <LoadFailed error={error} />}
      {error === null && !pages && <Loading label="Opening the pages" />}
      {pages &&
        Array.from({ length: pages.count }, (_, index) => (
          <PdfPage key={index} pages={pages} number={index + 1} />
        ))}
    </div>
  );
}
