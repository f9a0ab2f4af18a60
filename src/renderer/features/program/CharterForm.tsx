import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { Charter } from '#shared/contract/program.ts';
import { api } from '../../api/client.ts';
import { errorFields } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import styles from './ProgramPage.module.css';
import { useSavedField } from './use-saved-field.ts';

type TextKey =
  | 'name'
  | 'organization'
  | 'purpose'
  | 'focus'
  | 'sponsorName'
  | 'facilitatorName'
  | 'facilitatorContact'
  | 'escalationContact';
type NumberKey = 'cadenceDays' | 'meetingCount' | 'meetingMinutes';

type CharterFormProps = { readonly charter: Charter };

/** The charter's text. Every field saves itself when it is left. */
export function CharterForm({ charter }: CharterFormProps) {
  const update = useCommand(api.program.updateCharter);
  const fields = update.isError ? errorFields(update.error) : {};
  const text = (key: TextKey) => ({
    saved: charter[key],
    error: fields[key],
    onSave: (value: string) => update.mutate({ [key]: value }),
  });
  const number = (key: NumberKey) => ({
    saved: charter[key],
    onSave: (value: number) => update.mutate({ [key]: value }),
  });
  return (
    <section className={styles.section} aria-label="Charter">
      <TextField label="Program name" {...text('name')} maxLength={120} />
      <TextField label="Organization" {...text('organization')} maxLength={120} />
      <TextField
        label="Purpose"
        description="One or two sentences that finish “We do this so that…”. Printed in every pack."
        isLong
        maxLength={2000}
        {...text('purpose')}
      />
      <TextField
        label="Focus"
        description="What pairs talk about, such as digital skills or inclusion."
        isLong
        maxLength={400}
        {...text('focus')}
      />
      <div className={styles.row}>
        <TextField
          label="Sponsor"
          description="Stands behind the program."
          maxLength={120}
          {...text('sponsorName')}
        />
        <DayInput
          label="Sponsor signed on"
          description="Printed for the mentors."
          value={charter.sponsorSignedOn}
          onChange={sponsorSignedOn => update.mutate({ sponsorSignedOn })}
        />
      </div>
      <div className={styles.row}>
        <TextField label="Facilitator" maxLength={120} {...text('facilitatorName')} />
        <TextField label="How to reach the facilitator" maxLength={200} {...text('facilitatorContact')} />
      </div>
      <TextField
        label="If something goes wrong"
        description="Whom a mentor or mentee can call in confidence beside the facilitator."
        maxLength={200}
        {...text('escalationContact')}
      />
      <div className={styles.row}>
        <NumberField label="Days between meetings" min={1} max={365} {...number('cadenceDays')} />
        <NumberField label="Meetings" min={1} max={60} {...number('meetingCount')} />
        <NumberField label="Minutes each" min={10} max={480} {...number('meetingMinutes')} />
        <Select
          label="Paper"
          data={['A4', 'Letter']}
          value={charter.paper}
          allowDeselect={false}
          onChange={paper => paper && update.mutate({ paper: paper })}
        />
      </div>
    </section>
  );
}

type TextFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly saved: string;
  readonly error?: string | undefined;
  readonly isLong?: boolean;
  readonly maxLength: number;
  readonly onSave: (value: string) => void;
};

function TextField({ saved, onSave, isLong = false, ...rest }: TextFieldProps) {
  const field = useSavedField(saved, onSave);
  const props = {
    ...rest,
    value: field.value,
    onChange: (event: { currentTarget: { value: string } }) => field.change(event.currentTarget.value),
    onBlur: field.leave,
  };
  return isLong ? <Textarea minRows={2} maxRows={8} {...props} /> : <TextInput {...props} />;
}

type NumberFieldProps = {
  readonly label: string;
  readonly saved: number;
  readonly min: number;
  readonly max: number;
  readonly onSave: (value: number) => void;
};

function NumberField({ label, saved, min, max, onSave }: NumberFieldProps) {
  const field = useSavedField<number | string>(saved, value => typeof value === 'number' && onSave(value));
  return (
    <NumberInput
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      value={field.value}
      onChange={field.change}
      onBlur={() => (field.value === '' ? field.choose(saved) : field.leave())}
    />
  );
}
