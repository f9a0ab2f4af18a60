import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OrientationEvent } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type EventDialogProps = {
  readonly event: OrientationEvent | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** One orientation: what it is called, when and where. */
export function EventDialog({ event, today, onClose }: EventDialogProps) {
  const [draft, setDraft] = useState<Omit<OrientationEvent, 'id'>>(
    event ?? { title: 'Orientation', heldOn: today, place: '' },
  );
  const options = { onDone: onClose, onFailed: () => true };
  const add = useCommand(api.readiness.addEvent, { done: 'Orientation planned', ...options });
  const update = useCommand(api.readiness.updateEvent, { done: 'Orientation saved', ...options });
  const { isPending, error } = event ? update : add;
  const fields = error ? errorFields(error) : {};
  return (
    <FormDialog
      title={event ? 'Edit the orientation' : 'Plan an orientation'}
      isOpen
      onClose={onClose}
      onSubmit={() => (event ? update.mutate({ ...draft, id: event.id }) : add.mutate(draft))}
      submitLabel={event ? 'Save' : 'Plan'}
      isBusy={isPending}
      problem={error ? explainError(error) : null}
    >
      <TextInput
        label="Title"
        value={draft.title}
        error={fields['title']}
        maxLength={200}
        onChange={change => setDraft({ ...draft, title: change.currentTarget.value })}
        data-autofocus
      />
      <DayInput
        label="Day"
        value={draft.heldOn}
        error={fields['heldOn']}
        onChange={day => setDraft({ ...draft, heldOn: day ?? draft.heldOn })}
        isRequired
      />
      <TextInput
        label="Place"
        placeholder="Canteen, or the link of the call"
        value={draft.place}
        maxLength={200}
        onChange={change => setDraft({ ...draft, place: change.currentTarget.value })}
      />
    </FormDialog>
  );
}
