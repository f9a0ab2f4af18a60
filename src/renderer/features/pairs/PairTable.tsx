import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { STATE_NAMES } from './pair-groups.ts';
import styles from './PairTable.module.css';

type PairTableProps = {
  readonly pairs: readonly PairListing[];
  readonly today: IsoDate;
  readonly openId: number | null;
  readonly onOpen: (pairId: number) => void;
};

/** Pairs as rows; opening one shows its meetings beside the list. */
export function PairTable({ pairs, today, openId, onOpen }: PairTableProps) {
  const day = (on: IsoDate | null) => (on === null ? '–' : dayText(on, today));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <div className={styles.scroll} role="region" aria-label="Pairs" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">State</th>
            <th scope="col" className={styles.number}>
              Fit
            </th>
            <th scope="col">Meetings held</th>
            <th scope="col">Last</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(pair => (
            <tr
              key={pair.pairId}
              data-open={pair.pairId === openId || undefined}
              onClick={() => onOpen(pair.pairId)}
            >
              <th scope="row">
                <button
                  type="button"
                  className={styles.pair}
                  aria-label={`${pair.mentee.name} and ${pair.mentor.name}`}
                  aria-expanded={pair.pairId === openId}
                  onClick={event => {
                    event.stopPropagation();
                    onOpen(pair.pairId);
                  }}
                >
                  <span className={styles.side}>
                    <Half role="mentee" size={16} label="Mentee" />
                    {pair.mentee.name}
                  </span>
                  <span className={styles.side}>
                    <Half role="mentor" size={16} label="Mentor" />
                    {pair.mentor.name}
                  </span>
                </button>
              </th>
              <td>
                <PairStateText pair={pair} />
              </td>
              <td className={styles.number}>{pair.fit === null ? '–' : Math.round(pair.fit / 100)}</td>
              <td>
                <MeetingDots pair={pair} />
              </td>
              <td className={styles.day}>{day(pair.lastHeldOn)}</td>
              <td
                className={styles.day}
                data-late={(pair.nextPlannedOn !== null && pair.nextPlannedOn < today) || undefined}
              >
                {day(pair.nextPlannedOn)}
                {pair.nextPlannedOn !== null && pair.nextPlannedOn < today && (
                  <span className={styles.late}> – held?</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PairStateText({ pair }: { readonly pair: PairListing }) {
  if (pair.isQuiet) {
    return (
      <span className={styles.state} data-tone="warn">
        <IconAlertTriangle size={16} aria-hidden /> Gone quiet
      </span>
    );
  }
  if (pair.state === 'active') {
    return (
      <span className={styles.state} data-tone="done">
        <IconCircleCheck size={16} aria-hidden /> Active
      </span>
    );
  }
  if (pair.state === 'proposed') {
    return (
      <span className={styles.state} title={pair.missing.join(' ')}>
        <IconCircleDashed size={16} aria-hidden /> {pair.isReady ? 'Ready to start' : 'Not ready'}
      </span>
    );
  }
  return <span className={styles.state}>{STATE_NAMES[pair.state]}</span>;
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
        {pair.held} of {pair.expected} due{pair.cancelled > 0 && `, ${pair.cancelled} called off`}
      </span>
    </span>
  );
}
