import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { makeDocument } from './make-document.ts';
import styles from './Preview.module.css';

// Half a megabyte that only this screen needs.
const PdfView = lazy(async () => ({ default: (await import('./PdfView.tsx')).PdfView }));

type PreviewProps = {
  readonly request: DocumentRequest;
  /** Whose document it is, for the label. */
  readonly title: string;
};

/** The document itself, made anew whenever what it prints has changed. */
export function Preview({ request, title }: PreviewProps) {
  const preview = useQuery({
    queryKey: ['document-preview', request],
    queryFn: ({ signal }) => makeDocument(request, 'preview', { signal }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  if (preview.isError) return <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Loading label="Making the preview" rows={12} />;
  return (
    <div
      className={styles.preview}
      aria-busy={preview.isFetching}
      data-stale={preview.isPlaceholderData || undefined}
    >
      <Suspense fallback={<Loading label="Opening the pages" rows={12} />}>
        <PdfView file={preview.data.file} label={`Preview: ${title}, ${preview.data.pages} pages`} />
      </Suspense>
    </div>
  );
}
