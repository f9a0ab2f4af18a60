import { Radio, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Rubric } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './Rubric.module.css';

type ScoreRubricDialogProps = {
  readonly pairId: number;
  readonly rubric: Rubric;
  readonly today: IsoDate;
  readonly isOver: boolean;
  readonly onClose: () => void;
};

/** Where the two see themselves on their own rubric, in the middle or at the end. */
export function ScoreRubricDialog({ pairId, rubric, today, isOver, onClose }: ScoreRubricDialogProps) {
  const [wave, setWave] = useState<'mid' | 'end'>(isOver || rubric.midOn !== null ? 'end' : 'mid');
  const [scores, setScores] = useState<readonly (number | null)[]>(() =>
    rubric.criteria.map(criterion => criterion[wave]),
  );
  const [on, setOn] = useState(today);
  const save = useCommand(api.goals.scoreRubric, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  return (
    <FormDialog
      title="Score the rubric"
      isOpen
      size={600}
      onClose={onClose}
      onSubmit={() => save.mutate({ pairId, wave, on, scores: [...scores] })}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      {!isOver && (
        <SegmentedControl
          aria-label="When"
          value={wave}
          onChange={value => {
            setWave(value);
            setScores(rubric.criteria.map(criterion => criterion[value]));
          }}
          data={[
            { value: 'mid', label: 'In the middle' },
            { value: 'end', label: 'At the end' },
          ]}
        />
      )}
      <div className={styles.scores}>
        {rubric.criteria.map((criterion, row) => (
          <Radio.Group
            key={criterion.name}
            label={criterion.name}
            value={scores[row] === null || scores[row] === undefined ? null : `${scores[row]}`}
            onChange={value =>
              setScores(before => before.map((score, at) => (at === row ? Number(value) : score)))
            }
          >
            <Stack gap={4} mt={4}>
              {rubric.levels.map((level, index) => (
                <Radio
                  key={level}
                  value={`${index}`}
                  label={criterion.words[index] ? `${level}: ${criterion.words[index]}` : level}
                />
              ))}
            </Stack>
          </Radio.Group>
        ))}
      </div>
      <DayInput
        label="Day"
        value={on}
        error={save.error ? errorFields(save.error)['on'] : undefined}
        onChange={day => setOn(day ?? today)}
        isRequired
      />
    </FormDialog>
  );
}
