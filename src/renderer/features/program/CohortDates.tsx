import { NumberInput, Switch, TextInput } from '@mantine/core';
import type { Cohort } from '#shared/contract/program.ts';
import { api } from '../../api/client.ts';
import { errorFields } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { CharterSection } from './CharterSection.tsx';
import styles from './ProgramPage.module.css';
import { useSavedField } from './use-saved-field.ts';

const DATES = [
  ['interestFrom', 'Interest from'],
  ['interestUntil', 'Interest until'],
  ['matchOn', 'Matching'],
  ['orientationOn', 'Orientation'],
  ['startsOn', 'Start'],
  ['midReviewOn', 'Mid-review'],
  ['endsOn', 'End'],
  ['followUpOn', 'Follow-up'],
] as const;

type CohortDatesProps = { readonly cohort: Cohort; readonly predecessor: string };

/** When things happen, and how large the pilot may grow. */
export function CohortDates({ cohort, predecessor }: CohortDatesProps) {
  const update = useCommand(api.program.updateCohort);
  const fields = update.isError ? errorFields(update.error) : {};
  const name = useSavedField(cohort.name, value => update.mutate({ name: value }));
  const cap = useSavedField<number | string>(cohort.pairCap ?? '', value =>
    update.mutate({ pairCap: typeof value === 'number' ? value : null }),
  );
  return (
    <CharterSection part="dates" title="Cohort" words={predecessor ? `Follows ${predecessor}.` : undefined}>
      <div className={styles.row}>
        <TextInput
          label="Name"
          value={name.value}
          maxLength={120}
          onChange={event => name.change(event.currentTarget.value)}
          onBlur={name.leave}
        />
        <NumberInput
          label="Most pairs"
          description="A warning appears above it."
          min={1}
          allowDecimal={false}
          value={cap.value}
          onChange={cap.change}
          onBlur={cap.leave}
        />
      </div>
      <Switch
        label="This is a pilot"
        description="Start small, learn, then scale."
        checked={cohort.isPilot}
        onChange={event => update.mutate({ isPilot: event.currentTarget.checked })}
      />
      <div className={styles.row}>
        {DATES.map(([key, label]) => (
          <DayInput
            key={key}
            label={label}
            value={cohort[key]}
            error={fields[key]}
            onChange={day => update.mutate({ [key]: day })}
          />
        ))}
      </div>
    </CharterSection>
  );
}
