import { Select } from '@mantine/core';
import { useState } from 'react';
import type { CatalogTopic } from '#shared/contract/topics.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

type MergeDialogProps = {
  readonly topic: CatalogTopic;
  readonly topics: readonly CatalogTopic[];
  readonly onClose: () => void;
};

/** Makes two topics one, when people wrote the same thing in two ways. */
export function MergeDialog({ topic, topics, onClose }: MergeDialogProps) {
  const [into, setInto] = useState<string | null>(null);
  const merge = useCommand(api.topics.merge, {
    done: (_, { into: kept }) => `“${topic.name}” is part of “${kept}” now`,
    onDone: onClose,
    onFailed: () => true,
  });
  const others = topics.filter(({ name, isRetired }) => name !== topic.name && !isRetired);
  const isAsked = merge.isError && into === null;
  return (
    <FormDialog
      title={`Merge “${topic.name}”`}
      isOpen
      onClose={onClose}
      onSubmit={() => merge.mutate({ names: [topic.name], into: into ?? topic.name })}
      submitLabel="Merge"
      isBusy={merge.isPending}
      problem={merge.error && !isAsked ? explainError(merge.error) : null}
    >
      <Select
        label="Into"
        description="This topic goes; whoever had both keeps the higher level. Goals and meetings follow."
        placeholder="Choose a topic"
        data-autofocus
        searchable
        data={others.map(({ name }) => name)}
        value={into}
        error={isAsked ? 'Choose a topic.' : undefined}
        onChange={setInto}
      />
    </FormDialog>
  );
}
