import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Home } from '#shared/contract/home.ts';
import styles from './TodayList.module.css';

/** More than these at once are a wall, not a list. */
const SHOWN = 6;

type TodayListProps = { readonly tasks: Home['now']; readonly isClosed: boolean };

/** What needs the facilitator today, most urgent first; each line leads to where it is done. */
export function TodayList({ tasks, isClosed }: TodayListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? tasks : tasks.slice(0, SHOWN);
  return (
    <section aria-labelledby="today">
      <h2 className={styles.heading} id="today">
        Today
      </h2>
      {tasks.length === 0 ? (
        <p className={styles.none}>
          {isClosed
            ? 'The program is closed. Nothing waits for you.'
            : 'Nothing needs you today. The pairs are meeting as planned.'}
        </p>
      ) : (
        <ul className={styles.tasks}>
          {shown.map(task => (
            <li key={task.key}>
              <TaskLink task={task} />
            </li>
          ))}
        </ul>
      )}
      {tasks.length > SHOWN && (
        <Button size="compact-sm" mt={8} onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? 'Show fewer' : `Show ${tasks.length - SHOWN} more`}
        </Button>
      )}
    </section>
  );
}

function TaskLink({ task }: { readonly task: Home['now'][number] }) {
  const [screen = '/', hash] = task.to.split('#');
  return (
    <Link
      // The core names screens; an address that no screen has leads to the start of the program.
      to={screen}
      {...(hash && { hash })}
      className={styles.task}
      data-tone={task.tone}
    >
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
  );
}
