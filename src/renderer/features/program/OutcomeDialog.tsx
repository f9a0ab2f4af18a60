import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Outcome } from '#shared/contract/program.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './ProgramPage.module.css';

const BUSINESS_AREAS = [
  'People',
  'Technology',
  'Customers',
  'Inclusion',
  'Leadership',
  'Accessibility',
  'Sales',
  'Operations',
] as const;

const EMPTY: Omit<Outcome, 'id'> = {
  statement: '',
  metric: '',
  baseline: '',
  target: '',
  current: '',
  source: '',
  businessArea: '',
  dueOn: null,
};

type OutcomeDialogProps = { readonly outcome: Outcome | null; readonly onClose: () => void };

/** One outcome: what should be different, how it is measured, from where to where, until when. */
export function OutcomeDialog({ outcome, onClose }: OutcomeDialogProps) {
  const [draft, setDraft] = useState<Omit<Outcome, 'id'>>(outcome ?? EMPTY);
  const options = { onDone: onClose, onFailed: () => true };
  const add = useCommand(api.program.addOutcome, { done: 'Outcome added', ...options });
  const update = useCommand(api.program.updateOutcome, { done: 'Outcome saved', ...options });
  const { isPending, error } = outcome ? update : add;
  const fields = error ? errorFields(error) : {};
  const text = (key: keyof typeof EMPTY & ('statement' | 'metric' | 'baseline' | 'target' | 'source')) => ({
    value: draft[key],
    error: fields[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setDraft(before => ({ ...before, [key]: value }));
    },
  });
  return (
    <FormDialog
      title={outcome ? 'Edit the outcome' : 'Add an outcome'}
      isOpen
      onClose={onClose}
      onSubmit={() => (outcome ? update.mutate({ ...draft, id: outcome.id }) : add.mutate(draft))}
      submitLabel={outcome ? 'Save' : 'Add'}
      isBusy={isPending}
      problem={error && Object.keys(fields).length === 0 ? explainError(error) : null}
      size={560}
    >
      <Textarea
        label="What should be different"
        minRows={2}
        maxLength={500}
        data-autofocus
        {...text('statement')}
      />
      <TextInput
        label="How it is measured"
        placeholder="Leaders who post at least weekly"
        maxLength={200}
        {...text('metric')}
      />
      <div className={styles.row}>
        <TextInput label="At the start" placeholder="4 of 24" maxLength={100} {...text('baseline')} />
        <TextInput label="Wanted" placeholder="16 of 24" maxLength={100} {...text('target')} />
      </div>
      <div className={styles.row}>
        <TextInput
          label="Where the number comes from"
          placeholder="Channel statistics"
          maxLength={200}
          {...text('source')}
        />
        <DayInput
          label="By"
          error={fields['dueOn']}
          value={draft.dueOn}
          onChange={dueOn => setDraft(before => ({ ...before, dueOn }))}
        />
      </div>
      <Autocomplete
        label="Business area"
        description="Choose or type: the report groups the outcomes by it."
        data={[...BUSINESS_AREAS]}
        maxLength={60}
        value={draft.businessArea}
        onChange={businessArea => setDraft(before => ({ ...before, businessArea }))}
      />
    </FormDialog>
  );
}
