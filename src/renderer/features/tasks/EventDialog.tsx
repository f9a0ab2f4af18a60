import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProgramEvent } from '#shared/contract/tasks.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type EventDialogProps = {
  readonly event: ProgramEvent | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** A day of the program for everybody: a round table, a lunch, a talk. */
export function EventDialog({ event, today, onClose }: EventDialogProps) {
  const [title, setTitle] = useState(event?.title ?? '');
  const [heldOn, setHeldOn] = useState<IsoDate>(event?.heldOn ?? today);
  const [place, setPlace] = useState(event?.place ?? '');
  const options = { onDone: onClose, onFailed: () => true };
  const add = useCommand(api.tasks.addEvent, { ...options, done: 'Event added' });
  const update = useCommand(api.tasks.updateEvent, { ...options, done: 'Event saved' });
  const error = add.error ?? update.error;
  const fields = error ? errorFields(error) : {};
  const submit = () => {
    const entry = { title, heldOn, place };
    if (event) update.mutate({ ...entry, id: event.id });
    else add.mutate(entry);
  };
  return (
    <FormDialog
      title={event ? 'Edit the event' : 'A new event'}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Save"
      isBusy={add.isPending || update.isPending}
      problem={error ? explainError(error) : null}
    >
      <TextInput
        label="Event"
        placeholder="Such as a lunch of all mentors"
        maxLength={200}
        value={title}
        error={fields['title']}
        onChange={change => setTitle(change.currentTarget.value)}
        data-autofocus
      />
      <DayInput
        label="Day"
        value={heldOn}
        error={fields['heldOn']}
        onChange={day => setHeldOn(day ?? heldOn)}
        isRequired
      />
      <TextInput
        label="Place (optional)"
        maxLength={200}
        value={place}
        error={fields['place']}
        onChange={change => setPlace(change.currentTarget.value)}
      />
    </FormDialog>
  );
}
