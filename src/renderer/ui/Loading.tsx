import { Skeleton } from '@mantine/core';
import styles from './Loading.module.css';

type LoadingProps = { readonly label: string; readonly rows?: number };

/** Quiet bars where content will be. They only show when it takes longer than a blink. */
export function Loading({ label, rows = 6 }: LoadingProps) {
  return (
    <div className={styles.loading} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={18} width={`${92 - ((row * 17) % 40)}%`} radius="sm" />
      ))}
    </div>
  );
}
