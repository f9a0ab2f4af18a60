import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  RosterCheckResult,
  RosterImportResult,
  RosterReading,
  RosterTablePreview,
} from '#shared/contract/roster-import.ts';
import { client } from '../../api/client.ts';
import { explainError, isCancelled } from '../../api/explain-error.ts';
import { firstChoices, planOf, type ImportChoices } from './import-choices.ts';
import { rememberedMapping, rememberMapping } from './remembered-mapping.ts';

export type ImportStep = 'file' | 'map' | 'check' | 'done';
export type Progress = { readonly done: number; readonly total: number; readonly label: string };

/** One run through the wizard: the file, the choices, what the check found, and the calls to the core. */
export function useRosterImport() {
  const [step, setStep] = useState<ImportStep>('file');
  const [preview, setPreview] = useState<RosterTablePreview | null>(null);
  const [choices, setChoices] = useState<ImportChoices | null>(null);
  const [check, setCheck] = useState<RosterCheckResult | null>(null);
  const [result, setResult] = useState<RosterImportResult | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isRemembered, setIsRemembered] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const token = preview?.token ?? null;

  // Leaving the screen lets go of the file: nothing of it stays in memory.
  useEffect(() => {
    if (token === null) return;
    return () => {
      running.current?.abort();
      client.rosterImport.discard({ token }).catch(() => {});
    };
  }, [token]);

  const read = useCallback(async (work: () => Promise<RosterTablePreview>, reading: RosterReading) => {
    setIsReading(true);
    setProblem(null);
    try {
      const next = await work();
      setPreview(next);
      const suggested = firstChoices(next, reading);
      const remembered = rememberedMapping(next);
      setChoices(remembered ? { ...suggested, fields: remembered } : suggested);
      setIsRemembered(remembered !== null);
      setCheck(null);
      setStep('map');
    } catch (error) {
      if (!isCancelled(error)) setProblem(explainError(error));
    } finally {
      setIsReading(false);
    }
  }, []);

  const open = useCallback(
    (chosen: File) => {
      setPreview(null);
      setResult(null);
      setFile(chosen);
      setStep('file');
      return read(() => client.rosterImport.inspect({ file: chosen }), {});
    },
    [read],
  );

  const reread = (reading: RosterReading) => {
    if (token !== null) void read(() => client.rosterImport.reread({ token, reading }), reading);
  };

  const runCheck = async (next: ImportChoices) => {
    if (token === null) return;
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    // After a change of the mapping the old figures would mislead; after a repair they stand until the new ones come.
    if (step !== 'check') setCheck(null);
    setChoices(next);
    setStep('check');
    setProblem(null);
    setProgress({ done: 0, total: 100, label: 'Reading the rows' });
    try {
      const plan = planOf(token, next);
      for await (const message of await client.rosterImport.check(plan, { signal: abort.signal })) {
        if (running.current !== abort) return;
        if (message.kind === 'done') setCheck(message);
        else setProgress(message);
      }
    } catch (error) {
      if (running.current === abort && !isCancelled(error)) {
        setProblem(explainError(error));
        setStep('map');
      }
    } finally {
      if (running.current === abort) setProgress(null);
    }
  };

  const apply = async () => {
    if (preview === null || token === null || choices === null) return;
    const abort = new AbortController();
    running.current = abort;
    setProblem(null);
    setIsSaving(true);
    setProgress({ done: 0, total: 100, label: 'Preparing' });
    try {
      for await (const message of await client.rosterImport.apply(planOf(token, choices), {
        signal: abort.signal,
      })) {
        if (message.kind === 'done') {
          rememberMapping(preview, choices.fields);
          setResult(message);
          setStep('done');
        } else setProgress(message);
      }
    } catch (error) {
      if (!isCancelled(error)) setProblem(explainError(error));
    } finally {
      setIsSaving(false);
      setProgress(null);
    }
  };

  const stop = () => {
    running.current?.abort();
    setProgress(null);
    if (step === 'check' && check === null) setStep('map');
  };

  const handOver = () => {
    running.current?.abort();
    setPreview(null);
    setChoices(null);
    setCheck(null);
    setResult(null);
    setProblem(null);
    setStep('file');
  };
  const startOver = () => {
    setFile(null);
    handOver();
  };

  return {
    step,
    preview,
    choices,
    check,
    result,
    progress,
    /** The file that was chosen last. */
    file,
    isReading,
    /** The columns are mapped as the last time such a file was imported. */
    isRemembered,
    isSaving,
    problem,
    open,
    reread,
    runCheck,
    apply,
    stop,
    startOver,
    /** Back to the first step with the file still named, for a screen that reads it instead. */
    handOver,
    setChoices,
    backToMapping: () => {
      running.current?.abort();
      setProgress(null);
      setStep('map');
    },
  };
}
