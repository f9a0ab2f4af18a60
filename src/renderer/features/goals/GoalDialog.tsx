import { Button, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Goal, GoalEntry, PairGoals } from '#shared/contract/goals.ts';
import {
  GOAL_LEVEL_WORDS,
  GOAL_LEVELS,
  ratingText,
  SCALE,
  SCALE_FIELD,
  SCALE_WORDS,
  TRANSFER_WORDS,
  TRANSFERS,
} from '#shared/domain/goals.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { EMPTY_GOAL, entryOf } from './goal-draft.ts';
import styles from './GoalDialog.module.css';
import { suggestedScale } from './scale-suggestion.ts';

/** The choice that marks a goal as the pair's own. */
const OWN = 'own';

type GoalDialogProps = {
  readonly pairId: number;
  /** Null for a new one. */
  readonly goal: Goal | null;
  readonly data: Pick<PairGoals, 'mentee' | 'mentor' | 'outcomes' | 'skills'>;
  readonly onClose: () => void;
};

/** One goal: whose, what for, from where to where, and the five steps on which it will be rated. */
export function GoalDialog({ pairId, goal, data, onClose }: GoalDialogProps) {
  const [draft, setDraft] = useState<GoalEntry>(goal ? entryOf(goal) : EMPTY_GOAL);
  const options = {
    done: ({ words }: { readonly words: string }) => words,
    onDone: onClose,
    onFailed: () => true,
  };
  const add = useCommand(api.goals.add, options);
  const update = useCommand(api.goals.update, options);
  const { error, isPending } = goal ? update : add;
  const fields = error ? errorFields(error) : {};
  const errorOf = (key: string) => fields[key] ?? fields[`entry.${key}`];
  const change = (part: Partial<GoalEntry>) => setDraft(before => ({ ...before, ...part }));
  const text = (key: 'statement' | 'unit' | 'baselineWords' | 'targetWords') => ({
    value: draft[key],
    error: errorOf(key),
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  });
  const number = (key: 'baselineNumber' | 'targetNumber') => ({
    value: draft[key] ?? '',
    error: errorOf(key),
    hideControls: true,
    decimalScale: 2,
    onChange: (value: number | string) => change({ [key]: typeof value === 'number' ? value : null }),
  });
  const suggestion = suggestedScale(draft);
  return (
    <FormDialog
      title={goal ? 'Edit the goal' : 'Add a goal'}
      isOpen
      size={760}
      onClose={onClose}
      onSubmit={() =>
        goal ? update.mutate({ id: goal.id, entry: draft }) : add.mutate({ pairId, entry: draft })
      }
      submitLabel={goal ? 'Save' : 'Add'}
      isBusy={isPending}
      problem={error ? explainError(error) : null}
    >
      <SegmentedControl
        aria-label="Whose goal it is"
        value={draft.owner}
        onChange={owner => change({ owner })}
        data={[
          { value: 'mentee', label: `${data.mentee}, mentee` },
          { value: 'mentor', label: `${data.mentor}, mentor` },
        ]}
      />
      <Textarea
        label="What should be different"
        placeholder="I use an AI assistant for my own drafts"
        data-autofocus
        minRows={2}
        maxLength={300}
        {...text('statement')}
      />
      <div className={styles.two}>
        <Select
          label="Serves"
          placeholder="Choose an outcome of the program"
          value={draft.isPairSpecific ? OWN : draft.outcomeId === null ? null : `${draft.outcomeId}`}
          error={errorOf('outcomeId')}
          onChange={value =>
            change({
              isPairSpecific: value === OWN,
              outcomeId: value === null || value === OWN ? null : Number(value),
            })
          }
          data={[
            ...data.outcomes.map(({ id, statement }) => ({ value: `${id}`, label: statement })),
            { value: OWN, label: 'The pair’s own goal, no outcome of the program' },
          ]}
        />
        <Select
          label="For whom"
          allowDeselect={false}
          value={draft.level}
          onChange={level => change({ level: level ?? 'individual' })}
          data={GOAL_LEVELS.map(value => ({ value, label: GOAL_LEVEL_WORDS[value] }))}
        />
      </div>
      <div className={styles.three}>
        <NumberInput label="Today, in numbers" placeholder="0" {...number('baselineNumber')} />
        <NumberInput label="Target, in numbers" placeholder="5" {...number('targetNumber')} />
        <TextInput label="Of what" placeholder="drafts a week" maxLength={40} {...text('unit')} />
      </div>
      <div className={styles.two}>
        <Textarea label="Today, in words" maxLength={300} {...text('baselineWords')} />
        <Textarea label="Reached when" maxLength={300} {...text('targetWords')} />
      </div>
      <div className={styles.three}>
        <DayInput
          label="Due"
          value={draft.dueOn}
          error={errorOf('dueOn')}
          onChange={dueOn => change({ dueOn })}
        />
        <Select
          label="Skill"
          placeholder="None"
          searchable
          clearable
          value={draft.skillId === null ? null : `${draft.skillId}`}
          error={errorOf('skillId')}
          onChange={value => change({ skillId: value === null ? null : Number(value) })}
          data={data.skills.map(({ id, name }) => ({ value: `${id}`, label: name }))}
        />
        <Select
          label="Knowledge it hands on"
          placeholder="None"
          clearable
          value={draft.transfer}
          onChange={transfer => change({ transfer })}
          data={TRANSFERS.map(value => ({ value, label: TRANSFER_WORDS[value] }))}
        />
      </div>
      <section className={styles.steps} aria-label="Five steps">
        <div className={styles.head}>
          <h3 className={styles.title}>Five steps to rate it on</h3>
          <Button
            size="compact-sm"
            disabled={suggestion === null}
            title={suggestion === null ? 'Give both numbers first' : undefined}
            onClick={() => suggestion && change(suggestion)}
          >
            Suggest from the numbers
          </Button>
        </div>
        <p className={styles.hint}>
          Start in the middle: what will honestly be reached? Write what somebody else could see.
        </p>
        {SCALE.map(step => (
          <div key={step} className={styles.step}>
            <span className={styles.stepName} id={`step-${step}`}>
              <strong>{ratingText(step)}</strong>
              {SCALE_WORDS[step]}
            </span>
            <Textarea
              aria-labelledby={`step-${step}`}
              maxLength={200}
              value={draft[SCALE_FIELD[step]]}
              error={errorOf(SCALE_FIELD[step])}
              onChange={event => change({ [SCALE_FIELD[step]]: event.currentTarget.value })}
            />
          </div>
        ))}
        <NumberInput
          label="How much it counts beside the pair’s other goals"
          description="1 to 5; the same for all unless you change it."
          min={1}
          max={5}
          w={360}
          value={draft.weight}
          onChange={value => change({ weight: typeof value === 'number' ? value : 1 })}
        />
      </section>
    </FormDialog>
  );
}
