import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { STAGES, type LifecycleTask, type Stage } from '#shared/contract/home.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import styles from './Checklist.module.css';
import { STAGE_TITLES } from './stage-titles.ts';
import { TaskDialog } from './TaskDialog.tsx';

type ChecklistProps = { readonly tasks: readonly LifecycleTask[]; readonly today: IsoDate };

/** What people do by hand in the life of a cohort: who, until when, and whether it is done. */
export function Checklist({ tasks, today }: ChecklistProps) {
  const [edited, setEdited] = useState<LifecycleTask | 'new' | null>(null);
  const [showsDone, setShowsDone] = useState(false);
  const addUsual = useCommand(api.home.addUsualTasks, {
    done: ({ count }) => `${count} tasks added to the checklist`,
  });
  const doneCount = tasks.filter(task => task.doneOn !== null).length;
  const shown = tasks.filter(task => showsDone || task.doneOn === null);
  return (
    <section aria-labelledby="checklist" className={styles.checklist}>
      <div className={styles.head}>
        <h2 className={styles.heading} id="checklist">
          Checklist
        </h2>
        <span className={styles.count}>{tasks.length > 0 && `${doneCount} of ${tasks.length} done`}</span>
        {doneCount > 0 && (
          <Button size="compact-sm" onClick={() => setShowsDone(!showsDone)} aria-expanded={showsDone}>
            {showsDone ? 'Hide what is done' : 'Show what is done'}
          </Button>
        )}
        <Button size="compact-sm" onClick={() => setEdited('new')}>
          Add a task
        </Button>
        {tasks.length === 0 && (
          <Button size="compact-sm" loading={addUsual.isPending} onClick={() => addUsual.mutate(undefined)}>
            Add the usual tasks
          </Button>
        )}
      </div>
      {tasks.length === 0 && (
        <p className={styles.none}>
          No tasks yet. The usual ones come with days counted from the cohort’s dates; change or remove what
          does not fit.
        </p>
      )}
      {tasks.length > 0 && shown.length === 0 && (
        <p className={styles.none}>Everything on the list is done.</p>
      )}
      <div className={styles.stages}>
        {STAGES.filter(stage => shown.some(task => task.stage === stage)).map(stage => (
          <StageTasks
            key={stage}
            stage={stage}
            tasks={shown.filter(task => task.stage === stage)}
            today={today}
            onEdit={setEdited}
          />
        ))}
      </div>
      {edited && <TaskDialog task={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

type StageTasksProps = {
  readonly stage: Stage;
  readonly tasks: readonly LifecycleTask[];
  readonly today: IsoDate;
  readonly onEdit: (task: LifecycleTask) => void;
};

function StageTasks({ stage, tasks, today, onEdit }: StageTasksProps) {
  const update = useCommand(api.home.updateTask, {
    done: (_, change) => (change.doneOn ? 'Task ticked' : null),
  });
  const remove = useCommand(api.home.removeTask, { done: 'Task removed' });
  return (
    <section className={styles.stage} aria-label={STAGE_TITLES[stage]}>
      <h3 className={styles.stageTitle}>{STAGE_TITLES[stage]}</h3>
      <ul className={styles.tasks}>
        {tasks.map(task => (
          <li key={task.id} className={styles.task} data-done={task.doneOn !== null || undefined}>
            <Checkbox
              checked={task.doneOn !== null}
              onChange={event =>
                update.mutate({ id: task.id, doneOn: event.currentTarget.checked ? today : null })
              }
              label={task.title}
              classNames={{ label: styles.title ?? '' }}
            />
            <span className={styles.facts}>
              <span className={task.isLate ? styles.late : undefined}>{whenText(task, today)}</span>
              {task.owner && <span className={styles.owner}>{task.owner}</span>}
            </span>
            <span className={styles.actions}>
              <ActionIcon size={24} aria-label={`Edit “${task.title}”`} onClick={() => onEdit(task)}>
                <IconPencil size={15} />
              </ActionIcon>
              <ActionIcon
                size={24}
                aria-label={`Remove “${task.title}”`}
                onClick={() => remove.mutate({ id: task.id })}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenText({ dueOn, doneOn, isLate }: LifecycleTask, today: IsoDate): string {
  if (doneOn) return `Done ${dayText(doneOn, today)}`;
  if (!dueOn) return 'No day yet';
  return `${isLate ? 'Late, was due' : 'Due'} ${dayText(dueOn, today)}`;
}
