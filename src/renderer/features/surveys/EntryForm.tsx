import { Alert, Select, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SurveyDetails, SurveyQuestion } from '#shared/contract/surveys.ts';
import {
  GROUPING_WORDS,
  isAsked,
  NOT_SAID,
  SCALE_LABELS,
  type SurveyEdition,
} from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { DigitRow } from './DigitRow.tsx';
import styles from './Entry.module.css';

type EntryFormProps = {
  readonly survey: SurveyDetails;
  readonly edition: SurveyEdition;
  readonly onSaved: () => void;
};

/** One paper form on the screen, in the order of the paper; the focus walks down as answers are typed. */
export function EntryForm({ survey, edition, onSaved }: EntryFormProps) {
  const { id, mode } = survey;
  const choices = survey.groups.filter(
    ({ population, name }) => population === edition.population && name !== NOT_SAID,
  );
  const asksGroup = edition.group === null && mode === 'anonymous' && choices.length > 1;
  const [group, setGroup] = useState<number | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [answeredOn, setAnsweredOn] = useState(survey.today);
  const [values, setValues] = useState<ReadonlyMap<number, number>>(new Map());
  const [comments, setComments] = useState<ReadonlyMap<number, string>>(new Map());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusStep(form.current, 0), []);
  const answer = useCommand(api.surveys.answer, { onDone: onSaved, onFailed: () => true });
  const groupName = asksGroup
    ? group === null
      ? NOT_SAID
      : (choices[group - 1]?.name ?? NOT_SAID)
    : (edition.group ?? NOT_SAID);
  const questions = survey.questionList.filter(({ audience }) => isAsked(audience, groupName));
  // A form for mentors is filled in by mentors.
  const askedHere = survey.missing.filter(
    one => edition.population !== 'participants' || !edition.group || edition.group === `${one.group}s`,
  );
  const lead = mode === 'named' || asksGroup ? 1 : 0;
  const go = (step: number) => focusStep(form.current, step);
  const submit = () =>
    answer.mutate({
      id,
      population: edition.population,
      group: groupName,
      enrollmentId: person === null ? null : Number(person),
      answeredOn: mode === 'named' ? answeredOn : null,
      values: [...values].map(([questionId, value]) => ({ questionId, value })),
      comments: [...comments].map(([questionId, words]) => ({ questionId, words })),
    });
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={edition.title}
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      {mode === 'named' && (
        <div className={styles.person}>
          <Select
            label="Who answered"
            searchable
            data-step-focus={0}
            value={person}
            onChange={value => {
              setPerson(value);
              if (value !== null) go(1);
            }}
            data={askedHere.map(one => ({
              value: String(one.enrollmentId),
              label: `${one.name} (${one.group.toLowerCase()})`,
            }))}
          />
          <DayInput
            label="On"
            value={answeredOn}
            isRequired
            onChange={day => setAnsweredOn(day ?? survey.today)}
          />
        </div>
      )}
      {asksGroup && (
        <DigitRow
          step={0}
          number=""
          words={`${GROUPING_WORDS[survey.grouping].question} …`}
          labels={choices.map(({ name }) => name)}
          value={group}
          isWide
          onAnswer={setGroup}
          onGo={go}
        />
      )}
      <div className={styles.scale} aria-hidden>
        <span />
        {SCALE_LABELS.map((label, index) => (
          <span key={label}>
            <strong>{index + 1}</strong> {label}
          </span>
        ))}
      </div>
      {questions.map((question, index) =>
        question.kind === 'scale' ? (
          <DigitRow
            key={question.id}
            step={index + lead}
            number={`${index + 1}`}
            words={question.words}
            labels={SCALE_LABELS}
            value={values.get(question.id) ?? null}
            onAnswer={value => setValues(withEntry(values, question.id, value))}
            onGo={go}
          />
        ) : (
          <OpenRow
            key={question.id}
            step={index + lead}
            number={index + 1}
            question={question}
            value={comments.get(question.id) ?? ''}
            onChange={words => setComments(withEntry(comments, question.id, words === '' ? null : words))}
          />
        ),
      )}
      {answer.error && (
        <Alert color="red" variant="light" role="alert">
          {explainError(answer.error)}
        </Alert>
      )}
      <div className={styles.end}>
        <PrimaryButton type="submit" loading={answer.isPending}>
          Save and next form
        </PrimaryButton>
      </div>
    </form>
  );
}

type OpenRowProps = {
  readonly step: number;
  readonly number: number;
  readonly question: SurveyQuestion;
  readonly value: string;
  readonly onChange: (words: string) => void;
};

function OpenRow({ step, number, question, value, onChange }: OpenRowProps) {
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <div className={styles.open}>
      <Textarea
        label={`${number}. ${question.words}`}
        data-step-focus={step}
        minRows={1}
        maxLength={2000}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        onKeyDown={keys}
      />
    </div>
  );
}

function withEntry<T>(map: ReadonlyMap<number, T>, key: number, value: T | null): ReadonlyMap<number, T> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/** Puts the focus on a step of the form; after the last one on the button that saves. */
function focusStep(form: HTMLFormElement | null, step: number): void {
  if (!form || step < 0) return;
  const target =
    form.querySelector<HTMLElement>(`[data-step-focus="${step}"]:checked`) ??
    form.querySelector<HTMLElement>(`[data-step-focus="${step}"]`) ??
    form.querySelector<HTMLElement>('button[type="submit"]');
  target?.focus();
}
