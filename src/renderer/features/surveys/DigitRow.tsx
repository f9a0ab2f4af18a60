import { useId, type KeyboardEvent } from 'react';
import styles from './Entry.module.css';

type DigitRowProps = {
  /** Its place in the form, for the focus. */
  readonly step: number;
  readonly number: string;
  readonly words: string;
  readonly labels: readonly string[];
  readonly value: number | null;
  /** The choices have names of their own instead of the steps of the scale. */
  readonly isWide?: boolean;
  readonly onAnswer: (value: number | null) => void;
  readonly onGo: (step: number) => void;
};

/** One question that a digit answers; the arrows and the mouse do as well. */
export function DigitRow({
  step,
  number,
  words,
  labels,
  value,
  isWide = false,
  onAnswer,
  onGo,
}: DigitRowProps) {
  const name = useId();
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^[0-9]$/.test(event.key) ? Number(event.key) : null;
    if (digit !== null) {
      if (digit > labels.length) return;
      onAnswer(digit === 0 ? null : digit);
      onGo(step + 1);
    } else if (event.key === 'Backspace') onGo(step - 1);
    else if (event.key === 'Delete') onAnswer(null);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className={isWide ? styles.wide : styles.row}>
      <legend className="visually-hidden">{words}</legend>
      <span className={styles.words} aria-hidden>
        {number && <span className={styles.number}>{number}.</span>} {words}
      </span>
      {labels.map((label, index) => (
        <label key={label} className={styles.option}>
          <input
            type="radio"
            name={name}
            data-step-focus={step}
            checked={value === index + 1}
            onChange={() => onAnswer(index + 1)}
            onKeyDown={keys}
            aria-label={`${index + 1} ${label}`}
          />
          <span aria-hidden>{isWide ? `${index + 1} ${label}` : index + 1}</span>
        </label>
      ))}
    </fieldset>
  );
}
