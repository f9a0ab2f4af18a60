import { IconAlertTriangle, IconArrowRight, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Home } from '#shared/contract/program.ts';
import styles from './TodayList.module.css';

type TodayListProps = { readonly tasks: Home['today'] };

/** What needs the facilitator today, most urgent first; each line leads to where it is done. */
export function TodayList({ tasks }: TodayListProps) {
  return (
    <section aria-labelledby="today">
      <h2 className={styles.heading} id="today">
        Today
      </h2>
      {tasks.length === 0 ? (
        <p className={styles.none}>Nothing needs you today. The pairs are meeting as planned.</p>
      ) : (
        <ul className={styles.tasks}>
          {tasks.map(task => (
            <li key={task.key}>
              <Link to={task.to} className={styles.task} data-tone={task.tone}>
                {task.tone === 'next' ? (
                  <IconCircleDashed size={18} aria-hidden className={styles.icon} />
                ) : (
                  <IconAlertTriangle size={18} aria-hidden className={styles.icon} />
                )}
                <span className={styles.text}>
                  <span className={styles.words}>{task.words}</span>
                  <span className={styles.detail}>{task.detail}</span>
                </span>
                <IconArrowRight size={16} aria-hidden className={styles.arrow} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
