import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ListSuggestion, PairsCheck, PairsPlan } from '#shared/contract/list-import.ts';
import { LISTED_STATES, type ListedState, type PairField } from '#shared/domain/list-import.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { columnsOf, count, fieldsOf, withListField, type ListFields } from './list-fields.ts';
import { ListDone } from './ListDone.tsx';
import type { ListImportProps } from './list-import-props.ts';
import styles from './ListImport.module.css';
import { ListMapStep } from './ListMapStep.tsx';
import { PairsCheckStep } from './PairsCheckStep.tsx';
import { useListStream } from './use-list-stream.ts';

const LABELS: Readonly<Record<PairField, string>> = {
  mentor: 'Mentor: ID, e-mail or name',
  mentee: 'Mentee: ID, e-mail or name',
  state: 'State of the pair',
  startOn: 'Start',
  purpose: 'Purpose or note',
  locked: 'Locked (yes or no)',
};
const STATE_LABELS: Readonly<Record<ListedState, string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed by both',
  published: 'Published',
  active: 'Active: published until ready',
  ended: 'Ended: paired before',
};
const NO_FIELDS: ListFields<PairField> = new Map();

/** Pairs that exist already: what the columns say, what every row becomes, then one step that can be undone. */
export function PairsImport({ preview, reading, step, onStep, ...props }: ListImportProps) {
  const { token } = preview;
  const { progress, problem, setProblem, ask, stop } = useListStream();
  const navigate = useNavigate();
  const [fields, setFields] = useState(NO_FIELDS);
  const [dates, setDates] = useState<ListSuggestion['dates']>([]);
  const [dateOrder, setDateOrder] = useState<PairsPlan['dateOrder'] | null>(null);
  const [state, setState] = useState<ListedState>('proposed');
  const [raisesCapacity, setRaisesCapacity] = useState(false);
  const [check, setCheck] = useState<PairsCheck | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<{ pairs: number; before: number; enrolled: number } | null>(null);

  // The columns are looked at once for each way of reading the file: its key makes this component anew.
  useEffect(() => {
    const suggest = async () => {
      const found = await ask<ListSuggestion>(
        async signal => await client.listImport.suggest({ token, reading }, { signal }),
      );
      if (!found) return;
      setFields(fieldsOf(found.pairs));
      setDates(found.dates);
    };
    void suggest();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `reading` is part of the key
  }, [ask, token]);

  const start = [...fields].find(([, field]) => field === 'startOn')?.[0];
  const date = dates.find(({ index }) => index === start);
  const isDateOpen = date !== undefined && date.order === null;
  const planOf = (raises: boolean): PairsPlan => ({
    token,
    reading,
    columns: columnsOf(fields),
    dateOrder: (isDateOpen ? dateOrder : date?.order) ?? 'dmy',
    state,
    raisesCapacity: raises,
  });
  const runCheck = async (raises: boolean) => {
    setRaisesCapacity(raises);
    const found = await ask<PairsCheck>(
      async signal => await client.listImport.checkPairs(planOf(raises), { signal }),
    );
    if (!found) return;
    setCheck(found);
    onStep('check');
  };
  const apply = async () => {
    setIsSaving(true);
    setProblem(null);
    try {
      setSaved(await client.listImport.applyPairs(planOf(raisesCapacity)));
      onStep('done');
    } catch (error) {
      setProblem(explainError(error));
    } finally {
      setIsSaving(false);
    }
  };
  const has = (field: PairField) => [...fields.values()].includes(field);
  const missing = !has('mentor')
    ? 'Choose the column that says who the mentor is.'
    : !has('mentee')
      ? 'Choose the column that says who the mentee is.'
      : isDateOpen && dateOrder === null
        ? 'Say how the days are written.'
        : null;
  return (
    <>
      {step === 'map' && (
        <ListMapStep
          {...props}
          preview={preview}
          reading={reading}
          problem={problem}
          fields={fields}
          labels={LABELS}
          missing={missing}
          onField={(index, field) => setFields(withListField(fields, index, field))}
          onNext={() => void runCheck(raisesCapacity)}
        >
          <Select
            label="Rows that say nothing of the state are"
            w={280}
            data={LISTED_STATES.map(value => ({ value, label: STATE_LABELS[value] }))}
            value={state}
            allowDeselect={false}
            onChange={value => value && setState(value)}
          />
          {isDateOpen && (
            <div>
              <p className={styles.soft}>“{date.example}” can be read both ways. 03/04 is</p>
              <SegmentedControl
                aria-label="How days are written"
                value={dateOrder ?? ''}
                onChange={value => setDateOrder(value === 'mdy' ? 'mdy' : 'dmy')}
                data={[
                  { value: 'dmy', label: '3 April' },
                  { value: 'mdy', label: 'March 4' },
                ]}
              />
            </div>
          )}
        </ListMapStep>
      )}
      {step === 'check' && check && (
        <PairsCheckStep
          check={check}
          problem={problem}
          isBusy={isSaving || progress !== null}
          raisesCapacity={raisesCapacity}
          onRaise={raises => void runCheck(raises)}
          onBack={() => onStep('map')}
          onImport={() => void apply()}
        />
      )}
      {step === 'done' && saved && (
        <ListDone
          title="The pairs are in"
          words={doneWords(saved)}
          next={{ label: 'See the board', go: () => void navigate({ to: '/matching' }) }}
          onAgain={props.onBack}
        />
      )}
      <ProgressDialog
        title="Reading the pairs"
        progress={progress}
        cancelNote="Stopping leaves the program exactly as it is."
        onCancel={() => {
          stop();
          if (fields.size === 0) props.onBack();
        }}
      />
    </>
  );
}

function doneWords({ pairs, before, enrolled }: { pairs: number; before: number; enrolled: number }): string {
  const parts = [
    pairs > 0 && `${count(pairs, 'pair')} added`,
    before > 0 && `${count(before, 'pair')} noted as paired before`,
    enrolled > 0 && `${count(enrolled, 'person', 'people')} enrolled or given places`,
  ].filter(part => part !== false);
  return `${parts.join(', ')}.`;
}
