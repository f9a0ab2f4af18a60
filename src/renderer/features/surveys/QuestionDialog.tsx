import { Checkbox, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { QuestionEntry, SurveyQuestion } from '#shared/contract/surveys.ts';
import { AUDIENCE_WORDS, QUESTION_AUDIENCES } from '#shared/domain/surveys.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './Survey.module.css';

type QuestionDialogProps = {
  /** Null for a new one. */
  readonly question: SurveyQuestion | null;
  readonly asked: readonly SurveyQuestion[];
  readonly byRole: boolean;
  readonly isBusy: boolean;
  readonly onSave: (entry: QuestionEntry) => void;
  readonly onClose: () => void;
};

const NEW: QuestionEntry = { kind: 'scale', audience: 'all', theme: 'own', words: '', isReversed: false };

/** One question: its words, how it is answered, and by whom. */
export function QuestionDialog({ question, asked, byRole, isBusy, onSave, onClose }: QuestionDialogProps) {
  const [draft, setDraft] = useState<QuestionEntry>(question ?? NEW);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<QuestionEntry>) => setDraft(before => ({ ...before, ...part }));
  const submit = () => {
    const words = draft.words.trim();
    if (words === '') setProblem('Write the question.');
    else if (asked.some(other => other.id !== question?.id && other.words === words)) {
      setProblem('This question is asked already.');
    } else onSave({ ...draft, words });
  };
  return (
    <FormDialog
      title={question ? 'Edit the question' : 'Write a question'}
      isOpen
      size={560}
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Save"
      isBusy={isBusy}
    >
      <Textarea
        label="Question"
        description={draft.kind === 'scale' ? 'A statement to agree or disagree with.' : undefined}
        data-autofocus
        minRows={2}
        maxLength={300}
        value={draft.words}
        error={problem}
        onChange={event => {
          change({ words: event.currentTarget.value });
          setProblem(null);
        }}
      />
      <SegmentedControl
        aria-label="How it is answered"
        value={draft.kind}
        onChange={kind => change({ kind, ...(kind === 'open' && { isReversed: false }) })}
        data={[
          { value: 'scale', label: '1 to 5, disagree to agree' },
          { value: 'open', label: 'In words' },
        ]}
      />
      {(byRole || draft.audience !== 'all') && (
        <Select
          label="Asked of"
          allowDeselect={false}
          value={draft.audience}
          onChange={audience => audience && change({ audience })}
          data={QUESTION_AUDIENCES.map(value => ({ value, label: AUDIENCE_WORDS[value] }))}
        />
      )}
      {draft.kind === 'scale' && (
        <Checkbox
          label="Agreeing is bad news"
          checked={draft.isReversed}
          onChange={event => change({ isReversed: event.currentTarget.checked })}
        />
      )}
      {question && (
        <p className={styles.soft}>
          Other words make another question: it is not compared with earlier waves any more.
        </p>
      )}
    </FormDialog>
  );
}
