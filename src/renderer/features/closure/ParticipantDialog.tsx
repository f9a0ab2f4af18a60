import { ActionIcon, Button, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { MENTORING_KINDS, type ClosingParticipant } from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './ClosingPage.module.css';
import { MENTORING } from './closing-words.ts';

type ParticipantDialogProps = { readonly person: ClosingParticipant; readonly onClose: () => void };

/** Whether a mentor emerges as a leader or a mentee means to retire, and which other mentoring this person is in: programs run in tandem. */
export function ParticipantDialog({ person, onClose }: ParticipantDialogProps) {
  const [isEmerging, setEmerging] = useState(person.emergingLeader !== null);
  const [note, setNote] = useState(person.emergingLeader?.note ?? '');
  const [kind, setKind] = useState<(typeof MENTORING_KINDS)[number]>('continues');
  const [description, setDescription] = useState('');
  const [isRetiring, setRetiring] = useState(person.retirement !== null);
  const [years, setYears] = useState<number | string>(person.retirement?.withinYears ?? 3);
  const [knowledge, setKnowledge] = useState(person.retirement?.knowledge ?? '');
  const saved = { done: 'Saved', onDone: onClose, onFailed: () => true };
  const saveLeader = useCommand(api.closure.setEmergingLeader, saved);
  const saveRetirement = useCommand(api.closure.setRetirement, saved);
  const isMentee = person.role === 'mentee';
  const save = isMentee ? saveRetirement : saveLeader;
  const add = useCommand(api.closure.addOtherMentoring, { onDone: () => setDescription('') });
  const remove = useCommand(api.closure.removeOtherMentoring);
  const { enrollmentId } = person;
  return (
    <FormDialog
      title={person.name}
      isOpen
      onClose={onClose}
      onSubmit={() =>
        isMentee
          ? saveRetirement.mutate({
              enrollmentId,
              retirement: isRetiring ? { withinYears: Number(years), knowledge } : null,
            })
          : saveLeader.mutate({ enrollmentId, isEmerging, note })
      }
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      {isMentee ? (
        <>
          <Switch
            label="Means to retire"
            description="So that what this person knows is passed on in time. Counted in the outcome report, never with the name."
            checked={isRetiring}
            onChange={event => setRetiring(event.currentTarget.checked)}
          />
          {isRetiring && (
            <>
              <NumberInput
                label="Within how many years"
                value={years}
                min={1}
                max={10}
                allowDecimal={false}
                onChange={setYears}
              />
              <Textarea
                label="What is to be passed on"
                value={knowledge}
                maxLength={500}
                autosize
                minRows={2}
                onChange={event => setKnowledge(event.currentTarget.value)}
              />
            </>
          )}
        </>
      ) : (
        <>
          <Switch
            label="Emerging leader"
            description="Counted in the outcome report, never with the name."
            checked={isEmerging}
            onChange={event => setEmerging(event.currentTarget.checked)}
          />
          {isEmerging && (
            <Textarea
              label="What you saw"
              value={note}
              maxLength={500}
              autosize
              minRows={2}
              onChange={event => setNote(event.currentTarget.value)}
            />
          )}
        </>
      )}
      <section aria-label="Other mentoring">
        <h3 className={styles.heading}>Other mentoring</h3>
        <ul className={styles.lessonList}>
          {person.otherMentoring.map(one => (
            <li key={one.id} className={styles.lesson}>
              <span>
                {MENTORING[one.kind]}
                <span className={styles.soft}>{one.description && ` ${one.description}`}</span>
              </span>
              <ActionIcon
                aria-label={`Remove “${MENTORING[one.kind]}”`}
                onClick={() => remove.mutate({ id: one.id })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <div className={styles.lessonForm}>
          <Select
            label="Kind"
            data={MENTORING_KINDS.map(value => ({ value, label: MENTORING[value] }))}
            value={kind}
            allowDeselect={false}
            onChange={value => value && setKind(value)}
          />
          <TextInput
            label="With whom, or which program"
            value={description}
            maxLength={300}
            onChange={event => setDescription(event.currentTarget.value)}
          />
          <Button onClick={() => add.mutate({ enrollmentId, kind, description })} loading={add.isPending}>
            Add
          </Button>
        </div>
      </section>
    </FormDialog>
  );
}
