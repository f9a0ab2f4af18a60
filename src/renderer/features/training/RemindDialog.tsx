import { Button, Modal, SegmentedControl } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrainingLack } from '#shared/contract/training.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { dayText } from '../../ui/day-text.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { DrawnList, type RowPlace } from '../../ui/DrawnList.tsx';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { PaperDialog } from '../documents/index.ts';
import styles from './TrainingDialog.module.css';

type Chosen = { readonly role: Role | 'all'; readonly without: ReadonlySet<number> };

/** Days that people get to catch up, unless a module names its own. */
const DEFAULT_DAYS = 14;

/** Who lacks what, and how they hear of it: a letter each, or a file for the mail merge. */
export function RemindDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error, isPending, refetch } = useQuery(api.training.lacking.queryOptions());
  const [{ role, without }, setChosen] = useState<Chosen>({ role: 'all', without: new Set() });
  const [due, setDue] = useState<IsoDate | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const dueOn = due ?? (data ? addDays(data.today, DEFAULT_DAYS) : null);
  const shown = (data?.people ?? []).filter(person => role === 'all' || person.role === role);
  const ids = shown.filter(person => !without.has(person.enrollmentId)).map(person => person.enrollmentId);
  const merge = async () => {
    if (dueOn === null) return;
    try {
      const file = await client.training.mailMerge({ enrollmentIds: ids, dueOn });
      await saveFile(file.name, file);
    } catch (failure) {
      notifyFailed(failure);
    }
  };
  if (isPrinting && dueOn !== null) {
    return (
      <PaperDialog
        title="Letters"
        requestFor={paper => ({ kind: 'trainingLetters', enrollmentIds: ids, dueOn, paper })}
        onClose={() => setPrinting(false)}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} title="Remind who is missing something" size={720}>
      {isPending && <Loading label="Loading who is missing something" />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && data.people.length === 0 && (
        <p role="status">Nobody is missing anything. There is nobody to remind.</p>
      )}
      {data && data.people.length > 0 && (
        <>
          <div className={styles.choose}>
            <SegmentedControl
              aria-label="Role"
              value={role}
              onChange={next => setChosen({ role: next, without })}
              data={[
                { value: 'all', label: `All (${data.people.length})` },
                { value: 'mentee', label: 'Mentees' },
                { value: 'mentor', label: 'Mentors' },
              ]}
            />
            <DayInput label="To be done by" value={dueOn} onChange={setDue} isRequired />
          </div>
          <DrawnList
            label="People to remind"
            className={`${styles.list} ${styles.scroll}`}
            rows={shown}
            rowHeight={44}
            renderRow={(person, place) => (
              <LackRow
                key={person.enrollmentId}
                place={place}
                person={person}
                today={data.today}
                isChosen={!without.has(person.enrollmentId)}
                onToggle={() => setChosen({ role, without: toggled(without, person.enrollmentId) })}
              />
            )}
          />
          <div className={styles.choose}>
            <span className={styles.soft} aria-live="polite">
              {ids.length} of {data.people.length} chosen
            </span>
            <Button
              ml="auto"
              leftSection={<IconDownload size={16} aria-hidden />}
              disabled={ids.length === 0}
              onClick={() => void merge()}
            >
              Mail-merge file
            </Button>
            <PrimaryButton
              leftSection={<IconFileText size={16} aria-hidden />}
              disabled={ids.length === 0}
              onClick={() => setPrinting(true)}
            >
              Letters as PDF
            </PrimaryButton>
          </div>
        </>
      )}
    </Modal>
  );
}

type LackRowProps = {
  readonly place: RowPlace;
  readonly person: TrainingLack;
  readonly today: IsoDate;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
};

function LackRow({ place, person, today, isChosen, onToggle }: LackRowProps) {
  return (
    <li className={styles.person} {...place}>
      <Tick label={person.name} checked={isChosen} onChange={onToggle} />
      <Half role={person.role} size={18} label={person.role === 'mentor' ? 'Mentor' : 'Mentee'} />
      <span>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.soft}>
          {' '}
          {person.items.map((item, index) => (
            <span key={item.words} className={item.isOverdue ? styles.overdue : undefined}>
              {index > 0 && ' · '}
              {item.words}
              {item.dueOn !== null &&
                ` (${item.isOverdue ? 'due since' : 'by'} ${dayText(item.dueOn, today)})`}
            </span>
          ))}
        </span>
      </span>
    </li>
  );
}

function toggled(set: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
