import { Button, Menu } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ProgramEvent } from '#shared/contract/tasks.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { RowMenu } from '../../ui/RowMenu.tsx';
import styles from './Tasks.module.css';

type EventListProps = {
  readonly events: readonly ProgramEvent[];
  readonly milestones: readonly { readonly title: string; readonly on: IsoDate }[];
  readonly today: IsoDate;
  readonly onOpen: (event: ProgramEvent | 'new') => void;
};

type Entry =
  | { readonly on: IsoDate; readonly title: string; readonly event: ProgramEvent }
  | { readonly on: IsoDate; readonly title: string; readonly event: null };

/** The days of the program in the order of time: those of the charter, and its own. */
export function EventList({ events, milestones, today, onOpen }: EventListProps) {
  const remove = useCommand(api.tasks.removeEvent, { done: 'Event removed' });
  const entries: Entry[] = [
    ...milestones.map(({ title, on }): Entry => ({ on, title, event: null })),
    ...events.map((event): Entry => ({ on: event.heldOn, title: event.title, event })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return (
    <section className={styles.events} aria-labelledby="events">
      <div className={styles.line}>
        <h2 className={styles.heading} id="events">
          Days of the program
        </h2>
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onOpen('new')}
        >
          Add an event
        </Button>
      </div>
      {entries.length === 0 && (
        <p className={styles.soft}>
          No day yet. The dates of the cohort stand in the <Link to="/program">charter</Link>; add other
          events here.
        </p>
      )}
      <ol className={styles.days}>
        {entries.map(entry => (
          <li
            key={entry.event ? `event ${entry.event.id}` : entry.title}
            data-past={entry.on < today || undefined}
            data-own={entry.event !== null || undefined}
          >
            <span className={styles.day}>{fullDay(entry.on)}</span>
            <span className={styles.what}>
              {entry.title}
              {entry.event?.place && <span className={styles.soft}>{entry.event.place}</span>}
              {!entry.event && (
                <Link to="/program" className={styles.fromCharter}>
                  from the charter
                </Link>
              )}
            </span>
            {entry.event && (
              <RowMenu
                label={`Change ${entry.title}`}
                items={
                  <>
                    <Menu.Item
                      leftSection={<IconPencil size={16} aria-hidden />}
                      onClick={() => onOpen(entry.event)}
                    >
                      Edit…
                    </Menu.Item>
                    <Menu.Item
                      leftSection={<IconTrash size={16} aria-hidden />}
                      onClick={() => remove.mutate({ id: entry.event.id })}
                    >
                      Remove
                    </Menu.Item>
                  </>
                }
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
