import { app, BrowserWindow, dialog, session } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostOutcome } from '#shared/host-bridge.ts';
import { documentName } from '../document-name.ts';
import { reasonNotWritten, writeWholeFile } from '../write-file.ts';
import { lockContents, lockSession } from './security.ts';

const fileTypes: Readonly<Record<string, string>> = {
  pdf: 'PDF document',
  csv: 'CSV table',
  xlsx: 'Excel workbook',
  json: 'JSON file',
  ics: 'Calendar file',
  zip: 'ZIP archive',
  counterpart: 'Counterpart program',
};

/** Asks where to save a document and writes it. */
export async function saveDocument(
  window: BrowserWindow,
  suggested: string,
  bytes: Uint8Array,
): Promise<HostOutcome> {
  const name = documentName(suggested);
  const extension = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: extension ? [{ name: fileTypes[extension] ?? extension, extensions: [extension] }] : [],
  });
  if (canceled || !filePath) return { status: 'canceled' };
  try {
    await writeWholeFile(filePath, bytes);
    return { status: 'done', fileName: path.basename(filePath) };
  } catch (error) {
    return { status: 'failed', reason: reasonNotWritten(error) };
  }
}

/** Prints a PDF through the system's dialog, from a hidden window that can load this one file only. */
export async function printDocument(bytes: Uint8Array): Promise<HostOutcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpart-print-'));
  const file = path.join(folder, 'document.pdf');
  const address = pathToFileURL(file).href;
  const printSession = session.fromPartition('print');
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      plugins: true,
      spellcheck: false,
    },
  });
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    // Chromium shows a PDF with its built-in viewer, which is an extension.
    lockSession(printSession, wanted => wanted === address || wanted.startsWith('chrome:'));
    lockContents(window.webContents);
    await window.loadURL(address);
    return await new Promise<HostOutcome>(resolve => {
      window.webContents.print({ silent: false }, (isDone, reason) =>
        resolve(isDone ? { status: 'done' } : printFailure(reason)),
      );
    });
  } catch {
    return {
      status: 'failed',
      reason: 'This document could not be prepared for printing. Save it and print it from there.',
    };
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

function printFailure(reason: string): HostOutcome {
  if (/cancel/i.test(reason)) return { status: 'canceled' };
  return { status: 'failed', reason: 'No printer could be used. Save the document and print it from there.' };
}
