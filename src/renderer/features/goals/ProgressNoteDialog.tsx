import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Goal } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type ProgressNoteDialogProps = { readonly goal: Goal; readonly today: IsoDate; readonly onClose: () => void };

/** How far a goal is: a number where it has a target in numbers, a few words otherwise. */
export function ProgressNoteDialog({ goal, today, onClose }: ProgressNoteDialogProps) {
  const [notedOn, setNotedOn] = useState(today);
  const [value, setValue] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const add = useCommand(api.goals.addProgress, {
    done: said => said.words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = add.error ? errorFields(add.error) : {};
  return (
    <FormDialog
      title="Note progress"
      isOpen
      onClose={onClose}
      onSubmit={() => add.mutate({ goalId: goal.id, notedOn, value, words })}
      submitLabel="Save"
      isBusy={add.isPending}
      problem={add.error ? explainError(add.error) : null}
    >
      {goal.targetNumber !== null && (
        <NumberInput
          label={goal.unit === '' ? 'Where it stands' : `Where it stands, ${goal.unit}`}
          description={`From ${goal.baselineNumber ?? 0} to ${goal.targetNumber}`}
          data-autofocus
          hideControls
          decimalScale={2}
          value={value ?? ''}
          error={fields['value']}
          onChange={next => setValue(typeof next === 'number' ? next : null)}
        />
      )}
      <Textarea
        label="In words"
        minRows={2}
        maxLength={500}
        value={words}
        error={fields['words']}
        onChange={event => setWords(event.currentTarget.value)}
      />
      <DayInput
        label="Day"
        value={notedOn}
        error={fields['notedOn']}
        onChange={day => setNotedOn(day ?? today)}
        isRequired
      />
    </FormDialog>
  );
}
