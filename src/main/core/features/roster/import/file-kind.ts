import { tooLargeToImport } from '#shared/domain/import-file.ts';
import { refuseFile } from './refusal.ts';

const SAVE_AS = 'Save the roster as an Excel workbook (.xlsx) or as CSV and choose that file.';

/** First bytes (as Latin-1 text) of files that people drop by mistake. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'a PDF document'],
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['MZ', 'a Windows program'],
  ['\x7fELF', 'a Linux program'],
  ['\xcf\xfa\xed\xfe', 'a macOS program'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['7z\xbc\xaf', 'a compressed archive (7z)'],
  ['Rar!', 'a compressed archive (RAR)'],
  ['SQLite format 3', 'a database or a program file'],
  ['{\\rtf', 'a rich text document'],
];

/** Refuses a file by its size alone, so that a 2 GB file is never loaded. Size in bytes. */
export function checkFileSize(size: number): void {
  if (size === 0)
    refuseFile('This file is empty (0 bytes). Export the roster again and choose the new file.');
  const tooLarge = tooLargeToImport(size);
  if (tooLarge !== null) refuseFile(tooLarge);
}

/** Whether the bytes are an Excel workbook or delimited text; refuses everything that is neither. */
export function fileKind(bytes: Uint8Array): 'xlsx' | 'text' {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return 'xlsx';
  if (start.startsWith('PK')) refuseFile(`This is an empty or damaged ZIP archive, not a roster. ${SAVE_AS}`);
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    refuseFile(
      'This is an old Excel workbook (.xls) or one protected by a password. ' +
        'Open it in Excel, remove the password and save it as .xlsx.',
    );
  }
  for (const [signature, what] of SIGNATURES) {
    if (start.startsWith(signature)) refuseFile(`This is ${what}, not a roster. ${SAVE_AS}`);
  }
  const text = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html') || text.startsWith('<table')) {
    refuseFile(
      'This is a web page, although its name may end in .xls. Open it in Excel and save it as .xlsx, then choose that file.',
    );
  }
  if (text.startsWith('<?xml')) refuseFile(`This is an XML document, not a roster. ${SAVE_AS}`);
  if (/^[[{]\s*["{[]/.test(text) && /"\s*:/.test(text))
    refuseFile(`This is JSON data, not a roster. ${SAVE_AS}`);
  return 'text';
}
