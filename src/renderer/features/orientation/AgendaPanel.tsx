import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus, IconTemplate } from '@tabler/icons-react';
import type { AgendaItem, OrientationListing } from '#shared/contract/orientation.ts';
import { AGENDA_TEMPLATE, agendaMinutes, ICE_BREAKERS, runningClock } from '#shared/domain/orientation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './AgendaPanel.module.css';
import { AgendaRow } from './AgendaRow.tsx';
import { keyed, useAgendaDraft } from './use-agenda-draft.ts';

type AgendaPanelProps = { readonly event: OrientationListing; readonly agenda: readonly AgendaItem[] };

/** The running order with its clock; every change is saved at once and is one step to undo. */
export function AgendaPanel({ event, agenda }: AgendaPanelProps) {
  const { draft, setDraft, keep } = useAgendaDraft(event.id, agenda);
  const move = (from: number, to: number) => {
    const item = draft[from];
    if (!item || to < 0 || to >= draft.length) return;
    const rest = draft.filter((_, index) => index !== from);
    keep([...rest.slice(0, to), item, ...rest.slice(to)]);
  };
  const add = (item: AgendaItem, at = draft.length) =>
    keep([...draft.slice(0, at), keyed(item), ...draft.slice(at)]);
  const clock = runningClock(event.startsAt, draft);
  const total = agendaMinutes(draft);
  const template = (
    <Button
      leftSection={<IconTemplate size={16} aria-hidden />}
      onClick={() => keep(AGENDA_TEMPLATE.map(keyed))}
    >
      Use the suggested agenda
    </Button>
  );
  if (draft.length === 0) {
    return (
      <EmptyState
        title="No agenda yet"
        words="Start with an order that works: welcome, first names, an ice-breaker, goals, roles, cadence, support and cases."
        action={template}
      />
    );
  }
  return (
    <section className={styles.panel} aria-label="Agenda">
      <div className={styles.toolbar}>
        <span className={styles.total} data-over={total > event.minutes || undefined} aria-live="polite">
          <strong>{total}</strong> of {event.minutes} minutes
        </span>
        <span className={styles.buttons}>
          <Menu position="bottom-end" width={300}>
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={14} aria-hidden />}>Add an ice-breaker</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {ICE_BREAKERS.map(({ key, ...item }) => (
                <Menu.Item key={key} onClick={() => add(item, Math.min(3, draft.length))}>
                  {item.title.replace('Ice-breaker: ', '')} · {item.minutes} minutes
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => add({ title: 'New point', minutes: 10, lead: '', notes: '' })}
          >
            Add a point
          </Button>
        </span>
      </div>
      <ol className={styles.list}>
        {draft.map((item, index) => (
          <AgendaRow
            key={item.key}
            item={item}
            at={clock[index] ?? ''}
            place={{ index, count: draft.length }}
            onDraft={change =>
              setDraft(draft.map(other => (other.key === item.key ? { ...other, ...change } : other)))
            }
            onKeep={() => keep(draft)}
            onMove={move}
            onRemove={() => keep(draft.filter(other => other.key !== item.key))}
          />
        ))}
      </ol>
    </section>
  );
}
