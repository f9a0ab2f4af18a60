import { NumberInput, Radio } from '@mantine/core';
import { useState } from 'react';
import type { CheckInPlan } from '#shared/contract/checkins.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './CheckIns.module.css';

type PlanDialogProps = { readonly plan: CheckInPlan; readonly onClose: () => void };

/** When pairs report: at the middle and the end, or every so many weeks. */
export function PlanDialog({ plan, onClose }: PlanDialogProps) {
  const [rhythm, setRhythm] = useState(plan.rhythm);
  const [weeks, setWeeks] = useState<number | string>(plan.weeks);
  const save = useCommand(api.checkins.updatePlan, {
    done: 'Due dates changed',
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  return (
    <FormDialog
      title="When pairs report"
      isOpen
      onClose={onClose}
      onSubmit={() => save.mutate({ rhythm, weeks: Number(weeks) })}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <Radio.Group
        label="The days come from the dates of the cohort in the charter"
        value={rhythm}
        onChange={setRhythm}
      >
        <div className={styles.radios}>
          <Radio value="midAndEnd" label="At the mid-review and at the end" />
          <Radio value="weeks" label="Every few weeks from the start to the end" />
          <Radio value="none" label="Not at all" />
        </div>
      </Radio.Group>
      {rhythm === 'weeks' && (
        <NumberInput
          label="Weeks between two reports"
          min={1}
          max={52}
          allowDecimal={false}
          value={weeks}
          error={fields['weeks']}
          onChange={setWeeks}
        />
      )}
    </FormDialog>
  );
}
