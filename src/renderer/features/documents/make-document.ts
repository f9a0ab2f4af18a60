import type { DocumentRequest } from '#shared/contract/documents.ts';
import { client } from '../../api/client.ts';

export type MakeProgress = { readonly done: number; readonly total: number; readonly label: string };
export type MadeDocument = {
  readonly file: File;
  readonly fileName: string;
  readonly pages: number;
  readonly documents: number;
};

/** Has the core print a document and fetches it. Aborting ends the work and leaves nothing. */
export async function makeDocument(
  request: DocumentRequest,
  purpose: 'preview' | 'save' | 'print',
  {
    signal,
    onProgress,
  }: { readonly signal?: AbortSignal; readonly onProgress?: (progress: MakeProgress) => void },
): Promise<MadeDocument> {
  const options = signal ? { signal } : {};
  const events = await client.documents.make({ request, purpose }, options);
  for await (const event of events) {
    if (event.kind === 'progress') {
      onProgress?.(event);
      continue;
    }
    const file = await client.documents.take({ token: event.token }, options);
    return { file, fileName: event.fileName, pages: event.pages, documents: event.documents };
  }
  throw new Error('The document ended without a result');
}
