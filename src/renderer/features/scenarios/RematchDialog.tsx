import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewedPair } from '#shared/contract/scenarios.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './RematchDialog.module.css';

type RematchDialogProps = { readonly pair: ReviewedPair; readonly onClose: () => void };

/** New partners for a published pair: what would happen, and why it has to. */
export function RematchDialog({ pair, onClose }: RematchDialogProps) {
  const pairIds = [pair.pairId];
  const [label, setLabel] = useState('Looking for new partners');
  const preview = useQuery({
    queryKey: api.scenarios.previewRematch.key({ input: { pairIds } }),
    // Closing the dialog ends the search, wherever it runs.
    async queryFn({ signal }) {
      for await (const event of await client.scenarios.previewRematch({ pairIds }, { signal })) {
        if (event.kind === 'result') return event;
        setLabel(event.label);
      }
      throw new Error('The search for new partners ended without a result');
    },
  });
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, isPending } = useCommand(api.scenarios.rematch, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const submit = () => {
    if (reason.trim() === '') setProblem('Say why; it is kept in the decision log.');
    else mutate({ pairIds, reason });
  };
  return (
    <FormDialog
      title={`Re-match ${pair.mentee} and ${pair.mentor}`}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Re-match"
      isBusy={isPending}
      problem={problem}
      size={560}
    >
      <p className={styles.words}>
        Both were told that they are a pair. The re-match keeps them apart, leaves every other published pair
        as it is, gives a place first to whoever is next in line, by the waitlist and then by the longest
        wait, and moves as few others as it can.
      </p>
      {preview.isPending && <Loading label={label} rows={2} />}
      {preview.isError && <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <div className={styles.plan}>
          <ul className={styles.moves}>
            {preview.data.moves.map(({ mentee, before, after }) => (
              <li key={mentee} className={styles.move}>
                <strong>{mentee}</strong>
                <span className={styles.before}>{before ?? 'nobody'}</span>
                <IconArrowRight size={14} aria-label="then" />
                <span data-nobody={after === null || undefined}>{after ?? 'nobody yet'}</span>
              </li>
            ))}
          </ul>
          <p className={styles.words}>{preview.data.words}</p>
        </div>
      )}
      <Textarea
        label="Reason"
        description="Kept for ever in the decision log."
        data-autofocus
        required
        maxLength={500}
        minRows={2}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
