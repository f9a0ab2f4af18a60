import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Scenario } from '#shared/contract/scenarios.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

type ScenarioDialogProps = {
  /** Null to save the board as a new one. */
  readonly scenario: Scenario | null;
  readonly onClose: () => void;
};

/** Name and note of a scenario. */
export function ScenarioDialog({ scenario, onClose }: ScenarioDialogProps) {
  const [name, setName] = useState(scenario?.name ?? '');
  const [note, setNote] = useState(scenario?.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const options = {
    done: ({ words }: { readonly words: string }) => words,
    onDone: onClose,
    onFailed: (error: unknown) => {
      setProblem(explainError(error));
      return true;
    },
  };
  const save = useCommand(api.scenarios.save, options);
  const update = useCommand(api.scenarios.update, options);
  const submit = () => {
    if (name.trim() === '') setProblem('Give the scenario a name.');
    else if (scenario) update.mutate({ id: scenario.id, name, note });
    else save.mutate({ name, note });
  };
  return (
    <FormDialog
      title={scenario ? 'Name and note' : 'Save the board as a scenario'}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Save"
      isBusy={save.isPending || update.isPending}
      problem={problem}
    >
      <TextInput
        label="Name"
        data-autofocus
        maxLength={120}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Textarea
        label="Note"
        description="What you tried, or whom you asked."
        maxLength={1000}
        minRows={2}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
