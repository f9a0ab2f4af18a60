import '@mantine/dates/styles.layer.css';
import { DateInput } from '@mantine/dates';
import { parseIsoDate, type IsoDate } from '#shared/domain/dates.ts';

type DayInputProps = {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly value: IsoDate | null;
  readonly onChange: (day: IsoDate | null) => void;
  readonly isRequired?: boolean;
};

/** A day: typed or picked, shown with the month in letters so that no order of numbers can mislead. */
export function DayInput({ label, description, error, value, onChange, isRequired = false }: DayInputProps) {
  return (
    <DateInput
      label={label}
      description={description}
      error={error}
      value={value}
      clearable={!isRequired}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      valueFormat="MMM D, YYYY"
      placeholder="Pick a day"
      weekendDays={[]}
      onChange={day => onChange(day === null ? null : parseIsoDate(day))}
    />
  );
}
