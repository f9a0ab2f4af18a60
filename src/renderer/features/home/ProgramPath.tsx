import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Home } from '#shared/contract/home.ts';
import styles from './ProgramPath.module.css';

type Step = Home['path'][number];

const SCREEN_OF = {
  planning: '/program',
  interest: '/intake',
  screening: '/intake',
  matching: '/matching',
  orientation: '/readiness',
  active: '/pairs',
  midReview: '/outcomes',
  closing: '/program/closing',
  evaluated: '/documents',
} as const satisfies Record<Step['key'], string>;

const STATE_WORDS = { done: 'Done', late: 'Late', next: 'Next', later: '' } as const;

type ProgramPathProps = {
  readonly path: readonly Step[];
  readonly cohort: string;
  readonly predecessor: string;
};

/** The life of the cohort from planning to evaluation: what is done, late and next. Each step leads to its screen. */
export function ProgramPath({ path, cohort, predecessor }: ProgramPathProps) {
  const done = path.filter(step => step.state === 'done').length;
  return (
    <nav aria-label="Path of the program" className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.cohort}>{cohort}</h2>
        <span className={styles.progress}>
          {done} of {path.length} stages done
          {predecessor && ` · follows ${predecessor}`}
        </span>
      </div>
      <ol className={styles.path}>
        {path.map(step => (
          <li key={step.key} className={styles.step} data-state={step.state}>
            <Link to={SCREEN_OF[step.key]} className={styles.link}>
              <Marker state={step.state} />
              <span className={styles.title}>{step.title}</span>
              {STATE_WORDS[step.state] && <span className={styles.state}>{STATE_WORDS[step.state]}</span>}
              <span className={styles.words}>{step.words}</span>
              {step.on && step.state !== 'done' && (
                <time className={styles.date} dateTime={step.on}>
                  {new Date(`${step.on}T00:00`).toLocaleDateString('en', { day: 'numeric', month: 'short' })}
                </time>
              )}
              {step.tasksOpen > 0 && step.state !== 'later' && (
                <span className={styles.tasks}>
                  {step.tasksOpen} {step.tasksOpen === 1 ? 'task' : 'tasks'} open
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Two halves: apart while the stage lies ahead, one reaching while it is next, joined when it is done. */
function Marker({ state }: { readonly state: Step['state'] }) {
  if (state === 'late') {
    return (
      <span className={styles.late} aria-hidden>
        <IconAlertTriangle size={15} stroke={2.25} />
      </span>
    );
  }
  const gap = state === 'done' ? 0 : 2;
  return (
    <svg className={styles.marker} width="30" height="28" viewBox="0 0 30 28" aria-hidden>
      <path className={styles.mentee} d={`M${15 - gap} 3 A11 11 0 0 0 ${15 - gap} 25 Z`} />
      <path className={styles.mentor} d={`M${15 + gap} 3 A11 11 0 0 1 ${15 + gap} 25 Z`} />
      {state === 'done' && <path className={styles.check} d="M10.5 14.2 L13.7 17.4 L19.5 11" />}
    </svg>
  );
}
