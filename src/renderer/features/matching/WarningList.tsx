import { Button, Textarea } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { BoardWarning } from '#shared/contract/matching.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './WarningList.module.css';

type WarningListProps = {
  readonly warnings: readonly BoardWarning[];
  readonly pairId: number | null;
  /** Asks for the reason to set the pair's hard rules aside; null where the pair is not to be changed. */
  readonly onOverride: (() => void) | null;
};

/** Rules the pair breaks: forbidden ones apart from warnings, each with its words; warnings can be accepted with a reason. */
export function WarningList({ warnings, pairId, onOverride }: WarningListProps) {
  const [accepting, setAccepting] = useState<BoardWarning | null>(null);
  const withdraw = useCommand(api.matching.withdrawAcceptance, { done: ({ words }) => words });
  // A hard rule with a reason was overridden: its mark says so, with more.
  const shown = warnings.filter(({ mode, acceptedBecause }) => mode === 'soft' || acceptedBecause === null);
  if (shown.length === 0) return null;
  const ordered = [...shown].sort((a, b) => Number(b.mode === 'hard') - Number(a.mode === 'hard'));
  return (
    <section aria-label="Warnings">
      <ul className={styles.list}>
        {ordered.map(warning => {
          const tone =
            warning.mode === 'hard' ? 'hard' : warning.acceptedBecause === null ? 'soft' : 'accepted';
          const Icon = { hard: IconAlertOctagon, soft: IconAlertTriangle, accepted: IconCircleCheck }[tone];
          return (
            <li key={warning.rule} className={styles.warning} data-tone={tone}>
              <Icon size={16} aria-hidden className={styles.icon} />
              <div>
                <p className={styles.rule}>
                  {warning.name}
                  <span className={styles.mode}>{MODES[tone]}</span>
                </p>
                <p className={styles.words}>{warning.words}</p>
                {warning.acceptedBecause !== null && (
                  <p className={styles.words}>Accepted because: {warning.acceptedBecause}</p>
                )}
                {onOverride && tone === 'hard' && (
                  <Button size="compact-sm" onClick={onOverride}>
                    Override with a reason…
                  </Button>
                )}
                {pairId !== null && tone === 'soft' && (
                  <Button size="compact-sm" onClick={() => setAccepting(warning)}>
                    Accept with a reason…
                  </Button>
                )}
                {pairId !== null && tone === 'accepted' && (
                  <Button size="compact-sm" onClick={() => withdraw.mutate({ pairId, rule: warning.rule })}>
                    Take back
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {accepting && pairId !== null && (
        <AcceptDialog warning={accepting} pairId={pairId} onClose={() => setAccepting(null)} />
      )}
    </section>
  );
}

const MODES = { hard: 'never allowed', soft: 'warning', accepted: 'accepted' } as const;

type AcceptDialogProps = {
  readonly warning: BoardWarning;
  readonly pairId: number;
  readonly onClose: () => void;
};

function AcceptDialog({ warning, pairId, onClose }: AcceptDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const accept = useCommand(api.matching.acceptWarning, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  return (
    <FormDialog
      title={`Accept “${warning.name}”`}
      isOpen
      onClose={onClose}
      submitLabel="Accept"
      isBusy={accept.isPending}
      problem={problem}
      onSubmit={() => accept.mutate({ pairId, rule: warning.rule, reason })}
    >
      <p className={styles.words}>{warning.words}</p>
      <Textarea
        label="Why is it acceptable for this pair?"
        description="Goes into the decision log."
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
