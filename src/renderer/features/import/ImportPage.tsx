import { useEffect, useState } from 'react';
import type { RosterRepair } from '#shared/contract/roster-import.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { Loading } from '../../ui/Loading.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { PairsImport, SkillsImport } from '../list-import/index.ts';
import { CheckStep } from './CheckStep.tsx';
import { chooseFile, useChosenFile } from './chosen-file.ts';
import { DoneStep } from './DoneStep.tsx';
import { ElsewherePanel } from './ElsewherePanel.tsx';
import { FileStep } from './FileStep.tsx';
import { planOf, repairKey, withRepair } from './import-choices.ts';
import { hasSteps } from './import-kinds.ts';
import { KindBanner } from './KindBanner.tsx';
import { KindCards } from './KindCards.tsx';
import { MapStep } from './MapStep.tsx';
import { StepTrack } from './StepTrack.tsx';
import { useRosterImport, type ImportStep } from './use-roster-import.ts';

/** From a file to what it holds, in four steps. Nothing is written before the third is confirmed. */
export function ImportPage() {
  const run = useRosterImport();
  const { preview, choices, check, open } = run;
  const [chosenKind, setKind] = useState<ImportKind>('roster');
  const [listAt, setListAt] = useState<{ token: string; kind: ImportKind; step: ImportStep } | null>(null);
  // A file dropped while a list of another screen was chosen is looked at as a roster; its columns say what it is.
  const kind = run.step !== 'file' && !hasSteps(chosenKind) ? 'roster' : chosenKind;
  const isSameList = listAt !== null && listAt.token === preview?.token && listAt.kind === kind;
  const listStep = isSameList ? listAt.step : 'map';
  const isList = kind === 'pairs' || kind === 'skills';
  // A list takes its own steps once its file is read.
  const step = isList && run.step === 'map' ? listStep : run.step;
  const dropped = useChosenFile();
  // Opening the file says what is wrong, if anything is.
  useEffect(() => void client.rosterImport.prepare().catch(() => {}), []);
  useEffect(() => {
    if (!dropped) return;
    chooseFile(null);
    void open(dropped);
  }, [dropped, open]);

  const chooseKind = (next: ImportKind) => {
    setKind(next);
    if (!hasSteps(next)) run.handOver();
  };
  const repair = (one: RosterRepair) => choices && void run.runCheck(withRepair(choices, one));
  const takeBack = (one: RosterRepair) =>
    choices &&
    void run.runCheck({
      ...choices,
      repairs: choices.repairs.filter(other => repairKey(other) !== repairKey(one)),
    });
  const saveRejected = async () => {
    if (!preview || !choices) return;
    try {
      const file = await client.rosterImport.rejectedRows(planOf(preview.token, choices));
      await saveFile(file.name, file);
    } catch (error) {
      notifyFailed(error);
    }
  };
  // The first check is worth waiting for; later ones, after a repair, keep the screen.
  const ListImport = kind === 'pairs' ? PairsImport : SkillsImport;
  const isFirstCheck = kind === 'roster' && step === 'check' && check === null;
  const isSaving = step === 'check' && run.isSaving;
  return (
    <Page
      title="Import"
      description="A CSV or Excel file becomes part of this program: people, pairs, skills and records."
    >
      {hasSteps(kind) && <StepTrack step={step} />}
      {step === 'file' && <KindCards kind={kind} onKind={chooseKind} />}
      {step === 'file' && !hasSteps(kind) && <ElsewherePanel kind={kind} file={run.file} />}
      {step === 'file' && hasSteps(kind) && (
        <FileStep
          kind={kind}
          isReading={run.isReading}
          fileName={run.file?.name ?? null}
          problem={run.problem}
          onFile={file => void open(file)}
        />
      )}
      {step === 'map' && preview && <KindBanner preview={preview} kind={kind} onKind={chooseKind} />}
      {isList && run.step === 'map' && preview && choices && (
        <ListImport
          key={`${kind} ${preview.token} ${JSON.stringify(choices.reading)}`}
          preview={preview}
          reading={choices.reading}
          isReading={run.isReading}
          step={listStep}
          onStep={next => setListAt({ token: preview.token, kind, step: next })}
          onReread={run.reread}
          onBack={run.startOver}
        />
      )}
      {kind === 'roster' && step === 'map' && preview && choices && (
        <MapStep
          preview={preview}
          choices={choices}
          isReading={run.isReading}
          isRemembered={run.isRemembered}
          problem={run.problem}
          onChoices={run.setChoices}
          onReread={run.reread}
          onNext={() => void run.runCheck(choices)}
          onBack={run.startOver}
        />
      )}
      {isFirstCheck && <Loading label="Checking the rows" />}
      {kind === 'roster' && step === 'check' && preview && choices && check && (
        <CheckStep
          preview={preview}
          choices={choices}
          check={check}
          isChecking={run.progress !== null && !isSaving}
          problem={run.problem}
          onRepair={repair}
          onTakeBack={takeBack}
          onMissing={missingPeople => run.setChoices({ ...choices, missingPeople })}
          onSaveRejected={() => void saveRejected()}
          onBack={run.backToMapping}
          onImport={() => void run.apply()}
        />
      )}
      {kind === 'roster' && step === 'done' && run.result && (
        <DoneStep result={run.result} onAgain={run.startOver} />
      )}
      <ProgressDialog
        title={isSaving ? 'Importing' : 'Checking the roster'}
        progress={isFirstCheck || isSaving ? run.progress : null}
        cancelNote="Stopping leaves the program exactly as it is."
        onCancel={run.stop}
      />
    </Page>
  );
}
