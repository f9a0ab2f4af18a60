import { Radio, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Goal } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { ratingText, SCALE, SCALE_FIELD, SCALE_WORDS } from '#shared/domain/goals.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type RateDialogProps = {
  readonly goal: Goal;
  readonly today: IsoDate;
  /** The middle cannot be rated any more once the pair is over. */
  readonly isOver: boolean;
  readonly onClose: () => void;
};

/** The step at which a goal stands, in the middle or at the end; both sides agree on it. */
export function RateDialog({ goal, today, isOver, onClose }: RateDialogProps) {
  const first = isOver || goal.midRating !== null ? 'end' : 'mid';
  const [wave, setWave] = useState<'mid' | 'end'>(first);
  const [rating, setRating] = useState<number | null>(null);
  const [on, setOn] = useState(today);
  const [problem, setProblem] = useState<string | null>(null);
  const rate = useCommand(api.goals.rate, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const shown = rating ?? (wave === 'mid' ? goal.midRating : goal.endRating);
  const submit = () => {
    if (shown === null) setProblem('Choose the step at which the goal stands.');
    else rate.mutate({ id: goal.id, wave, rating: shown, on });
  };
  return (
    <FormDialog
      title="Rate the goal"
      isOpen
      size={560}
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Save"
      isBusy={rate.isPending}
      problem={problem}
    >
      {!isOver && (
        <SegmentedControl
          aria-label="When"
          value={wave}
          onChange={value => {
            setWave(value);
            setRating(null);
          }}
          data={[
            { value: 'mid', label: 'In the middle' },
            { value: 'end', label: 'At the end' },
          ]}
        />
      )}
      <Radio.Group
        label={goal.statement}
        value={shown === null ? null : `${shown}`}
        onChange={value => setRating(Number(value))}
      >
        <Stack gap={6} mt={8}>
          {SCALE.map(step => (
            <Radio
              key={step}
              value={`${step}`}
              label={`${ratingText(step)}  ${goal[SCALE_FIELD[step]]}`}
              description={SCALE_WORDS[step]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <DayInput
        label="Day"
        value={on}
        error={rate.error ? errorFields(rate.error)['on'] : undefined}
        onChange={day => setOn(day ?? today)}
        isRequired
      />
    </FormDialog>
  );
}
