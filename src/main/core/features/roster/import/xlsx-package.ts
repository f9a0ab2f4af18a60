import * as yauzl from 'yauzl';
import { refuseFile, RosterFileRefusal } from './refusal.ts';

const MAX_ENTRIES = 5_000;
const MAX_INFLATED = 700 * 1024 * 1024;
/** The largest part that is read; its text must also fit into one string. */
const MAX_PART = 320 * 1024 * 1024;
/** Real worksheets shrink to a tenth, very repetitive ones to a hundredth; a bomb to a thousandth. */
const MAX_RATIO = 250;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

const BOMB =
  'This workbook unpacks to far more data than a roster can hold, so it was not opened. ' +
  'Copy the roster into a new workbook, or save it as CSV, and choose that file.';
const DAMAGED =
  'This workbook is damaged and cannot be read. Open it in Excel, save it again as .xlsx and choose the new file.';

/** The parts of a workbook by name (lower case, no leading slash), each inflated only when asked for. */
export type XlsxPackage = {
  readonly names: readonly string[];
  readonly readText: (name: string) => Promise<string | null>;
};

/**
 * Opens the ZIP container of a workbook after judging it by its directory alone.
 *
 * A 4 MB file can inflate to gigabytes and a worker's heap limit does not stop it, so entry count, declared
 * sizes and ratio are checked before a byte is inflated; yauzl stops a part that turns out larger than declared.
 */
export async function openXlsxPackage(bytes: Uint8Array): Promise<XlsxPackage> {
  const zip = await readDirectory(bytes);
  const names = [...zip.entries.keys()];
  refuseOtherDocuments(names);
  const readText = async (name: string): Promise<string | null> => {
    const entry = zip.entries.get(name.toLowerCase());
    return entry ? inflate(zip.file, entry) : null;
  };
  return { names, readText };
}

type Directory = { readonly file: yauzl.ZipFile; readonly entries: ReadonlyMap<string, yauzl.Entry> };

function readDirectory(bytes: Uint8Array): Promise<Directory> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(error instanceof RosterFileRefusal ? error : new RosterFileRefusal(DAMAGED, { cause: error }));
    try {
      yauzl.fromBuffer(
        buffer,
        { lazyEntries: true, validateEntrySizes: true, strictFileNames: false },
        (error, file) => {
          if (error || !file) return fail(error);
          const entries = new Map<string, yauzl.Entry>();
          let inflated = 0;
          file.on('error', fail);
          file.on('entry', (entry: yauzl.Entry) => {
            try {
              inflated += entry.uncompressedSize;
              checkEntry(entry, file.entryCount, inflated);
              entries.set(entry.fileName.toLowerCase(), entry);
              file.readEntry();
            } catch (refusal) {
              fail(refusal);
            }
          });
          file.on('end', () => resolve({ file, entries }));
          file.readEntry();
        },
      );
    } catch (error) {
      fail(error);
    }
  });
}

function checkEntry(entry: yauzl.Entry, entryCount: number, inflatedSoFar: number): void {
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entryCount > MAX_ENTRIES || inflatedSoFar > MAX_INFLATED) refuseFile(BOMB);
  if (entry.uncompressedSize > RATIO_MATTERS_FROM && ratio > MAX_RATIO) refuseFile(BOMB);
  if (entry.generalPurposeBitFlag & 1) {
    refuseFile(
      'This workbook is protected by a password. Open it in Excel, remove the password and save it again.',
    );
  }
}

function refuseOtherDocuments(names: readonly string[]): void {
  const has = (start: string): boolean => names.some(name => name.startsWith(start));
  const saveAs = 'Save the roster as an Excel workbook (.xlsx) or as CSV and choose that file.';
  if (has('xl/workbook.bin')) refuseFile(`This is a binary Excel workbook (.xlsb). ${saveAs}`);
  if (has('xl/')) return;
  if (has('word/')) refuseFile(`This is a Word document, not a roster. ${saveAs}`);
  if (has('ppt/')) refuseFile(`This is a PowerPoint presentation, not a roster. ${saveAs}`);
  if (has('content.xml')) refuseFile(`This is an OpenDocument file (.ods). ${saveAs}`);
  if (has('index/')) refuseFile(`This is a Numbers spreadsheet. ${saveAs}`);
  refuseFile(`This is a ZIP archive, not a roster. If the roster is inside, unpack it first. ${saveAs}`);
}

function inflate(file: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  if (entry.uncompressedSize > MAX_PART) refuseFile(BOMB);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(new RosterFileRefusal(DAMAGED, { cause: error }));
    try {
      file.openReadStream(entry, (error, stream) => {
        if (error || !stream) return fail(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', fail);
        stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      });
    } catch (error) {
      fail(error);
    }
  });
}

/** The sentence for a workbook whose parts contradict each other. */
export function refuseDamaged(): never {
  refuseFile(DAMAGED);
}
