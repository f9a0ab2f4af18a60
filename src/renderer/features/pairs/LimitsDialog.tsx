import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HealthLimits } from '#shared/contract/health.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';

const FIELDS: readonly {
  readonly key: keyof HealthLimits;
  readonly label: string;
  readonly description: string;
  readonly suffix: string;
}[] = [
  {
    key: 'firstMeetingDays',
    label: 'First meeting',
    description: 'Days after the start by which the two should have met. Twice as many are a strong sign.',
    suffix: ' days',
  },
  {
    key: 'gapPercent',
    label: 'Gap between meetings',
    description: 'How much longer than the rhythm a gap may be. 150% of 30 days are 45 days.',
    suffix: '%',
  },
  {
    key: 'leaderCancellations',
    label: 'Meetings called off by one side',
    description:
      'From so many on, within the days below. A strong sign when the mentee has not met the mentor since.',
    suffix: '',
  },
  {
    key: 'cancellationDays',
    label: 'Within',
    description: 'Meetings called off longer ago are forgotten.',
    suffix: ' days',
  },
  {
    key: 'checkInDays',
    label: 'Check-in report late by',
    description: 'Days of grace after the due date.',
    suffix: ' days',
  },
  {
    key: 'lowRating',
    label: 'Low rating',
    description: 'A rating at or below it, of 5. In the fit check it is a strong sign.',
    suffix: ' of 5',
  },
];

/** From where on something counts as a sign, for this program. */
export function LimitsDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error, refetch } = useQuery(api.health.limits.queryOptions());
  const [draft, setDraft] = useState<Partial<Record<keyof HealthLimits, number | string>>>({});
  const save = useCommand(api.health.updateLimits, {
    done: 'Signs changed',
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const submit = () => {
    if (!data) return;
    const entries = FIELDS.map(({ key }) => [key, Number(draft[key] ?? data.limits[key])] as const);
    save.mutate({ ...data.limits, ...Object.fromEntries(entries) });
  };
  return (
    <FormDialog
      title="What counts as a sign"
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
      size={520}
    >
      <p>
        One strong sign puts a pair at risk, as do two others together; one other sign asks you to watch it.
        Asking for support always counts.
      </p>
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading label="Loading the signs" />}
      {data && (
        <>
          {FIELDS.map(({ key, label, description, suffix }) => (
            <NumberInput
              key={key}
              label={label}
              description={description}
              suffix={suffix}
              min={1}
              allowDecimal={false}
              value={draft[key] ?? data.limits[key]}
              error={fields[key]}
              onChange={value => setDraft(before => ({ ...before, [key]: value }))}
            />
          ))}
          <div>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDraft(data.usual)}>
              Back to the usual signs
            </Button>
          </div>
        </>
      )}
    </FormDialog>
  );
}
