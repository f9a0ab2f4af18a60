import type { ReactNode } from 'react';
import styles from './Figure.module.css';

type FigureProps = {
  readonly label: string;
  readonly value: ReactNode;
  /** What stands behind it, such as "n = 24" or "81–97 %". */
  readonly basis?: ReactNode;
  readonly tone?: 'plain' | 'warn' | 'done';
};

/** A number that matters, large, with what it rests on in soft ink. */
export function Figure({ label, value, basis, tone = 'plain' }: FigureProps) {
  return (
    <div className={styles.figure}>
      <div className={styles.label}>{label}</div>
      <div className={`${styles.value} tabular`} data-tone={tone}>
        {value}
      </div>
      {basis && <div className={styles.basis}>{basis}</div>}
    </div>
  );
}
