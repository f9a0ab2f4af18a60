import { FormDialog } from '../../ui/FormDialog.tsx';
import type { AskedRemoval } from './use-enrollment-actions.ts';

type RemoveDialogProps = {
  readonly asked: AskedRemoval | null;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Asked only where taking somebody out ends more than their own place. */
export function RemoveDialog({ asked, onClose, onConfirm }: RemoveDialogProps) {
  return (
    <FormDialog
      title={asked?.ids.length === 1 ? 'Take this person out?' : `Take ${asked?.ids.length ?? 0} people out?`}
      isOpen={asked !== null}
      onClose={onClose}
      onSubmit={onConfirm}
      submitLabel="Take out"
    >
      <p>{asked?.words}</p>
    </FormDialog>
  );
}
