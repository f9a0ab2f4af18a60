import { Button, NumberInput, Popover, Switch } from '@mantine/core';
import { IconCalendarCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PulseDay } from '#shared/contract/surveys.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import styles from './Pulse.module.css';

type PulseStripProps = {
  readonly pulse: {
    readonly weeks: number | null;
    readonly noDays: string | null;
    readonly days: readonly PulseDay[];
  };
  readonly today: IsoDate;
  readonly isBusy: boolean;
  readonly onOpenPulse: (dueOn: IsoDate) => void;
};

/** The days on which a pulse is due, each with what became of it. */
export function PulseStrip({ pulse: { weeks, noDays, days }, today, isBusy, onOpenPulse }: PulseStripProps) {
  const next = days.find(day => day.state === 'planned');
  const isNext = (day: PulseDay) => day.state === 'overdue' || day === next;
  return (
    <section className={styles.pulse} aria-labelledby="pulses">
      <header className={styles.header}>
        <h2 id="pulses" className={styles.title}>
          Pulses
        </h2>
        <p className={styles.soft}>{rhythmWords(weeks)}</p>
        <Rhythm key={weeks} weeks={weeks} />
      </header>
      {noDays && <p className={styles.soft}>{noDays}</p>}
      {days.length > 0 && (
        <ol className={styles.days} aria-label="Days on which a pulse is due">
          {days.map(day => (
            <li key={day.dueOn} className={styles.day} data-state={day.state}>
              <strong>{dayText(day.dueOn, today)}</strong>
              <span>{wordsOf(day)}</span>
              {day.surveyId === null && isNext(day) && (
                <Button
                  size="compact-sm"
                  disabled={isBusy}
                  aria-label={`Make the pulse of ${dayText(day.dueOn, today)}`}
                  onClick={() => onOpenPulse(day.dueOn)}
                >
                  Make it
                </Button>
              )}
              {day.surveyId !== null && (
                <Link
                  to="/outcomes/surveys/$surveyId"
                  params={{ surveyId: String(day.surveyId) }}
                  aria-label={`Pulse of ${dayText(day.dueOn, today)}`}
                >
                  {day.state === 'done' ? 'Results' : 'Show'}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function rhythmWords(weeks: number | null): string {
  if (weeks === null) return 'Nobody is asked regularly. A few questions every six weeks show trouble early.';
  return weeks === 1 ? 'Every week while the pairs meet.' : `Every ${weeks} weeks while the pairs meet.`;
}

function wordsOf({ state, answered }: PulseDay): string {
  const here = answered ? `${answered.count} of ${answered.of}` : '';
  switch (state) {
    case 'done':
      return `${here} answered`;
    case 'open':
      return `Open, ${here}`;
    case 'draft':
      return 'Draft';
    case 'overdue':
      return answered ? `Late, ${here}` : 'Overdue';
    case 'planned':
      return 'Planned';
  }
}

function Rhythm({ weeks }: { readonly weeks: number | null }) {
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(weeks ?? 6);
  const save = useCommand(api.surveys.setPulse, {
    done: (_, input) => (input.weeks === null ? 'No more pulses' : 'Days of the pulses changed'),
    onDone: () => setOpen(false),
  });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus withRoles={false} shadow="md">
      <Popover.Target>
        <Button
          leftSection={<IconCalendarCog size={16} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Rhythm…
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.rhythm}
          onSubmit={event => {
            event.preventDefault();
            save.mutate({ weeks: draft });
          }}
        >
          <NumberInput
            label="Weeks between two pulses"
            min={1}
            max={52}
            clampBehavior="strict"
            value={draft}
            onChange={value => setDraft(Number(value) || 6)}
          />
          <div className={styles.buttons}>
            {weeks !== null && (
              <Switch label="Ask regularly" checked onChange={() => save.mutate({ weeks: null })} />
            )}
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
