import { Checkbox, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CloneChoices } from '#shared/contract/programs.ts';
import { api, client } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { showProgram } from '../../app/open-program.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import styles from './ClosingPage.module.css';

type CloneDialogProps = { readonly onClose: () => void };

/** Chooses what the next cohort takes over, makes its program and opens it. */
export function CloneDialog({ onClose }: CloneDialogProps) {
  const choices = useQuery(api.programs.cloneChoices.queryOptions());
  return choices.data ? (
    <CloneForm choices={choices.data} onClose={onClose} />
  ) : (
    <FormDialog title="The next cohort" isOpen onClose={onClose} onSubmit={onClose} submitLabel="Close">
      {choices.isPending && <Loading label="Loading what can be taken over" />}
      {choices.isError && <LoadFailed error={choices.error} onRetry={() => void choices.refetch()} />}
    </FormDialog>
  );
}

function CloneForm({ choices, onClose }: CloneDialogProps & { readonly choices: CloneChoices }) {
  const [name, setName] = useState(choices.suggestedName);
  const [cohortName, setCohortName] = useState(choices.suggestedCohort);
  const [isPilot, setPilot] = useState(false);
  const [takes, setTakes] = useState({
    lessons: true,
    roster: choices.people > 0,
    waitlist: choices.waitlist > 0,
    priorPairs: choices.priorPairs > 0,
    alumni: choices.alumni > 0,
  });
  const clone = useMutation({
    mutationFn: () => client.programs.cloneProgram({ name, cohortName, isPilot, ...takes }),
    onSuccess: program => {
      onClose();
      showProgram(program);
      notifyDone(`“${program.name}” starts from ${choices.predecessor}`, { undoable: false });
    },
  });
  const fields = clone.error ? errorFields(clone.error) : {};
  const box = (key: keyof typeof takes, label: string, description: string, count: number) => (
    <Checkbox
      label={label}
      description={count === 0 ? 'There is nothing to take over.' : description}
      disabled={count === 0}
      checked={takes[key] && count > 0}
      onChange={event => setTakes({ ...takes, [key]: event.currentTarget.checked })}
    />
  );
  return (
    <FormDialog
      title="The next cohort"
      isOpen
      onClose={onClose}
      onSubmit={() => clone.mutate()}
      submitLabel="Make the program"
      isBusy={clone.isPending}
      problem={clone.error && Object.keys(fields).length === 0 ? explainError(clone.error) : null}
      size={560}
    >
      <p className={styles.none}>
        A new program beside this one. It takes over the charter (to be signed anew), the matching settings,
        the training and the agreement template.
      </p>
      <TextInput
        label="Program name"
        value={name}
        error={fields['name']}
        maxLength={120}
        data-autofocus
        onChange={event => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Cohort"
        value={cohortName}
        error={fields['cohortName']}
        maxLength={120}
        onChange={event => setCohortName(event.currentTarget.value)}
      />
      <Switch
        label="Another pilot"
        description="Off: the program grows beyond its pilot, without a limit of pairs."
        checked={isPilot}
        onChange={event => setPilot(event.currentTarget.checked)}
      />
      <div className={styles.choices} role="group" aria-label="Take over">
        {box('lessons', `Lessons (${choices.lessons})`, 'What to keep and what to change.', choices.lessons)}
        {box(
          'alumni',
          `Alumni and champions (${choices.alumni})`,
          'Champions are asked first to help launch it.',
          choices.alumni,
        )}
        {box(
          'roster',
          `Roster (${choices.people} people)`,
          'Work data, languages, interests and skills; no access needs, ratings or notes.',
          choices.people,
        )}
        {box(
          'waitlist',
          `Waiting list (${choices.waitlist})`,
          'They come first, with the day they came forward.',
          choices.waitlist,
        )}
        {box(
          'priorPairs',
          `Who was paired with whom (${choices.priorPairs})`,
          'So that nobody is paired with the same person again by chance.',
          choices.priorPairs,
        )}
      </div>
    </FormDialog>
  );
}
