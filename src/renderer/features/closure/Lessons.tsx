import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { Lesson } from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { errorFields } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import styles from './ClosingPage.module.css';

type LessonsProps = { readonly lessons: readonly Lesson[] };

/** What to keep and what to change next time; the next cohort starts with them. */
export function Lessons({ lessons }: LessonsProps) {
  return (
    <div className={styles.lessons}>
      <LessonColumn kind="keep" title="Keep" lessons={lessons.filter(({ kind }) => kind === 'keep')} />
      <LessonColumn kind="change" title="Change" lessons={lessons.filter(({ kind }) => kind === 'change')} />
    </div>
  );
}

type LessonColumnProps = {
  readonly kind: Lesson['kind'];
  readonly title: string;
  readonly lessons: readonly Lesson[];
};

function LessonColumn({ kind, title, lessons }: LessonColumnProps) {
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState('');
  const add = useCommand(api.closure.addLesson, {
    done: 'Lesson noted',
    onDone: () => setWords(''),
    onFailed: error => 'words' in errorFields(error),
  });
  const update = useCommand(api.closure.updateLesson, { done: 'Lesson moved' });
  const remove = useCommand(api.closure.removeLesson, { done: 'Lesson removed' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ kind, words, owner });
  };
  return (
    <section className={styles.lessonColumn} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {lessons.length === 0 && (
        <p className={styles.none}>
          {kind === 'keep'
            ? 'What worked and should stay as it is?'
            : 'What would you do another way next time?'}
        </p>
      )}
      <ul className={styles.lessonList}>
        {lessons.map(lesson => (
          <li key={lesson.id} className={styles.lesson}>
            <span>
              {lesson.words}
              <span className={styles.soft}>
                {lesson.owner && ` ${lesson.owner}`}
                {lesson.fromCohort && ` · from ${lesson.fromCohort}`}
              </span>
            </span>
            <span className={styles.voiceActions}>
              <ActionIcon
                aria-label={`Move “${lesson.words}” to ${kind === 'keep' ? 'Change' : 'Keep'}`}
                onClick={() => update.mutate({ id: lesson.id, kind: kind === 'keep' ? 'change' : 'keep' })}
              >
                <IconArrowsExchange size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={`Remove “${lesson.words}”`}
                onClick={() => remove.mutate({ id: lesson.id })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} noValidate className={styles.lessonForm}>
        <TextInput
          label={`One thing to ${kind}`}
          value={words}
          maxLength={600}
          error={add.error ? errorFields(add.error)['words'] : undefined}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <TextInput
          label="Who sees to it"
          value={owner}
          maxLength={120}
          onChange={event => setOwner(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          Add
        </Button>
      </form>
    </section>
  );
}
