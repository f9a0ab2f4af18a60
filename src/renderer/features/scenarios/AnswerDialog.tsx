import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Answer, ReviewedPair } from '#shared/contract/scenarios.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

type AnswerDialogProps = {
  readonly pair: ReviewedPair;
  readonly side: Role;
  readonly onClose: () => void;
};

const CHOICES: readonly { readonly value: Answer | 'none'; readonly label: string }[] = [
  { value: 'fine', label: 'Fine with it' },
  { value: 'prefersOther', label: 'Prefers somebody else' },
  { value: 'conflict', label: 'There is a conflict; this pair must not be' },
  { value: 'none', label: 'Not asked yet' },
];

/** What one side said of the pair when asked. */
export function AnswerDialog({ pair, side, onClose }: AnswerDialogProps) {
  const said = side === 'mentee' ? pair.menteeSays : pair.mentorSays;
  const [name, other] = side === 'mentee' ? [pair.mentee, pair.mentor] : [pair.mentor, pair.mentee];
  const [choice, setChoice] = useState<Answer | 'none'>(said?.answer ?? 'fine');
  const [note, setNote] = useState(said?.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, isPending } = useCommand(api.scenarios.answer, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  return (
    <FormDialog
      title={`What ${name} says`}
      isOpen
      onClose={onClose}
      onSubmit={() => mutate({ pairId: pair.pairId, side, answer: choice === 'none' ? null : choice, note })}
      submitLabel="Save"
      isBusy={isPending}
      problem={problem}
    >
      <Radio.Group label={`Asked about being paired with ${other}`} value={choice} onChange={setChoice}>
        <Stack gap={8} mt={8}>
          {CHOICES.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} data-autofocus={value === choice || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="Note"
        description="Kept with today’s date and in the decision log."
        maxLength={500}
        minRows={2}
        disabled={choice === 'none'}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
