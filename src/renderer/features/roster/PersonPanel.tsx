import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import styles from './PersonPanel.module.css';
import { PersonSteps } from './PersonSteps.tsx';
import { PersonView } from './PersonView.tsx';

type PersonPanelProps = {
  /** Null closes it. */
  readonly personId: number | null;
  /** Goes on to another person of the list. */
  readonly onOpen: (id: number) => void;
  readonly onClose: () => void;
};

/** A person beside the list, so that the place in the list is not lost. */
export function PersonPanel({ personId, onOpen, onClose }: PersonPanelProps) {
  return (
    <Drawer
      opened={personId !== null}
      onClose={onClose}
      position="right"
      size={520}
      title="Person"
      overlayProps={{ backgroundOpacity: 0.15 }}
      classNames={{ title: 'visually-hidden' }}
    >
      {personId !== null && <PersonContent key={personId} id={personId} onOpen={onOpen} />}
    </Drawer>
  );
}

type PersonContentProps = { readonly id: number; readonly onOpen: (id: number) => void };

function PersonContent({ id, onOpen }: PersonContentProps) {
  const [isEditing, setIsEditing] = useState(false);
  const person = useQuery(api.roster.person.queryOptions({ input: { id } }));
  if (person.isPending) return <Loading label="Loading the person" />;
  if (person.isError) return <LoadFailed error={person.error} onRetry={() => void person.refetch()} />;
  const { name, fields } = person.data;
  return (
    <>
      <div className={styles.steps}>
        <PersonSteps id={id} onGo={onOpen} />
      </div>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.name}>{name}</h2>
          <p className={styles.title}>{[fields.jobTitle, fields.location].filter(Boolean).join(' · ')}</p>
        </div>
        <Link to="/people/$personId" params={{ personId: String(id) }} className={styles.page}>
          Open as page
        </Link>
        <Button onClick={() => setIsEditing(true)}>Edit</Button>
      </header>
      <PersonView person={person.data} />
      {isEditing && (
        <PersonDialog
          person={person.data}
          managerName={person.data.managerPath[0]?.name ?? null}
          onClose={() => setIsEditing(false)}
        />
      )}
    </>
  );
}
