import { Checkbox, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OwedCheckIn } from '#shared/contract/checkins.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './CheckIns.module.css';

type CheckInDialogProps = {
  readonly owed: OwedCheckIn;
  readonly today: IsoDate;
  /** Leads to the next pair after saving, for a pile of forms; null for a single report. */
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
};

const RATINGS = ['1', '2', '3', '4', '5'];

/** The five questions of a check-in in the order of the printed form, so that a pile of forms goes in fast. */
export function CheckInDialog({ owed, today, onNext, onClose }: CheckInDialogProps) {
  const known = owed.report;
  const [draft, setDraft] = useState({
    receivedOn: known?.receivedOn ?? today,
    meetingsHeld: known?.meetingsHeld ?? (null as number | null),
    rating: known?.rating ?? (null as number | null),
    works: known?.works ?? '',
    hinders: known?.hinders ?? '',
    wantsSupport: known?.wantsSupport ?? false,
  });
  const set = (change: Partial<typeof draft>) => setDraft(before => ({ ...before, ...change }));
  const save = useCommand(api.checkins.save, {
    done: `Check-in of ${owed.mentee} noted`,
    onDone: () => (onNext ? onNext() : onClose()),
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const differs = draft.meetingsHeld !== null && draft.meetingsHeld !== owed.meetingsNoted;
  return (
    <FormDialog
      title={`${owed.mentee} and ${owed.mentor}, due ${fullDay(owed.dueOn)}`}
      isOpen
      onClose={onClose}
      onSubmit={() => save.mutate({ pairId: owed.pairId, dueOn: owed.dueOn, ...draft })}
      submitLabel={onNext ? 'Save and next' : 'Save'}
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
      size={560}
    >
      <div className={styles.line}>
        <NumberInput
          label="1. Meetings held so far"
          description={differs ? `Noted here: ${owed.meetingsNoted}` : ' '}
          min={0}
          max={60}
          clampBehavior="none"
          allowDecimal={false}
          value={draft.meetingsHeld ?? ''}
          error={fields['meetingsHeld']}
          onChange={value => set({ meetingsHeld: typeof value === 'number' ? value : null })}
          data-autofocus
        />
        <DayInput
          label="Received on"
          description=" "
          value={draft.receivedOn}
          error={fields['receivedOn']}
          onChange={day => set({ receivedOn: day ?? draft.receivedOn })}
          isRequired
        />
      </div>
      <div>
        <div className={styles.label} id="checkin-rating">
          2. How well it goes, 1 (not at all) to 5 (very well)
        </div>
        <SegmentedControl
          aria-labelledby="checkin-rating"
          value={draft.rating === null ? 'none' : String(draft.rating)}
          onChange={value => set({ rating: value === 'none' ? null : Number(value) })}
          data={[...RATINGS.map(value => ({ value, label: value })), { value: 'none', label: 'No answer' }]}
        />
      </div>
      <Textarea
        label="3. What works"
        minRows={2}
        maxLength={1000}
        value={draft.works}
        error={fields['works']}
        onChange={event => set({ works: event.currentTarget.value })}
      />
      <Textarea
        label="4. What hinders"
        minRows={2}
        maxLength={1000}
        value={draft.hinders}
        error={fields['hinders']}
        onChange={event => set({ hinders: event.currentTarget.value })}
      />
      <Checkbox
        label="5. They want support from the facilitator"
        checked={draft.wantsSupport}
        onChange={event => set({ wantsSupport: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
