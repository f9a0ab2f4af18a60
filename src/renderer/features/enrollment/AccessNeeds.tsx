import { Button, Input, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';

type AccessNeedsProps = {
  readonly personId: number;
  readonly value: string;
  /** Something was noted before the form was opened. */
  readonly isKnown: boolean;
  readonly onChange: (value: string) => void;
};

/** Sensitive: what is noted already is shown when it is asked for, since the screen may be projected. */
export function AccessNeeds({ personId, value, isKnown, onChange }: AccessNeedsProps) {
  const [isShown, setShown] = useState(!isKnown);
  const reveal = useCommand(api.roster.reveal, { onDone: () => setShown(true) });
  if (!isShown)
    return (
      <Input.Wrapper label="Access needs" labelElement="div">
        <div>
          <Button
            aria-label="Show the access needs; the log notes it"
            title="Restricted: the log notes that you asked"
            loading={reveal.isPending}
            onClick={() => reveal.mutate({ id: personId, field: 'accessNeeds' })}
          >
            Show what is noted
          </Button>
        </div>
      </Input.Wrapper>
    );
  return (
    <TextInput
      label="Access needs"
      placeholder="What helps to take part"
      maxLength={500}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
