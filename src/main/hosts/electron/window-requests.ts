import { ipcMain, type BrowserWindow, type WebFrameMain } from 'electron';
import * as z from 'zod';
import type { HostOutcome } from '#shared/host-bridge.ts';
import { maxFrameBytes } from '../rpc/frame-guard.ts';
import { isAppUrl } from './app-origin.ts';
import { printDocument, saveDocument } from './documents.ts';

const bytes = z.instanceof(Uint8Array).refine(value => value.byteLength <= maxFrameBytes);
const name = z.string().min(1).max(500);
const refused: HostOutcome = { status: 'failed', reason: 'This request was refused.' };

/** Answers the few things a page may ask of the desktop, and only the main page of the app's window. */
export function answerWindow(
  window: () => BrowserWindow | undefined,
  connect: (frame: WebFrameMain) => void,
): void {
  const isOwn = (frame: WebFrameMain | null): frame is WebFrameMain =>
    frame !== null && frame === window()?.webContents.mainFrame && isAppUrl(frame.url);

  ipcMain.on('connect', ({ senderFrame }) => {
    if (isOwn(senderFrame)) connect(senderFrame);
  });
  ipcMain.handle('save-file', async ({ senderFrame }, suggested: unknown, content: unknown) => {
    const [checkedName, checkedBytes] = [name.safeParse(suggested), bytes.safeParse(content)];
    const owner = window();
    if (!isOwn(senderFrame) || !owner || !checkedName.success || !checkedBytes.success) return refused;
    return saveDocument(owner, checkedName.data, checkedBytes.data);
  });
  ipcMain.handle('print', async ({ senderFrame }, content: unknown) => {
    const checked = bytes.safeParse(content);
    return isOwn(senderFrame) && checked.success ? printDocument(checked.data) : refused;
  });
}
