import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonEvent } from '#shared/contract/roster.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './PersonHistory.module.css';
import { PersonSection } from './PersonSection.tsx';

const SHOWN_FIRST = 5;

const moment = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Who changed what about a person, and when: from the log of the program. */
export function PersonHistory({ personId }: { readonly personId: number }) {
  const [showsAll, setShowsAll] = useState(false);
  const history = useQuery(api.roster.personHistory.queryOptions({ input: { id: personId } }));
  const events = history.data ?? [];
  const shown = showsAll ? events : events.slice(0, SHOWN_FIRST);
  return (
    <PersonSection title="History of changes">
      {history.isPending && <Loading label="Reading the log" rows={2} />}
      {history.isError && <LoadFailed error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && events.length === 0 && (
        <p className={styles.soft}>Nothing was changed since this person was added.</p>
      )}
      <ol className={styles.events}>
        {shown.map(event => (
          <li key={`${event.at} ${event.summary}`}>
            <p className={styles.head}>
              <span>{event.summary}</span>
              <span className={styles.soft}>
                {moment.format(Date.parse(event.at))}
                {event.actor && `, ${event.actor}`}
              </span>
            </p>
            <Lines lines={event.lines.filter(line => !event.summary.startsWith(line.what))} />
          </li>
        ))}
      </ol>
      {events.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsAll(true)}>
          Show {(events.length - shown.length).toLocaleString('en')} more
        </Button>
      )}
    </PersonSection>
  );
}

function Lines({ lines }: Pick<PersonEvent, 'lines'>) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.map(line => (
        <li key={`${line.what} ${line.before} ${line.after}`}>
          <span className={styles.soft}>{line.what}</span>
          {line.before !== null && <del>{line.before}</del>}
          {line.before !== null && <IconArrowRight size={12} aria-label="becomes" />}
          {/* Of what is restricted it is only told that it changed. */}
          {(line.before !== null || line.after !== null) && <ins>{line.after ?? 'empty'}</ins>}
        </li>
      ))}
    </ul>
  );
}
