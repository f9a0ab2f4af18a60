import { Button, Input, TextInput } from '@mantine/core';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';

type AccessNeedsProps = {
  readonly personId: number;
  /** Undefined while it is hidden. */
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
};

/** Sensitive: what is noted already is shown when it is asked for, since the screen may be projected. */
export function AccessNeeds({ personId, value, onChange }: AccessNeedsProps) {
  const reveal = useCommand(api.roster.reveal, { onDone: ({ words }) => onChange(words ?? '') });
  if (value === undefined)
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
