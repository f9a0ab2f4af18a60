import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ObstacleEntry, PairGoals } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

/** What is written down beside the goals: one of three kinds, new or known. */
export type Note =
  | { readonly kind: 'benefit'; readonly known: PairGoals['benefits'][number] | null }
  | { readonly kind: 'obstacle'; readonly known: PairGoals['obstacles'][number] | null }
  | { readonly kind: 'knowledge'; readonly known: PairGoals['knowledge'][number] | null };

type NoteDialogProps<N extends Note> = {
  readonly pairId: number;
  readonly note: N;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

export function NoteDialog({ note, ...props }: NoteDialogProps<Note>) {
  switch (note.kind) {
    case 'benefit':
      return <BenefitDialog note={note} {...props} />;
    case 'obstacle':
      return <ObstacleDialog note={note} {...props} />;
    case 'knowledge':
      return <KnowledgeDialog note={note} {...props} />;
  }
}

type Of<K extends Note['kind']> = NoteDialogProps<Extract<Note, { kind: K }>>;
type Input = { currentTarget: { value: string } };

function BenefitDialog({ pairId, note, today, onClose }: Of<'benefit'>) {
  const [draft, setDraft] = useState(note.known ?? { words: '', notedOn: today });
  const save = useCommand(api.goals.saveBenefit, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  return (
    <FormDialog
      title="A benefit that nobody planned"
      isOpen
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          pairId,
          id: note.known?.id ?? null,
          entry: { words: draft.words, notedOn: draft.notedOn },
        })
      }
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <Textarea
        label="What came of it"
        data-autofocus
        minRows={2}
        maxLength={500}
        value={draft.words}
        error={fields['entry.words']}
        onChange={(event: Input) => setDraft({ ...draft, words: event.currentTarget.value })}
      />
      <DayInput
        label="Noticed on"
        value={draft.notedOn}
        error={fields['notedOn']}
        onChange={day => setDraft({ ...draft, notedOn: day ?? today })}
        isRequired
      />
    </FormDialog>
  );
}

function ObstacleDialog({ pairId, note, today, onClose }: Of<'obstacle'>) {
  const [draft, setDraft] = useState<ObstacleEntry>(
    note.known ?? { words: '', notedOn: today, wantsSupport: false, resolvedOn: null, resolution: '' },
  );
  const save = useCommand(api.goals.saveObstacle, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const { words, notedOn, wantsSupport, resolvedOn, resolution } = draft;
  return (
    <FormDialog
      title="Something in the way"
      isOpen
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          pairId,
          id: note.known?.id ?? null,
          entry: { words, notedOn, wantsSupport, resolvedOn, resolution },
        })
      }
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <Textarea
        label="What stands in the way"
        data-autofocus
        minRows={2}
        maxLength={500}
        value={words}
        error={fields['entry.words']}
        onChange={(event: Input) => setDraft({ ...draft, words: event.currentTarget.value })}
      />
      <DayInput
        label="Came up on"
        value={notedOn}
        error={fields['notedOn']}
        onChange={day => setDraft({ ...draft, notedOn: day ?? today })}
        isRequired
      />
      <Checkbox
        label="They want your support"
        description="It stands on your list for today until it is out of the way."
        checked={wantsSupport}
        onChange={event => setDraft({ ...draft, wantsSupport: event.currentTarget.checked })}
      />
      <DayInput
        label="Out of the way since"
        value={resolvedOn}
        error={fields['resolvedOn']}
        onChange={day => setDraft({ ...draft, resolvedOn: day })}
      />
      <Textarea
        label="What helped"
        maxLength={500}
        value={resolution}
        onChange={(event: Input) => setDraft({ ...draft, resolution: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

function KnowledgeDialog({ pairId, note, today, onClose }: Of<'knowledge'>) {
  const [draft, setDraft] = useState(note.known ?? { title: '', owner: '', storedAt: '', notedOn: today });
  const save = useCommand(api.goals.saveKnowledge, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const { title, owner, storedAt, notedOn } = draft;
  return (
    <FormDialog
      title="Knowledge that was written down"
      isOpen
      onClose={onClose}
      onSubmit={() =>
        save.mutate({ pairId, id: note.known?.id ?? null, entry: { title, owner, storedAt, notedOn } })
      }
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <TextInput
        label="What it is about"
        data-autofocus
        maxLength={200}
        value={title}
        error={fields['entry.title']}
        onChange={(event: Input) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <TextInput
        label="Who looks after it"
        maxLength={120}
        value={owner}
        onChange={(event: Input) => setDraft({ ...draft, owner: event.currentTarget.value })}
      />
      <TextInput
        label="Where it is kept"
        placeholder="Wiki, page “Largest clients”"
        maxLength={300}
        value={storedAt}
        onChange={(event: Input) => setDraft({ ...draft, storedAt: event.currentTarget.value })}
      />
      <DayInput
        label="Day"
        value={notedOn}
        error={fields['notedOn']}
        onChange={day => setDraft({ ...draft, notedOn: day ?? today })}
        isRequired
      />
    </FormDialog>
  );
}
