import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api/client.ts';
import { explainError } from '../api/explain-error.ts';
import { saveFile } from '../api/host.ts';
import { FormDialog } from '../ui/FormDialog.tsx';

type SaveCopyDialogProps = { readonly programId: string; readonly onClose: () => void };

/** Saves a copy of a program; what could hurt a junior mentor stays out of it unless the facilitator says otherwise. */
export function SaveCopyDialog({ programId, onClose }: SaveCopyDialogProps) {
  const [withoutConcerns, setWithoutConcerns] = useState(true);
  const save = useMutation({
    mutationFn: async () => {
      const file = await client.programs.exportCopy({ id: programId, withoutConcerns });
      await saveFile(file.name, file);
    },
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title="Save a copy"
      isOpen
      onClose={onClose}
      onSubmit={() => save.mutate()}
      submitLabel="Save a copy"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <Checkbox
        label="Leave the concerns register out"
        description={
          withoutConcerns
            ? 'The copy holds no concern, no step that could bring one back, and no word of who looked. Right for everybody but you: a copy travels further than one thinks, and a junior mentor has the most to lose.'
            : 'The copy holds every concern with its account. Keep it as your own backup, and give it to nobody.'
        }
        checked={withoutConcerns}
        data-autofocus
        onChange={event => setWithoutConcerns(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
