import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalendarDown, IconCalendarPlus, IconDots, IconPencil, IconRepeat } from '@tabler/icons-react';
import { IconArrowForwardUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Meeting, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { PLACE_NAMES } from '#shared/domain/meetings.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { stateWords } from './meeting-words.ts';
import { MoveDialog } from './MoveDialog.tsx';
import styles from './PairMeetings.module.css';
import { SeriesDialog } from './SeriesDialog.tsx';
import { useCalendarFile } from './use-calendar-file.ts';

export type MeetingPair = {
  readonly pairId: number;
  readonly mentee: string;
  readonly mentor: string;
  readonly isOver: boolean;
};

type PairMeetingsProps = {
  readonly pair: MeetingPair;
  readonly today: IsoDate;
  readonly meetingMinutes: number;
  readonly cadenceDays: number;
};

type Opened =
  | { readonly kind: 'log'; readonly meeting: Meeting | null; readonly state: MeetingEntry['state'] }
  | { readonly kind: 'move'; readonly meeting: Meeting }
  | { readonly kind: 'series' };

/** The meetings of one pair, newest first, and everything that can be noted about them. */
export function PairMeetings({ pair, today, meetingMinutes, cadenceDays }: PairMeetingsProps) {
  const meetings = useQuery(api.engagement.meetings.queryOptions({ input: { pairId: pair.pairId } }));
  const [opened, setOpened] = useState<Opened | null>(null);
  const remove = useCommand(api.engagement.removeMeeting, { done: 'Meeting removed' });
  const calendar = useCalendarFile();
  const close = () => setOpened(null);
  return (
    <div className={styles.all}>
      <div className={styles.actions}>
        <PrimaryButton
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => setOpened({ kind: 'log', meeting: null, state: 'held' })}
        >
          Note a meeting
        </PrimaryButton>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label="More about meetings" size={32} variant="default">
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconRepeat size={16} aria-hidden />}
              disabled={pair.isOver}
              onClick={() => setOpened({ kind: 'series' })}
            >
              Plan a series…
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCalendarDown size={16} aria-hidden />}
              onClick={() => calendar.mutate([pair.pairId])}
            >
              Save planned ones as calendar file
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {meetings.isPending && <Loading label="Loading the meetings" rows={4} />}
      {meetings.isError && <LoadFailed error={meetings.error} onRetry={() => void meetings.refetch()} />}
      {meetings.data?.length === 0 && (
        <p className={styles.soft}>
          No meeting noted yet. The first one is the hardest to get into a calendar.
        </p>
      )}
      {meetings.data && meetings.data.length > 0 && (
        <ol className={styles.meetings} aria-label="Meetings">
          {meetings.data.map(meeting => (
            <MeetingItem
              key={meeting.id}
              meeting={meeting}
              today={today}
              onOutcome={() => setOpened({ kind: 'log', meeting, state: 'held' })}
              onEdit={() =>
                meeting.state !== 'rescheduled' && setOpened({ kind: 'log', meeting, state: meeting.state })
              }
              onMove={() => setOpened({ kind: 'move', meeting })}
              onRemove={() => remove.mutate({ id: meeting.id })}
            />
          ))}
        </ol>
      )}
      {opened?.kind === 'log' && (
        <MeetingDialog
          pair={pair}
          meeting={opened.meeting}
          state={opened.state}
          today={today}
          minutes={meetingMinutes}
          onClose={close}
        />
      )}
      {opened?.kind === 'move' && <MoveDialog meeting={opened.meeting} today={today} onClose={close} />}
      {opened?.kind === 'series' && (
        <SeriesDialog
          pairIds={[pair.pairId]}
          nameOf={() => `${pair.mentee} and ${pair.mentor}`}
          today={today}
          minutes={meetingMinutes}
          cadenceDays={cadenceDays}
          onClose={close}
        />
      )}
    </div>
  );
}

type MeetingItemProps = {
  readonly meeting: Meeting;
  readonly today: IsoDate;
  readonly onOutcome: () => void;
  readonly onEdit: () => void;
  readonly onMove: () => void;
  readonly onRemove: () => void;
};

function MeetingItem({ meeting, today, onOutcome, onEdit, onMove, onRemove }: MeetingItemProps) {
  const day = dayText(meeting.heldOn ?? meeting.plannedOn, today);
  const facts = [
    meeting.startsAt,
    meeting.minutes && `${meeting.minutes} min`,
    meeting.channel,
    meeting.placeType && PLACE_NAMES[meeting.placeType],
  ].filter(Boolean);
  return (
    <li className={styles.meeting} data-state={meeting.state}>
      <span className={styles.dot} aria-hidden />
      <span className={styles.words}>
        <span>
          <strong>{day}</strong> {stateWords(meeting, today)}
          {meeting.heldOn !== null && meeting.heldOn !== meeting.plannedOn && (
            <span className={styles.soft}> (planned for {dayText(meeting.plannedOn, today)})</span>
          )}
        </span>
        {facts.length > 0 && meeting.state !== 'rescheduled' && (
          <span className={styles.facts}>{facts.join(' · ')}</span>
        )}
        {meeting.topics.length > 0 && (
          <span className={styles.topics}>
            {meeting.topics.map(topic => (
              <span key={topic} className={styles.topic}>
                {topic}
              </span>
            ))}
          </span>
        )}
        {meeting.nextStep !== '' && <span className={styles.next}>Next: {meeting.nextStep}</span>}
      </span>
      {meeting.state === 'planned' && meeting.plannedOn <= today && (
        <Button size="compact-sm" onClick={onOutcome}>
          What became of it?
        </Button>
      )}
      {meeting.state !== 'rescheduled' && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={`Change the meeting of ${day}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
              Edit…
            </Menu.Item>
            {meeting.state === 'planned' && (
              <Menu.Item leftSection={<IconArrowForwardUp size={16} aria-hidden />} onClick={onMove}>
                Move to another day…
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
