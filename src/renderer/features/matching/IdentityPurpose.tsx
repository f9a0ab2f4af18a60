import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import { IDENTITY_FIELDS, IDENTITY_FIELD_WORDS, type IdentityField } from '#shared/domain/identity.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './IdentityPurpose.module.css';

type IdentityPurposeProps = Pick<MatchingSettingsView, 'deiPurpose' | 'sharing'>;

/** Identity counts only where the program says why, and only of people who agreed. */
export function IdentityPurpose({ deiPurpose, sharing }: IdentityPurposeProps) {
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useCommand(api.matching.withdrawDeiPurpose, { done: ({ words }) => words });
  return (
    <section>
      <h3 className={styles.heading}>Identity</h3>
      {deiPurpose ? (
        <>
          <p className={styles.words}>“{deiPurpose.words}”</p>
          <p className={styles.soft}>
            Declared on {fullDay(deiPurpose.declaredOn)} for{' '}
            {deiPurpose.fields.map(field => IDENTITY_FIELD_WORDS[field].toLowerCase()).join(', ')}. {sharing}{' '}
            {sharing === 1 ? 'participant shares' : 'participants share'} something of it. It is never
            printed.
          </p>
          <div className={styles.buttons}>
            <Button size="compact-sm" onClick={() => setIsOpen(true)}>
              Change
            </Button>
            <Button size="compact-sm" onClick={() => withdraw.mutate(undefined)}>
              Withdraw
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.soft}>
            How people describe themselves counts for nothing here. If your program is about inclusion, say
            why it should; then it counts for people who agreed, and for nobody else.
          </p>
          <div className={styles.buttons}>
            <Button size="compact-sm" onClick={() => setIsOpen(true)}>
              Declare a purpose…
            </Button>
          </div>
        </>
      )}
      {isOpen && <PurposeDialog deiPurpose={deiPurpose} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

type PurposeDialogProps = Pick<IdentityPurposeProps, 'deiPurpose'> & { readonly onClose: () => void };

function PurposeDialog({ deiPurpose, onClose }: PurposeDialogProps) {
  const [words, setWords] = useState(deiPurpose?.words ?? '');
  const [fields, setFields] = useState<readonly IdentityField[]>(deiPurpose?.fields ?? []);
  const [problem, setProblem] = useState<string | null>(null);
  const declare = useCommand(api.matching.declareDeiPurpose, {
    done: output => output.words,
    onDone: onClose,
    onFailed(error) {
      setProblem(explainError(error));
      return true;
    },
  });
  const submit = () => {
    if (words.trim().length < 20)
      setProblem('Say in a sentence what the program is to change, and for whom.');
    else if (fields.length === 0) setProblem('Choose at least one thing that may count.');
    else declare.mutate({ words, fields: [...fields] });
  };
  return (
    <FormDialog
      title="Why identity may count in this program"
      isOpen
      onClose={onClose}
      submitLabel="Declare"
      isBusy={declare.isPending}
      problem={problem}
      onSubmit={submit}
    >
      <Textarea
        label="Purpose"
        description="What the program is to change, and for whom. Kept with the day, and in the log."
        autosize
        minRows={3}
        maxLength={1000}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        data-autofocus
      />
      <fieldset className={styles.fields}>
        <legend>What may count</legend>
        {IDENTITY_FIELDS.map(field => (
          <Checkbox
            key={field}
            label={IDENTITY_FIELD_WORDS[field]}
            checked={fields.includes(field)}
            onChange={event =>
              setFields(
                event.currentTarget.checked ? [...fields, field] : fields.filter(other => other !== field),
              )
            }
          />
        ))}
      </fieldset>
      <p className={styles.soft}>
        Only what people say about themselves, on their page under People, with the day on which they agreed.
        Everybody else counts as not known.
      </p>
    </FormDialog>
  );
}
