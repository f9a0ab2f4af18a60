import { ActionIcon, Button } from '@mantine/core';
import { IconCalendarPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Meeting, PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText, fullDay } from '../../ui/day-text.ts';
import { PairMark } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import styles from './PairPanel.module.css';

type PairPanelProps = {
  readonly pair: PairListing;
  readonly today: IsoDate;
  readonly meetingMinutes: number;
  readonly onClose: () => void;
};

/** One pair beside the list: what stands in its way, its meetings, and the note of a new one. */
export function PairPanel({ pair, today, meetingMinutes, onClose }: PairPanelProps) {
  const meetings = useQuery(api.engagement.meetings.queryOptions({ input: { pairId: pair.pairId } }));
  const [logged, setLogged] = useState<Meeting | 'new' | null>(null);
  const remove = useCommand(api.engagement.removeMeeting, { done: 'Meeting removed' });
  return (
    <aside className={styles.panel} aria-label={`${pair.mentee.name} and ${pair.mentor.name}`}>
      <header className={styles.header}>
        <PairMark size={28} />
        <div className={styles.names}>
          <strong>{pair.mentee.name}</strong>
          <span className={styles.soft}>{pair.mentee.jobTitle}</span>
          <strong>{pair.mentor.name}</strong>
          <span className={styles.soft}>{pair.mentor.jobTitle}</span>
        </div>
        <ActionIcon aria-label="Close" onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      <Link to="/pairs/$pairId" params={{ pairId: String(pair.pairId) }} className={styles.page}>
        Open the page of this pair
      </Link>
      {pair.startedOn === null && (
        <div className={styles.waiting}>
          {pair.missing.length === 0 ? (
            <p>Both are prepared and have signed.</p>
          ) : (
            <ul>
              {pair.missing.map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <Link to="/readiness">Start the pair on the Readiness page</Link>
        </div>
      )}
      {pair.startedOn !== null && (
        <>
          <div className={styles.line}>
            <span className={styles.soft}>Since {fullDay(pair.startedOn)}</span>
            <PrimaryButton
              leftSection={<IconCalendarPlus size={16} aria-hidden />}
              onClick={() => setLogged('new')}
            >
              Note a meeting
            </PrimaryButton>
          </div>
          {meetings.isError && <LoadFailed error={meetings.error} onRetry={() => void meetings.refetch()} />}
          {meetings.data?.length === 0 && <p className={styles.soft}>No meeting noted yet.</p>}
          <ol className={styles.meetings} aria-label="Meetings">
            {meetings.data?.map(meeting => (
              <li key={meeting.id} className={styles.meeting} data-state={meeting.state}>
                <span className={styles.dot} aria-hidden />
                <span className={styles.words}>
                  <strong>{dayText(meeting.heldOn ?? meeting.plannedOn, today)}</strong>{' '}
                  {stateWords(meeting, today)}
                  <span className={styles.facts}>{factsOf(meeting)}</span>
                </span>
                {meeting.state === 'planned' ? (
                  <Button size="compact-sm" onClick={() => setLogged(meeting)}>
                    What became of it?
                  </Button>
                ) : (
                  <ActionIcon
                    aria-label={`Remove the meeting of ${dayText(meeting.heldOn ?? meeting.plannedOn, today)}`}
                    onClick={() => remove.mutate({ id: meeting.id })}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {logged && (
        <MeetingDialog
          pair={pair}
          meeting={logged === 'new' ? null : logged}
          today={today}
          minutes={meetingMinutes}
          onClose={() => setLogged(null)}
        />
      )}
    </aside>
  );
}

function stateWords(meeting: Meeting, today: IsoDate): string {
  switch (meeting.state) {
    case 'held':
      return 'held';
    case 'planned':
      return meeting.plannedOn < today ? 'was planned' : 'planned';
    case 'cancelled':
      return meeting.cancelledBy === 'other'
        ? 'called off'
        : `called off by the ${meeting.cancelledBy ?? 'pair'}`;
  }
}

function factsOf(meeting: Meeting): string {
  return [meeting.minutes && `${meeting.minutes} min`, meeting.channel, meeting.topic]
    .filter(Boolean)
    .join(' · ');
}
