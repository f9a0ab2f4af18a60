import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutcomeValue } from '#shared/contract/charter.ts';
import type { Outcome } from '#shared/contract/program.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './ProgramPage.module.css';

type ValuesDialogProps = {
  readonly outcome: Outcome;
  readonly values: readonly OutcomeValue[];
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** What was measured of an outcome so far, and the next value. The newest one is what the report calls “now”. */
export function ValuesDialog({ outcome, values, today, onClose }: ValuesDialogProps) {
  const [value, setValue] = useState('');
  const [measuredOn, setMeasuredOn] = useState<IsoDate | null>(today);
  const [note, setNote] = useState('');
  const add = useCommand(api.charter.addValue, {
    done: 'Value noted',
    onDone: onClose,
    onFailed: () => true,
  });
  const remove = useCommand(api.charter.removeValue, { done: 'Value removed' });
  const fields = add.error ? errorFields(add.error) : {};
  return (
    <FormDialog
      title="Values over time"
      isOpen
      onClose={onClose}
      onSubmit={() => add.mutate({ outcomeId: outcome.id, value, measuredOn: measuredOn ?? today, note })}
      submitLabel="Note the value"
      isBusy={add.isPending}
      problem={add.error && Object.keys(fields).length === 0 ? explainError(add.error) : null}
    >
      <p className={styles.statement}>{outcome.statement}</p>
      {values.length === 0 ? (
        <p className={styles.hint}>
          Nothing measured yet. {outcome.source && `The number comes from: ${outcome.source}.`}
        </p>
      ) : (
        <ul className={styles.values} aria-label="Values so far">
          {values.map(one => (
            <li key={one.id} className={styles.value}>
              <span className={styles.facts}>{fullDay(one.measuredOn)}</span>
              <strong>{one.value}</strong>
              <span className={styles.facts}>{one.note}</span>
              <ActionIcon
                aria-label={`Remove the value of ${fullDay(one.measuredOn)}`}
                onClick={() => remove.mutate({ id: one.id })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <TextInput
          label="Value"
          placeholder={outcome.target}
          value={value}
          error={fields['value']}
          maxLength={100}
          data-autofocus
          onChange={event => setValue(event.currentTarget.value)}
        />
        <DayInput
          label="Measured on"
          value={measuredOn}
          isRequired
          error={fields['measuredOn']}
          onChange={setMeasuredOn}
        />
      </div>
      <TextInput
        label="Note"
        value={note}
        maxLength={300}
        onChange={event => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
