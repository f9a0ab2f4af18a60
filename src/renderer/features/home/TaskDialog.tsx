import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { STAGES, type LifecycleTask, type Stage } from '#shared/contract/home.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { STAGE_TITLES } from './stage-titles.ts';

type TaskDialogProps = { readonly task: LifecycleTask | null; readonly onClose: () => void };

/** One line of the checklist. */
export function TaskDialog({ task, onClose }: TaskDialogProps) {
  const [title, setTitle] = useState(task?.title ?? '');
  const [stage, setStage] = useState<Stage>(task?.stage ?? 'planning');
  const [owner, setOwner] = useState(task?.owner ?? '');
  const [dueOn, setDueOn] = useState<IsoDate | null>(task?.dueOn ?? null);
  const options = { onDone: onClose, onFailed: () => true };
  const add = useCommand(api.home.addTask, { done: 'Task added', ...options });
  const update = useCommand(api.home.updateTask, { done: 'Task saved', ...options });
  const { isPending, error } = task ? update : add;
  const fields = error ? errorFields(error) : {};
  const values = { title, stage, owner, dueOn };
  return (
    <FormDialog
      title={task ? 'Edit the task' : 'Add a task'}
      isOpen
      onClose={onClose}
      onSubmit={() => (task ? update.mutate({ ...values, id: task.id }) : add.mutate(values))}
      submitLabel={task ? 'Save' : 'Add'}
      isBusy={isPending}
      problem={error && Object.keys(fields).length === 0 ? explainError(error) : null}
    >
      <TextInput
        label="What is to be done"
        value={title}
        error={fields['title']}
        maxLength={200}
        data-autofocus
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <Select
        label="Stage"
        data={STAGES.map(value => ({ value, label: STAGE_TITLES[value] }))}
        value={stage}
        allowDeselect={false}
        onChange={value => value && setStage(value)}
      />
      <TextInput
        label="Who does it"
        value={owner}
        maxLength={120}
        onChange={event => setOwner(event.currentTarget.value)}
      />
      <DayInput label="Due" value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
