import { MultiSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Change, ChangeEntry } from '#shared/contract/changes.ts';
import {
  CATEGORY_WORDS,
  CHANGE_CATEGORIES,
  CHANGE_STATUS_WORDS,
  CHANGE_STATUSES,
  CREDIT_WORDS,
  CREDITS,
} from '#shared/domain/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { emptyChange, entryOf } from './change-draft.ts';
import styles from './Changes.module.css';

type ChangeDialogProps = {
  /** Null for a new one. */
  readonly change: Change | null;
  readonly today: IsoDate;
  readonly outcomes: readonly { readonly id: number; readonly statement: string }[];
  readonly pairs: readonly { readonly id: number; readonly names: string }[];
  readonly onClose: () => void;
};

/** One change with everything that a board would ask about it. */
export function ChangeDialog({ change: known, today, outcomes, pairs, onClose }: ChangeDialogProps) {
  const [draft, setDraft] = useState<ChangeEntry>(known ? entryOf(known) : emptyChange(today));
  const save = useCommand(api.changes.save, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const change = (part: Partial<ChangeEntry>) => setDraft(before => ({ ...before, ...part }));
  const text = (key: 'description' | 'evidence' | 'owner' | 'decidedBy') => ({
    value: draft[key],
    error: fields[`entry.${key}`],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  });
  return (
    <FormDialog
      title={known ? 'Edit the change' : 'Add a change'}
      isOpen
      size={680}
      onClose={onClose}
      onSubmit={() => save.mutate({ id: known?.id ?? null, entry: draft })}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      <Textarea
        label="What changed, or should"
        placeholder={CATEGORY_WORDS[draft.category].example}
        data-autofocus
        minRows={2}
        maxLength={500}
        {...text('description')}
      />
      <div className={styles.two}>
        <Select
          label="Kind"
          allowDeselect={false}
          value={draft.category}
          onChange={category => change({ category: category ?? 'other' })}
          data={CHANGE_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value].name }))}
        />
        <Select
          label="Serves"
          placeholder="No outcome"
          clearable
          value={draft.outcomeId === null ? null : `${draft.outcomeId}`}
          error={fields['outcomeId']}
          onChange={value => change({ outcomeId: value === null ? null : Number(value) })}
          data={outcomes.map(({ id, statement }) => ({ value: `${id}`, label: statement }))}
        />
      </div>
      <SegmentedControl
        aria-label="How far it is"
        value={draft.status}
        onChange={status => change({ status })}
        data={CHANGE_STATUSES.map(value => ({ value, label: CHANGE_STATUS_WORDS[value] }))}
      />
      <div className={styles.three}>
        <DayInput
          label="Idea"
          value={draft.ideaOn}
          error={fields['ideaOn']}
          onChange={day => change({ ideaOn: day ?? today })}
          isRequired
        />
        {draft.status !== 'idea' && (
          <DayInput
            label="Accepted"
            value={draft.acceptedOn}
            error={fields['acceptedOn']}
            onChange={acceptedOn => change({ acceptedOn })}
          />
        )}
        {draft.status === 'done' && (
          <DayInput
            label="Done"
            value={draft.doneOn}
            error={fields['doneOn']}
            onChange={doneOn => change({ doneOn })}
          />
        )}
      </div>
      <Textarea
        label="Evidence"
        description="How somebody else can see that it is so."
        placeholder="Video platform: 412 of 415 videos have captions"
        maxLength={500}
        {...text('evidence')}
      />
      <div className={styles.two}>
        <TextInput label="Who decided" maxLength={120} {...text('decidedBy')} />
        <TextInput label="Who looks after it" maxLength={120} {...text('owner')} />
      </div>
      <div className={styles.two}>
        <MultiSelect
          label="Because of these pairs"
          searchable
          clearable
          limit={40}
          value={draft.pairIds.map(String)}
          error={fields['pairIds']}
          onChange={values => change({ pairIds: values.map(Number) })}
          data={pairs.map(({ id, names }) => ({ value: `${id}`, label: names }))}
        />
        <Select
          label="Credit"
          allowDeselect={false}
          value={draft.credit}
          onChange={credit => change({ credit: credit ?? 'anonymous' })}
          data={CREDITS.map(value => ({ value, label: CREDIT_WORDS[value] }))}
        />
      </div>
    </FormDialog>
  );
}
