import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import type { InterestForm } from './ExpressionDialog.tsx';
import styles from './ExpressionDialog.module.css';
import { PerformanceRating } from './PerformanceRating.tsx';
import { ReasonList, VerdictMark } from './VerdictMark.tsx';

/** What the rules say about a person, exceptions from them, and what only the facilitator notes. Each is kept at once. */
export function Standing({ form }: { readonly form: InterestForm }) {
  const { id, verdict, reasons, override } = form;
  return (
    <div className={styles.standing}>
      <section aria-label="Eligibility">
        {verdict && <VerdictMark verdict={verdict} />}
        <ReasonList
          reasons={[
            ...(override === null
              ? []
              : [{ state: 'exception' as const, words: `Exception: ${override.reason}` }]),
            ...reasons,
          ]}
        />
        {reasons.length === 0 && override === null && (
          <p className={styles.soft}>No rule speaks about this person.</p>
        )}
        {id !== null && <Exception id={id} form={form} />}
      </section>
      <section aria-label="For the facilitator" className={styles.facts}>
        <IntakeGroup form={form} />
        <PerformanceRating personId={form.personId} isKnown={form.hasPerformance} />
        <DoNotInvite form={form} />
      </section>
    </div>
  );
}

function Exception({ id, form }: { readonly id: number; readonly form: InterestForm }) {
  const [reason, setReason] = useState<string | null>(null);
  const override = useCommand(api.intake.override, {
    done: (_, { verdict }) => (verdict === null ? 'Judged by the rules again' : 'Exception kept'),
    onDone: () => setReason(null),
  });
  if (form.override !== null)
    return (
      <div className={styles.line}>
        <Button size="compact-sm" onClick={() => override.mutate({ id, verdict: null, reason: '' })}>
          Back to the rules
        </Button>
      </div>
    );
  const verdict = form.verdict === 'eligible' ? 'notEligible' : 'eligible';
  if (reason === null)
    return (
      <div className={styles.line}>
        <Button size="compact-sm" onClick={() => setReason('')}>
          {verdict === 'eligible' ? 'Let in by exception…' : 'Keep out by exception…'}
        </Button>
      </div>
    );
  return (
    <div className={styles.line}>
      <TextInput
        className={styles.reason ?? ''}
        aria-label="Why this is an exception"
        placeholder="Why? It is kept with the decision."
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <Button
        disabled={reason.trim() === ''}
        loading={override.isPending}
        onClick={() => override.mutate({ id, verdict, reason })}
      >
        {verdict === 'eligible' ? 'Let in' : 'Keep out'}
      </Button>
    </div>
  );
}

function IntakeGroup({ form }: { readonly form: InterestForm }) {
  const [group, setGroup] = useState(form.intakeGroup ?? '');
  const { data } = useQuery(api.intake.rules.queryOptions());
  const save = useCommand(api.intake.setIntakeGroup, { done: 'Intake group kept' });
  const keep = (next: string) => {
    if (next.trim() !== (form.intakeGroup ?? '')) save.mutate({ personIds: [form.personId], group: next });
  };
  return (
    <Autocomplete
      label="Intake group"
      placeholder="Such as graduates of a year"
      maxLength={80}
      data={data?.intakeGroups ?? []}
      value={group}
      onChange={setGroup}
      onOptionSubmit={keep}
      onBlur={() => keep(group)}
    />
  );
}

function DoNotInvite({ form }: { readonly form: InterestForm }) {
  const [reason, setReason] = useState<string | null>(null);
  const save = useCommand(api.intake.doNotInvite, {
    done: (_, input) => (input.reason === null ? 'May be invited again' : 'Noted: not to be invited'),
    onDone: () => setReason(null),
  });
  const { personId, doNotInvite } = form;
  if (doNotInvite !== null)
    return (
      <div className={styles.line}>
        <span className={styles.soft}>Not to be invited: {doNotInvite}</span>
        <Button size="compact-sm" onClick={() => save.mutate({ personId, reason: null })}>
          May be invited
        </Button>
      </div>
    );
  if (reason === null)
    return (
      <div>
        <Button size="compact-sm" onClick={() => setReason('')}>
          Do not invite…
        </Button>
      </div>
    );
  return (
    <div className={styles.line}>
      <TextInput
        className={styles.reason ?? ''}
        aria-label="Why this person is not to be invited"
        placeholder="Why?"
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Button disabled={reason.trim() === ''} onClick={() => save.mutate({ personId, reason })}>
        Note it
      </Button>
    </div>
  );
}
