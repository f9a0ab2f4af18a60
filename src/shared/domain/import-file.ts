/** Larger files are refused unread: a roster of 300,000 people has about 40 MB. Bytes. */
export const MAX_IMPORT_BYTES = 256 * 1024 * 1024;

/** Why a file is too large to import, and what to do; null when it is not. Size in bytes. */
export function tooLargeToImport(size: number): string | null {
  if (size <= MAX_IMPORT_BYTES) return null;
  return (
    `This file has ${megabytes(size)}, more than the ${megabytes(MAX_IMPORT_BYTES)} that can be imported. ` +
    'A roster of 300,000 people has about 40 MB: export only the columns that the program needs.'
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en-US')} MB`;
}
