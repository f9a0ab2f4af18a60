import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Concern } from '#shared/contract/concerns.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { entryOf } from './concern-entry.ts';
import { ConcernFields } from './ConcernFields.tsx';

type EditConcernProps = { readonly concern: Concern; readonly onClose: () => void };

/** A concern looked at again: what was done, when to look next, and whether it is settled. */
export function EditConcern({ concern, onClose }: EditConcernProps) {
  const [draft, setDraft] = useState(entryOf(concern));
  const update = useCommand(api.concerns.update, { onDone: onClose, onFailed: () => true });
  const remove = useCommand(api.concerns.remove, { done: 'Removed from the register', onDone: onClose });
  const fields = update.error ? errorFields(update.error) : {};
  return (
    <FormDialog
      title="Concern"
      isOpen
      onClose={onClose}
      onSubmit={() => update.mutate(draft)}
      submitLabel="Save"
      isBusy={update.isPending}
      problem={update.error ? explainError(update.error) : null}
      size={560}
    >
      <ConcernFields draft={draft} onChange={part => setDraft({ ...draft, ...part })} fields={fields} />
      <DayInput
        label="Settled on"
        value={draft.resolvedOn}
        error={fields['resolvedOn']}
        onChange={resolvedOn => setDraft({ ...draft, resolvedOn })}
      />
      <div>
        <Button size="compact-sm" onClick={() => remove.mutate({ id: concern.id })}>
          Remove from the register
        </Button>
      </div>
    </FormDialog>
  );
}
