import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ProgramEvent, Task } from '#shared/contract/tasks.ts';
import { api } from '../../api/client.ts';
import { PAIR_SCREENS } from '../../app/screens.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { EventDialog } from './EventDialog.tsx';
import { EventList } from './EventList.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskList } from './TaskList.tsx';
import styles from './Tasks.module.css';

type View = 'open' | 'overdue' | 'mine' | 'done';

const VIEWS: readonly { readonly key: View; readonly label: string; readonly nothing: string }[] = [
  { key: 'open', label: 'Open', nothing: 'Nothing is left to do.' },
  { key: 'overdue', label: 'Late', nothing: 'Nothing is late.' },
  { key: 'mine', label: 'Mine', nothing: 'The facilitator has nothing to do.' },
  { key: 'done', label: 'Done', nothing: 'Nothing was ticked yet.' },
];

type Opened =
  | { readonly kind: 'task'; readonly task: Task | null }
  | { readonly kind: 'event'; readonly event: ProgramEvent | null };

/** What has to be done, by whom and until when; the days of the program beside it. */
export function TasksPage() {
  const { data, error, isPending, refetch } = useQuery(api.tasks.list.queryOptions());
  const [view, setView] = useState<View>('open');
  const [opened, setOpened] = useState<Opened | null>(null);
  const shown = useMemo(() => data?.tasks.filter(task => belongs(task, view)) ?? [], [data, view]);
  return (
    <Page
      title="Tasks and events"
      description="What pairs and the facilitator have to do, and the days that everybody shares."
      isFull
      actions={<ScreenTabs label="Pairs" screens={PAIR_SCREENS} />}
    >
      {isPending && <Loading label="Loading the tasks" rows={8} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.layout}>
          <div className={styles.main}>
            <div className={styles.toolbar}>
              <SegmentedControl
                aria-label="Tasks shown"
                value={view}
                onChange={setView}
                data={VIEWS.map(({ key, label }) => ({
                  value: key,
                  label: `${label} ${data.tasks.filter(task => belongs(task, key)).length}`,
                }))}
              />
              <span className={styles.gap} />
              <PrimaryButton
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setOpened({ kind: 'task', task: null })}
              >
                Add a task
              </PrimaryButton>
            </div>
            {shown.length === 0 ? (
              <p className={styles.nothing}>
                {data.tasks.length === 0
                  ? 'No task yet. Add what a pair or you have agreed to do; late ones stand on top and on Home.'
                  : VIEWS.find(one => one.key === view)?.nothing}
              </p>
            ) : (
              <TaskList tasks={shown} today={data.today} onEdit={task => setOpened({ kind: 'task', task })} />
            )}
          </div>
          <EventList
            events={data.events}
            milestones={data.milestones}
            today={data.today}
            onOpen={event => setOpened({ kind: 'event', event: event === 'new' ? null : event })}
          />
        </div>
      )}
      {opened?.kind === 'task' && (
        <TaskDialog task={opened.task} ofPair={null} onClose={() => setOpened(null)} />
      )}
      {opened?.kind === 'event' && data && (
        <EventDialog event={opened.event} today={data.today} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}

function belongs(task: Task, view: View): boolean {
  switch (view) {
    case 'open':
      return task.doneOn === null;
    case 'overdue':
      return task.isOverdue;
    case 'mine':
      return task.doneOn === null && task.owner === 'facilitator';
    case 'done':
      return task.doneOn !== null;
  }
}
