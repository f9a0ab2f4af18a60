import type { CoreClient } from './core-client.ts';

type Last<T> = Extract<T, { kind: 'done' }>;

/** What a stream ends with. */
export async function last<T extends { kind: string }>(stream: AsyncIterable<T>): Promise<Last<T>> {
  for await (const message of stream) if (message.kind === 'done') return message as Last<T>;
  throw new Error('The stream ended without a result');
}

/** Gives the core a list as the wizard does, from a file or pasted. */
export async function upload(
  client: CoreClient,
  content: string | Uint8Array | File,
  name = 'the pasted rows',
): Promise<string> {
  const file = content instanceof File ? content : new File([content as BlobPart], name);
  return (await client.rosterImport.inspect({ file })).token;
}
