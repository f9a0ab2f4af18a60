import { Button, Modal, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { OverrideRight } from '#shared/contract/overrides.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './OverrideRights.module.css';

type OverrideRightsProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Which hard rules the facilitator may set aside in this program, and who gave the right. */
export function OverrideRights({ isOpen, onClose }: OverrideRightsProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Who may override a rule" size={600}>
      <p className={styles.lead}>
        A rule that is set to “Never” keeps two people apart. Where you may override it, a drop asks for a
        reason, and the pair carries the mark for good.
      </p>
      <RightList />
    </Modal>
  );
}

function RightList() {
  const query = useQuery(api.matching.overrideRights.queryOptions());
  const [asking, setAsking] = useState<OverrideRight['rule'] | null>(null);
  const { mutate } = useCommand(api.matching.setOverrideRight, {
    done: ({ words }) => words,
    onDone: () => setAsking(null),
  });
  if (query.isPending) return <Loading label="Loading who may override" />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <ul className={styles.rights}>
      {query.data.map(right => (
        <li key={right.rule} className={styles.right}>
          <div>
            <p className={styles.name}>{right.name}</p>
            <p className={styles.words}>{right.explanation}</p>
            {right.isGranted && right.grantedBy && (
              <p className={styles.words}>Allowed by {right.grantedBy}.</p>
            )}
          </div>
          {right.nature === 'never' ? (
            <span className={styles.never}>never</span>
          ) : (
            <Switch
              aria-label={`May be overridden: ${right.name}`}
              checked={right.isGranted}
              onChange={event => {
                const isGranted = event.currentTarget.checked;
                if (isGranted && right.nature === 'safety') setAsking(right.rule);
                else mutate({ rule: right.rule, isGranted });
              }}
            />
          )}
          {asking === right.rule && (
            <GrantForm
              onCancel={() => setAsking(null)}
              onGrant={grantedBy => mutate({ rule: right.rule, isGranted: true, grantedBy })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type GrantFormProps = { readonly onGrant: (grantedBy: string) => void; readonly onCancel: () => void };

/** A rule that protects people asks who takes the responsibility. */
function GrantForm({ onGrant, onCancel }: GrantFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [by, setBy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className={styles.grant}
      onSubmit={event => {
        event.preventDefault();
        if (by.trim() === '') setProblem('Name the person who gives the right.');
        else onGrant(by.trim());
      }}
    >
      <TextInput
        label="Who gives the right?"
        description="This rule protects people who depend on each other. The name goes into the decision log."
        maxLength={200}
        ref={field}
        error={problem}
        value={by}
        onChange={event => setBy(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="filled" color="ink.8">
          Allow
        </Button>
      </div>
    </form>
  );
}
