import { useEffect } from 'react';
import type { RosterRepair } from '#shared/contract/roster-import.ts';
import { client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { Loading } from '../../ui/Loading.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { CheckStep } from './CheckStep.tsx';
import { chooseFile, useChosenFile } from './chosen-file.ts';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { planOf, repairKey, withRepair } from './import-choices.ts';
import { MapStep } from './MapStep.tsx';
import { StepTrack } from './StepTrack.tsx';
import { useRosterImport } from './use-roster-import.ts';

/** From a file of HR to people in the program, in four steps. Nothing is written before the third is confirmed. */
export function ImportPage() {
  const run = useRosterImport();
  const { step, preview, choices, check, open } = run;
  const dropped = useChosenFile();
  // Opening the file says what is wrong, if anything is.
  useEffect(() => void client.rosterImport.prepare().catch(() => {}), []);
  useEffect(() => {
    if (!dropped) return;
    chooseFile(null);
    void open(dropped);
  }, [dropped, open]);

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
  const isFirstCheck = step === 'check' && check === null;
  const isSaving = step === 'check' && run.isSaving;
  return (
    <Page
      title="Import a roster"
      description="A CSV or Excel file from HR becomes the people of this program."
    >
      <StepTrack step={step} />
      {step === 'file' && (
        <FileStep
          isReading={run.isReading}
          fileName={run.fileName}
          problem={run.problem}
          onFile={file => void open(file)}
        />
      )}
      {step === 'map' && preview && choices && (
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
      {step === 'check' && preview && choices && check && (
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
      {step === 'done' && run.result && <DoneStep result={run.result} onAgain={run.startOver} />}
      <ProgressDialog
        title={isSaving ? 'Importing' : 'Checking the roster'}
        progress={isFirstCheck || isSaving ? run.progress : null}
        cancelNote="Stopping leaves the program exactly as it is."
        onCancel={run.stop}
      />
    </Page>
  );
}
