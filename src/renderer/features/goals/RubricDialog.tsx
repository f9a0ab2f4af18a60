import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { RubricDraft } from '#shared/domain/starter-rubrics.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './Rubric.module.css';
import { withLevel, withoutLevel, withWords } from './rubric-draft.ts';

type RubricDialogProps = {
  readonly pairId: number;
  readonly start: RubricDraft;
  readonly onClose: () => void;
};

/** The rubric as the two write it: what they look at, down; what each level looks like, across. */
export function RubricDialog({ pairId, start, onClose }: RubricDialogProps) {
  const [draft, setDraft] = useState(start);
  const save = useCommand(api.goals.saveRubric, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const rows = draft.criteria.map(({ name, words }) => ({ name, words: [...words] }));
  const setRow = (index: number, name: string) =>
    setDraft({
      ...draft,
      criteria: draft.criteria.map((row, at) => (at === index ? { ...row, name } : row)),
    });
  return (
    <FormDialog
      title="What good looks like"
      isOpen
      size={980}
      onClose={onClose}
      onSubmit={() => save.mutate({ pairId, rubric: { levels: [...draft.levels], criteria: rows } })}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <p className={styles.hint}>Write what somebody else could see. Use the pair’s own words.</p>
      <table className={styles.edit}>
        <thead>
          <tr>
            <th scope="col">We look at</th>
            {draft.levels.map((name, level) => (
              // eslint-disable-next-line react/no-array-index-key -- a level is its place
              <th key={level} scope="col">
                <span className={styles.levelHead}>
                  <TextInput
                    aria-label={`Name of level ${level + 1}`}
                    maxLength={60}
                    value={name}
                    onChange={event => {
                      const { value } = event.currentTarget;
                      setDraft({
                        ...draft,
                        levels: draft.levels.map((old, at) => (at === level ? value : old)),
                      });
                    }}
                  />
                  {draft.levels.length > 2 && (
                    <ActionIcon
                      size={24}
                      aria-label={`Remove level ${level + 1}`}
                      onClick={() => setDraft(withoutLevel(draft, level))}
                    >
                      <IconTrash size={14} aria-hidden />
                    </ActionIcon>
                  )}
                </span>
              </th>
            ))}
            <th className={styles.remove}>
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.criteria.map(({ name, words }, row) => (
            // eslint-disable-next-line react/no-array-index-key -- a row is its place
            <tr key={row}>
              <th scope="row">
                <Textarea
                  aria-label={`What we look at, row ${row + 1}`}
                  {...(row === 0 && { 'data-autofocus': true })}
                  maxLength={120}
                  minRows={2}
                  value={name}
                  onChange={event => setRow(row, event.currentTarget.value)}
                />
              </th>
              {draft.levels.map((level, index) => (
                // eslint-disable-next-line react/no-array-index-key -- a level is its place
                <td key={index}>
                  <Textarea
                    aria-label={`${name || `Row ${row + 1}`}: ${level}`}
                    maxLength={300}
                    minRows={2}
                    value={words[index] ?? ''}
                    onChange={event => setDraft(withWords(draft, row, index, event.currentTarget.value))}
                  />
                </td>
              ))}
              <td className={styles.remove}>
                {draft.criteria.length > 1 && (
                  <ActionIcon
                    aria-label={`Remove row ${row + 1}`}
                    onClick={() =>
                      setDraft({ ...draft, criteria: draft.criteria.filter((_, at) => at !== row) })
                    }
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.buttons}>
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={draft.criteria.length >= 12}
          onClick={() =>
            setDraft({
              ...draft,
              criteria: [...draft.criteria, { name: '', words: draft.levels.map(() => '') }],
            })
          }
        >
          Row
        </Button>
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={draft.levels.length >= 5}
          onClick={() => setDraft(withLevel(draft, 'Beyond'))}
        >
          Level
        </Button>
      </div>
    </FormDialog>
  );
}
