import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { isDiskFull, nothingImported, writeStaged } from './staged-people.ts';
import type { Batch, ChangedRows, NewRows, SnapshotBatch } from './write-plan.ts';

/** Rows as the transaction gets them: new people as a file that it can attach. */
export type ReceivedRows = (Omit<NewRows, 'image'> & { readonly file: string }) | ChangedRows | SnapshotBatch;

/**
 * Rows on their way from the thread that prepares them to the transaction that writes them.
 *
 * A command is one synchronous transaction, so its side waits for a batch without going back to the event loop.
 * Preparing a batch takes a fraction of the time of writing one: after the first there is nothing to wait for.
 */
export type RowFeed = {
  /** For the thread: where it sends, and the count of messages by which it wakes the reader. */
  readonly port: MessagePort;
  readonly sent: Int32Array<SharedArrayBuffer>;
  readonly batches: () => Generator<ReceivedRows, void, void>;
  close(): void;
};

type FeedMessage =
  | { readonly kind: 'batch'; readonly batch: ReceivedRows }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly isDiskFull: boolean; readonly stack: string };

/** A thread that says nothing for so long has died; a slow one sends a batch within a second. */
const SILENCE_MS = 60_000;

export function openRowFeed(): RowFeed {
  const { port1, port2 } = new MessageChannel();
  const sent = new Int32Array(new SharedArrayBuffer(4));
  return {
    port: port2,
    sent,
    *batches() {
      for (;;) {
        const seen = Atomics.load(sent, 0);
        const received: { readonly message: FeedMessage } | undefined = receiveMessageOnPort(port1);
        if (!received) {
          if (Atomics.wait(sent, 0, seen, SILENCE_MS) === 'timed-out')
            throw new Error('The rows of an import stopped coming');
          continue;
        }
        const { message } = received;
        if (message.kind === 'end') return;
        if (message.kind === 'failed' && message.isDiskFull) throw nothingImported();
        if (message.kind === 'failed') throw new Error(`The rows of an import failed:\n${message.stack}`);
        yield message.batch;
      }
    },
    close: () => port1.close(),
  };
}

/** The thread's side: sends every batch, then the end; a failure is told to the reader, who is not listening for anything else. */
export function sendBatches(
  port: MessagePort,
  sent: Int32Array<SharedArrayBuffer>,
  folder: string,
  batches: () => Iterable<Batch>,
): void {
  const send = (message: FeedMessage): void => {
    port.postMessage(message);
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  };
  try {
    for (const batch of batches()) send({ kind: 'batch', batch: toReceived(batch, folder) });
    send({ kind: 'end' });
  } catch (error) {
    send({
      kind: 'failed',
      isDiskFull: isDiskFull(error),
      stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function toReceived(batch: Batch, folder: string): ReceivedRows {
  if (batch.kind !== 'new') return batch;
  const { image, ...rows } = batch;
  return { ...rows, file: writeStaged(folder, image) };
}
