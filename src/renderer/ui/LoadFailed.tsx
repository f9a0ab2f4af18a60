import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { explainError } from '../api/explain-error.ts';
import styles from './LoadFailed.module.css';

type LoadFailedProps = {
  readonly error: unknown;
  readonly onRetry?: () => void;
};

/** In place of content that could not be read: what happened, and the way to try again. */
export function LoadFailed({ error, onRetry }: LoadFailedProps) {
  return (
    <section className={styles.failed} role="alert">
      <IconAlertTriangle size={20} aria-hidden className={styles.icon} />
      <div>
        <p className={styles.words}>{explainError(error)}</p>
        {onRetry && <Button onClick={onRetry}>Try again</Button>}
      </div>
    </section>
  );
}
