import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';

/**
 * Writes a file so that its name holds either the old content or the whole of the new one: a temporary
 * name beside it, forced to the disk, then renamed. A failure leaves nothing behind.
 */
export async function writeWholeFile(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A sentence for the person whose file could not be written. */
export function reasonNotWritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Make some space or choose another folder, then save again.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'You may not write to this folder. Choose another one.';
    case 'EBUSY':
      return 'The file is open in another program. Close it there, or choose another name.';
    case 'ENAMETOOLONG':
      return 'The name is too long. Choose a shorter one.';
    default:
      return 'The file could not be written. Nothing was changed; choose another folder and save again.';
  }
}
