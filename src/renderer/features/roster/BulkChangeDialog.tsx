import { Checkbox, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Typing } from '#shared/contract/roster.ts';
import { EDITABLE_COLUMNS, peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TypingPreview } from './TypingPreview.tsx';

/** Columns that several people can share. */
const SHARED = EDITABLE_COLUMNS.filter(
  column => !['employeeId', 'email', 'firstName', 'lastName', 'preferredName'].includes(column),
);

type BulkChangeDialogProps = {
  readonly ids: readonly number[];
  readonly onClose: () => void;
};

/** One field of many people, set to one value as one step; what would happen is shown before. */
export function BulkChangeDialog({ ids, onClose }: BulkChangeDialogProps) {
  const [column, setColumn] = useState<PeopleColumn>('department');
  const [text, setText] = useState('');
  const [isEmptied, setIsEmptied] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { label, words, canBeEmpty } = peopleColumn(column);
  const isTold = text !== '' || isEmptied;
  const what: Typing = { kind: 'all', who: { ids: [...ids] }, column, text: isEmptied ? '' : text };
  const [checked] = useDebouncedValue(`${column} ${what.text}`, 250);
  const isChecked = checked === `${column} ${what.text}`;
  const preview = useQuery({
    // The ids are many, and the same as long as the dialog is open.
    queryKey: ['roster.previewTyping', 'all', column, what.text],
    queryFn: () => api.roster.previewTyping.call(what),
    enabled: isChecked && isTold,
    ...(isTold && { placeholderData: keepPreviousData }),
    gcTime: 0,
  });
  const type = useCommand(api.roster.type, {
    done: ({ people }) => `Changed ${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const change = isTold ? (preview.data?.counts.change ?? 0) : 0;
  return (
    <FormDialog
      title={`Change ${ids.length.toLocaleString('en')} ${ids.length === 1 ? 'person' : 'people'}`}
      isOpen
      onClose={onClose}
      submitLabel={change === 0 ? 'Change' : `Change ${change.toLocaleString('en')}`}
      isBusy={type.isPending}
      problem={problem}
      size={680}
      onSubmit={() => {
        if (!isTold) return setProblem('Give the new value, or say that the field is to be emptied.');
        setProblem(null);
        type.mutate({ what, leaveOut: true });
      }}
    >
      <Select
        label="Field"
        data={SHARED.map(value => ({ value, label: peopleColumn(value).label }))}
        value={column}
        allowDeselect={false}
        searchable
        onChange={value => {
          const next = SHARED.find(one => one === value);
          if (next) setColumn(next);
          setText('');
          setIsEmptied(false);
        }}
      />
      {words ? (
        <Select
          label="New value"
          data={Object.entries(words).map(([value, name]) => ({ value, label: name }))}
          value={text || null}
          disabled={isEmptied}
          onChange={value => setText(value ?? '')}
        />
      ) : (
        <TextInput
          label="New value"
          description={hintFor(column)}
          disabled={isEmptied}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      )}
      {canBeEmpty && (
        <Checkbox
          label={`Empty the ${label.toLowerCase()} instead`}
          checked={isEmptied}
          onChange={event => setIsEmptied(event.currentTarget.checked)}
        />
      )}
      {preview.isError && <p role="alert">{explainError(preview.error)}</p>}
      {isTold && preview.data && <TypingPreview preview={preview.data} />}
    </FormDialog>
  );
}

function hintFor(column: PeopleColumn): string | undefined {
  if (column === 'managerName') return 'Employee ID, e-mail or name.';
  return peopleColumn(column).kind === 'day' ? 'Year, month and day, such as 2024-03-31.' : undefined;
}
