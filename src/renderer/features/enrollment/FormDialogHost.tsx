import { SegmentedControl, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ExpressionDialog } from './ExpressionDialog.tsx';

export type OpenedForm =
  | { readonly kind: 'new' }
  | { readonly kind: 'form'; readonly personId: number; readonly role: Role };

type FormDialogHostProps = {
  readonly opened: OpenedForm | null;
  readonly onOpen: (opened: OpenedForm | null) => void;
};

/** First whose form it is, then the form. */
export function FormDialogHost({ opened, onOpen }: FormDialogHostProps) {
  if (opened === null) return null;
  if (opened.kind === 'new')
    return (
      <WhoDialog
        onChoose={(personId, role) => onOpen({ kind: 'form', personId, role })}
        onClose={() => onOpen(null)}
      />
    );
  return <LoadedForm {...opened} onClose={() => onOpen(null)} />;
}

function LoadedForm({
  personId,
  role,
  onClose,
}: {
  readonly personId: number;
  readonly role: Role;
  readonly onClose: () => void;
}) {
  const form = useQuery({
    ...api.intake.form.queryOptions({ input: { personId, role } }),
    refetchOnMount: 'always',
  });
  const skills = useQuery(api.intake.skills.queryOptions());
  if (form.error)
    return (
      <FormDialog title="Form" isOpen onClose={onClose} onSubmit={onClose} submitLabel="Close">
        <p role="alert">{explainError(form.error)}</p>
      </FormDialog>
    );
  // What was shown the last time may have been saved over since.
  if (!form.data || !form.isFetchedAfterMount || !skills.data) return null;
  return <ExpressionDialog form={form.data} skills={skills.data} onClose={onClose} />;
}

type WhoDialogProps = {
  readonly onChoose: (personId: number, role: Role) => void;
  readonly onClose: () => void;
};

function WhoDialog({ onChoose, onClose }: WhoDialogProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 80);
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const [role, setRole] = useState<Role>('mentor');
  const [problem, setProblem] = useState<string | null>(null);
  const { data = [] } = useQuery({
    ...api.intake.people.queryOptions({ input: { search: search === chosen?.name ? '' : search } }),
    placeholderData: keepPreviousData,
  });
  const found = data.map(({ id, name, words }) => ({ value: String(id), label: name, words }));
  const options =
    chosen === null || found.some(one => one.value === chosen.id)
      ? found
      : [{ value: chosen.id, label: chosen.name, words: '' }, ...found];
  return (
    <FormDialog
      title="Who came forward?"
      isOpen
      onClose={onClose}
      submitLabel="Open the form"
      problem={problem}
      onSubmit={() =>
        chosen === null ? setProblem('Choose the person first.') : onChoose(Number(chosen.id), role)
      }
    >
      <Select
        label="Person"
        placeholder="Type a name, an ID or a site"
        searchable
        data={options}
        // The core has found them already, also without accents.
        filter={({ options: all }) => all}
        renderOption={({ option }) => (
          <span>
            {option.label}{' '}
            <small style={{ color: 'var(--ink-soft)' }}>
              {found.find(one => one.value === option.value)?.words}
            </small>
          </span>
        )}
        value={chosen?.id ?? null}
        searchValue={typed}
        onSearchChange={setTyped}
        nothingFoundMessage="Nobody at work has this name"
        onChange={(id, option) => {
          setChosen(id === null ? null : { id, name: option?.label ?? '' });
          setProblem(null);
        }}
        data-autofocus
      />
      <SegmentedControl
        aria-label="Came forward as"
        value={role}
        onChange={value => setRole(value)}
        data={[
          { value: 'mentor', label: 'Mentor, teaches' },
          { value: 'mentee', label: 'Mentee, learns' },
        ]}
      />
    </FormDialog>
  );
}
