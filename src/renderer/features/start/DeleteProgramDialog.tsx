import { useMutation } from '@tanstack/react-query';
import type { ProgramListing } from '#shared/contract/programs.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

type DeleteProgramDialogProps = {
  readonly program: ProgramListing;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
};

/** The one step that cannot be undone, so it says what goes away and how to keep it. */
export function DeleteProgramDialog({ program, onClose, onDeleted }: DeleteProgramDialogProps) {
  const remove = useMutation({
    mutationFn: () => client.programs.remove({ id: program.id }),
    onSuccess: onDeleted,
  });
  return (
    <FormDialog
      title={`Delete “${program.name}”?`}
      isOpen
      onClose={onClose}
      onSubmit={() => remove.mutate()}
      submitLabel="Delete for good"
      isDangerous
      isBusy={remove.isPending}
      problem={remove.isError ? explainError(remove.error) : null}
    >
      <span>
        {program.isSample
          ? 'The sample and what you changed in it go away. You can make a fresh sample at any time.'
          : 'The program file with its people, pairs and history is deleted from this computer. This cannot be undone. Save a copy first if you may need it.'}
      </span>
    </FormDialog>
  );
}
