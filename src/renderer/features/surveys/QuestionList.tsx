import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { QuestionEntry, SurveyDetails, SurveyQuestion } from '#shared/contract/surveys.ts';
import { AUDIENCE_WORDS, THEME_WORDS } from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { BankDialog } from './BankDialog.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import styles from './Survey.module.css';

/** The questions of a draft in the order of the form: moved, edited, left out, added from the bank or written. */
export function QuestionList({ survey }: { readonly survey: SurveyDetails }) {
  const [opened, setOpened] = useState<SurveyQuestion | 'bank' | 'new' | null>(null);
  const save = useCommand(api.surveys.setQuestions, { onDone: () => setOpened(null) });
  const { id, questionList: questions } = survey;
  const put = (next: readonly QuestionEntry[]) => save.mutate({ id, questions: next.map(entryOf) });
  const move = (index: number, by: number) => {
    const next = [...questions];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    put(next);
  };
  return (
    <section aria-labelledby="questions">
      <header className={styles.bar}>
        <h2 id="questions" className={styles.heading}>
          {questions.length === 1 ? '1 question' : `${questions.length} questions`}
        </h2>
        <Button onClick={() => setOpened('new')}>Write a question</Button>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('bank')}>
          From the question bank
        </Button>
      </header>
      <ol className={styles.questions} aria-label="Questions">
        {questions.map((question, index) => (
          <li key={question.id} className={styles.question}>
            <span className={`${styles.number} tabular`}>{index + 1}</span>
            <span className={styles.words}>
              <button type="button" className={styles.edit} onClick={() => setOpened(question)}>
                {question.words}
              </button>
              <span className={styles.soft}>{aboutWords(question)}</span>
            </span>
            <span className={styles.tools}>
              <ActionIcon
                aria-label={`Move up: ${question.words}`}
                disabled={index === 0 || save.isPending}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                aria-label={`Move down: ${question.words}`}
                disabled={index === questions.length - 1 || save.isPending}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                aria-label={`Leave out: ${question.words}`}
                disabled={save.isPending}
                onClick={() => put(questions.filter(other => other.id !== question.id))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      {opened === 'bank' && (
        <BankDialog
          asked={questions}
          byRole={survey.grouping === 'role'}
          isBusy={save.isPending}
          onAdd={added => put([...questions, ...added])}
          onClose={() => setOpened(null)}
        />
      )}
      {opened !== null && opened !== 'bank' && (
        <QuestionDialog
          question={opened === 'new' ? null : opened}
          asked={questions}
          byRole={survey.grouping === 'role'}
          isBusy={save.isPending}
          onSave={entry =>
            put(
              opened === 'new'
                ? [...questions, entry]
                : questions.map(other => (other.id === opened.id ? entry : other)),
            )
          }
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

function entryOf({ kind, audience, theme, words, isReversed }: QuestionEntry): QuestionEntry {
  return { kind, audience, theme, words, isReversed };
}

function aboutWords({ theme, kind, audience, isReversed }: SurveyQuestion): string {
  return [
    THEME_WORDS[theme],
    kind === 'open' ? 'answered in words' : null,
    audience === 'all' ? null : `${AUDIENCE_WORDS[audience]} only`,
    isReversed ? 'agreeing is bad news' : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
