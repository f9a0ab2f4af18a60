import type { DocumentRequest, PaperSize } from '#shared/contract/documents.ts';
import { client } from '../../api/client.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import { usePrintRun } from '../documents/index.ts';

export type PaperWork = {
  readonly isBusy: boolean;
  /** Makes a document on the program's own paper and saves it. */
  readonly print: (request: (paper: PaperSize) => DocumentRequest) => Promise<void>;
};

/** One document saved at a press of a button, without a way over the Documents page. */
export function usePaperWork(): PaperWork {
  const { progress, run } = usePrintRun();
  const print: PaperWork['print'] = async request => {
    try {
      const { paper } = await client.program.get();
      await run(request(paper), 'save');
    } catch (error) {
      notifyFailed(error);
    }
  };
  return { isBusy: progress !== null, print };
}
