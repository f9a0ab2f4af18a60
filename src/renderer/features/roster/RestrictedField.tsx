import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RestrictedField as Field } from '#shared/domain/people-columns.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import styles from './PersonView.module.css';

type RestrictedFieldProps = {
  readonly personId: number;
  readonly field: Exclude<Field, 'identity'>;
  readonly label: string;
};

/** Sensitive, so it is read only when asked for, and the log keeps that it was: the screen may be projected. */
export function RestrictedField({ personId, field, label }: RestrictedFieldProps) {
  const [words, setWords] = useState<string | null | undefined>(undefined);
  const reveal = useCommand(api.roster.reveal, { onDone: shown => setWords(shown.words) });
  return (
    <p className={styles.restricted}>
      <span className={styles.soft}>{label}</span>
      {words === undefined ? (
        <Button
          size="compact-sm"
          loading={reveal.isPending}
          aria-label={`Show the ${label.toLowerCase()}; the log notes it`}
          title="Restricted: the log notes that you asked"
          onClick={() => reveal.mutate({ id: personId, field })}
        >
          Show
        </Button>
      ) : (
        <>
          <span>{words ?? 'Nothing is noted.'}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => setWords(undefined)}>
            Hide
          </Button>
        </>
      )}
    </p>
  );
}
