import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { CloseReason, ClosingPair } from '#shared/contract/closure.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './ClosingPage.module.css';
import { REASONS } from './closing-words.ts';

type CloseDialogProps = {
  readonly pairs: readonly Pick<ClosingPair, 'pairId' | 'mentee' | 'mentor'>[];
  readonly today: IsoDate;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Ends one pair or many, for one reason. */
export function CloseDialog({ pairs, today, onClose, onDone }: CloseDialogProps) {
  const [reason, setReason] = useState<CloseReason>('time');
  const [closedOn, setClosedOn] = useState<IsoDate | null>(today);
  const close = useCommand(api.closure.closePairs, {
    done: ({ count }) => `${count} ${count === 1 ? 'pair' : 'pairs'} closed`,
    onDone,
    onFailed: () => true,
  });
  const [only] = pairs;
  const title =
    pairs.length === 1 && only
      ? `Close ${only.mentee.name} and ${only.mentor.name}`
      : `Close ${pairs.length} pairs`;
  return (
    <FormDialog
      title={title}
      isOpen
      onClose={onClose}
      onSubmit={() =>
        close.mutate({ pairIds: pairs.map(({ pairId }) => pairId), reason, closedOn: closedOn ?? today })
      }
      submitLabel={pairs.length === 1 ? 'Close the pair' : `Close ${pairs.length} pairs`}
      isBusy={close.isPending}
      problem={close.error ? explainError(close.error) : null}
    >
      <Radio.Group label="Why it ends" value={reason} onChange={value => setReason(value)}>
        <div className={styles.choices}>
          {REASONS.map(({ value, label, words }) => (
            <Radio key={value} value={value} label={label} description={words} />
          ))}
        </div>
      </Radio.Group>
      <DayInput
        label="Last day"
        value={closedOn}
        isRequired
        error={close.error ? errorFields(close.error)['closedOn'] : undefined}
        onChange={setClosedOn}
      />
    </FormDialog>
  );
}
