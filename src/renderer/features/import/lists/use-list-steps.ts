import { useEffect, useState } from 'react';
import type { ImportMemory } from '#shared/contract/import-memory.ts';
import { explainError } from '../../../api/explain-error.ts';
import { recallSource, rememberSource } from '../import-memory.ts';
import type { ImportStep, ImportStepsProps } from '../import-steps.ts';
import { isGuessWanted } from '../memory-words.ts';
import { answersOf, firstDraft, planOf, recalledDraft, type Draft } from './list-draft.ts';
import type { Checked, Found, ListKind } from './list-kind.ts';
import { useListStream } from './use-list-stream.ts';

type Start<S> = { readonly found: S; readonly memory: ImportMemory | null };

/** The steps of a list after its file is read: what the columns say, what each row does, one step that can be undone. */
export function useListSteps<F extends string, O, S extends Found, C extends Checked, R>(
  kind: ListKind<F, O, S, C, R>,
  { preview, reading, recalled }: ImportStepsProps,
) {
  const { token } = preview;
  const file = { token, reading };
  const { progress, problem, setProblem, ask, stop } = useListStream();
  const [step, setStep] = useState<ImportStep>('map');
  const [start, setStart] = useState<Start<S> | null>(null);
  const [draft, setDraft] = useState<Draft<F, O> | null>(null);
  const [isRemembered, setIsRemembered] = useState(false);
  const [check, setCheck] = useState<C | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<R | null>(null);

  // The columns are looked at once for each way of reading the file: its key makes this component anew.
  useEffect(() => {
    const begin = async () => {
      const [found, memory] = await Promise.all([
        ask<S>(signal => kind.suggest({ ...file, repairs: [] }, { signal })),
        recallSource(kind.kind, preview),
      ]);
      if (!found) return;
      setStart({ found, memory });
      const isUsed = memory?.isSame === true && !isGuessWanted({ recalled, reading });
      setIsRemembered(isUsed);
      setDraft(memory && isUsed ? recalledDraft(kind, found, memory, preview) : firstDraft(kind, found));
    };
    void begin();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rest is part of the key
  }, [ask, token]);

  const recall = (isUsed: boolean) => {
    if (!start) return;
    const { found, memory } = start;
    setIsRemembered(isUsed);
    setDraft(isUsed && memory ? recalledDraft(kind, found, memory, preview) : firstDraft(kind, found));
  };
  const runCheck = async (next: Draft<F, O>) => {
    if (!start) return;
    setDraft(next);
    const plan = planOf(file, next, kind.dateField, start.found.dates);
    const found = await ask<C>(signal => kind.check(plan, { signal }));
    if (!found) return;
    setCheck(found);
    setStep('check');
  };
  const apply = async () => {
    if (!start || !draft) return;
    setIsSaving(true);
    setProblem(null);
    try {
      setSaved(await kind.apply(planOf(file, draft, kind.dateField, start.found.dates)));
      setStep('done');
      void rememberSource(
        kind.kind,
        preview,
        index => draft.fields.get(index) ?? null,
        answersOf(kind, start.found, draft, preview),
        reading,
      );
    } catch (error) {
      setProblem(explainError(error));
    } finally {
      setIsSaving(false);
    }
  };
  return {
    step,
    start,
    draft,
    isRemembered,
    check,
    saved,
    problem,
    progress,
    isBusy: isSaving || progress !== null,
    setDraft,
    recall,
    runCheck,
    apply,
    stop,
    backToMapping: () => setStep('map'),
  };
}
