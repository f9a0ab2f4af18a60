import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IsoDate } from '#shared/domain/dates.ts';
import { CATEGORY_WORDS, CHANGE_CATEGORIES, type ChangeCategory } from '#shared/domain/changes.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { emptyChange } from './change-draft.ts';
import styles from './Changes.module.css';

/** One line is enough: what changed, and what kind of change it is. The rest can follow. */
export function QuickAdd({ today }: { readonly today: IsoDate }) {
  const [category, setCategory] = useState<ChangeCategory>('accessibility');
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCommand(api.changes.save, {
    done: ({ words }) => words,
    onDone: () => setDescription(''),
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const submit = () => {
    if (description.trim() === '') setProblem('Say what changed.');
    else save.mutate({ id: null, entry: { ...emptyChange(today), category, description } });
  };
  return (
    <form
      className={styles.quick}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <Select
        aria-label="Kind of change"
        allowDeselect={false}
        value={category}
        onChange={value => setCategory(value ?? 'other')}
        data={CHANGE_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value].name }))}
      />
      <TextInput
        aria-label="What changed"
        placeholder={`For example: ${CATEGORY_WORDS[category].example}`}
        maxLength={500}
        value={description}
        error={problem}
        onChange={event => {
          setDescription(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <Button type="submit" loading={save.isPending}>
        Add
      </Button>
    </form>
  );
}
