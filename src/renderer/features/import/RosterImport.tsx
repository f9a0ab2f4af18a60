import { useNavigate } from '@tanstack/react-router';
import type { RosterImportResult, RosterRepair } from '#shared/contract/roster-import.ts';
import { client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { Loading } from '../../ui/Loading.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { CheckStep } from './CheckStep.tsx';
import { count } from './count.ts';
import { DoneStep } from './DoneStep.tsx';
import { planOf, repairKey, withRepair } from './import-choices.ts';
import type { ImportStepsProps } from './import-steps.ts';
import { MapStep } from './MapStep.tsx';
import { MemoryNote } from './MemoryNote.tsx';
import { StepTrack } from './StepTrack.tsx';
import { useRosterSteps } from './use-roster-steps.ts';

/** A roster, from its columns to the people. Nothing is written before the check is confirmed. */
export function RosterImport(props: ImportStepsProps) {
  const { preview } = props;
  const run = useRosterSteps(props);
  const { step, choices, check, memory } = run;
  const navigate = useNavigate();
  if (choices === null) return <Loading label="Looking at the columns" />;

  const repair = (one: RosterRepair) => void run.runCheck(withRepair(choices, one));
  const takeBack = (one: RosterRepair) =>
    void run.runCheck({
      ...choices,
      repairs: choices.repairs.filter(other => repairKey(other) !== repairKey(one)),
    });
  const saveRejected = async () => {
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
    <>
      <StepTrack step={step} />
      {step === 'map' && (
        <MapStep
          {...props}
          choices={choices}
          problem={run.problem}
          isRemembered={memory?.isUsed ?? false}
          memory={
            <MemoryNote
              {...props}
              memory={memory?.found ?? null}
              isUsed={memory?.isUsed ?? false}
              onRecall={run.recall}
            />
          }
          onChoices={run.setChoices}
          onNext={() => void run.runCheck(choices)}
        />
      )}
      {isFirstCheck && <Loading label="Checking the rows" />}
      {step === 'check' && check && (
        <CheckStep
          preview={preview}
          choices={choices}
          check={check}
          isChecking={run.progress !== null && !isSaving}
          problem={run.problem}
          onRepair={repair}
          onTakeBack={takeBack}
          onMissing={missing => run.setChoices({ ...choices, ...missing })}
          onSaveRejected={() => void saveRejected()}
          onBack={run.backToMapping}
          onImport={() => void run.apply()}
        />
      )}
      {step === 'done' && run.result && (
        <DoneStep
          title="The roster is in"
          words={doneWords(run.result)}
          next={[
            { label: 'Choose who takes part', go: () => void navigate({ to: '/intake' }) },
            { label: 'See all people', go: () => void navigate({ to: '/people' }) },
          ]}
          onAgain={props.onBack}
        />
      )}
      <ProgressDialog
        title={isSaving ? 'Importing' : 'Checking the roster'}
        progress={isFirstCheck || isSaving ? run.progress : null}
        cancelNote="Stopping leaves the program exactly as it is."
        onCancel={run.stop}
      />
    </>
  );
}

function doneWords(result: RosterImportResult): string {
  const people = (number: number) => count(number, 'person', 'people');
  const parts = [
    result.new > 0 && `${people(result.new)} added`,
    result.changed > 0 && `${people(result.changed)} changed`,
    result.markedLeft > 0 && `${people(result.markedLeft)} marked as left`,
    result.unchanged > 0 && `${people(result.unchanged)} unchanged`,
    result.rejected > 0 && `${count(result.rejected, 'row')} left out`,
  ].filter(part => part !== false);
  return `${parts.join(', ')}.`;
}
