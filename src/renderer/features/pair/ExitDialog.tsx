import type { PairDetails } from '#shared/contract/pairs.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './PartnersDialog.module.css';

type ExitDialogProps = {
  readonly pair: PairDetails;
  readonly onClose: () => void;
  /** The pair has ended; its people wait for somebody else. */
  readonly onEnded: () => void;
};

/** The way out that either of the two may take. It asks for nothing: there is no field for a reason, or for who asked. */
export function ExitDialog({ pair, onClose, onEnded }: ExitDialogProps) {
  const { mutate, isPending, error } = useCommand(api.pairs.endWithoutFault, {
    done: ({ words }) => words,
    onDone: onEnded,
    onFailed: () => true,
  });
  return (
    <FormDialog
      title={`End ${pair.mentee.name} and ${pair.mentor.name} without fault`}
      isOpen
      onClose={onClose}
      onSubmit={() => mutate({ pairId: pair.pairId })}
      submitLabel="End the pair"
      isBusy={isPending}
      problem={error ? explainError(error) : null}
    >
      <p className={styles.words}>
        Nobody is asked why, and it is kept nowhere which of the two wanted it. Tell both the same: the pair
        has ended, it counts against neither of them, and a new partner is found if they want one.
      </p>
      <p className={styles.words}>
        Both stay in the program and are first in line for a new partner. You see who could be next in a
        moment.
      </p>
    </FormDialog>
  );
}
