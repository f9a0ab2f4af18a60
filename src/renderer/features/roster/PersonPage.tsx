import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import styles from './PersonPage.module.css';
import { PersonSteps } from './PersonSteps.tsx';
import { PersonView } from './PersonView.tsx';

/** One person on a page of their own. */
export function PersonPage() {
  const { personId } = useParams({ strict: false });
  const id = Number(personId);
  const isId = Number.isInteger(id) && id > 0;
  const navigate = useNavigate();
  const [isEditing, setIsEditing] = useState(false);
  const go = useCallback(
    (other: number) => void navigate({ to: '/people/$personId', params: { personId: String(other) } }),
    [navigate],
  );
  const person = useQuery({
    ...api.roster.person.queryOptions({ input: { id: isId ? id : 1 } }),
    enabled: isId,
  });
  const back = (
    <Button leftSection={<IconArrowLeft size={16} />} onClick={() => void navigate({ to: '/people' })}>
      All people
    </Button>
  );
  if (!isId) {
    return (
      <Page title="Person">
        <EmptyState
          title="There is no such person"
          words="The address does not name anybody."
          action={back}
        />
      </Page>
    );
  }
  return (
    <Page
      title={person.data?.name ?? 'Person'}
      description={
        person.data &&
        [person.data.fields.jobTitle, person.data.fields.department].filter(Boolean).join(' · ')
      }
      actions={
        <>
          {isId && <PersonSteps id={id} onGo={go} />}
          {back}
          {person.data && <Button onClick={() => setIsEditing(true)}>Edit</Button>}
        </>
      }
    >
      {person.isPending && <Loading label="Loading the person" />}
      {person.isError && <LoadFailed error={person.error} onRetry={() => void person.refetch()} />}
      {person.data && (
        <div className={styles.view}>
          <PersonView key={id} person={person.data} />
        </div>
      )}
      {isEditing && person.data && (
        <PersonDialog
          person={person.data}
          managerName={person.data.managerPath[0]?.name ?? null}
          onClose={() => setIsEditing(false)}
        />
      )}
    </Page>
  );
}
