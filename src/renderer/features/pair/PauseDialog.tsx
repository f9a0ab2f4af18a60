import { useState } from 'react';
import type { PairDetails } from '#shared/contract/pairs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type PauseDialogProps = { readonly pair: PairDetails; readonly onClose: () => void };

/** Lets a pair rest, until a day or until somebody says so. */
export function PauseDialog({ pair, onClose }: PauseDialogProps) {
  const [untilOn, setUntilOn] = useState<IsoDate | null>(null);
  const pause = useCommand(api.pairs.pause, {
    done: `${pair.mentee.name} and ${pair.mentor.name} pause`,
    onDone: onClose,
    onFailed: () => true,
  });
  return (
    <FormDialog
      title={`Pause ${pair.mentee.name} and ${pair.mentor.name}`}
      isOpen
      onClose={onClose}
      onSubmit={() => pause.mutate({ pairId: pair.pairId, untilOn })}
      submitLabel="Pause"
      isBusy={pause.isPending}
      problem={pause.error ? explainError(pause.error) : null}
    >
      <DayInput
        label="Until"
        description="Leave it empty when nobody knows yet. The two go on through the gate, as at the start."
        value={untilOn}
        error={pause.error ? errorFields(pause.error)['untilOn'] : undefined}
        onChange={setUntilOn}
      />
    </FormDialog>
  );
}
