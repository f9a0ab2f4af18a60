import { Textarea } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OverridePlan } from '#shared/contract/overrides.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './OverrideDialog.module.css';

/** Two people whom a hard rule keeps apart, and the mentee who would give the mentor up. */
export type OverrideRequest = {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly fromMenteeId: number | null;
  /** "Li Wei and Helen Brandt". */
  readonly names: string;
};

type OverrideDialogProps = {
  readonly request: OverrideRequest;
  readonly announce: (words: string) => void;
  readonly onClose: () => void;
};

/** Which rules are in the way, whether they may be set aside here, what it does to the board, and why it is done. */
export function OverrideDialog({ request, announce, onClose }: OverrideDialogProps) {
  const { names, ...pairing } = request;
  const plan = useQuery(api.matching.overridePlan.queryOptions({ input: pairing }));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const override = useCommand(api.matching.overrideAssign, {
    done({ words }) {
      announce(words);
      return words;
    },
    onDone: onClose,
    onFailed(error) {
      setProblem(explainError(error));
      return true;
    },
  });
  const isAllowed = plan.data?.isAllowed === true;
  const submit = () => {
    if (!plan.data || !isAllowed) {
      onClose();
      return;
    }
    if (reason.trim() === '') {
      setProblem('Say why; it stays with the pair.');
      return;
    }
    override.mutate({ ...pairing, rules: plan.data.broken.map(({ rule }) => rule), reason });
  };
  return (
    <FormDialog
      title={`Pair ${names} against a rule?`}
      isOpen
      onClose={onClose}
      submitLabel={isAllowed || !plan.data ? 'Override and pair' : 'Leave them apart'}
      isBusy={override.isPending}
      problem={problem}
      onSubmit={submit}
    >
      {plan.isPending && <Loading label="Loading what is in the way" rows={2} />}
      {plan.isError && <LoadFailed error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.data && <BrokenRules plan={plan.data} />}
      {isAllowed && (
        <Textarea
          label="Why is it right for these two?"
          description="Stays with the pair for good and goes into the decision log, with your name."
          minRows={2}
          maxLength={500}
          data-autofocus
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

const RIGHTS = {
  granted: 'You may override it.',
  notGranted: 'Nobody may override it here. The board’s menu, “Who may override”, gives the right.',
  never: 'It is never overridden. Take the two off the list in “What counts” instead.',
} as const;

function BrokenRules({ plan }: { readonly plan: OverridePlan }) {
  return (
    <>
      <ul className={styles.rules}>
        {plan.broken.map(({ rule, name, words, right }) => (
          <li key={rule} className={styles.rule}>
            <IconAlertOctagon size={16} aria-hidden className={styles.icon} />
            <div>
              <p className={styles.name}>{name}</p>
              <p className={styles.words}>{words}</p>
              <p className={styles.right}>{RIGHTS[right]}</p>
            </div>
          </li>
        ))}
      </ul>
      {plan.isAllowed && (
        <p className={styles.words}>
          <strong className="tabular">{changeText(plan.change)}</strong> for the board, fit{' '}
          {fitText(plan.fit)}. {plan.words} The pair is locked, so that auto-match keeps it.
        </p>
      )}
    </>
  );
}
