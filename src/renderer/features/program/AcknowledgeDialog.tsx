import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './ProgramPage.module.css';

type AcknowledgeDialogProps = { readonly today: IsoDate; readonly onClose: () => void };

/** Notes in one go who has read and acknowledged what their role asks of them. */
export function AcknowledgeDialog({ today, onClose }: AcknowledgeDialogProps) {
  const people = useQuery(api.charter.participants.queryOptions());
  const [on, setOn] = useState<IsoDate | null>(today);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const acknowledge = useCommand(api.charter.acknowledge, {
    done: ({ count }) => `${count} ${count === 1 ? 'acknowledgment' : 'acknowledgments'} noted`,
    onDone: onClose,
    onFailed: () => true,
  });
  const error = acknowledge.error;
  const open = people.data?.filter(person => person.acknowledgedOn === null) ?? [];
  const toggle = (id: number, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <FormDialog
      title="Who has acknowledged their role"
      isOpen
      onClose={onClose}
      onSubmit={() => acknowledge.mutate({ enrollmentIds: [...chosen], on })}
      submitLabel={`Note ${chosen.size} ${chosen.size === 1 ? 'person' : 'people'}`}
      isBusy={acknowledge.isPending}
      problem={error ? explainError(error) : null}
      size={560}
    >
      {people.isPending && <Loading label="Loading the people" />}
      {people.isError && <LoadFailed error={people.error} onRetry={() => void people.refetch()} />}
      <div className={styles.line}>
        <DayInput
          label="Acknowledged on"
          value={on}
          isRequired
          error={error ? errorFields(error)['on'] : undefined}
          onChange={setOn}
        />
        {open.length > 0 && (
          <Button
            mt={22}
            onClick={() =>
              setChosen(
                new Set(chosen.size === open.length ? [] : open.map(({ enrollmentId }) => enrollmentId)),
              )
            }
          >
            {chosen.size === open.length ? 'Choose nobody' : 'Choose everybody open'}
          </Button>
        )}
      </div>
      <ul className={styles.people} aria-label="Participants">
        {people.data?.map(person => (
          <li key={person.enrollmentId} className={styles.person}>
            <Half role={person.role} size={14} label={person.role} />
            {person.acknowledgedOn === null ? (
              <Checkbox
                label={person.name}
                checked={chosen.has(person.enrollmentId)}
                onChange={event => toggle(person.enrollmentId, event.currentTarget.checked)}
              />
            ) : (
              <span>
                {person.name} <span className={styles.facts}>{fullDay(person.acknowledgedOn)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
