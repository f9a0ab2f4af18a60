import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TrainingModule } from '#shared/contract/readiness.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

type Draft = Omit<TrainingModule, 'id' | 'position'>;
type ModuleDialogProps = { readonly module: TrainingModule | null; readonly onClose: () => void };

const NEW_MODULE: Draft = { role: 'both', title: '', isRequired: true, needsRehearsal: false };

/** One training module: for whom, whether it is required, whether it is tried out. */
export function ModuleDialog({ module, onClose }: ModuleDialogProps) {
  const [draft, setDraft] = useState<Draft>(module ?? NEW_MODULE);
  const options = { onDone: onClose, onFailed: () => true };
  const add = useCommand(api.readiness.addModule, { done: 'Module added', ...options });
  const update = useCommand(api.readiness.updateModule, { done: 'Module saved', ...options });
  const { isPending, error } = module ? update : add;
  const fields = error ? errorFields(error) : {};
  const values = {
    role: draft.role,
    title: draft.title,
    isRequired: draft.isRequired,
    needsRehearsal: draft.needsRehearsal,
  };
  return (
    <FormDialog
      title={module ? 'Edit the module' : 'Add a module'}
      isOpen
      onClose={onClose}
      onSubmit={() => (module ? update.mutate({ ...values, id: module.id }) : add.mutate(values))}
      submitLabel={module ? 'Save' : 'Add'}
      isBusy={isPending}
      problem={error && !fields['title'] ? explainError(error) : null}
    >
      <TextInput
        label="Title"
        value={draft.title}
        error={fields['title']}
        maxLength={200}
        onChange={change => setDraft({ ...draft, title: change.currentTarget.value })}
        data-autofocus
      />
      <SegmentedControl
        aria-label="For whom"
        value={draft.role}
        onChange={role => setDraft({ ...draft, role })}
        data={[
          { value: 'both', label: 'Both roles' },
          { value: 'mentee', label: 'Mentees' },
          { value: 'mentor', label: 'Mentors' },
        ]}
      />
      <Switch
        label="Required before the first meeting"
        checked={draft.isRequired}
        onChange={change => setDraft({ ...draft, isRequired: change.currentTarget.checked })}
      />
      <Switch
        label="To be rehearsed, not only read"
        checked={draft.needsRehearsal}
        onChange={change => setDraft({ ...draft, needsRehearsal: change.currentTarget.checked })}
      />
    </FormDialog>
  );
}
