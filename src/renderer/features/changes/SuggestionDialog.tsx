import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Suggestion, SuggestionEntry } from '#shared/contract/changes.ts';
import { DISPOSITION_WORDS, DISPOSITIONS, SOURCE_WORDS, SUGGESTION_SOURCES } from '#shared/domain/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './Changes.module.css';

type SuggestionDialogProps = {
  readonly suggestion: Suggestion | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** What somebody would do differently about the program, and the answer to it. */
export function SuggestionDialog({ suggestion, today, onClose }: SuggestionDialogProps) {
  const [draft, setDraft] = useState<SuggestionEntry>(
    suggestion ?? {
      words: '',
      source: 'mentor',
      raisedOn: today,
      disposition: 'open',
      decidedOn: null,
      answer: '',
    },
  );
  const save = useCommand(api.changes.saveSuggestion, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const { words, source, raisedOn, disposition, decidedOn, answer } = draft;
  const change = (part: Partial<SuggestionEntry>) => setDraft(before => ({ ...before, ...part }));
  return (
    <FormDialog
      title={suggestion ? 'Suggestion' : 'Add a suggestion'}
      isOpen
      size={560}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          id: suggestion?.id ?? null,
          entry: { words, source, raisedOn, disposition, decidedOn, answer },
        })
      }
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <Textarea
        label="What should be different about the program"
        data-autofocus
        minRows={2}
        maxLength={500}
        value={words}
        error={fields['entry.words']}
        onChange={event => change({ words: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <Select
          label="From"
          allowDeselect={false}
          value={source}
          onChange={value => change({ source: value ?? 'other' })}
          data={SUGGESTION_SOURCES.map(value => ({ value, label: SOURCE_WORDS[value] }))}
        />
        <DayInput
          label="Came on"
          value={raisedOn}
          error={fields['raisedOn']}
          onChange={day => change({ raisedOn: day ?? today })}
          isRequired
        />
        <Select
          label="What became of it"
          allowDeselect={false}
          value={disposition}
          onChange={value => change({ disposition: value ?? 'open' })}
          data={DISPOSITIONS.map(value => ({ value, label: DISPOSITION_WORDS[value] }))}
        />
        {disposition !== 'open' && (
          <DayInput
            label="Answered on"
            value={decidedOn}
            error={fields['decidedOn']}
            onChange={day => change({ decidedOn: day })}
          />
        )}
      </div>
      <Textarea
        label="Answer"
        description="What you told, or will tell, those who suggested it."
        maxLength={500}
        value={answer}
        error={fields['answer']}
        onChange={event => change({ answer: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
