import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { QuestionEntry } from '#shared/contract/surveys.ts';
import { SURVEY_BANK, type BankQuestion } from '#shared/domain/survey-bank.ts';
import { AUDIENCE_WORDS, THEME_WORDS, THEMES } from '#shared/domain/surveys.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './Survey.module.css';

type BankDialogProps = {
  readonly asked: readonly { readonly words: string }[];
  /** Whether mentors and mentees get a form each. */
  readonly byRole: boolean;
  readonly isBusy: boolean;
  readonly onAdd: (questions: readonly QuestionEntry[]) => void;
  readonly onClose: () => void;
};

/** The questions that come with the app, by what they are about; those that are asked already are left out. */
export function BankDialog({ asked, byRole, isBusy, onAdd, onClose }: BankDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const known = new Set(asked.map(({ words }) => words));
  const offered = SURVEY_BANK.filter(
    question => !known.has(question.words) && (byRole || question.audience === 'all'),
  );
  return (
    <FormDialog
      title="Question bank"
      isOpen
      size={680}
      onClose={onClose}
      onSubmit={() => {
        const added = offered.filter(({ words }) => chosen.includes(words));
        if (added.length === 0) onClose();
        else onAdd(added);
      }}
      submitLabel={chosen.length === 0 ? 'Add' : `Add ${chosen.length}`}
      isBusy={isBusy}
    >
      <p className={styles.soft}>
        In words of our own, not validated as an instrument. Keep the wording from wave to wave: only the same
        words are compared.
      </p>
      <Checkbox.Group value={[...chosen]} onChange={setChosen}>
        <div className={styles.bank}>
          {THEMES.map(theme => (
            <ThemeQuestions
              key={theme}
              title={THEME_WORDS[theme]}
              questions={offered.filter(question => question.theme === theme)}
            />
          ))}
        </div>
      </Checkbox.Group>
    </FormDialog>
  );
}

type ThemeQuestionsProps = { readonly title: string; readonly questions: readonly BankQuestion[] };

function ThemeQuestions({ title, questions }: ThemeQuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <strong>{title}</strong>
      </legend>
      {questions.map(({ words, kind, audience }) => (
        <Checkbox
          key={words}
          value={words}
          label={words}
          description={
            [
              kind === 'open' ? 'Answered in words' : null,
              audience === 'all' ? null : `${AUDIENCE_WORDS[audience]} only`,
            ]
              .filter(Boolean)
              .join(' · ') || undefined
          }
        />
      ))}
    </fieldset>
  );
}
