import type { Role } from '#shared/domain/people.ts';
import styles from './Half.module.css';

type HalfProps = {
  readonly role: Role;
  /** Height in pixels. */
  readonly size?: number;
  /** Leave out where the role is said in words beside it. */
  readonly label?: string;
};

/** One half of the motif: the mentee's opens to the right, the mentor's to the left. */
export function Half({ role, size = 16, label }: HalfProps) {
  const path = role === 'mentee' ? 'M10 0 A10 10 0 0 0 10 20 Z' : 'M0 0 A10 10 0 0 1 0 20 Z';
  return (
    <svg
      className={role === 'mentee' ? styles.mentee : styles.mentor}
      width={size / 2}
      height={size}
      viewBox="0 0 10 20"
      {...named(label)}
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}

type PairMarkProps = { readonly size?: number; readonly label?: string };

/** Both halves joined by their lens: the product's mark, and the sign of a pair. */
export function PairMark({ size = 24, label }: PairMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" {...named(label)}>
      <path className={styles.mentee} d="M12 1 A11 11 0 0 0 12 23 Z" fill="currentColor" />
      <path className={styles.mentor} d="M12 1 A11 11 0 0 1 12 23 Z" fill="currentColor" />
      <path className={styles.lens} d="M12 5.4 A9.4 9.4 0 0 1 12 18.6 A9.4 9.4 0 0 1 12 5.4 Z" />
    </svg>
  );
}

function named(label: string | undefined) {
  return label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
}
