import { NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ContractRouterClient } from '@orpc/contract';
import { useState } from 'react';
import type { contract } from '#shared/contract/index.ts';
import type { ExpressionToKeep } from '#shared/contract/intake.ts';
import { INTEREST_SOURCES, SOURCE_WORDS } from '#shared/domain/intake.ts';
import { CHANNELS, MAX_CAPACITY, RECOMMENDED_CAPACITY } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { AccessNeeds } from './AccessNeeds.tsx';
import styles from './ExpressionDialog.module.css';
import { SkillRows } from './SkillRows.tsx';
import { Standing } from './Standing.tsx';

export type InterestForm = Awaited<ReturnType<ContractRouterClient<typeof contract>['intake']['form']>>;

type ExpressionDialogProps = {
  readonly form: InterestForm;
  readonly skills: readonly string[];
  readonly onClose: () => void;
};

/** Everything that a person wrote when they came forward, as the paper form asks it. */
export function ExpressionDialog({ form, skills, onClose }: ExpressionDialogProps) {
  const [draft, setDraft] = useState<ExpressionToKeep>(() => draftOf(form));
  const save = useCommand(api.intake.save, {
    done: form.id === null ? `${form.name} came forward as ${form.role}` : 'Form kept',
    onDone: onClose,
    onFailed: () => true,
  });
  const set = (part: Partial<ExpressionToKeep>) => setDraft({ ...draft, ...part });
  const fields = errorFields(save.error);
  const isMentor = form.role === 'mentor';
  const submit = () =>
    save.mutate({
      ...draft,
      personId: form.personId,
      offered: draft.offered.filter(({ skill }) => skill.trim() !== ''),
      sought: draft.sought.filter(({ skill }) => skill.trim() !== ''),
    });
  return (
    <FormDialog
      title={`${form.name}, ${form.role}`}
      isOpen
      onClose={onClose}
      submitLabel={form.id === null ? 'Keep the form' : 'Save'}
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
      onSubmit={submit}
      size={960}
    >
      {form.id !== null && <Standing form={form} />}
      <fieldset className={styles.group}>
        <legend>Coming forward</legend>
        <DayInput
          label="Came forward on"
          value={draft.interestOn}
          onChange={interestOn => set({ interestOn })}
        />
        <Select
          label="How it came"
          clearable
          data={INTEREST_SOURCES.map(source => ({ value: source, label: SOURCE_WORDS[source] }))}
          value={draft.source}
          onChange={source => set({ source })}
        />
        {isMentor && (
          <NumberInput
            label="Mentees at most"
            description={draft.capacity > RECOMMENDED_CAPACITY ? 'Two are recommended.' : undefined}
            min={1}
            max={MAX_CAPACITY}
            value={draft.capacity}
            onChange={value => set({ capacity: Math.min(MAX_CAPACITY, Math.max(1, Number(value) || 1)) })}
          />
        )}
        <Textarea
          className={styles.wide ?? ''}
          label="Motivation"
          description="In their own words."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={draft.motivation}
          onChange={event => set({ motivation: event.currentTarget.value })}
        />
      </fieldset>
      <SkillRows
        title="Skills offered, and what shows them"
        rows={draft.offered}
        skills={skills}
        withEvidence
        onChange={offered => set({ offered: offered.map(row => ({ ...row, evidence: row.evidence ?? '' })) })}
      />
      <SkillRows
        title="Skills sought"
        rows={draft.sought}
        skills={skills}
        withEvidence={false}
        onChange={sought => set({ sought: sought.map(({ skill, level }) => ({ skill, level })) })}
      />
      <fieldset className={styles.half}>
        <legend>Topics</legend>
        <TagsInput
          label="Wanted"
          data={[...skills]}
          maxDropdownHeight={220}
          value={draft.wanted}
          onChange={wanted => set({ wanted })}
        />
        <TagsInput
          label="To avoid"
          data={[...skills]}
          maxDropdownHeight={220}
          error={fields['avoided']}
          value={draft.avoided}
          onChange={avoided => set({ avoided })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>How to meet</legend>
        <Select
          label="Preferred channel"
          clearable
          data={[...CHANNELS]}
          value={draft.channel}
          onChange={channel => set({ channel })}
        />
        <TextInput
          label="Availability"
          placeholder="Mornings, not on Fridays"
          maxLength={200}
          value={draft.availability}
          onChange={event => set({ availability: event.currentTarget.value })}
        />
        <AccessNeeds
          personId={form.personId}
          value={draft.accessNeeds}
          onChange={accessNeeds => set({ accessNeeds })}
        />
      </fieldset>
    </FormDialog>
  );
}

function draftOf(form: InterestForm): ExpressionToKeep {
  const { role, interestOn, source, motivation, capacity, offered, sought, wanted, avoided } = form;
  const { availability, channel, hasAccessNeeds } = form;
  return {
    role,
    interestOn,
    source,
    motivation,
    capacity,
    offered,
    sought,
    wanted,
    avoided,
    availability,
    channel,
    // Those that are noted are not sent before somebody asks; saving leaves them as they are.
    ...(!hasAccessNeeds && { accessNeeds: '' }),
  };
}
