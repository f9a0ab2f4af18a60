import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ListRepair } from '#shared/contract/list-import.ts';
import type { RosterRepair } from '#shared/contract/roster-import.ts';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { DoneStep } from '../DoneStep.tsx';
import { repairKey } from '../import-choices.ts';
import type { ImportStepsProps } from '../import-steps.ts';
import { MapLayout } from '../MapLayout.tsx';
import { MappingTable } from '../MappingTable.tsx';
import { MemoryNote } from '../MemoryNote.tsx';
import { StepTrack } from '../StepTrack.tsx';
import { doubtfulDate, withListField } from './list-draft.ts';
import type { Checked, Found, ListKind } from './list-kind.ts';
import { ListCheckStep } from './ListCheckStep.tsx';
import styles from './ListImport.module.css';
import { useListSteps } from './use-list-steps.ts';

type ListWizardProps<F extends string, O, S extends Found, C extends Checked, R> = ImportStepsProps & {
  readonly kind: ListKind<F, O, S, C, R>;
};

/** A list about people of the roster: what the columns say, what each row becomes, then one step that can be undone. */
export function ListWizard<F extends string, O, S extends Found, C extends Checked, R>({
  kind,
  ...props
}: ListWizardProps<F, O, S, C, R>) {
  const { preview } = props;
  const run = useListSteps(kind, props);
  const { step, start, draft, check, saved } = run;
  const navigate = useNavigate();
  const fields = draft ? [...draft.fields.values()] : [];
  const doubt = start && draft ? doubtfulDate(draft, kind.dateField, start.found.dates) : null;
  const order = (doubt && draft?.dateOrders.get(doubt.index)) ?? null;
  const missing =
    draft === null
      ? 'The columns are looked at.'
      : (kind.missing(fields, draft.options) ??
        (doubt && order === null ? 'Say how the days are written.' : null));
  const settle = (repair: ListRepair) => {
    if (!draft) return;
    const key = repairKey(repair);
    const others = draft.repairs.filter(other => repairKey(other) !== key);
    void run.runCheck({ ...draft, repairs: [...others, repair] });
  };
  const takeBack = (repair: RosterRepair) => {
    if (!draft) return;
    const key = repairKey(repair);
    void run.runCheck({ ...draft, repairs: draft.repairs.filter(other => repairKey(other) !== key) });
  };
  const end = saved === null ? null : kind.done(saved);
  return (
    <>
      <StepTrack step={step} />
      {step === 'map' && (
        <MapLayout
          {...props}
          problem={run.problem}
          missing={missing}
          mapped={fields.length}
          onNext={() => draft && void run.runCheck(draft)}
          memory={
            <MemoryNote
              {...props}
              memory={start?.memory ?? null}
              isUsed={run.isRemembered}
              onRecall={run.recall}
            />
          }
        >
          <MappingTable
            columns={preview.columns}
            options={[{ group: 'Becomes', items: optionsOf(kind.labels) }]}
            fields={draft?.fields ?? new Map()}
            onField={(index, field) => draft && run.setDraft(withListField(draft, index, field))}
          />
          {draft && start && (
            <section className={styles.once} aria-label="For all rows">
              <kind.Options
                fields={fields}
                options={draft.options}
                found={start.found}
                onOptions={options => run.setDraft({ ...draft, options })}
              />
              {doubt && (
                <div>
                  <p className={styles.soft}>“{doubt.example}” can be read both ways. 03/04 is</p>
                  <SegmentedControl
                    aria-label="How days are written"
                    value={order ?? ''}
                    onChange={value =>
                      run.setDraft({
                        ...draft,
                        dateOrders: new Map([
                          ...draft.dateOrders,
                          [doubt.index, value === 'mdy' ? 'mdy' : 'dmy'],
                        ]),
                      })
                    }
                    data={[
                      { value: 'dmy', label: '3 April' },
                      { value: 'mdy', label: 'March 4' },
                    ]}
                  />
                </div>
              )}
            </section>
          )}
        </MapLayout>
      )}
      {step === 'check' && check && draft && start && (
        <ListCheckStep
          preview={preview}
          view={kind.view(check, draft.options)}
          problems={check.problems}
          repairs={draft.repairs}
          problem={run.problem}
          isBusy={run.isBusy}
          onRepair={settle}
          onTakeBack={takeBack}
          onBack={run.backToMapping}
          onImport={() => void run.apply()}
        >
          <kind.Rows
            check={check}
            options={draft.options}
            found={start.found}
            isBusy={run.isBusy}
            onOptions={options => void run.runCheck({ ...draft, options })}
          />
        </ListCheckStep>
      )}
      {step === 'done' && end && (
        <DoneStep
          title={end.title}
          words={end.words}
          next={[{ label: end.next.label, go: () => void navigate({ to: end.next.to }) }]}
          onAgain={props.onBack}
        />
      )}
      <ProgressDialog
        title="Reading the list"
        progress={run.progress}
        cancelNote="Stopping leaves the program exactly as it is."
        onCancel={() => {
          run.stop();
          if (draft === null) props.onBack();
        }}
      />
    </>
  );
}

function optionsOf<F extends string>(labels: Readonly<Record<F, string>>) {
  return (Object.entries(labels) as [F, string][]).map(([value, label]) => ({ value, label }));
}
