import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type EmptyStateProps = {
  readonly title: string;
  /** What the screen will show, and why it does not yet. */
  readonly words: ReactNode;
  /** The one next step. */
  readonly action?: ReactNode;
};

/** A screen with nothing on it yet: what it is for, its one next step, the motif in line art. */
export function EmptyState({ title, words, action }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <LineArt />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words}>{words}</p>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}

/** The two halves still apart, reaching for each other. */
function LineArt() {
  return (
    <svg className={styles.art} width="132" height="72" viewBox="0 0 132 72" fill="none" aria-hidden>
      <path
        className={styles.mentee}
        d="M52 8 A28 28 0 0 0 52 64 Z"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <path
        className={styles.mentor}
        d="M80 8 A28 28 0 0 1 80 64 Z"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <path
        className={styles.reach}
        d="M57 24 H75 M57 36 H75 M57 48 H75"
        strokeWidth="1.5"
        strokeDasharray="2 5"
        strokeLinecap="round"
      />
    </svg>
  );
}
