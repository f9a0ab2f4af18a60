import { useCallback, useEffect, useState } from 'react';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { tooLargeToImport } from '#shared/domain/import-file.ts';
import { client } from '../../api/client.ts';
import { explainError, isCancelled } from '../../api/explain-error.ts';

/** The file of the wizard, whatever it holds: read once, read again in another way, let go of when the screen is left. */
export function useImportFile() {
  const [file, setFile] = useState<File | null>(null);
  const [isDropped, setIsDropped] = useState(false);
  const [preview, setPreview] = useState<RosterTablePreview | null>(null);
  const [reading, setReading] = useState<RosterReading>({});
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const token = preview?.token ?? null;

  // Leaving the screen lets go of the file: nothing of it stays in memory.
  useEffect(() => {
    if (token === null) return;
    return () => void client.rosterImport.discard({ token }).catch(() => {});
  }, [token]);

  const read = useCallback(async (work: () => Promise<RosterTablePreview>, next: RosterReading) => {
    setIsReading(true);
    setProblem(null);
    try {
      setPreview(await work());
      setReading(next);
    } catch (error) {
      if (!isCancelled(error)) setProblem(explainError(error));
    } finally {
      setIsReading(false);
    }
  }, []);

  const open = useCallback(
    (chosen: File, wasDropped = false) => {
      setPreview(null);
      setFile(chosen);
      // Said here, because sending gigabytes to be told so would take the memory of the window.
      const tooLarge = tooLargeToImport(chosen.size);
      setProblem(tooLarge);
      if (tooLarge !== null) return Promise.resolve();
      setIsDropped(wasDropped);
      return read(() => client.rosterImport.inspect({ file: chosen }), {});
    },
    [read],
  );
  const reread = (next: RosterReading) => {
    if (token !== null) void read(() => client.rosterImport.reread({ token, reading: next }), next);
  };
  const close = () => {
    setFile(null);
    setPreview(null);
    setProblem(null);
  };
  return {
    file,
    preview,
    reading,
    isReading,
    problem,
    /** It was dropped on the window, and nobody has said yet what it holds. */
    isDropped,
    open,
    reread,
    close,
    settleKind: () => setIsDropped(false),
  };
}
