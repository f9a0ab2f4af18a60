import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ReadinessGate } from '#shared/contract/readiness.ts';
import styles from './GateRows.module.css';

const GATES: Readonly<Record<ReadinessGate['key'], { readonly title: string; readonly done: string }>> = {
  orientation: { title: 'Orientation', done: 'Both were there.' },
  training: { title: 'Training', done: 'Both finished what is required.' },
  agreement: { title: 'Agreement', done: 'Both signed the version that counts.' },
};

/** The three things that come before a first meeting, each with who is missing what. */
export function GateRows({ gates }: { readonly gates: readonly ReadinessGate[] }) {
  return (
    <ul className={styles.gates}>
      {gates.map(({ key, missing }) => (
        <li key={key} className={styles.gate}>
          {missing.length === 0 ? (
            <IconCircleCheck size={20} className={styles.done} aria-label="Complete" />
          ) : (
            <IconCircleDashed size={20} className={styles.open} aria-label="Open" />
          )}
          <strong className={styles.title}>{GATES[key].title}</strong>
          <span className={styles.words}>
            {missing.length === 0
              ? GATES[key].done
              : missing.map(sentence => (
                  <span key={sentence} className={styles.sentence}>
                    {sentence}
                  </span>
                ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
