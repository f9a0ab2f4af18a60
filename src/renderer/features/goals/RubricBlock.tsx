import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Rubric } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { STARTER_RUBRICS, type RubricDraft } from '#shared/domain/starter-rubrics.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import styles from './Rubric.module.css';
import { draftOf, EMPTY_RUBRIC } from './rubric-draft.ts';
import { RubricDialog } from './RubricDialog.tsx';
import { ScoreRubricDialog } from './ScoreRubricDialog.tsx';

type RubricBlockProps = {
  readonly pairId: number;
  readonly rubric: Rubric | null;
  readonly today: IsoDate;
  readonly isOver: boolean;
};

/** The pair's own rubric, or the ways to begin one. */
export function RubricBlock({ pairId, rubric, today, isOver }: RubricBlockProps) {
  const [start, setStart] = useState<RubricDraft | null>(null);
  const [isScoring, setScoring] = useState(false);
  const remove = useCommand(api.goals.removeRubric, { done: ({ words }) => words });
  return (
    <>
      {rubric ? (
        <>
          <RubricTable rubric={rubric} today={today} />
          <div className={styles.buttons}>
            <Button size="compact-sm" onClick={() => setScoring(true)}>
              Score
            </Button>
            {!isOver && (
              <Button size="compact-sm" onClick={() => setStart(draftOf(rubric))}>
                Edit
              </Button>
            )}
            <Button size="compact-sm" onClick={() => remove.mutate({ pairId })}>
              Delete
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.hint}>
            {isOver
              ? 'This pair wrote no rubric.'
              : 'Both write together what good looks like, and look at it in the middle and at the end. Start from one of these, then put it in their words.'}
          </p>
          {!isOver && (
            <ul className={styles.starters}>
              {STARTER_RUBRICS.map(({ title, rubric: draft }) => (
                <li key={title}>
                  <button type="button" className={styles.starter} onClick={() => setStart(draft)}>
                    <strong>{title}</strong>
                    <span>{draft.criteria.map(({ name }) => name).join(', ')}</span>
                  </button>
                </li>
              ))}
              <li>
                <button type="button" className={styles.starter} onClick={() => setStart(EMPTY_RUBRIC)}>
                  <strong>From nothing</strong>
                  <span>Three levels, their own words</span>
                </button>
              </li>
            </ul>
          )}
        </>
      )}
      {start && <RubricDialog pairId={pairId} start={start} onClose={() => setStart(null)} />}
      {rubric && isScoring && (
        <ScoreRubricDialog
          pairId={pairId}
          rubric={rubric}
          today={today}
          isOver={isOver}
          onClose={() => setScoring(false)}
        />
      )}
    </>
  );
}

function RubricTable({ rubric, today }: { readonly rubric: Rubric; readonly today: IsoDate }) {
  const { levels, criteria, midOn, endOn } = rubric;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Rubric of the pair</caption>
        <thead>
          <tr>
            <th scope="col">We look at</th>
            {levels.map(level => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ name, words, mid, end }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {levels.map((level, index) => (
                <td key={level} data-mid={mid === index || undefined} data-end={end === index || undefined}>
                  {(mid === index || end === index) && (
                    <span className={styles.marks}>
                      {mid === index && (
                        <span className={styles.mark}>{midOn ? dayText(midOn, today) : 'middle'}</span>
                      )}
                      {end === index && (
                        <span className={styles.mark} data-wave="end">
                          {endOn ? `end, ${dayText(endOn, today)}` : 'end'}
                        </span>
                      )}
                    </span>
                  )}
                  {words[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
