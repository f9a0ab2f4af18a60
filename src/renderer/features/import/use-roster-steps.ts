import { useEffect, useRef, useState } from 'react';
import type { ImportMemory } from '#shared/contract/import-memory.ts';
import type { RosterCheckResult, RosterImportResult } from '#shared/contract/roster-import.ts';
import { client } from '../../api/client.ts';
import { explainError, isCancelled } from '../../api/explain-error.ts';
import { firstChoices, planOf, type ImportChoices } from './import-choices.ts';
import { recallSource, rememberSource } from './import-memory.ts';
import type { ImportStep, ImportStepsProps } from './import-steps.ts';
import { isGuessWanted } from './memory-words.ts';
import { answersOf, recalledChoices } from './remembered-choices.ts';

export type Progress = { readonly done: number; readonly total: number; readonly label: string };

/** The steps of a roster after its file is read: the choices, what the check found, and the calls to the core. */
export function useRosterSteps({ preview, reading, recalled }: ImportStepsProps) {
  const { token } = preview;
  const [step, setStep] = useState<ImportStep>('map');
  const [choices, setChoices] = useState<ImportChoices | null>(null);
  const [memory, setMemory] = useState<{ readonly found: ImportMemory; readonly isUsed: boolean } | null>(
    null,
  );
  const [check, setCheck] = useState<RosterCheckResult | null>(null);
  const [result, setResult] = useState<RosterImportResult | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);
  // Once for each way of reading the file: its key makes this component anew.
  useEffect(() => {
    const begin = async () => {
      const suggested = firstChoices(preview, reading);
      const found = await recallSource('roster', preview);
      const isUsed = found?.isSame === true && !isGuessWanted({ recalled, reading });
      if (found) setMemory({ found, isUsed });
      setChoices(found && isUsed ? recalledChoices(suggested, found, preview) : suggested);
    };
    void begin();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- both are part of the key
  }, [token]);

  const recall = (isUsed: boolean) => {
    const suggested = firstChoices(preview, reading);
    setMemory(memory && { ...memory, isUsed });
    setChoices(isUsed && memory ? recalledChoices(suggested, memory.found, preview) : suggested);
  };

  const runCheck = async (next: ImportChoices) => {
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
    if (choices === null) return;
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
          setResult(message);
          setStep('done');
          void rememberSource(
            'roster',
            preview,
            index => choices.fields.get(index) ?? null,
            answersOf(choices, preview),
            reading,
          );
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
  const backToMapping = () => {
    running.current?.abort();
    setProgress(null);
    setStep('map');
  };

  return {
    step,
    choices,
    memory,
    check,
    result,
    progress,
    isSaving,
    problem,
    setChoices,
    recall,
    runCheck,
    apply,
    stop,
    backToMapping,
  };
}
