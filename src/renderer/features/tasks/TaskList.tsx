import { Menu } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Task } from '#shared/contract/tasks.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { ownerName } from './owner-words.ts';
import styles from './Tasks.module.css';

type TaskRowProps = {
  readonly task: Task;
  readonly today: IsoDate;
  /** Whether the row says which pair the task is for. */
  readonly hasPair: boolean;
  readonly onEdit: (task: Task) => void;
};

/** One task: ticked with one click, edited or removed from its menu. */
export function TaskRow({ task, today, hasPair, onEdit }: TaskRowProps) {
  const setDone = useCommand(api.tasks.setDone, {
    done: (_, { isDone }) => (isDone ? `Done: ${task.title}` : null),
  });
  const remove = useCommand(api.tasks.remove, { done: 'Task removed' });
  return (
    <>
      <Tick
        label={task.title}
        checked={task.doneOn !== null}
        onChange={isDone => setDone.mutate({ id: task.id, isDone })}
      />
      <span className={styles.title} data-done={task.doneOn !== null || undefined} title={task.title}>
        {task.title}
      </span>
      <span className={styles.who}>
        {ownerName(task.owner, task.pairId !== null)}
        {hasPair && task.pair && ` · ${task.pair.mentee} and ${task.pair.mentor}`}
      </span>
      <span className={styles.due} data-late={task.isOverdue || undefined}>
        {dueWords(task, today)}
      </span>
      <RowMenu
        label={`Change ${task.title}`}
        items={
          <>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onEdit(task)}>
              Edit…
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => remove.mutate({ id: task.id })}
            >
              Remove
            </Menu.Item>
          </>
        }
      />
    </>
  );
}

function dueWords({ dueOn, doneOn, isOverdue }: Task, today: IsoDate): string {
  if (doneOn !== null) return `Done ${dayText(doneOn, today)}`;
  if (dueOn === null) return 'No date';
  if (!isOverdue) return dueOn === today ? 'Due today' : `Due ${dayText(dueOn, today)}`;
  const days = daysBetween(dueOn, today);
  return days === 1 ? '1 day late' : `${days} days late`;
}

type TaskListProps = {
  readonly tasks: readonly Task[];
  readonly today: IsoDate;
  readonly onEdit: (task: Task) => void;
};

const ROW_HEIGHT = 40;

/** Tasks of the program and of all pairs, only as many drawn as can be seen. */
export function TaskList({ tasks, today, onEdit }: TaskListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- drawn anew by itself when it scrolls
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => tasks[index]?.id ?? index,
    overscan: 10,
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <div className={styles.scroll} role="region" aria-label="Tasks" tabIndex={0} ref={scroller}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const task = tasks[item.index];
          return (
            task && (
              <li key={item.key} className={styles.item} style={{ transform: `translateY(${item.start}px)` }}>
                <TaskRow task={task} today={today} hasPair onEdit={onEdit} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
