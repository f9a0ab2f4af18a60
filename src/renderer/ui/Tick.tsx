import { useEffect, useRef } from 'react';
import styles from './Tick.module.css';

type TickProps = {
  /** What is ticked, for those who cannot see where the box stands. */
  readonly label: string;
  readonly checked: boolean;
  /** Some of what the box stands for is ticked. */
  readonly isPartly?: boolean;
  /** -1 where the arrow keys reach the box through its cell. */
  readonly tabIndex?: number;
  readonly onChange: (isTicked: boolean) => void;
};

/** A checkbox for rows: looks like those of forms and costs a list of many rows nearly nothing. */
export function Tick({ label, checked, isPartly = false, tabIndex, onChange }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <span className={styles.tick}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        aria-label={label}
        checked={checked}
        tabIndex={tabIndex}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <svg viewBox="0 0 10 7" className={styles.mark} aria-hidden>
        {isPartly ? (
          <rect y="2.5" width="10" height="2" rx="1" fill="currentColor" />
        ) : (
          <path
            d="M4 4.586L1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293L4 4.586z"
            fill="currentColor"
          />
        )}
      </svg>
    </span>
  );
}
