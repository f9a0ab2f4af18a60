import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { temporaryFolder, type CoreClient } from './core-client.ts';

/** The words of a document as a reader sees them. */
export async function textOfDocument(client: CoreClient, request: DocumentRequest): Promise<string> {
  for await (const event of await client.documents.make({ request, purpose: 'save' })) {
    if (event.kind === 'progress') continue;
    const file = await client.documents.take({ token: event.token });
    const path = join(temporaryFolder(), 'document.pdf');
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
    return execFileSync('pdftotext', ['-layout', path, '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  }
  throw new Error('The stream ended without a result');
}

/** Every document about the pairs, for the facilitator and for the board, and the roster as a file. */
export async function printedText(client: CoreClient, pairIds: readonly number[]): Promise<string[]> {
  const requests: readonly DocumentRequest[] = [
    {
      kind: 'briefingPacks',
      pairIds: [...pairIds],
      editions: ['mentor', 'mentee'],
      files: 'one',
      paper: 'A4',
    },
    { kind: 'agreements', pairIds: [...pairIds], paper: 'A4' },
    { kind: 'facilitatorSheet', paper: 'A4' },
    { kind: 'outcomeReport', paper: 'A4' },
  ];
  const texts: string[] = [];
  for (const request of requests) texts.push(await textOfDocument(client, request));
  const roster = await client.roster.export({ format: 'csv' });
  return [...texts, await roster.text()];
}
