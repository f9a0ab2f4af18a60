import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Home } from '#shared/contract/program.ts';
import styles from './ProgramPath.module.css';

type Step = Home['path'][number];

const SCREEN_OF = {
  plan: '/program',
  roster: '/import',
  people: '/intake',
  matching: '/matching',
  orientation: '/readiness',
  active: '/pairs',
  review: '/outcomes',
  close: '/documents',
} as const satisfies Record<Step['key'], string>;

const STATE_WORDS = { done: 'Done', late: 'Late', next: 'Next', later: '' } as const;

type ProgramPathProps = { readonly path: readonly Step[] };

/** The life of a program from plan to close: what is done, late and next. Each step leads to its screen. */
export function ProgramPath({ path }: ProgramPathProps) {
  return (
    <nav aria-label="Path of the program">
      <ol className={styles.path}>
        {path.map(step => (
          <li key={step.key} className={styles.step} data-state={step.state}>
            <Link to={SCREEN_OF[step.key]} className={styles.link}>
              <span className={styles.marker} aria-hidden>
                {step.state === 'done' && <IconCheck size={13} stroke={2.5} />}
                {step.state === 'late' && <IconAlertTriangle size={13} stroke={2.25} />}
              </span>
              <span className={styles.title}>
                {step.title}
                {STATE_WORDS[step.state] && <span className={styles.state}> {STATE_WORDS[step.state]}</span>}
              </span>
              <span className={styles.words}>{step.words}</span>
              {step.on && (
                <time className={styles.date}>
                  {new Date(`${step.on}T00:00`).toLocaleDateString('en', { day: 'numeric', month: 'short' })}
                </time>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
