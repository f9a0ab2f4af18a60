import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { fullDay } from '../../ui/day-text.ts';
import { PairMark } from '../../ui/Half.tsx';
import { PairMeetings } from '../meetings/index.ts';
import { HealthReasons } from './HealthReasons.tsx';
import styles from './PairPanel.module.css';

type PairPanelProps = {
  readonly pair: PairListing;
  readonly today: IsoDate;
  readonly meetingMinutes: number;
  readonly cadenceDays: number;
  readonly onClose: () => void;
};

/** One pair beside the list: how it is doing, what stands in its way, and its meetings. */
export function PairPanel({ pair, today, meetingMinutes, cadenceDays, onClose }: PairPanelProps) {
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
      <div className={styles.line}>
        {pair.startedOn !== null && <span className={styles.soft}>Since {fullDay(pair.startedOn)}</span>}
        <Link to="/pairs/$pairId" params={{ pairId: String(pair.pairId) }} className={styles.page}>
          Open the page of this pair
        </Link>
      </div>
      {pair.health && <HealthReasons health={pair.health} />}
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
        <PairMeetings
          pair={{
            pairId: pair.pairId,
            mentee: pair.mentee.name,
            mentor: pair.mentor.name,
            isOver: pair.state !== 'active' && pair.state !== 'paused',
          }}
          today={today}
          meetingMinutes={meetingMinutes}
          cadenceDays={cadenceDays}
        />
      )}
    </aside>
  );
}
