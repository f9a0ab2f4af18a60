import { Button, Textarea } from '@mantine/core';
import { IconEyeOff, IconLock, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FEWEST_TOLD } from '#shared/domain/concerns.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { queries } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { PairViews } from '../pair/index.ts';
import { openConcern } from './concern-store.ts';
import { ConcernList } from './ConcernList.tsx';
import styles from './ConcernsPage.module.css';
import { Contacts } from './Contacts.tsx';

const stateOptions = api.concerns.state.queryOptions();
const listOptions = api.concerns.list.queryOptions();

/** Forgets what was shown, here and in the core. */
async function hide(): Promise<void> {
  queries.removeQueries({ queryKey: listOptions.queryKey });
  await client.concerns.hide();
  await queries.invalidateQueries({ queryKey: stateOptions.queryKey });
}

/** The restricted register: closed until somebody says why it is opened, and closed again on leaving the screen. */
export function ConcernsPage() {
  const state = useQuery(stateOptions);
  useEffect(() => () => void hide(), []);
  return (
    <Page
      title="Concerns"
      description="What makes a mentor or a mentee feel unsafe. Kept apart from everything else."
      actions={
        <>
          <PairViews />
          {state.data?.isOpen && (
            <Button leftSection={<IconEyeOff size={16} aria-hidden />} onClick={() => void hide()}>
              Hide
            </Button>
          )}
          <PrimaryButton leftSection={<IconPlus size={16} aria-hidden />} onClick={() => openConcern()}>
            Note a concern
          </PrimaryButton>
        </>
      }
    >
      {state.isPending && <Loading label="Loading the register" rows={4} />}
      {state.isError && <LoadFailed error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && (
        <div className={styles.layout}>
          <Contacts />
          {state.data.isOpen ? <OpenRegister /> : <ClosedRegister count={state.data.count} />}
        </div>
      )}
    </Page>
  );
}

function ClosedRegister({ count }: { readonly count: number | null }) {
  const [reason, setReason] = useState('');
  const reveal = useCommand(api.concerns.reveal, {
    onDone: () => void queries.invalidateQueries({ queryKey: stateOptions.queryKey }),
    onFailed: () => true,
  });
  return (
    <section className={styles.closed}>
      <IconLock size={28} stroke={1.5} aria-hidden />
      <h2 className={styles.title}>The register is closed</h2>
      <p className={styles.words}>
        Nobody sees it by passing by. Nothing of it is in a list, a search, a document or an export; reports
        tell a number, and only from {FEWEST_TOLD} on.{' '}
        {count !== null && <strong>{count} concerns have been raised so far.</strong>}
      </p>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          reveal.mutate({ reason });
        }}
      >
        <Textarea
          label="Why do you open it?"
          description="The log keeps the reason and the time for good. Leave names out."
          autosize
          minRows={1}
          maxLength={500}
          value={reason}
          error={reveal.error ? explainError(reveal.error) : undefined}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <PrimaryButton type="submit" loading={reveal.isPending}>
          Open the register
        </PrimaryButton>
      </form>
    </section>
  );
}

function OpenRegister() {
  const list = useQuery({ ...listOptions, gcTime: 0 });
  if (list.isPending) return <Loading label="Loading the concerns" rows={4} />;
  if (list.isError) return <LoadFailed error={list.error} onRetry={() => void hide()} />;
  return <ConcernList concerns={list.data.concerns} />;
}
