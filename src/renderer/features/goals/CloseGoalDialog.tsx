import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Goal } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { GOAL_STATE_WORDS, GOAL_STATES, type GoalState } from '#shared/domain/goals.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type CloseGoalDialogProps = { readonly goal: Goal; readonly today: IsoDate; readonly onClose: () => void };

const ENDINGS = GOAL_STATES.filter(state => state !== 'open');

/** What became of a goal. */
export function CloseGoalDialog({ goal, today, onClose }: CloseGoalDialogProps) {
  const [state, setState] = useState<GoalState>(goal.state === 'open' ? 'reached' : goal.state);
  const [on, setOn] = useState(goal.closedOn ?? today);
  const [because, setBecause] = useState(goal.closedBecause);
  const close = useCommand(api.goals.setState, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = close.error ? errorFields(close.error) : {};
  return (
    <FormDialog
      title="What became of the goal"
      isOpen
      onClose={onClose}
      onSubmit={() => close.mutate({ id: goal.id, state, on, because })}
      submitLabel="Save"
      isBusy={close.isPending}
      problem={close.error ? explainError(close.error) : null}
    >
      <Radio.Group label={goal.statement} value={state} onChange={setState}>
        <Stack gap={6} mt={8}>
          {ENDINGS.map(value => (
            <Radio key={value} value={value} label={GOAL_STATE_WORDS[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="Why"
        description={state === 'dropped' ? 'Needed: the next pair learns from it.' : 'Not needed.'}
        maxLength={300}
        value={because}
        error={fields['because']}
        onChange={event => setBecause(event.currentTarget.value)}
      />
      <DayInput
        label="Day"
        value={on}
        error={fields['on']}
        onChange={day => setOn(day ?? today)}
        isRequired
      />
    </FormDialog>
  );
}
