import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ReadListDialog } from '../orientation/index.ts';
import styles from './FileStep.module.css';
import { KIND_WORDS } from './import-kinds.ts';

type AttendancePanelProps = {
  /** A file that was chosen or dropped already. */
  readonly file: File | null;
  readonly onBack?: () => void;
};

/** Who was at an orientation: the list is of one event, and is read where the event is. */
export function AttendancePanel({ file, onBack }: AttendancePanelProps) {
  const [eventId, setEventId] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(api.orientation.list.queryOptions());
  const { icon: Icon, title } = KIND_WORDS.attendance;
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  const events = data?.events ?? [];
  const event = events.find(({ id }) => String(id) === eventId) ?? events[0];
  return (
    <section className={styles.zone} aria-label={title}>
      <Icon size={36} stroke={1.25} aria-hidden className={styles.icon} />
      {data && events.length === 0 ? (
        <>
          <h2 className={styles.title}>There is no orientation event yet</h2>
          <p className={styles.words}>Enter the event first; then its list of who came can be read.</p>
          <PrimaryButton onClick={() => void navigate({ to: '/readiness/orientation' })}>
            Go to Orientation
          </PrimaryButton>
        </>
      ) : (
        <>
          <h2 className={styles.title}>The list says who was at one event</h2>
          <p className={styles.words}>Choose the event; what each row means is shown first.</p>
          <Select
            aria-label="Event"
            w={320}
            mb={12}
            allowDeselect={false}
            data={events.map(({ id, title: name }) => ({ value: String(id), label: name }))}
            value={event ? String(event.id) : null}
            onChange={setEventId}
          />
          <PrimaryButton disabled={!event} onClick={() => setIsOpen(true)}>
            {file ? `Read “${file.name}”` : 'Read the list…'}
          </PrimaryButton>
        </>
      )}
      {onBack && (
        <Button variant="subtle" mt={8} onClick={onBack}>
          Another file
        </Button>
      )}
      {isOpen && event && <ReadListDialog event={event} file={file} onClose={() => setIsOpen(false)} />}
    </section>
  );
}
