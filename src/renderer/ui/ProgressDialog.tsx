import { Button, Modal, Progress } from '@mantine/core';
import { useState } from 'react';
import styles from './ProgressDialog.module.css';

type Part = { readonly done: number; readonly total: number; readonly label: string };

type ProgressDialogProps = {
  readonly title: string;
  /** Null when nothing runs. */
  readonly progress: Part | null;
  /** What stays as it is when the person stops it. */
  readonly cancelNote: string;
  readonly onCancel: () => void;
};

/** Long work: how far it is, how long it will take, and a way out that leaves nothing half done. */
export function ProgressDialog({ title, progress, cancelNote, onCancel }: ProgressDialogProps) {
  return (
    <Modal
      opened={progress !== null}
      onClose={onCancel}
      title={title}
      size={440}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      {progress && <ProgressBar title={title} progress={progress} />}
      <p className={styles.note}>{cancelNote}</p>
      <div className={styles.buttons}>
        <Button onClick={onCancel} data-autofocus>
          Stop
        </Button>
      </div>
    </Modal>
  );
}

/** Lives as long as the work, so that the time left counts from its beginning. */
function ProgressBar({ title, progress }: { readonly title: string; readonly progress: Part }) {
  const [startedAt] = useState(() => performance.now());
  const share = progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div role="status" aria-live="polite">
      <Progress value={share * 100} color="mentor" size="md" aria-label={title} transitionDuration={120} />
      <div className={styles.line}>
        <span>{progress.label}</span>
        <span className="tabular">{timeLeft(startedAt, share)}</span>
      </div>
    </div>
  );
}

/** Said only once enough is done to know: a guess that jumps about is worse than none. */
function timeLeft(startedAt: number, share: number): string {
  if (share < 0.05) return `${Math.floor(share * 100)}%`;
  const seconds = ((performance.now() - startedAt) / 1000) * (1 / share - 1);
  if (seconds < 1.5) return 'almost done';
  return seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
