import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Decision } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { DECISIONS_SHOWN, people } from './decision-words.ts';

export type AskedDecision = {
  readonly ids: readonly number[];
  /** Of one person; null for several. */
  readonly name: string | null;
  readonly decision: Decision;
  readonly reason: string;
};

type DecideDialogProps = {
  readonly asked: AskedDecision;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** A decision with its reason, for one or for many. */
export function DecideDialog({ asked, onClose, onDone }: DecideDialogProps) {
  const { ids, name, decision } = asked;
  const [reason, setReason] = useState(asked.reason);
  const decide = useCommand(api.enrollment.setDecision, {
    done: `${name ?? people(ids.length)}: ${labelOf(decision).toLowerCase()}`,
    onDone: ({ warnings }) => {
      for (const warning of warnings) notifyFailed(null, warning);
      onDone();
    },
    onFailed: () => true,
  });
  return (
    <FormDialog
      title={`${labelOf(decision)}: ${name ?? people(ids.length)}`}
      isOpen
      onClose={onClose}
      onSubmit={() => decide.mutate({ ids: [...ids], decision, reason })}
      submitLabel="Keep the decision"
      isBusy={decide.isPending}
      problem={decide.error ? explainError(decide.error) : null}
    >
      <Textarea
        label="Reason"
        description="For you and whoever comes after you. No letter prints it."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}

function labelOf(decision: Decision): string {
  return DECISIONS_SHOWN.find(one => one.value === decision)?.label ?? decision;
}
