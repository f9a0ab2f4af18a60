import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CatalogTopic } from '#shared/contract/topics.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

type RenameDialogProps = { readonly topic: CatalogTopic; readonly onClose: () => void };

/** Another name for a topic, with people, goals and meetings following. */
export function RenameDialog({ topic, onClose }: RenameDialogProps) {
  const [to, setTo] = useState(topic.name);
  const rename = useCommand(api.topics.rename, {
    done: (_, { name, to: after }) => `“${name}” is called “${after}” now`,
    onDone: onClose,
    onFailed: () => true,
  });
  return (
    <FormDialog
      title={`Rename “${topic.name}”`}
      isOpen
      onClose={onClose}
      onSubmit={() => rename.mutate({ name: topic.name, to })}
      submitLabel="Rename"
      isBusy={rename.isPending}
      problem={rename.error ? explainError(rename.error) : null}
    >
      <TextInput
        label="New name"
        description="Changes at once for everybody who teaches or learns it, in goals and in past meetings."
        data-autofocus
        value={to}
        maxLength={120}
        error={rename.error ? errorFields(rename.error)['to'] : undefined}
        onChange={event => setTo(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
