import { NumberInput, Select } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { PLACE_NAMES, PLACE_TYPES, type PlaceType } from '#shared/domain/meetings.ts';
import { CHANNELS, type Channel } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { dayText } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import dialog from './MeetingDialog.module.css';
import styles from './SeriesDialog.module.css';

type SeriesDialogProps = {
  readonly pairIds: number[];
  readonly nameOf: (pairId: number) => string;
  readonly today: IsoDate;
  readonly minutes: number;
  readonly cadenceDays: number;
  readonly onClose: () => void;
};

type Draft = {
  readonly from: IsoDate;
  readonly count: number | string;
  readonly everyDays: number | string;
  readonly startsAt: string;
  readonly minutes: number | string;
  readonly channel: Channel | null;
  readonly placeType: PlaceType | null;
};

/** Meetings ahead at the program's rhythm, for one pair or for many. */
export function SeriesDialog({ pairIds, nameOf, today, minutes, cadenceDays, onClose }: SeriesDialogProps) {
  const [draft, setDraft] = useState<Draft>({
    from: addDays(today, 7),
    count: 3,
    everyDays: cadenceDays,
    startsAt: '',
    minutes,
    channel: null,
    placeType: null,
  });
  const set = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }));
  const series = {
    pairIds,
    from: draft.from,
    count: Number(draft.count),
    everyDays: Number(draft.everyDays),
    startsAt: draft.startsAt === '' ? null : draft.startsAt,
    minutes: draft.minutes === '' ? null : Number(draft.minutes),
    channel: draft.channel,
    placeType: draft.placeType,
  };
  const isWhole = series.count >= 1 && series.count <= 60 && series.everyDays >= 1 && series.everyDays <= 365;
  const preview = useQuery({
    ...api.engagement.previewSeries.queryOptions({ input: series }),
    enabled: isWhole,
    placeholderData: before => before,
  });
  const plan = useCommand(api.engagement.planSeries, {
    done: ({ planned }) =>
      planned === 1 ? '1 meeting planned' : `${planned.toLocaleString('en')} meetings planned`,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = plan.error ? errorFields(plan.error) : {};
  const count = preview.data?.meetings ?? 0;
  return (
    <FormDialog
      title={
        pairIds.length === 1
          ? `Plan a series for ${nameOf(pairIds[0] ?? 0)}`
          : `Plan a series for ${pairIds.length.toLocaleString('en')} pairs`
      }
      isOpen
      onClose={onClose}
      onSubmit={() => plan.mutate(series)}
      submitLabel={count === 1 ? 'Plan 1 meeting' : `Plan ${count.toLocaleString('en')} meetings`}
      isBusy={plan.isPending}
      problem={plan.error ? explainError(plan.error) : null}
      size={560}
    >
      <div className={dialog.line}>
        <DayInput
          label="First day"
          value={draft.from}
          error={fields['from']}
          onChange={from => set({ from: from ?? draft.from })}
          isRequired
        />
        <NumberInput
          label="How many"
          min={1}
          max={60}
          value={draft.count}
          error={fields['count']}
          onChange={value => set({ count: value })}
        />
        <NumberInput
          label="Every … days"
          min={1}
          max={365}
          value={draft.everyDays}
          error={fields['everyDays']}
          onChange={value => set({ everyDays: value })}
        />
      </div>
      <div className={dialog.line}>
        <TimeInput
          label="Start (optional)"
          value={draft.startsAt}
          onChange={event => set({ startsAt: event.currentTarget.value.slice(0, 5) })}
        />
        <NumberInput
          label="Minutes"
          min={1}
          max={600}
          value={draft.minutes}
          error={fields['minutes']}
          onChange={value => set({ minutes: value })}
        />
      </div>
      <div className={dialog.line}>
        <Select
          label="How"
          placeholder="Not noted"
          clearable
          value={draft.channel}
          onChange={channel => set({ channel })}
          data={[...CHANNELS]}
        />
        <Select
          label="Where"
          placeholder="Not noted"
          clearable
          value={draft.placeType}
          onChange={placeType => set({ placeType })}
          data={PLACE_TYPES.map(value => ({ value, label: PLACE_NAMES[value] }))}
        />
      </div>
      {preview.data && isWhole && (
        <div className={styles.preview} role="status">
          <p>
            {preview.data.days.map(day => dayText(day, today)).join(', ')}. Days on a weekend moved to the
            Monday after.
          </p>
          {preview.data.left.length > 0 && (
            <details>
              <summary>
                {preview.data.left.length === 1
                  ? '1 pair'
                  : `${preview.data.left.length.toLocaleString('en')} pairs`}{' '}
                will not get all of them
              </summary>
              <ul>
                {preview.data.left.slice(0, 20).map(({ pairId, words }) => (
                  <li key={pairId}>{words}</li>
                ))}
                {preview.data.left.length > 20 && <li>and {preview.data.left.length - 20} more</li>}
              </ul>
            </details>
          )}
        </div>
      )}
    </FormDialog>
  );
}
