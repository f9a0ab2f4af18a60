import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Meeting, MeetingEntry, PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { CHANNELS, type Channel } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type MeetingDialogProps = {
  readonly pair: PairListing;
  /** The planned meeting whose outcome is noted; null for a new one. */
  readonly meeting: Meeting | null;
  readonly today: IsoDate;
  readonly minutes: number;
  readonly onClose: () => void;
};

type Draft = {
  readonly state: MeetingEntry['state'];
  readonly on: IsoDate;
  readonly minutes: number | null;
  readonly channel: Channel | null;
  readonly topic: string;
  readonly cancelledBy: 'mentor' | 'mentee' | 'other';
};

/** Held, called off or planned: a day and a word are enough. What was said stays between the two. */
export function MeetingDialog({ pair, meeting, today, minutes, onClose }: MeetingDialogProps) {
  const [draft, setDraft] = useState<Draft>({
    state: 'held',
    on: meeting && meeting.plannedOn < today ? meeting.plannedOn : today,
    minutes,
    channel: null,
    topic: '',
    cancelledBy: 'mentee',
  });
  const log = useCommand(api.engagement.logMeeting, {
    done: 'Meeting noted',
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = log.error ? errorFields(log.error) : {};
  return (
    <FormDialog
      title={`${pair.mentee.name} and ${pair.mentor.name}`}
      isOpen
      onClose={onClose}
      onSubmit={() =>
        log.mutate({ pairId: pair.pairId, meetingId: meeting?.id ?? null, entry: entryOf(draft) })
      }
      submitLabel="Save"
      isBusy={log.isPending}
      problem={log.error ? explainError(log.error) : null}
    >
      <SegmentedControl
        fullWidth
        aria-label="What became of the meeting"
        value={draft.state}
        onChange={state => setDraft({ ...draft, state })}
        data={[
          { value: 'held', label: 'Held' },
          { value: 'cancelled', label: 'Called off' },
          { value: 'planned', label: 'Planned' },
        ]}
      />
      <DayInput
        label={draft.state === 'cancelled' ? 'Was planned for' : 'Day'}
        value={draft.on}
        error={fields['on']}
        onChange={on => setDraft({ ...draft, on: on ?? draft.on })}
        isRequired
      />
      {draft.state === 'held' && (
        <>
          <NumberInput
            label="Minutes"
            min={1}
            max={600}
            value={draft.minutes ?? ''}
            onChange={value => setDraft({ ...draft, minutes: typeof value === 'number' ? value : null })}
          />
          <Select
            label="How"
            placeholder="Not noted"
            clearable
            value={draft.channel}
            onChange={channel => setDraft({ ...draft, channel })}
            data={[...CHANNELS]}
          />
          <TextInput
            label="Topic"
            description="A word or two. What was said stays between the two."
            maxLength={200}
            value={draft.topic}
            onChange={event => setDraft({ ...draft, topic: event.currentTarget.value })}
          />
        </>
      )}
      {draft.state === 'cancelled' && (
        <SegmentedControl
          fullWidth
          aria-label="Called off by"
          value={draft.cancelledBy}
          onChange={cancelledBy => setDraft({ ...draft, cancelledBy })}
          data={[
            { value: 'mentee', label: 'By the mentee' },
            { value: 'mentor', label: 'By the mentor' },
            { value: 'other', label: 'Something else' },
          ]}
        />
      )}
    </FormDialog>
  );
}

function entryOf({ state, on, minutes, channel, topic, cancelledBy }: Draft): MeetingEntry {
  switch (state) {
    case 'planned':
      return { state, on };
    case 'held':
      return { state, on, minutes, channel, topic };
    case 'cancelled':
      return { state, on, cancelledBy };
  }
}
