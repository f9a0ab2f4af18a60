import { Checkbox, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ClosingPair, ClosingStep } from '#shared/contract/closure.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './ClosingPage.module.css';
import { reasonLabel, stateLabel, STEP_TITLES } from './closing-words.ts';

type ClosingPairRowProps = {
  readonly pair: ClosingPair;
  readonly today: IsoDate;
  readonly isChosen: boolean;
  readonly onChoose: (pairId: number, isOn: boolean) => void;
  readonly onMark: (step: ClosingStep, isDone: boolean) => void;
};

/** A pair with the steps of its closing; each is ticked with one click. */
export function ClosingPairRow({ pair, today, isChosen, onChoose, onMark }: ClosingPairRowProps) {
  const names = `${pair.mentee.name} and ${pair.mentor.name}`;
  return (
    <li className={styles.pair}>
      {pair.isOpen ? (
        <Checkbox
          aria-label={`Choose ${names}`}
          checked={isChosen}
          onChange={event => onChoose(pair.pairId, event.currentTarget.checked)}
        />
      ) : (
        <IconCheck size={18} aria-hidden className={styles.doneIcon} />
      )}
      <Link
        to="/pairs/$pairId/$section"
        params={{ pairId: String(pair.pairId), section: 'closing' }}
        className={styles.names}
      >
        <span className={styles.name}>
          <Half role="mentee" size={14} /> {pair.mentee.name}
        </span>
        <span className={styles.name}>
          <Half role="mentor" size={14} /> {pair.mentor.name}
        </span>
      </Link>
      <span className={styles.when}>
        <span>{stateLabel(pair.state)}</span>
        <span className={styles.soft}>
          {pair.closedOn
            ? `${reasonLabel(pair.reason)}, ${dayText(pair.closedOn, today)}`
            : pair.dueOn
              ? `${pair.isDue ? 'Since' : 'Until'} ${dayText(pair.dueOn, today)}`
              : 'No end agreed'}
        </span>
      </span>
      <span className={styles.steps} role="group" aria-label={`Closing of ${names}`}>
        {pair.steps.map(({ step, doneOn, isLinked, note }) => (
          <Tooltip
            key={step}
            label={[
              doneOn ? `${STEP_TITLES[step]}: ${dayText(doneOn, today)}.` : `${STEP_TITLES[step]}.`,
              note,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <UnstyledButton
              className={styles.stepButton}
              data-done={doneOn !== null || undefined}
              aria-pressed={doneOn !== null}
              aria-label={STEP_TITLES[step]}
              disabled={isLinked}
              onClick={() => onMark(step, doneOn === null)}
            >
              {doneOn !== null && <IconCheck size={14} stroke={2.5} aria-hidden />}
            </UnstyledButton>
          </Tooltip>
        ))}
      </span>
    </li>
  );
}
