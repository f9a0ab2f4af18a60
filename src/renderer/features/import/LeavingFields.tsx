import { Select } from '@mantine/core';
import type { MissingAnswer } from '#shared/contract/roster-import.ts';
import { TERMINATION_TYPES } from '#shared/domain/people.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { LEAVING_WORDS } from './missing-answers.ts';
import styles from './MissingPeople.module.css';

type Leaving = Extract<MissingAnswer, { kind: 'markLeft' }>;

type LeavingFieldsProps = {
  readonly answer: Leaving;
  readonly onChange: (answer: Leaving) => void;
};

/** When and how somebody has left. */
export function LeavingFields({ answer, onChange }: LeavingFieldsProps) {
  return (
    <div className={styles.leaving}>
      <DayInput
        label="Left on"
        value={answer.leftOn}
        isRequired
        onChange={leftOn => leftOn && onChange({ ...answer, leftOn })}
      />
      <Select
        label="Reason for leaving"
        placeholder="Not known"
        clearable
        value={answer.leftAs}
        data={TERMINATION_TYPES.map(value => ({ value, label: LEAVING_WORDS[value] }))}
        onChange={value => onChange({ ...answer, leftAs: value })}
      />
    </div>
  );
}
