import { Button } from '@mantine/core';
import { IconCalendarDown, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { READINESS_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { EventCard } from './EventCard.tsx';
import { EventDialog } from './EventDialog.tsx';
import styles from './OrientationPage.module.css';
import { saveCalendar } from './save-calendar.ts';

/** Every orientation, the next one first. */
export function OrientationPage() {
  const { data, error, isPending, refetch } = useQuery(api.orientation.list.queryOptions());
  const [isPlanning, setPlanning] = useState(false);
  const navigate = useNavigate();
  const plan = (
    <PrimaryButton leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setPlanning(true)}>
      Plan an orientation
    </PrimaryButton>
  );
  const coming = data?.events.filter(event => event.heldOn >= data.today) ?? [];
  const over = [...(data?.events.filter(event => event.heldOn < data.today) ?? [])].reverse();
  return (
    <Page
      title="Orientation"
      description="Everybody hears the same before the first meeting: who runs it, what is expected, whom to call."
      actions={
        <>
          {data && data.events.length > 0 && (
            <>
              <Button
                leftSection={<IconCalendarDown size={16} aria-hidden />}
                onClick={() => void saveCalendar(null)}
              >
                Calendar file of all
              </Button>
              {plan}
            </>
          )}
        </>
      }
    >
      <div className={styles.tabs}>
        <ScreenTabs label="Readiness" screens={READINESS_SCREENS} />
      </div>
      {isPending && <Loading label="Loading the orientations" />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && data.events.length === 0 && (
        <EmptyState
          title="No orientation planned yet"
          words="Give it a day and a place: everybody who was accepted is invited, and an agenda that works is there to change."
          action={plan}
        />
      )}
      {coming.length > 0 && <EventGroup title="Coming up" events={coming} isOver={false} />}
      {over.length > 0 && <EventGroup title="Over" events={over} isOver />}
      {isPlanning && data && (
        <EventDialog
          event={null}
          today={data.today}
          onClose={() => setPlanning(false)}
          onPlanned={id =>
            void navigate({ to: '/readiness/orientation/$eventId', params: { eventId: String(id) } })
          }
        />
      )}
    </Page>
  );
}

type EventGroupProps = {
  readonly title: string;
  readonly events: readonly Parameters<typeof EventCard>[0]['event'][];
  readonly isOver: boolean;
};

function EventGroup({ title, events, isOver }: EventGroupProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>
        {events.map(event => (
          <EventCard key={event.id} event={event} isOver={isOver} />
        ))}
      </ul>
    </section>
  );
}
