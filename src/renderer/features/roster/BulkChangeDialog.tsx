import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { readCell, STATUS_WORDS, type EditableColumn } from './people-columns.tsx';

/** Fields that several people can share. */
const SHARED: readonly { readonly value: EditableColumn; readonly label: string }[] = [
  { value: 'department', label: 'Department' },
  { value: 'businessFunction', label: 'Function' },
  { value: 'location', label: 'Location' },
  { value: 'timeZone', label: 'Time zone' },
  { value: 'gradeLevel', label: 'Grade' },
  { value: 'jobTitle', label: 'Job title' },
  { value: 'status', label: 'Status' },
];

type BulkChangeDialogProps = {
  readonly ids: readonly number[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** One field of many people, set to one value as one step. */
export function BulkChangeDialog({ ids, isOpen, onClose }: BulkChangeDialogProps) {
  const [column, setColumn] = useState<EditableColumn>('department');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const update = useCommand(api.roster.updateMany, {
    done: ({ changed }) => `Changed ${changed.toLocaleString('en')} ${changed === 1 ? 'person' : 'people'}`,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const label = SHARED.find(one => one.value === column)?.label ?? '';
  return (
    <FormDialog
      title={`Change ${ids.length.toLocaleString('en')} ${ids.length === 1 ? 'person' : 'people'}`}
      isOpen={isOpen}
      onClose={onClose}
      submitLabel="Change all"
      isBusy={update.isPending}
      problem={problem}
      onSubmit={() => {
        setProblem(null);
        const value = readCell(column, text);
        update.mutate({ changes: ids.map(id => ({ id, change: { [column]: value } })) });
      }}
    >
      <Select
        label="Field"
        data={[...SHARED]}
        value={column}
        allowDeselect={false}
        onChange={value => {
          if (value) setColumn(value);
          setText('');
        }}
      />
      {column === 'status' ? (
        <Select
          label="New value"
          data={Object.entries(STATUS_WORDS).map(([value, words]) => ({ value, label: words }))}
          value={text || null}
          onChange={value => setText(value ?? '')}
        />
      ) : (
        <TextInput
          label="New value"
          description={`Leave it empty to empty the ${label.toLowerCase()}.`}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
