import { ipcMain, type BrowserWindow, type WebFrameMain } from 'electron';
import type { HostOutcome, RecentProgram } from '#shared/host-bridge.ts';
import { maxFrameBytes } from '../rpc/frame-size.ts';
import { isAppUrl } from './app-origin.ts';
import { printDocument, saveDocument } from './documents.ts';

const refused: HostOutcome = { status: 'failed', reason: 'This request was refused.' };

type WindowActions = {
  readonly connect: (frame: WebFrameMain) => void;
  readonly showRecent: (programs: readonly RecentProgram[]) => void;
};

/** Answers the few things a page may ask of the desktop, and only the main page of the app's window. */
export function answerWindow(window: () => BrowserWindow | undefined, actions: WindowActions): void {
  const isOwn = (frame: WebFrameMain | null): frame is WebFrameMain =>
    frame !== null && frame === window()?.webContents.mainFrame && isAppUrl(frame.url);

  ipcMain.on('connect', ({ senderFrame }) => {
    if (isOwn(senderFrame)) actions.connect(senderFrame);
  });
  ipcMain.on('recent', ({ senderFrame }, programs: unknown) => {
    if (isOwn(senderFrame) && isRecentList(programs)) actions.showRecent(programs);
  });
  ipcMain.handle('save-file', async ({ senderFrame }, suggested: unknown, content: unknown) => {
    const owner = window();
    if (!isOwn(senderFrame) || !owner || !isName(suggested) || !isContent(content)) return refused;
    return saveDocument(owner, suggested, content);
  });
  ipcMain.handle('print', async ({ senderFrame }, content: unknown) =>
    isOwn(senderFrame) && isContent(content) ? printDocument(content) : refused,
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 500;
}

function isContent(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.byteLength <= maxFrameBytes;
}

function isRecentList(value: unknown): value is readonly RecentProgram[] {
  return Array.isArray(value) && value.length <= 20 && value.every(isRecent);
}

function isRecent(value: unknown): value is RecentProgram {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    isName(value.id) &&
    isName(value.name)
  );
}
