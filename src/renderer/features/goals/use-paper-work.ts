import { useState } from 'react';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { isCancelled } from '../../api/explain-error.ts';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { queries } from '../../api/queries.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import { makeDocument } from '../documents/make-document.ts';

export type PaperWork = {
  readonly isBusy: boolean;
  /** Makes a document on the program's own paper and saves it. */
  readonly print: (request: (paper: 'A4' | 'Letter') => DocumentRequest) => Promise<void>;
};

/** One document saved at a press of a button, without a way over the Documents page. */
export function usePaperWork(): PaperWork {
  const [isBusy, setBusy] = useState(false);
  const print: PaperWork['print'] = async request => {
    setBusy(true);
    try {
      const { paper } = await client.program.get();
      const made = await makeDocument(request(paper), 'save', {});
      await saveFile(made.fileName, made.file);
      await queries.invalidateQueries({ queryKey: api.documents.gallery.key() });
    } catch (error) {
      if (!isCancelled(error)) notifyFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, print };
}
