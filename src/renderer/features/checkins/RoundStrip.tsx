import { Button } from '@mantine/core';
import { IconCalendarCog } from '@tabler/icons-react';
import type { CheckInRound } from '#shared/contract/checkins.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import styles from './CheckIns.module.css';

type RoundStripProps = {
  readonly rounds: readonly CheckInRound[];
  readonly shown: IsoDate | null;
  readonly today: IsoDate;
  readonly onShow: (dueOn: IsoDate) => void;
  readonly onPlan: () => void;
};

/** The days on which reports are due, each with how far it is. */
export function RoundStrip({ rounds, shown, today, onShow, onPlan }: RoundStripProps) {
  return (
    <div className={styles.strip}>
      <div className={styles.rounds} role="group" aria-label="Due dates">
        {rounds.map(round => (
          <button
            key={round.dueOn}
            type="button"
            className={styles.round}
            aria-pressed={round.dueOn === shown}
            data-late={round.overdue > 0 || undefined}
            onClick={() => onShow(round.dueOn)}
          >
            <strong>{dayText(round.dueOn, today)}</strong>
            <span>{wordsOf(round, today)}</span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${round.asked === 0 ? 0 : (100 * round.received) / round.asked}%` }} />
            </span>
          </button>
        ))}
      </div>
      <Button leftSection={<IconCalendarCog size={16} aria-hidden />} onClick={onPlan}>
        Due dates…
      </Button>
    </div>
  );
}

function wordsOf({ received, asked, overdue, dueOn }: CheckInRound, today: IsoDate): string {
  if (asked === 0) return 'nobody asked';
  if (overdue > 0) return `${received} of ${asked}, ${overdue} late`;
  if (received === asked) return `all ${asked} here`;
  return dueOn > today && received === 0 ? `${asked} to come` : `${received} of ${asked}`;
}
