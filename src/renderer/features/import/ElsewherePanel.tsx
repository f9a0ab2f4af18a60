import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ImportFormsDialog } from '../enrollment/index.ts';
import { ReadListDialog } from '../orientation/index.ts';
import { TrainingImportDialog } from '../training/index.ts';
import type { WizardKind } from './import-kinds.ts';
import { KIND_WORDS } from './import-kinds.ts';
import styles from './FileStep.module.css';

type ElsewhereKind = Exclude<ImportKind, WizardKind>;
type ElsewherePanelProps = {
  readonly kind: ElsewhereKind;
  /** A file that was dropped before it was known to be of this kind. */
  readonly file: File | null;
};

/** The first step of the lists that are read in a dialog of their own. */
export function ElsewherePanel({ kind, file }: ElsewherePanelProps) {
  const { icon: Icon, title } = KIND_WORDS[kind];
  return (
    <section className={styles.zone} aria-label={title}>
      <Icon size={36} stroke={1.25} aria-hidden className={styles.icon} />
      {kind === 'interest' && <Interest file={file} />}
      {kind === 'training' && <Training file={file} />}
      {kind === 'attendance' && <Attendance file={file} />}
    </section>
  );
}

type PartProps = Pick<ElsewherePanelProps, 'file'>;

function Interest({ file }: PartProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <h2 className={styles.title}>The answers become forms under Intake</h2>
      <p className={styles.words}>
        You see what every row does before anything is kept.{file && ` Choose “${file.name}” again there.`}
      </p>
      <PrimaryButton onClick={() => setIsOpen(true)}>Read the answers…</PrimaryButton>
      {isOpen && <ImportFormsDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Training({ file }: PartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(api.training.modules.queryOptions());
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  const modules = data?.modules.filter(module => !module.isRetired) ?? [];
  if (data && modules.length === 0) {
    return (
      <>
        <h2 className={styles.title}>There is no training yet</h2>
        <p className={styles.words}>Say first what each role learns; then records can be read.</p>
        <PrimaryButton onClick={() => void navigate({ to: '/readiness/training' })}>
          Go to Training
        </PrimaryButton>
      </>
    );
  }
  return (
    <>
      <h2 className={styles.title}>The records count under Readiness</h2>
      <p className={styles.words}>
        Courses of the learning system are assigned to your modules, and every row is shown first.
      </p>
      <PrimaryButton disabled={!data} onClick={() => setIsOpen(true)}>
        {file ? `Read “${file.name}”` : 'Read the records…'}
      </PrimaryButton>
      {isOpen && data && (
        <TrainingImportDialog
          modules={modules}
          today={data.today}
          file={file}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

function Attendance({ file }: PartProps) {
  const [eventId, setEventId] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(api.orientation.list.queryOptions());
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data && data.events.length === 0) {
    return (
      <>
        <h2 className={styles.title}>There is no orientation event yet</h2>
        <p className={styles.words}>Enter the event first; then its list of who came can be read.</p>
        <PrimaryButton onClick={() => void navigate({ to: '/readiness/orientation' })}>
          Go to Orientation
        </PrimaryButton>
      </>
    );
  }
  const event = data?.events.find(({ id }) => String(id) === eventId) ?? data?.events[0];
  return (
    <>
      <h2 className={styles.title}>The list says who was at one event</h2>
      <p className={styles.words}>
        Choose the event; what each row means is shown first.
        {file && ` Choose “${file.name}” again there.`}
      </p>
      <Select
        aria-label="Event"
        w={320}
        mb={12}
        allowDeselect={false}
        data={(data?.events ?? []).map(({ id, title }) => ({ value: String(id), label: title }))}
        value={event ? String(event.id) : null}
        onChange={setEventId}
      />
      <PrimaryButton disabled={!event} onClick={() => setIsOpen(true)}>
        Read the list…
      </PrimaryButton>
      {isOpen && event && <ReadListDialog event={event} onClose={() => setIsOpen(false)} />}
    </>
  );
}
