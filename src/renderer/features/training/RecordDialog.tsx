import { MultiSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModuleListing } from '#shared/contract/training.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { peopleText } from './training-words.ts';

type RecordDialogProps = {
  readonly module: ModuleListing;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** Notes that people completed a module, with what proves it. */
export function RecordDialog({ module, today, onClose }: RecordDialogProps) {
  const { data } = useQuery(api.readiness.matrix.queryOptions());
  const [chosen, setChosen] = useState<string[]>([]);
  const [completedOn, setCompletedOn] = useState(today);
  const [isRehearsed, setRehearsed] = useState(module.needsRehearsal);
  const [evidence, setEvidence] = useState('');
  const record = useCommand(api.training.record, {
    done: ({ changed }) => `Noted for ${peopleText(changed)}`,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = record.error ? errorFields(record.error) : {};
  const people = (data?.people ?? []).filter(person => module.role === 'both' || person.role === module.role);
  return (
    <FormDialog
      title={`Who completed “${module.title}”`}
      isOpen
      onClose={onClose}
      onSubmit={() =>
        record.mutate({
          moduleId: module.id,
          enrollmentIds: chosen.map(Number),
          completedOn,
          isRehearsed: module.needsRehearsal && isRehearsed,
          evidence,
        })
      }
      submitLabel="Note"
      isBusy={record.isPending}
      problem={record.error ? explainError(record.error) : null}
      size={520}
    >
      <MultiSelect
        label="People"
        placeholder={chosen.length === 0 ? 'Type a name' : ''}
        searchable
        limit={60}
        openOnFocus={false}
        value={chosen}
        error={fields['enrollmentIds']}
        data={people.map(person => ({ value: String(person.enrollmentId), label: person.name }))}
        onChange={setChosen}
        data-autofocus
      />
      <DayInput
        label="Completed"
        value={completedOn}
        error={fields['completedOn']}
        onChange={day => setCompletedOn(day ?? today)}
        isRequired
      />
      {module.needsRehearsal && (
        <Switch
          label="Rehearsed with somebody, not only read"
          checked={isRehearsed}
          onChange={change => setRehearsed(change.currentTarget.checked)}
        />
      )}
      <TextInput
        label="Evidence"
        placeholder="Certificate 2026-114, or the trainer’s list"
        value={evidence}
        error={fields['evidence']}
        maxLength={500}
        onChange={change => setEvidence(change.currentTarget.value)}
      />
    </FormDialog>
  );
}
