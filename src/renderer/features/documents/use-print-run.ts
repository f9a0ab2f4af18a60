import { useRef, useState } from 'react';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { isCancelled } from '../../api/explain-error.ts';
import { printPdf, saveFile } from '../../api/host.ts';
import { queries } from '../../api/queries.ts';
import { api } from '../../api/client.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import { makeDocument, type MakeProgress } from './make-document.ts';

export type PrintRun = {
  /** Null when nothing runs. */
  readonly progress: MakeProgress | null;
  readonly run: (request: DocumentRequest, purpose: 'save' | 'print') => Promise<void>;
  readonly stop: () => void;
};

/** Makes a document and hands it to the host, with progress and a way to stop. */
export function usePrintRun(): PrintRun {
  const [progress, setProgress] = useState<MakeProgress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const run: PrintRun['run'] = async (request, purpose) => {
    const controller = new AbortController();
    stopping.current = controller;
    setProgress({ done: 0, total: 1, label: 'Gathering what goes in' });
    try {
      const made = await makeDocument(request, purpose, {
        signal: controller.signal,
        onProgress: setProgress,
      });
      setProgress(null);
      if (purpose === 'save') await saveFile(made.fileName, made.file);
      else await printPdf(made.file);
      await queries.invalidateQueries({ queryKey: api.documents.gallery.key() });
    } catch (error) {
      if (!controller.signal.aborted && !isCancelled(error)) notifyFailed(error);
    } finally {
      setProgress(null);
    }
  };
  return { progress, run, stop: () => stopping.current?.abort() };
}
