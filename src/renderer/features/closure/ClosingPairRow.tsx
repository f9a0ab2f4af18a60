import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import type { ClosingPair, ClosingStep } from '#shared/contract/closure.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { PairLink } from '../pair/index.ts';
import styles from './ClosingPage.module.css';
import { reasonLabel, stateLabel, STEP_TITLES } from './closing-words.ts';

type ClosingPairRowProps = {
  readonly pair: ClosingPair;
  readonly today: IsoDate;
  readonly isChosen: boolean;
  readonly onChoose: (pairId: number, isOn: boolean) => void;
  readonly onMark: (pairId: number, step: ClosingStep, isDone: boolean) => void;
};

/** A pair with the steps of its closing; each is ticked with one click. */
export const ClosingPairRow = memo(function ClosingPairRow({
  pair,
  today,
  isChosen,
  onChoose,
  onMark,
}: ClosingPairRowProps) {
  const names = `${pair.mentee.name} and ${pair.mentor.name}`;
  return (
    <li className={styles.pair}>
      {pair.isOpen ? (
        <Tick label={`Choose ${names}`} checked={isChosen} onChange={isOn => onChoose(pair.pairId, isOn)} />
      ) : (
        <IconCheck size={18} aria-hidden className={styles.doneIcon} />
      )}
      <PairLink pairId={pair.pairId} section="closing" className={styles.names}>
        <span className={styles.name}>
          <Half role="mentee" size={14} /> {pair.mentee.name}
        </span>
        <span className={styles.name}>
          <Half role="mentor" size={14} /> {pair.mentor.name}
        </span>
      </PairLink>
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
          <button
            key={step}
            type="button"
            className={styles.stepButton}
            title={stepWords(step, doneOn, note, today)}
            data-done={doneOn !== null || undefined}
            aria-pressed={doneOn !== null}
            aria-label={STEP_TITLES[step]}
            disabled={isLinked}
            onClick={() => onMark(pair.pairId, step, doneOn === null)}
          >
            {doneOn !== null && <IconCheck size={14} stroke={2.5} aria-hidden />}
          </button>
        ))}
      </span>
    </li>
  );
});

/** What a step is about, when it was done, and what else is known of it. */
function stepWords(step: ClosingStep, doneOn: IsoDate | null, note: string | null, today: IsoDate): string {
  const done = doneOn ? `: ${dayText(doneOn, today)}` : '';
  return `${STEP_TITLES[step]}${done}.${note ? ` ${note}` : ''}`;
}
