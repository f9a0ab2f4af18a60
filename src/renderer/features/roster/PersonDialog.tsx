import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PersonDetails, PersonFields } from '#shared/contract/roster.ts';
import { CHANNELS, TERMINATION_TYPES } from '#shared/domain/people.ts';
import { parseIsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ManagerSelect } from './ManagerSelect.tsx';
import { STATUS_WORDS } from './people-columns.ts';
import { changeBetween, draftOf, NEW_PERSON, type PersonDraft } from './person-form.ts';
import styles from './PersonDialog.module.css';

type PersonDialogProps = {
  /** The person to edit; null adds a new one. */
  readonly person: Pick<PersonDetails, 'id' | 'name' | 'fields'> | null;
  readonly managerName?: string | null;
  readonly onClose: () => void;
};

/** Everything that can be written about a person. Mount it to open it. */
export function PersonDialog({ person, managerName = null, onClose }: PersonDialogProps) {
  const [before, setBefore] = useState<PersonDraft>(() => (person ? draftOf(person.fields) : NEW_PERSON));
  // Restricted: of somebody who is there they are read only when asked for, and the log keeps that.
  const [isNeedsShown, setIsNeedsShown] = useState(person === null);
  const [draft, setDraft] = useState(before);
  const [failure, setFailure] = useState<unknown>(null);
  const onFailed = (error: unknown) => {
    setFailure(error);
    return true;
  };
  const add = useCommand(api.roster.add, { done: 'Added', onDone: onClose, onFailed });
  const update = useCommand(api.roster.update, { done: 'Saved', onDone: onClose, onFailed });
  const reveal = useCommand(api.roster.reveal, {
    onDone({ words }) {
      setBefore({ ...before, accessNeeds: words });
      setDraft({ ...draft, accessNeeds: words });
      setIsNeedsShown(true);
    },
    onFailed,
  });
  const fields = errorFields(failure);
  const set = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part });
  const text = (key: TextKey, label: string, description?: string) => (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      value={draft[key] ?? ''}
      error={fields[key]}
      onChange={event => set({ [key]: event.currentTarget.value })}
    />
  );
  const day = (key: 'hireDate' | 'dateInJob' | 'terminationDate', label: string) => (
    <DayInput
      label={label}
      value={draft[key] === null ? null : parseIsoDate(draft[key])}
      error={fields[key]}
      onChange={value => set({ [key]: value })}
    />
  );
  const save = () => {
    setFailure(null);
    const change = changeBetween(before, draft);
    if (person) update.mutate({ id: person.id, change });
    else add.mutate({ ...change, firstName: draft.firstName, lastName: draft.lastName });
  };
  return (
    <FormDialog
      title={person ? person.name : 'Add a person'}
      isOpen
      onClose={onClose}
      submitLabel={person ? 'Save' : 'Add'}
      isBusy={add.isPending || update.isPending}
      problem={failure !== null && Object.keys(fields).length === 0 ? explainError(failure) : null}
      onSubmit={save}
      size={960}
    >
      <fieldset className={styles.group}>
        <legend>Who</legend>
        {text('firstName', 'First name')}
        {text('lastName', 'Last name')}
        {text('preferredName', 'Preferred name')}
        {text('employeeId', 'Employee ID')}
        {text('email', 'E-mail')}
        {text('pronouns', 'Pronouns')}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Work</legend>
        {text('jobTitle', 'Job title')}
        {text('department', 'Department')}
        {text('businessFunction', 'Function')}
        {text('location', 'Location')}
        {text('timeZone', 'Time zone')}
        {text('intakeGroup', 'Intake group')}
        <NumberInput
          label="Grade"
          min={0}
          max={99}
          value={draft.gradeLevel ?? ''}
          error={fields['gradeLevel']}
          onChange={value => set({ gradeLevel: value === '' ? null : Number(value) })}
        />
        <ManagerSelect
          value={draft.managerId}
          name={managerName}
          error={fields['managerId']}
          onChange={managerId => set({ managerId })}
        />
        {day('hireDate', 'Hired')}
        {day('dateInJob', 'In the job since')}
        <Select
          label="Status"
          data={Object.entries(STATUS_WORDS).map(([value, label]) => ({ value, label }))}
          value={draft.status}
          allowDeselect={false}
          onChange={status => status && set({ status: status as PersonFields['status'] })}
        />
        {draft.status === 'left' && day('terminationDate', 'Last day')}
        {draft.status === 'left' && (
          <Select
            label="Reason for leaving"
            data={[...TERMINATION_TYPES]}
            value={draft.terminationType}
            clearable
            onChange={value => set({ terminationType: value })}
          />
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>For matching</legend>
        <Select
          label="Preferred channel"
          data={[...CHANNELS]}
          value={draft.preferredChannel}
          clearable
          onChange={value => set({ preferredChannel: value })}
        />
        {text('availability', 'Availability')}
        {isNeedsShown ? (
          text('accessNeeds', 'Access needs')
        ) : (
          <Button
            className={styles.reveal ?? ''}
            loading={reveal.isPending}
            onClick={() => person && reveal.mutate({ id: person.id, field: 'accessNeeds' })}
          >
            Show the access needs
          </Button>
        )}
        {text('languages', 'Languages')}
        {text('interests', 'Interests')}
      </fieldset>
    </FormDialog>
  );
}

type TextKey = {
  [K in keyof PersonDraft]: PersonDraft[K] extends string | null ? K : never;
}[Exclude<keyof PersonDraft, 'status' | 'terminationType' | 'preferredChannel'>];
