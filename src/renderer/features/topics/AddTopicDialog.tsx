import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SkillType } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TYPE_CHOICES } from './topic-words.ts';

/** A topic of the program's own. */
export function AddTopicDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [type, setType] = useState<SkillType>('digital');
  const add = useCommand(api.topics.add, {
    done: (_, topic) => `“${topic.name}” added`,
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = add.error ? errorFields(add.error) : {};
  return (
    <FormDialog
      title="Add a topic"
      isOpen
      onClose={onClose}
      onSubmit={() => add.mutate({ name, type })}
      submitLabel="Add"
      isBusy={add.isPending}
      problem={add.error ? explainError(add.error) : null}
    >
      <TextInput
        label="Topic"
        data-autofocus
        value={name}
        maxLength={120}
        error={fields['name']}
        onChange={event => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label="Kind"
        value={type}
        data={TYPE_CHOICES}
        onChange={event =>
          setType(TYPE_CHOICES.find(({ value }) => value === event.currentTarget.value)?.value ?? type)
        }
      />
    </FormDialog>
  );
}
