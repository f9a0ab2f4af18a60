import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ReadListDialog } from '../orientation/index.ts';
import { SurveyImportDialog } from '../surveys/index.ts';
import styles from './FileStep.module.css';
import { KIND_WORDS } from './import-kinds.ts';

type PanelProps = {
  /** A file that was chosen or dropped already. */
  readonly file: File | null;
  readonly onBack?: () => void;
};

/** Who was at an orientation: the list is of one event, and is read where the event is. */
export function AttendancePanel({ file, onBack }: PanelProps) {
  const navigate = useNavigate();
  const [id, setId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(api.orientation.list.queryOptions());
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  const event = data?.events.find(one => String(one.id) === id) ?? data?.events[0];
  return (
    <Panel
      kind="attendance"
      label="Event"
      title="The list says who was at one event"
      places={data?.events}
      place={event?.id}
      onPlace={setId}
      none={{
        title: 'There is no orientation event yet',
        words: 'Enter the event first; then its list of who came can be read.',
        label: 'Go to Orientation',
        go: () => void navigate({ to: '/readiness/orientation' }),
      }}
      file={file}
      onBack={onBack}
    >
      {close => event && <ReadListDialog event={event} file={file} onClose={close} />}
    </Panel>
  );
}

/** Answers of a form tool to one survey that is open. */
export function SurveyPanel({ file, onBack }: PanelProps) {
  const navigate = useNavigate();
  const [id, setId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(api.surveys.overview.queryOptions());
  const open = data?.surveys.filter(({ state }) => state === 'open');
  const listed = open?.find(one => String(one.id) === id) ?? open?.[0];
  const survey = useQuery(
    api.surveys.get.queryOptions({ input: { id: listed?.id ?? 1 }, enabled: listed !== undefined }),
  );
  const failed = error ?? survey.error;
  if (failed) return <LoadFailed error={failed} onRetry={() => void refetch()} />;
  return (
    <Panel
      kind="survey"
      label="Survey"
      title="The file holds answers to one survey"
      places={open}
      place={survey.data && listed?.id}
      onPlace={setId}
      none={{
        title: 'No survey is open',
        words: 'Open the survey first; then the answers that a form tool gathered can be read.',
        label: 'Go to Surveys',
        go: () => void navigate({ to: '/outcomes/surveys' }),
      }}
      file={file}
      onBack={onBack}
    >
      {close => survey.data && <SurveyImportDialog survey={survey.data} file={file} onClose={close} />}
    </Panel>
  );
}

type FrameProps = {
  readonly kind: 'attendance' | 'survey';
  readonly label: string;
  readonly title: string;
  /** What the list can be of; absent while it is looked up. */
  readonly places: readonly { readonly id: number; readonly title: string }[] | undefined;
  readonly place: number | undefined;
  readonly onPlace: (id: string | null) => void;
  readonly none: {
    readonly title: string;
    readonly words: string;
    readonly label: string;
    readonly go: () => void;
  };
  readonly file: File | null;
  readonly onBack: (() => void) | undefined;
  readonly children: (close: () => void) => ReactNode;
};

/** Which of several things the list is of, then the dialog that reads it there. */
function Panel({ kind, label, title, places, place, onPlace, none, file, onBack, children }: FrameProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { icon: Icon, title: kindTitle } = KIND_WORDS[kind];
  return (
    <section className={styles.zone} aria-label={kindTitle}>
      <Icon size={36} stroke={1.25} aria-hidden className={styles.icon} />
      {places?.length === 0 ? (
        <>
          <h2 className={styles.title}>{none.title}</h2>
          <p className={styles.words}>{none.words}</p>
          <PrimaryButton onClick={none.go}>{none.label}</PrimaryButton>
        </>
      ) : (
        <>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.words}>Choose which; what each row means is shown first.</p>
          <Select
            aria-label={label}
            w={320}
            mb={12}
            allowDeselect={false}
            data={(places ?? []).map(({ id, title: name }) => ({ value: String(id), label: name }))}
            value={place === undefined ? null : String(place)}
            onChange={onPlace}
          />
          <PrimaryButton disabled={place === undefined} onClick={() => setIsOpen(true)}>
            {file ? `Read “${file.name}”` : 'Read the list…'}
          </PrimaryButton>
        </>
      )}
      {onBack && (
        <Button variant="subtle" mt={8} onClick={onBack}>
          Another file
        </Button>
      )}
      {isOpen && children(() => setIsOpen(false))}
    </section>
  );
}
