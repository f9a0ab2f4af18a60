import { useCallback, useEffect, useState } from 'react';
import type { RecalledReading } from '#shared/contract/import-memory.ts';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { tooLargeToImport } from '#shared/domain/import-file.ts';
import { isSameReading } from '#shared/domain/import-reading.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { client } from '../../api/client.ts';
import { explainError, isCancelled } from '../../api/explain-error.ts';
import { notifyFailed } from '../../ui/notify.tsx';

type Read = {
  readonly preview: RosterTablePreview;
  readonly reading: RosterReading;
  readonly recalled: RecalledReading | null;
};

/** The file of the wizard, whatever it holds: read once, read again in another way, let go of when the screen is left. */
export function useImportFile() {
  const [file, setFile] = useState<File | null>(null);
  const [isDropped, setIsDropped] = useState(false);
  const [found, setFound] = useState<Read | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const token = found?.preview.token ?? null;

  // Leaving the screen lets go of the file: nothing of it stays in memory.
  useEffect(() => {
    if (token === null) return;
    return () => void client.rosterImport.discard({ token }).catch(() => {});
  }, [token]);

  const read = useCallback(async (work: () => Promise<Read>) => {
    setIsReading(true);
    setProblem(null);
    try {
      setFound(await work());
    } catch (error) {
      if (!isCancelled(error)) setProblem(explainError(error));
    } finally {
      setIsReading(false);
    }
  }, []);

  const open = useCallback(
    (chosen: File, kind: ImportKind, wasDropped = false) => {
      setFound(null);
      setFile(chosen);
      // Said here, because sending gigabytes to be told so would take the memory of the window.
      const tooLarge = tooLargeToImport(chosen.size);
      setProblem(tooLarge);
      if (tooLarge !== null) return Promise.resolve();
      setIsDropped(wasDropped);
      return read(async () => {
        const preview = await client.rosterImport.inspect({ file: chosen });
        const guessed = { preview, reading: {}, recalled: null };
        // Which files it is like depends on what it holds, and that is not said yet.
        return wasDropped ? guessed : asKnown(guessed, kind);
      });
    },
    [read],
  );
  const reread = (reading: RosterReading) => {
    if (found === null || token === null) return;
    void read(async () => {
      const preview = await client.rosterImport.reread({ token, reading });
      return { preview, reading, recalled: found.recalled };
    });
  };
  /** What the file holds is another kind of list, of which other files may be known. */
  const settleKind = (kind: ImportKind) => {
    if (found === null) return;
    const isByHand = !isSameReading(found.reading, found.recalled?.reading ?? {});
    if (isByHand) setIsDropped(false);
    else void read(() => asKnown(found, kind)).then(() => setIsDropped(false));
  };
  /** Nothing is remembered of such files any more: what was read by memory is read by guess. */
  const forget = () => {
    if (found === null || token === null || found.recalled === null) return;
    const isByHand = !isSameReading(found.reading, found.recalled.reading);
    if (isByHand) setFound({ ...found, recalled: null });
    else
      void read(async () => {
        const preview = await client.rosterImport.reread({ token, reading: {} });
        return { preview, reading: {}, recalled: null };
      });
  };
  const close = () => {
    setFile(null);
    setFound(null);
    setProblem(null);
  };
  return {
    file,
    preview: found?.preview ?? null,
    reading: found?.reading ?? NO_READING,
    /** How a file like this was read by hand the last time. */
    recalled: found?.recalled ?? null,
    isReading,
    problem,
    /** It was dropped on the window, and nobody has said yet what it holds. */
    isDropped,
    open,
    reread,
    forget,
    close,
    settleKind,
  };
}

const NO_READING: RosterReading = {};

/** The file read as the nearest one of its kind was, or as it is guessed. */
async function asKnown(now: Read, kind: ImportKind): Promise<Read> {
  const { token } = now.preview;
  const known = await client.importMemory.reread({ token, kind }).catch(notifyFailed);
  if (known) return { ...known, reading: known.recalled.reading };
  if (isSameReading(now.reading, {})) return { ...now, recalled: null };
  const preview = await client.rosterImport.reread({ token, reading: {} });
  return { preview, reading: {}, recalled: null };
}
