import { Button } from '@mantine/core';
import { IconArrowsExchange, IconCheck, IconHeartHandshake, IconX } from '@tabler/icons-react';
import type { Answer, ReviewedPair } from '#shared/contract/scenarios.ts';
import { fitText } from '#shared/domain/matching-words.ts';
import type { Role } from '#shared/domain/people.ts';
import { fullDay } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { ANSWER_WORDS, isOpen } from './stage-words.ts';
import { StageMark } from './StageMark.tsx';
import styles from './ReviewTable.module.css';

type ReviewTableProps = {
  readonly pairs: readonly ReviewedPair[];
  readonly onAsk: (pair: ReviewedPair, side: Role) => void;
  readonly onStage: (pair: ReviewedPair, isStaged: boolean) => void;
  readonly onRematch: (pair: ReviewedPair) => void;
};

/** Every pair with what both sides say of it. */
export function ReviewTable({ pairs, onAsk, onStage, onRematch }: ReviewTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Pairs on their way to publication</caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Fit</th>
            <th scope="col">Stage</th>
            <th scope="col">Mentee says</th>
            <th scope="col">Mentor says</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(pair => (
            <tr key={pair.pairId}>
              <th scope="row">
                <span className={styles.person}>
                  <Half role="mentee" size={14} /> {pair.mentee}
                </span>
                <span className={styles.person}>
                  <Half role="mentor" size={14} /> {pair.mentor}
                </span>
              </th>
              <td className="tabular">{fitText(pair.fit)}</td>
              <td>
                <StageMark stage={pair.stage} />
                {pair.publishedOn && <span className={styles.soft}>{fullDay(pair.publishedOn)}</span>}
              </td>
              <td>
                <Says pair={pair} side="mentee" onAsk={onAsk} />
              </td>
              <td>
                <Says pair={pair} side="mentor" onAsk={onAsk} />
              </td>
              <td className={styles.change}>
                {pair.stage === 'proposed' && (
                  <Button
                    size="compact-sm"
                    aria-label={`Stage ${pair.mentee}`}
                    onClick={() => onStage(pair, true)}
                  >
                    Stage
                  </Button>
                )}
                {(pair.stage === 'staged' || pair.stage === 'consulted') && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={`Put ${pair.mentee} back`}
                    onClick={() => onStage(pair, false)}
                  >
                    Put back
                  </Button>
                )}
                {pair.stage === 'published' && (
                  <Button
                    size="compact-sm"
                    leftSection={<IconArrowsExchange size={14} aria-hidden />}
                    aria-label={`Re-match ${pair.mentee}`}
                    onClick={() => onRematch(pair)}
                  >
                    Re-match…
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type SaysProps = Pick<ReviewTableProps, 'onAsk'> & { readonly pair: ReviewedPair; readonly side: Role };

function Says({ pair, side, onAsk }: SaysProps) {
  const said = side === 'mentee' ? pair.menteeSays : pair.mentorSays;
  const name = side === 'mentee' ? pair.mentee : pair.mentor;
  const words = said ? ANSWER_WORDS[said.answer] : 'Not asked';
  // A pair that is past the asking has nothing to be noted any more.
  if (!said && !isOpen(pair)) return <span className={styles.soft}>–</span>;
  return (
    <span className={styles.says} data-answer={said?.answer}>
      {isOpen(pair) ? (
        <button
          type="button"
          className={styles.ask}
          aria-label={`What ${name} says: ${words}`}
          onClick={() => onAsk(pair, side)}
        >
          <AnswerIcon answer={said?.answer} />
          {said ? words : 'Note…'}
        </button>
      ) : (
        <span className={styles.fixed}>
          <AnswerIcon answer={said?.answer} />
          {words}
        </span>
      )}
      {said && (
        <span className={styles.soft}>
          {fullDay(said.on)}
          {said.note && `: ${said.note}`}
        </span>
      )}
    </span>
  );
}

function AnswerIcon({ answer }: { readonly answer: Answer | undefined }) {
  switch (answer) {
    case 'fine':
      return <IconCheck size={14} aria-hidden />;
    case 'prefersOther':
      return <IconHeartHandshake size={14} aria-hidden />;
    case 'conflict':
      return <IconX size={14} aria-hidden />;
    case undefined:
      return null;
  }
}
