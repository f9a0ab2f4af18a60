import { NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OrientationFields } from '#shared/contract/orientation.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { EVENT_MODES } from '#shared/domain/orientation.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './EventDialog.module.css';
import { MODE_WORDS } from './event-words.ts';

type Event = OrientationFields & { readonly id: number };
type EventDialogProps = {
  /** Null to plan a new one. */
  readonly event: Event | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
  readonly onPlanned?: (id: number) => void;
};

type Invite = 'all' | 'mentors' | 'mentees' | 'nobody';

/** One orientation: when, where, for whom. Agenda and invitations come by themselves and can be changed later. */
export function EventDialog({ event, today, onClose, onPlanned }: EventDialogProps) {
  const [draft, setDraft] = useState<OrientationFields>(() => event ?? newEvent(today));
  const [invite, setInvite] = useState<Invite>('all');
  const [withAgenda, setWithAgenda] = useState(true);
  const set = (change: Partial<OrientationFields>) => setDraft({ ...draft, ...change });
  const plan = useCommand(api.orientation.plan, {
    done: 'Orientation planned',
    onDone: ({ id }) => {
      onClose();
      onPlanned?.(id);
    },
    onFailed: () => true,
  });
  const update = useCommand(api.orientation.update, {
    done: 'Orientation saved',
    onDone: onClose,
    onFailed: () => true,
  });
  const { isPending, error } = event ? update : plan;
  const fields = error ? errorFields(error) : {};
  const submit = () => {
    const clean = {
      ...draft,
      place: draft.mode === 'remote' ? '' : draft.place,
      link: draft.mode === 'inPerson' ? '' : draft.link,
    };
    if (event) update.mutate({ ...clean, id: event.id });
    else plan.mutate({ ...clean, invite, withAgenda });
  };
  return (
    <FormDialog
      title={event ? 'Edit the orientation' : 'Plan an orientation'}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel={event ? 'Save' : 'Plan'}
      isBusy={isPending}
      problem={error ? explainError(error) : null}
      size={560}
    >
      <TextInput
        label="Title"
        value={draft.title}
        error={fields['title']}
        maxLength={200}
        onChange={change => set({ title: change.currentTarget.value })}
        data-autofocus
      />
      <div className={styles.line}>
        <DayInput
          label="Day"
          value={draft.heldOn}
          error={fields['heldOn']}
          onChange={day => set({ heldOn: day ?? draft.heldOn })}
          isRequired
        />
        <TextInput
          label="Start"
          type="time"
          value={draft.startsAt ?? ''}
          error={fields['startsAt']}
          onChange={change => set({ startsAt: change.currentTarget.value || null })}
        />
        <NumberInput
          label="Minutes"
          value={draft.minutes}
          error={fields['minutes']}
          min={5}
          max={1440}
          step={15}
          allowDecimal={false}
          onChange={value => set({ minutes: Number(value) || draft.minutes })}
        />
      </div>
      <div>
        <span className={styles.label} id="event-mode">
          Where
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="event-mode"
          value={draft.mode}
          onChange={mode => set({ mode })}
          data={EVENT_MODES.map(mode => ({ value: mode, label: MODE_WORDS[mode] }))}
        />
      </div>
      {draft.mode !== 'remote' && (
        <TextInput
          label="Place"
          placeholder="Canteen, second floor"
          value={draft.place}
          error={fields['place']}
          maxLength={200}
          onChange={change => set({ place: change.currentTarget.value })}
        />
      )}
      {draft.mode !== 'inPerson' && (
        <TextInput
          label="Link of the call"
          placeholder="https://"
          value={draft.link}
          error={fields['link']}
          maxLength={500}
          onChange={change => set({ link: change.currentTarget.value })}
        />
      )}
      {draft.startsAt !== null && (
        <TimeZoneSelect
          value={draft.timeZone}
          error={fields['timeZone']}
          onChange={timeZone => set({ timeZone })}
        />
      )}
      <Switch
        label="First names only, on badges and table plans"
        checked={draft.isFirstNames}
        onChange={change => set({ isFirstNames: change.currentTarget.checked })}
      />
      {!event && (
        <>
          <div>
            <span className={styles.label} id="event-invite">
              Invite
            </span>
            <SegmentedControl
              fullWidth
              aria-labelledby="event-invite"
              value={invite}
              onChange={setInvite}
              data={[
                { value: 'all', label: 'Everybody' },
                { value: 'mentees', label: 'Mentees' },
                { value: 'mentors', label: 'Mentors' },
                { value: 'nobody', label: 'Nobody yet' },
              ]}
            />
          </div>
          <Switch
            label="Start with the suggested agenda of 90 minutes"
            checked={withAgenda}
            onChange={change => setWithAgenda(change.currentTarget.checked)}
          />
        </>
      )}
    </FormDialog>
  );
}

function newEvent(today: IsoDate): OrientationFields {
  return {
    title: 'Orientation',
    heldOn: today,
    startsAt: '10:00',
    minutes: 90,
    mode: 'inPerson',
    place: '',
    link: '',
    timeZone: null,
    isFirstNames: true,
  };
}

type TimeZoneSelectProps = {
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (timeZone: string | null) => void;
};

function TimeZoneSelect({ value, error, onChange }: TimeZoneSelectProps) {
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <Select
      label="Time zone"
      description="For guests elsewhere: their calendars then show their own hour."
      placeholder="The same hour wherever people are"
      searchable
      clearable
      limit={80}
      value={value}
      error={error}
      data={zones}
      onChange={onChange}
    />
  );
}
