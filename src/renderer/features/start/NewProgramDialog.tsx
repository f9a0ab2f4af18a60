import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { showProgram } from '../../app/open-program.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

type NewProgramDialogProps = { readonly onClose: () => void };

/** A new program needs a name and nothing else. */
export function NewProgramDialog({ onClose }: NewProgramDialogProps) {
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => client.programs.create({ name }),
    onSuccess: program => {
      onClose();
      showProgram(program);
    },
  });
  const nameError = create.isError ? errorFields(create.error)['name'] : undefined;
  return (
    <FormDialog
      title="New program"
      isOpen
      onClose={onClose}
      onSubmit={() => create.mutate()}
      submitLabel="Create program"
      isBusy={create.isPending}
      problem={create.isError && !nameError ? explainError(create.error) : null}
    >
      <TextInput
        label="Name"
        description="What people will see on their briefing pack, such as “Reverse mentoring pilot 2026”."
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        error={nameError}
        maxLength={120}
        data-autofocus
      />
    </FormDialog>
  );
}
