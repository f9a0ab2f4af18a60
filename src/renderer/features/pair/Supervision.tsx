import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { PairDetails } from '#shared/contract/pairs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import styles from './Supervision.module.css';

/** Days on which the facilitator talked with the mentor alone. The day is all that is kept. */
export function Supervision({ pair }: { readonly pair: PairDetails }) {
  const [day, setDay] = useState<IsoDate | null>(null);
  const note = useCommand(api.pairs.noteSupervision, {
    onDone: () => setDay(null),
    onFailed: () => true,
  });
  const { enrollmentId, name } = pair.mentor;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Talks with {name}</h2>
      <p className={styles.soft}>How it is for the mentor, alone with you. Only the day is kept.</p>
      {pair.supervision.length > 0 && (
        <ul className={styles.days}>
          {pair.supervision.map(heldOn => (
            <li key={heldOn} className={styles.day}>
              {fullDay(heldOn)}
              <ActionIcon
                aria-label={`Remove the talk of ${fullDay(heldOn)}`}
                onClick={() => note.mutate({ enrollmentId, heldOn, isHeld: false })}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {day === null ? (
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setDay(pair.today)}
        >
          Note a talk
        </Button>
      ) : (
        <form
          className={styles.form}
          onSubmit={event => {
            event.preventDefault();
            note.mutate({ enrollmentId, heldOn: day, isHeld: true });
          }}
        >
          <DayInput
            label="Day of the talk"
            value={day}
            error={note.error ? errorFields(note.error)['heldOn'] : undefined}
            onChange={next => setDay(next ?? pair.today)}
            isRequired
          />
          <Button type="submit" loading={note.isPending}>
            Note it
          </Button>
        </form>
      )}
    </section>
  );
}
