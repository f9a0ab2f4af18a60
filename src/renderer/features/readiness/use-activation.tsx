import { Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { PairReadiness } from '#shared/contract/readiness.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './PairGates.module.css';

export type Activation = {
  /** Starts pairs; asks for a reason first when something is missing. */
  readonly start: (pairs: readonly PairReadiness[]) => void;
  readonly isBusy: boolean;
  readonly dialog: ReactNode;
};

/** Starting pairs, and the question for a reason where the gate is not open. */
export function useActivation(): Activation {
  const [early, setEarly] = useState<readonly PairReadiness[] | null>(null);
  const [reason, setReason] = useState('');
  const starting = useRef<readonly PairReadiness[]>([]);
  const close = () => {
    setEarly(null);
    setReason('');
  };
  const activate = useCommand(api.readiness.activate, {
    done: ({ activated }) => {
      const [pair] = starting.current;
      return activated === 1 && pair
        ? `The pair has started: ${pair.mentee.name} and ${pair.mentor.name}`
        : `${activated} pairs have started`;
    },
    onDone: close,
    onFailed: () => early !== null,
  });
  const start = (pairs: readonly PairReadiness[]) => {
    starting.current = pairs;
    if (pairs.every(pair => pair.isReady)) activate.mutate({ pairIds: pairs.map(pair => pair.pairId) });
    else {
      activate.reset();
      setEarly(pairs);
    }
  };
  const dialog = early && (
    <FormDialog
      title="Start before all is ready?"
      isOpen
      onClose={close}
      onSubmit={() => activate.mutate({ pairIds: early.map(pair => pair.pairId), reason })}
      submitLabel="Start anyway"
      isBusy={activate.isPending}
      problem={activate.error ? explainError(activate.error) : null}
      size={560}
    >
      {early.map(pair => (
        <div key={pair.pairId}>
          <strong>
            {pair.mentee.name} and {pair.mentor.name}
          </strong>
          <ul className={styles.sentences}>
            {pair.gates
              .flatMap(gate => gate.missing)
              .map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
          </ul>
        </div>
      ))}
      <Textarea
        label="Reason"
        description="The log keeps it for ever, next to your decision."
        placeholder="Such as: both took the training last year"
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        minRows={2}
        required
        data-autofocus
      />
    </FormDialog>
  );
  return { start, isBusy: activate.isPending, dialog };
}
