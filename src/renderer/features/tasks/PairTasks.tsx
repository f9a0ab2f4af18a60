import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Task } from '#shared/contract/tasks.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskRow } from './TaskList.tsx';
import styles from './Tasks.module.css';

type PairTasksProps = { readonly pairId: number; readonly names: string; readonly today: IsoDate };

/** What one pair has to do until its next meeting. */
export function PairTasks({ pairId, names, today }: PairTasksProps) {
  const { data, error, isPending, refetch } = useQuery(api.tasks.ofPair.queryOptions({ input: { pairId } }));
  const [opened, setOpened] = useState<Task | 'new' | null>(null);
  return (
    <section aria-labelledby="pair-tasks">
      <div className={styles.line}>
        <h2 className={styles.heading} id="pair-tasks">
          Tasks
        </h2>
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setOpened('new')}
        >
          Add a task
        </Button>
      </div>
      {isPending && <Loading label="Loading the tasks" rows={2} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={styles.soft}>Nothing to do for this pair.</p>}
      <ul className={styles.short}>
        {data?.map(task => (
          <li key={task.id} className={styles.item}>
            <TaskRow task={task} today={today} hasPair={false} onEdit={setOpened} />
          </li>
        ))}
      </ul>
      {opened && (
        <TaskDialog
          task={opened === 'new' ? null : opened}
          ofPair={{ pairId, names }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
