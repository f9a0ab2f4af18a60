import { TimeInput } from '@mantine/dates';
import { useState } from 'react';
import type { Meeting } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './MeetingDialog.module.css';

type MoveDialogProps = {
  readonly meeting: Meeting;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** Another day for a planned meeting; the old one stays visible in the list. */
export function MoveDialog({ meeting, today, onClose }: MoveDialogProps) {
  const [on, setOn] = useState<IsoDate>(meeting.plannedOn < today ? today : meeting.plannedOn);
  const [startsAt, setStartsAt] = useState(meeting.startsAt ?? '');
  const move = useCommand(api.engagement.reschedule, {
    done: 'Meeting moved',
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = move.error ? errorFields(move.error) : {};
  return (
    <FormDialog
      title={`Move the meeting of ${fullDay(meeting.plannedOn)}`}
      isOpen
      onClose={onClose}
      onSubmit={() => move.mutate({ id: meeting.id, on, startsAt: startsAt === '' ? null : startsAt })}
      submitLabel="Move"
      isBusy={move.isPending}
      problem={move.error ? explainError(move.error) : null}
    >
      <div className={styles.line}>
        <DayInput
          label="New day"
          value={on}
          error={fields['on']}
          onChange={day => setOn(day ?? on)}
          isRequired
        />
        <TimeInput
          label="Start (optional)"
          value={startsAt}
          error={fields['startsAt']}
          onChange={event => setStartsAt(event.currentTarget.value.slice(0, 5))}
        />
      </div>
    </FormDialog>
  );
}
