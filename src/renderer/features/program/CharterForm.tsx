import { Select } from '@mantine/core';
import type { Charter } from '#shared/contract/program.ts';
import { api } from '../../api/client.ts';
import { errorFields } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { NumberField, TextField } from './CharterField.tsx';
import { CharterSection } from './CharterSection.tsx';
import styles from './ProgramPage.module.css';

type TextKey =
  | 'name'
  | 'organization'
  | 'purpose'
  | 'focus'
  | 'strategyLink'
  | 'communicationPolicy'
  | 'ethics'
  | 'sponsorName'
  | 'facilitatorName'
  | 'facilitatorContact'
  | 'escalationContact';
type NumberKey = 'cadenceDays' | 'meetingCount' | 'meetingMinutes' | 'durationMonths';

type CharterFormProps = { readonly charter: Charter };

function useCharterFields(charter: Charter) {
  const update = useCommand(api.program.updateCharter);
  const fields = update.isError ? errorFields(update.error) : {};
  return {
    update,
    text: (key: TextKey, maxLength: number) => ({
      saved: charter[key],
      error: fields[key],
      maxLength,
      onSave: (value: string) => update.mutate({ [key]: value }),
    }),
    number: (key: NumberKey) => ({
      saved: charter[key],
      onSave: (value: number | null) => update.mutate({ [key]: value }),
    }),
  };
}

/** Why the program exists and what its pairs talk about. */
export function PurposeSection({ charter }: CharterFormProps) {
  const { text } = useCharterFields(charter);
  return (
    <CharterSection part="purpose" title="Purpose and focus">
      <div className={styles.row}>
        <TextField label="Program name" {...text('name', 120)} />
        <TextField label="Organization" {...text('organization', 120)} />
      </div>
      <TextField
        label="Purpose"
        description="One or two sentences that finish “We do this so that…”. Printed in every pack."
        isLong
        {...text('purpose', 2000)}
      />
      <TextField
        label="Focus"
        description="What pairs talk about. Every pair inherits it; it stands in their packs."
        isLong
        {...text('focus', 400)}
      />
      <TextField
        label="Place in the strategy"
        description="The talent or engagement strategy that it is part of. Printed in the report."
        {...text('strategyLink', 400)}
      />
    </CharterSection>
  );
}

/** How often pairs meet, for how long, and how they reach each other. */
export function RhythmSection({ charter }: CharterFormProps) {
  const { text, number, update } = useCharterFields(charter);
  return (
    <CharterSection part="rules" title="Rhythm and rules">
      <div className={styles.row}>
        <NumberField label="Days between meetings" min={1} max={365} {...number('cadenceDays')} />
        <NumberField label="Meetings" min={1} max={60} {...number('meetingCount')} />
        <NumberField label="Minutes each" min={10} max={480} {...number('meetingMinutes')} />
        <NumberField label="Months" min={1} max={36} mayBeEmpty {...number('durationMonths')} />
      </div>
      <TextField
        label="Communication"
        description="How pairs reach each other, what stays between them, what the program asks."
        isLong
        {...text('communicationPolicy', 1000)}
      />
      <TextField
        label="Ethics"
        description="What protects the junior mentor. Printed in the charter."
        isLong
        {...text('ethics', 1000)}
      />
      <Select
        label="Paper"
        data={['A4', 'Letter']}
        value={charter.paper}
        allowDeselect={false}
        maw={160}
        onChange={paper => paper && update.mutate({ paper: paper })}
      />
    </CharterSection>
  );
}

/** Who stands behind the program, who runs it, and whom to turn to. */
export function PeopleSection({ charter }: CharterFormProps) {
  const { text } = useCharterFields(charter);
  return (
    <CharterSection part="people" title="People behind it">
      <TextField
        label="Sponsor"
        description="Signs the charter and authorizes the mentors to speak openly."
        {...text('sponsorName', 120)}
      />
      <div className={styles.row}>
        <TextField label="Facilitator" {...text('facilitatorName', 120)} />
        <TextField label="How to reach the facilitator" {...text('facilitatorContact', 200)} />
      </div>
      <TextField
        label="If something goes wrong"
        description="Whom a mentor or mentee can call in confidence beside the facilitator."
        {...text('escalationContact', 200)}
      />
    </CharterSection>
  );
}
