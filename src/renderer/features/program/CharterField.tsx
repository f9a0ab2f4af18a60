import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useSavedField } from './use-saved-field.ts';

type TextFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly saved: string;
  readonly error?: string | undefined;
  readonly isLong?: boolean;
  readonly maxLength: number;
  readonly onSave: (value: string) => void;
};

/** A text of the charter that saves itself when it is left. */
export function TextField({ saved, onSave, isLong = false, ...rest }: TextFieldProps) {
  const field = useSavedField(saved, onSave);
  const props = {
    ...rest,
    value: field.value,
    onChange: (event: { currentTarget: { value: string } }) => field.change(event.currentTarget.value),
    onBlur: field.leave,
  };
  return isLong ? <Textarea autosize minRows={2} maxRows={8} {...props} /> : <TextInput {...props} />;
}

type NumberFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly saved: number | null;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** An empty field means that nothing is planned. */
  readonly mayBeEmpty?: boolean;
  readonly suffix?: string;
  readonly onSave: (value: number | null) => void;
};

/** A number of the charter that saves itself when it is left. */
export function NumberField({ saved, onSave, mayBeEmpty = false, step = 1, ...rest }: NumberFieldProps) {
  const field = useSavedField<number | string>(saved ?? '', value => {
    if (typeof value === 'number') onSave(value);
    else if (mayBeEmpty) onSave(null);
  });
  return (
    <NumberInput
      {...rest}
      step={step}
      allowDecimal={step < 1}
      clampBehavior="strict"
      value={field.value}
      onChange={field.change}
      onBlur={() => (field.value === '' && !mayBeEmpty ? field.choose(saved ?? '') : field.leave())}
    />
  );
}
