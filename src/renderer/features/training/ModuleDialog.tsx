import { NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ModuleFields, ModuleListing } from '#shared/contract/training.ts';
import { TRAINING_FORMATS } from '#shared/domain/training.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './TrainingDialog.module.css';
import { FORMAT_WORDS } from './training-words.ts';

type ModuleDialogProps = { readonly module: ModuleListing | null; readonly onClose: () => void };

const NEW_MODULE: ModuleFields = {
  role: 'both',
  title: '',
  isRequired: true,
  needsRehearsal: false,
  minutes: null,
  format: 'reading',
  validMonths: null,
  dueOn: null,
};

/** One training module: for whom, how it is taken, how long it counts. */
export function ModuleDialog({ module, onClose }: ModuleDialogProps) {
  const [draft, setDraft] = useState<ModuleFields>(() => (module ? fieldsOf(module) : NEW_MODULE));
  const set = (change: Partial<ModuleFields>) => setDraft({ ...draft, ...change });
  const options = { onDone: onClose, onFailed: () => true };
  const add = useCommand(api.training.add, { done: 'Module added', ...options });
  const update = useCommand(api.training.update, { done: 'Module saved', ...options });
  const { isPending, error } = module ? update : add;
  const fields = error ? errorFields(error) : {};
  return (
    <FormDialog
      title={module ? 'Edit the module' : 'Add a module'}
      isOpen
      onClose={onClose}
      onSubmit={() => (module ? update.mutate({ ...draft, id: module.id }) : add.mutate(draft))}
      submitLabel={module ? 'Save' : 'Add'}
      isBusy={isPending}
      problem={error && !fields['title'] ? explainError(error) : null}
      size={560}
    >
      <TextInput
        label="Title"
        value={draft.title}
        error={fields['title']}
        maxLength={200}
        onChange={change => set({ title: change.currentTarget.value })}
        data-autofocus
      />
      <SegmentedControl
        fullWidth
        aria-label="For whom"
        value={draft.role}
        onChange={role => set({ role })}
        data={[
          { value: 'both', label: 'Both roles' },
          { value: 'mentee', label: 'Mentees' },
          { value: 'mentor', label: 'Mentors' },
        ]}
      />
      <div className={styles.line}>
        <Select
          label="How it is taken"
          value={draft.format}
          allowDeselect={false}
          data={TRAINING_FORMATS.map(format => ({ value: format, label: FORMAT_WORDS[format] }))}
          onChange={value => set({ format: value ?? 'reading' })}
        />
        <NumberInput
          label="Minutes"
          value={draft.minutes ?? ''}
          error={fields['minutes']}
          min={1}
          max={2400}
          allowDecimal={false}
          onChange={value => set({ minutes: Number(value) || null })}
        />
      </div>
      <div className={styles.line}>
        <NumberInput
          label="Counts for months"
          description="Empty: for ever"
          value={draft.validMonths ?? ''}
          error={fields['validMonths']}
          min={1}
          max={120}
          allowDecimal={false}
          onChange={value => set({ validMonths: Number(value) || null })}
        />
        <DayInput
          label="Due"
          description="Letters and lists name this day"
          value={draft.dueOn}
          error={fields['dueOn']}
          onChange={dueOn => set({ dueOn })}
        />
      </div>
      <Switch
        label="Required before the first meeting"
        checked={draft.isRequired}
        onChange={change => set({ isRequired: change.currentTarget.checked })}
      />
      <Switch
        label="To be rehearsed, not only read"
        checked={draft.needsRehearsal}
        onChange={change => set({ needsRehearsal: change.currentTarget.checked })}
      />
    </FormDialog>
  );
}

function fieldsOf({
  role,
  title,
  isRequired,
  needsRehearsal,
  minutes,
  format,
  validMonths,
  dueOn,
}: ModuleListing) {
  return { role, title, isRequired, needsRehearsal, minutes, format, validMonths, dueOn };
}
