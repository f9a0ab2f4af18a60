import { useId, type KeyboardEvent } from 'react';
import { SKILL_LEVELS, type Role } from '#shared/domain/people.ts';
import styles from './LevelInput.module.css';

type LevelInputProps = {
  readonly label: string;
  readonly role: Role;
  readonly value: number | null;
  /** What each level means, shown when the pointer rests on it. */
  readonly words: Readonly<Record<number, string>>;
  readonly onChange: (level: number | null) => void;
  /** The first row of a form, ready for the first digit. */
  readonly isFirst?: boolean;
};

/** Five levels in a row. A digit sets one and goes on to the next row, so that a sheet of paper is typed in a breath. */
export function LevelInput({ label, role, value, words, onChange, isFirst = false }: LevelInputProps) {
  const name = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const level = Number(event.key);
    if (event.key === 'Backspace' || event.key === 'Delete' || event.key === '0') onChange(null);
    else if (Number.isInteger(level) && level >= 1 && level <= 5) onChange(level);
    else return;
    event.preventDefault();
    if (level >= 1) focusNext(event.currentTarget);
  };
  return (
    <span
      className={styles.group}
      role="radiogroup"
      aria-label={label}
      tabIndex={-1}
      data-levels
      data-role={role}
      onKeyDown={onKeyDown}
    >
      {SKILL_LEVELS.map(level => (
        <label
          key={level}
          className={styles.level}
          data-chosen={level === value || undefined}
          title={words[level]}
        >
          <input
            type="radio"
            className={styles.radio}
            {...(isFirst && level === (value ?? 1) && { 'data-autofocus': true })}
            name={name}
            aria-label={`${level}: ${words[level] ?? ''}`}
            checked={level === value}
            onChange={() => onChange(level)}
            onClick={() => {
              if (level === value) onChange(null);
            }}
          />
          {level}
        </label>
      ))}
    </span>
  );
}

/** To the next row of levels of the same form; from the last one to the button that saves. */
function focusNext(group: HTMLElement): void {
  const form = group.closest('form');
  if (!form) return;
  const groups = [...form.querySelectorAll<HTMLElement>('[data-levels]')];
  const next = groups[groups.indexOf(group) + 1];
  const target = next
    ? (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input'))
    : form.querySelector<HTMLElement>('button[type="submit"]');
  target?.focus();
}
