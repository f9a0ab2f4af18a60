import { ActionIcon, Button, Select, Switch, Textarea, TextInput } from '@mantine/core';
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

/** Whether somebody emerges as a leader, and which other mentoring this person is in: programs run in tandem. */
export function ParticipantDialog({ person, onClose }: ParticipantDialogProps) {
  const [isEmerging, setEmerging] = useState(person.emergingLeader !== null);
  const [note, setNote] = useState(person.emergingLeader?.note ?? '');
  const [kind, setKind] = useState<(typeof MENTORING_KINDS)[number]>('continues');
  const [description, setDescription] = useState('');
  const save = useCommand(api.closure.setEmergingLeader, {
    done: 'Saved',
    onDone: onClose,
    onFailed: () => true,
  });
  const add = useCommand(api.closure.addOtherMentoring, { onDone: () => setDescription('') });
  const remove = useCommand(api.closure.removeOtherMentoring);
  const { enrollmentId } = person;
  return (
    <FormDialog
      title={person.name}
      isOpen
      onClose={onClose}
      onSubmit={() => save.mutate({ enrollmentId, isEmerging, note })}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
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
