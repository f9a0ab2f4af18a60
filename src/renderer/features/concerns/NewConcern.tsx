import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { closeConcern, type ConcernStart } from './concern-store.ts';
import { ConcernFields, type ConcernDraft } from './ConcernFields.tsx';
import { Contacts } from './Contacts.tsx';

/** The form that any screen may open; it shows nothing that was written before. */
export function NewConcern({ start }: { readonly start: ConcernStart }) {
  const state = useQuery(api.concerns.state.queryOptions());
  if (!state.data) return null;
  return <NewConcernForm start={start} today={state.data.today} />;
}

function NewConcernForm({ start, today }: { readonly start: ConcernStart; readonly today: IsoDate }) {
  const [draft, setDraft] = useState<ConcernDraft>({
    raisedOn: today,
    raisedBy: start.raisedBy ?? 'mentor',
    kind: start.kind ?? 'pressure',
    account: '',
    action: '',
    nextOn: null,
  });
  const add = useCommand(api.concerns.add, {
    done: 'Noted in the restricted register',
    onDone: closeConcern,
    onFailed: () => true,
  });
  return (
    <FormDialog
      title="Note a concern"
      isOpen
      onClose={closeConcern}
      onSubmit={() => add.mutate({ ...draft, pairId: start.pairId ?? null })}
      submitLabel="Keep it in the register"
      isBusy={add.isPending}
      problem={add.error ? explainError(add.error) : null}
      size={560}
    >
      <ConcernFields
        draft={draft}
        onChange={part => setDraft({ ...draft, ...part })}
        fields={add.error ? errorFields(add.error) : {}}
      />
      <Contacts />
    </FormDialog>
  );
}
