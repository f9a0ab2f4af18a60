import { Button, Modal, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import styles from './ProgressDialog.module.css';

type ProgressDialogProps = {
  readonly title: string;
  /** Null when nothing runs. */
  readonly progress: { readonly done: number; readonly total: number; readonly label: string } | null;
  /** What stays as it is when the person stops it. */
  readonly cancelNote: string;
  readonly onCancel: () => void;
};

/** Long work: how far it is, how long it will take, and a way out that leaves nothing half done. */
export function ProgressDialog({ title, progress, cancelNote, onCancel }: ProgressDialogProps) {
  const startedAt = useRef<number | null>(null);
  const isRunning = progress !== null;
  useEffect(() => {
    startedAt.current = isRunning ? performance.now() : null;
  }, [isRunning]);
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <Modal
      opened={isRunning}
      onClose={onCancel}
      title={title}
      size={440}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <div role="status" aria-live="polite">
        <Progress value={share * 100} color="mentor" size="md" aria-label={title} transitionDuration={120} />
        <div className={styles.line}>
          <span>{progress?.label}</span>
          <span className="tabular">{timeLeft(startedAt.current, share)}</span>
        </div>
      </div>
      <p className={styles.note}>{cancelNote}</p>
      <div className={styles.buttons}>
        <Button onClick={onCancel} data-autofocus>
          Stop
        </Button>
      </div>
    </Modal>
  );
}

/** Said only once enough is done to know: a guess that jumps about is worse than none. */
function timeLeft(startedAt: number | null, share: number): string {
  if (startedAt === null || share < 0.05) return `${Math.floor(share * 100)} %`;
  const seconds = ((performance.now() - startedAt) / 1000) * (1 / share - 1);
  if (seconds < 1.5) return 'almost done';
  return seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
