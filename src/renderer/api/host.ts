import { notifyDone, notifyFailed } from '../ui/notify.tsx';

/** Whether this window is the desktop app or a browser. */
export const hostKind: 'electron' | 'browser' = globalThis.counterpartHost ? 'electron' : 'browser';

/** Saves a file where the person chooses (desktop app) or in the download folder (browser). */
export async function saveFile(name: string, content: Blob): Promise<void> {
  const host = globalThis.counterpartHost;
  if (!host) {
    download(name, content);
    return;
  }
  const outcome = await host.saveFile(name, new Uint8Array(await content.arrayBuffer()));
  if (outcome.status === 'done') notifyDone(`Saved ${outcome.fileName ?? name}`, { undoable: false });
  if (outcome.status === 'failed') notifyFailed(new Error(outcome.reason), outcome.reason);
}

/** Prints a PDF with the system's dialog. */
export async function printPdf(content: Blob): Promise<void> {
  const host = globalThis.counterpartHost;
  if (!host) {
    // A browser prints a PDF best from its own viewer.
    const address = URL.createObjectURL(content);
    window.open(address, '_blank', 'noopener');
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return;
  }
  const outcome = await host.print(new Uint8Array(await content.arrayBuffer()));
  if (outcome.status === 'failed') notifyFailed(new Error(outcome.reason), outcome.reason);
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
