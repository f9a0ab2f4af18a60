import { IconCheck } from '@tabler/icons-react';
import type { ImportStep } from './import-steps.ts';
import styles from './StepTrack.module.css';

const STEPS: readonly { readonly key: ImportStep; readonly title: string }[] = [
  { key: 'file', title: 'File' },
  { key: 'map', title: 'Columns' },
  { key: 'check', title: 'Check' },
  { key: 'done', title: 'Done' },
];

/** Where the import stands. */
export function StepTrack({ step }: { readonly step: ImportStep }) {
  const at = STEPS.findIndex(one => one.key === step);
  return (
    <ol className={styles.track} aria-label="Steps of the import">
      {STEPS.map(({ key, title }, index) => {
        const isDone = index < at || step === 'done';
        return (
          <li
            key={key}
            className={styles.step}
            data-state={isDone ? 'done' : index === at ? 'now' : 'later'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={styles.dot}>
              {isDone ? <IconCheck size={12} stroke={3} aria-label="done" /> : index + 1}
            </span>
            {title}
          </li>
        );
      })}
    </ol>
  );
}
