import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useState } from 'react';
import type { Meeting, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { CANCEL_REASON_NAMES, CANCEL_REASONS, PLACE_NAMES, PLACE_TYPES } from '#shared/domain/meetings.ts';
import { CHANNELS } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { draftOf, entryOf, type MeetingDraft } from './meeting-draft.ts';
import { CANCELLED_BY_CHOICES, STATE_CHOICES } from './meeting-words.ts';
import styles from './MeetingDialog.module.css';
import { SessionAgenda } from './SessionAgenda.tsx';
import { TopicSelect, useTemplate } from './TopicSelect.tsx';

type MeetingDialogProps = {
  readonly pair: { readonly pairId: number; readonly mentee: string; readonly mentor: string };
  /** The meeting that is edited or whose outcome is noted; null for a new one. */
  readonly meeting: Meeting | null;
  readonly state: MeetingEntry['state'];
  readonly today: IsoDate;
  readonly minutes: number;
  readonly onClose: () => void;
};

/** Held, called off or planned: days, topics and a next step. What was said stays between the two. */
export function MeetingDialog({ pair, meeting, state, today, minutes, onClose }: MeetingDialogProps) {
  const [draft, setDraft] = useState<MeetingDraft>(() => draftOf({ meeting, state, today, minutes }));
  const set = (change: Partial<MeetingDraft>) => setDraft(before => ({ ...before, ...change }));
  const log = useCommand(api.engagement.logMeeting, {
    done: draft.state === 'planned' ? 'Meeting planned' : 'Meeting noted',
    onDone: onClose,
    onFailed: () => true,
  });
  const errors = log.error ? errorFields(log.error) : {};
  const error = (field: string) => errors[field] ?? errors[`entry.${field}`];
  return (
    <FormDialog
      title={`${pair.mentee} and ${pair.mentor}`}
      isOpen
      onClose={onClose}
      onSubmit={() =>
        log.mutate({ pairId: pair.pairId, meetingId: meeting?.id ?? null, entry: entryOf(draft) })
      }
      submitLabel="Save"
      isBusy={log.isPending}
      problem={log.error ? explainError(log.error) : null}
      size={540}
    >
      <SegmentedControl
        fullWidth
        aria-label="What became of the meeting"
        value={draft.state}
        onChange={next => set({ state: next })}
        data={[...STATE_CHOICES]}
      />
      <div className={styles.line}>
        <DayInput
          label={draft.state === 'cancelled' ? 'Was planned for' : 'Day'}
          value={draft.on}
          error={error('on')}
          onChange={on => set({ on: on ?? draft.on })}
          isRequired
        />
        {draft.state !== 'cancelled' && (
          <>
            <TimeInput
              label="Start (optional)"
              value={draft.startsAt}
              error={error('startsAt')}
              onChange={event => set({ startsAt: event.currentTarget.value.slice(0, 5) })}
            />
            <NumberInput
              label="Minutes"
              min={1}
              max={600}
              clampBehavior="none"
              value={draft.minutes ?? ''}
              error={error('minutes')}
              onChange={value => set({ minutes: typeof value === 'number' ? value : null })}
            />
          </>
        )}
      </div>
      {draft.state === 'cancelled' ? <CancelledFields draft={draft} onChange={set} /> : null}
      {draft.state !== 'cancelled' && (
        <ArrangementFields draft={draft} topicError={error('topics')} onChange={set} />
      )}
    </FormDialog>
  );
}

type FieldsProps = {
  readonly draft: MeetingDraft;
  readonly onChange: (change: Partial<MeetingDraft>) => void;
};

function CancelledFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label="Called off by"
        value={draft.cancelledBy}
        onChange={cancelledBy => onChange({ cancelledBy })}
        data={[...CANCELLED_BY_CHOICES]}
      />
      <Select
        label="Why (optional)"
        placeholder="Not noted"
        clearable
        value={draft.reason}
        onChange={reason => onChange({ reason })}
        data={CANCEL_REASONS.map(value => ({ value, label: CANCEL_REASON_NAMES[value] }))}
      />
    </>
  );
}

function ArrangementFields({
  draft,
  topicError,
  onChange,
}: FieldsProps & { readonly topicError: string | undefined }) {
  const template = useTemplate(draft.topics);
  return (
    <>
      <div className={styles.line}>
        <Select
          label="How"
          placeholder="Not noted"
          clearable
          value={draft.channel}
          onChange={channel => onChange({ channel })}
          data={[...CHANNELS]}
        />
        <Select
          label="Where"
          placeholder="Not noted"
          clearable
          value={draft.placeType}
          onChange={placeType => onChange({ placeType })}
          data={PLACE_TYPES.map(value => ({ value, label: PLACE_NAMES[value] }))}
        />
      </div>
      <TopicSelect value={draft.topics} error={topicError} onChange={topics => onChange({ topics })} />
      {template && <SessionAgenda template={template} />}
      {draft.state === 'held' && (
        <TextInput
          label="Next step (optional)"
          description="What one of them does until next time. There is no field for notes: what was said stays with the two, so that both can speak openly."
          maxLength={200}
          value={draft.nextStep}
          onChange={event => onChange({ nextStep: event.currentTarget.value })}
        />
      )}
    </>
  );
}
