import { Alert, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AgreementVersion } from '#shared/contract/agreements.ts';
import {
  AGREEMENT_FIELDS,
  cadenceText,
  changedFields,
  changeSentence,
  channelMismatch,
} from '#shared/domain/agreement.ts';
import { CHANNELS, type Channel } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './AgreementForm.module.css';
import { TemplateFields } from './TemplateFields.tsx';

type Terms = AgreementVersion['terms'];
type Person = { readonly name: string; readonly preferredChannel: Channel | null };

type AgreementFormProps = {
  readonly pairId: number;
  readonly names: string;
  readonly people: readonly Person[];
  /** What the form starts with. */
  readonly terms: Terms;
  /** The version that was signed and stays; null where a change touches nobody's signature. */
  readonly signedVersion: number | null;
  readonly onClose: () => void;
};

/** Everything that the two agree on, in the order in which they talk about it. */
export function AgreementForm({ pairId, names, people, terms, signedVersion, onClose }: AgreementFormProps) {
  const [draft, setDraft] = useState(terms);
  const [change, setChange] = useState('');
  const save = useCommand(api.agreements.save, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const error = (key: keyof Terms) => fields[`terms.${key}`] ?? fields[key];
  const set = (part: Partial<Terms>) => setDraft({ ...draft, ...part });
  const changed = changedFields(terms, draft);
  const mismatch = channelMismatch(draft.channel, people);
  return (
    <FormDialog
      title={signedVersion === null ? `Agreement of ${names}` : `New version for ${names}`}
      isOpen
      onClose={onClose}
      onSubmit={() => save.mutate({ pairId, terms: draft, change })}
      submitLabel={signedVersion === null ? 'Save' : `Make version ${signedVersion + 1}`}
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
      size={820}
    >
      {signedVersion !== null && (
        <p className={styles.note}>
          Version {signedVersion} was signed and stays as it is. What you change here becomes version{' '}
          {signedVersion + 1}, and both sign again.
        </p>
      )}
      <Textarea
        label={AGREEMENT_FIELDS.purpose}
        description="Why these two meet, in a sentence. Without it nobody can tell when it is reached."
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={draft.purpose}
        error={error('purpose')}
        onChange={event => set({ purpose: event.currentTarget.value })}
      />
      <Textarea
        label={AGREEMENT_FIELDS.goals}
        description="One a line."
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.goals}
        error={error('goals')}
        onChange={event => set({ goals: event.currentTarget.value })}
      />
      <div className={styles.three}>
        <NumberInput
          label="Days between meetings"
          description={cadenceText(draft.cadenceDays)}
          min={1}
          max={365}
          value={draft.cadenceDays}
          error={error('cadenceDays')}
          onChange={value => set({ cadenceDays: typeof value === 'number' ? value : draft.cadenceDays })}
        />
        <NumberInput
          label="Minutes a meeting"
          description="45 to 60 work well"
          min={10}
          max={480}
          step={5}
          value={draft.meetingMinutes}
          error={error('meetingMinutes')}
          onChange={value =>
            set({ meetingMinutes: typeof value === 'number' ? value : draft.meetingMinutes })
          }
        />
        <Select
          label={AGREEMENT_FIELDS.channel}
          description={people.map(wish).join(', ')}
          placeholder="Not agreed"
          clearable
          data={[...CHANNELS]}
          value={draft.channel}
          onChange={channel => set({ channel })}
        />
      </div>
      {mismatch && (
        <Alert color="yellow" variant="light" role="status" classNames={{ message: styles.warning ?? '' }}>
          {mismatch}
        </Alert>
      )}
      <TemplateFields template={draft} onChange={set} error={error} />
      <div className={styles.two}>
        <DayInput
          label="Last day"
          value={draft.endsOn}
          error={error('endsOn')}
          onChange={endsOn => set({ endsOn })}
        />
        <DayInput
          label="Look back together on"
          value={draft.reviewOn}
          error={error('reviewOn')}
          onChange={reviewOn => set({ reviewOn })}
        />
      </div>
      {signedVersion !== null && (
        <TextInput
          label="What changes, in a sentence"
          description="Stands above the new version. Left empty, the app names the parts that changed."
          placeholder={changeSentence(changed, signedVersion)}
          maxLength={1000}
          value={change}
          onChange={event => setChange(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

function wish({ name, preferredChannel }: Person): string {
  return `${name}: ${preferredChannel ?? 'not known'}`;
}
