import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import styles from './HistoryPanel.module.css';

type HistoryPanelProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Everything that was done, newest first, as the log keeps it for ever. */
export function HistoryPanel({ isOpen, onClose }: HistoryPanelProps) {
  const log = useQuery({ ...api.history.log.queryOptions({ input: { limit: 300 } }), enabled: isOpen });
  return (
    <Drawer opened={isOpen} onClose={onClose} position="right" title="What was done" size={420}>
      {log.isPending && <Loading label="Loading the log" />}
      {log.isError && <LoadFailed error={log.error} onRetry={() => void log.refetch()} />}
      {log.data?.length === 0 && (
        <p className={styles.none}>
          Nothing yet. Each step that you take appears here, with the time and, for decisions, the reason.
        </p>
      )}
      <ol className={styles.steps}>
        {log.data?.map(entry => (
          <li key={entry.id} className={styles.step}>
            <span>{entry.summary}</span>
            {entry.reason && <span className={styles.reason}>“{entry.reason}”</span>}
            <time className={styles.time} dateTime={entry.at}>
              {new Date(entry.at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
