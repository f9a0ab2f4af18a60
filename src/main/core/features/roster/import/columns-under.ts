import { knownHeaders } from './find-header.ts';
import { readTable, type Reading } from './read-table.ts';
import { RosterFileRefusal } from './refusal.ts';
import { fitsEncoding } from './text-encoding.ts';

/** A file's columns under one way of reading it. */
export type ColumnsUnder = {
  /** As it was asked for, without an encoding that the bytes are not written in. */
  readonly reading: Reading;
  /** Empty names where the file gives none. */
  readonly names: readonly string[];
  /** How many of the names are known in some language. */
  readonly known: number;
};

/** The columns of a file read in a given way; null when the file cannot be read so. */
export async function columnsUnder(
  { bytes, reading }: { readonly bytes: Uint8Array; readonly reading: Reading },
  read: typeof readTable = readTable,
): Promise<ColumnsUnder | null> {
  const { encoding, ...rest } = reading;
  const fitting: Reading = encoding !== undefined && fitsEncoding(bytes, encoding) ? reading : rest;
  try {
    const { columns } = await read(bytes, fitting);
    const names = columns.map(({ name, isNamed }) => (isNamed ? name : ''));
    return { reading: fitting, names, known: knownHeaders(names) };
  } catch (error) {
    // Its sheet is gone, say, or nobody stands below the row of the names.
    if (error instanceof RosterFileRefusal) return null;
    throw error;
  }
}
