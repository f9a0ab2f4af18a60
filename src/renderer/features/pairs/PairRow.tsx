import { IconCircleDashed } from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import type { PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { HealthMark } from './HealthMark.tsx';
import { STATE_NAMES } from './pair-groups.ts';
import styles from './PairTable.module.css';

type PairRowProps = {
  readonly pair: PairListing;
  readonly today: IsoDate;
  readonly index: number;
  /** Distance from the top of the list, pixels. */
  readonly top: number;
  readonly isOpen: boolean;
  readonly onOpen: (pairId: number) => void;
  readonly onMove: (event: KeyboardEvent, index: number) => void;
};

export const PairRow = memo(function PairRow({
  pair,
  today,
  index,
  top,
  isOpen,
  onOpen,
  onMove,
}: PairRowProps) {
  const day = (on: IsoDate | null) => (on === null ? '–' : dayText(on, today));
  const isLate = pair.nextPlannedOn !== null && pair.nextPlannedOn < today;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the button in the row takes the keys
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.row} ${styles.item}`}
      style={{ transform: `translateY(${top}px)` }}
      data-open={isOpen || undefined}
      onClick={() => onOpen(pair.pairId)}
    >
      <div role="rowheader" className={styles.cell} data-column="name">
        <button
          type="button"
          className={styles.pair}
          data-pair={pair.pairId}
          aria-label={`${pair.mentee.name} and ${pair.mentor.name}`}
          aria-expanded={isOpen}
          onKeyDown={event => onMove(event, index)}
          onClick={event => {
            event.stopPropagation();
            onOpen(pair.pairId);
          }}
        >
          <span className={styles.side}>
            <Half role="mentee" size={14} />
            <span className={styles.name}>{pair.mentee.name}</span>
          </span>
          <span className={styles.side}>
            <Half role="mentor" size={14} />
            <span className={styles.name}>{pair.mentor.name}</span>
          </span>
        </button>
      </div>
      <div role="cell" className={styles.cell} data-column="health">
        <HowItGoes pair={pair} />
      </div>
      <div role="cell" className={styles.cell} data-column="meetings">
        <MeetingDots pair={pair} />
      </div>
      <div role="cell" className={styles.cell} data-column="last">
        {day(pair.lastHeldOn)}
      </div>
      <div role="cell" className={styles.cell} data-column="next">
        {day(pair.nextPlannedOn)}
        {isLate && <span className={styles.late}> held?</span>}
      </div>
      <div role="cell" className={styles.cell} data-column="leader">
        <LeaderCalledOff pair={pair} />
      </div>
      <div role="cell" className={styles.cell} data-column="fit">
        {pair.fit === null ? '–' : Math.round(pair.fit / 100)}
      </div>
    </div>
  );
});

/** The state with its strongest reason; every reason stands in the panel. */
function HowItGoes({ pair }: { readonly pair: PairListing }) {
  const { health } = pair;
  if (!health) {
    return (
      <span className={styles.how}>
        <span className={styles.plain}>
          <IconCircleDashed size={15} aria-hidden />
          {pair.state === 'proposed'
            ? pair.isReady
              ? 'Ready to start'
              : 'Not ready'
            : STATE_NAMES[pair.state]}
        </span>
        {pair.missing[0] !== undefined && <span className={styles.why}>{pair.missing[0]}</span>}
      </span>
    );
  }
  const [first, ...others] = health.reasons;
  return (
    <span className={styles.how}>
      <HealthMark health={health} />
      {first && (
        <span className={styles.why} title={health.reasons.map(reason => reason.words).join('\n')}>
          {first.words}
          {others.length > 0 && ` (+${others.length} more)`}
        </span>
      )}
    </span>
  );
}

/** Held meetings as filled dots, those that the rhythm still asks for as rings; the count says it too. */
function MeetingDots({ pair }: { readonly pair: PairListing }) {
  if (pair.state === 'proposed' && pair.held === 0 && pair.expected === 0) {
    return <span title="Not started yet">–</span>;
  }
  const missing = Math.max(0, pair.expected - pair.held);
  return (
    <span className={styles.meetings}>
      <span className={styles.dots} aria-hidden>
        {Array.from({ length: Math.min(12, pair.held) }, (_, index) => (
          <span key={`held-${index}`} className={styles.held} />
        ))}
        {Array.from({ length: Math.min(12, missing) }, (_, index) => (
          <span key={`missing-${index}`} className={styles.ring} />
        ))}
      </span>
      <span className="tabular">
        {pair.held} of {pair.expected} due
      </span>
    </span>
  );
}

function LeaderCalledOff({ pair }: { readonly pair: PairListing }) {
  const cancelled = pair.health?.leaderCancelled;
  if (!cancelled || cancelled.of === 0) return <>–</>;
  return (
    <span className="tabular">
      {cancelled.count} of {cancelled.of}
    </span>
  );
}
