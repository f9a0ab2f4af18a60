import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Task } from '#shared/contract/tasks.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { TASK_OWNERS, type TaskOwner } from '#shared/domain/meetings.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ownerName } from './owner-words.ts';

type TaskDialogProps = {
  /** The task that is edited; null for a new one. */
  readonly task: Task | null;
  /** The pair that the task is for, where that is not to be chosen. */
  readonly ofPair: { readonly pairId: number; readonly names: string } | null;
  readonly onClose: () => void;
};

export function TaskDialog({ task, ofPair, onClose }: TaskDialogProps) {
  const [title, setTitle] = useState(task?.title ?? '');
  const [owner, setOwner] = useState<TaskOwner>(task?.owner ?? (ofPair ? 'pair' : 'facilitator'));
  const [dueOn, setDueOn] = useState<IsoDate | null>(task?.dueOn ?? null);
  const [pairId, setPairId] = useState<number | null>(task ? task.pairId : (ofPair?.pairId ?? null));
  const pairs = useQuery({ ...api.engagement.pairs.queryOptions(), enabled: ofPair === null });
  const options = { onDone: onClose, onFailed: () => true };
  const add = useCommand(api.tasks.add, { ...options, done: 'Task added' });
  const update = useCommand(api.tasks.update, { ...options, done: 'Task saved' });
  const error = add.error ?? update.error;
  const fields = error ? errorFields(error) : {};
  const submit = () => {
    const entry = { pairId, title, owner, dueOn };
    if (task) update.mutate({ ...entry, id: task.id });
    else add.mutate(entry);
  };
  return (
    <FormDialog
      title={task ? 'Edit the task' : ofPair ? `A task for ${ofPair.names}` : 'A new task'}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Save"
      isBusy={add.isPending || update.isPending}
      problem={error ? explainError(error) : null}
    >
      <TextInput
        label="What is to be done"
        maxLength={200}
        value={title}
        error={fields['title']}
        onChange={event => setTitle(event.currentTarget.value)}
        data-autofocus
      />
      {ofPair === null && (
        <Select
          label="For"
          searchable
          limit={50}
          allowDeselect={false}
          value={pairId === null ? 'program' : String(pairId)}
          onChange={value => setPairId(value === 'program' || value === null ? null : Number(value))}
          data={[
            { value: 'program', label: 'The whole program' },
            ...(pairs.data?.pairs ?? [])
              .filter(
                pair => pair.state === 'active' || pair.state === 'paused' || pair.pairId === task?.pairId,
              )
              .map(pair => ({
                value: String(pair.pairId),
                label: `${pair.mentee.name} and ${pair.mentor.name}`,
              })),
          ]}
        />
      )}
      <SegmentedControl
        fullWidth
        aria-label="Who does it"
        value={owner}
        onChange={setOwner}
        data={TASK_OWNERS.map(value => ({ value, label: ownerName(value, pairId !== null) }))}
      />
      <DayInput label="Due (optional)" value={dueOn} error={fields['dueOn']} onChange={setDueOn} />
    </FormDialog>
  );
}
