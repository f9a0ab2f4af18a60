import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import type { Goal } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { GOAL_STATE_WORDS, hasScale, TRANSFER_WORDS, valueText } from '#shared/domain/goals.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { wayDone } from './goal-draft.ts';
import styles from './GoalCard.module.css';
import { ScaleBar } from './ScaleBar.tsx';

export type GoalAction = 'edit' | 'rate' | 'progress' | 'close';

type GoalCardProps = {
  readonly goal: Goal;
  readonly mentor: string;
  readonly today: IsoDate;
  readonly isOver: boolean;
  readonly onAction: (action: GoalAction) => void;
};

/** One goal with its way so far. */
export function GoalCard({ goal, mentor, today, isOver, onAction }: GoalCardProps) {
  const isOpen = goal.state === 'open';
  return (
    <article className={styles.card} data-state={goal.state} aria-label={goal.statement}>
      <div className={styles.head}>
        <Half
          role={goal.owner}
          size={18}
          label={goal.owner === 'mentee' ? 'Mentee’s goal' : 'Mentor’s goal'}
        />
        <h3 className={styles.title}>{goal.statement}</h3>
        <GoalMenu goal={goal} today={today} isOver={isOver} onAction={onAction} />
      </div>
      <Facts goal={goal} today={today} />
      <Way goal={goal} />
      {hasScale(goal) && <ScaleBar goal={goal} />}
      {goal.owner === 'mentee' && isOpen && <Answer goal={goal} mentor={mentor} isOver={isOver} />}
      {goal.progress.length > 0 && <ProgressList goal={goal} today={today} />}
      <div className={styles.buttons}>
        {isOpen && !isOver && (
          <Button size="compact-sm" onClick={() => onAction('progress')}>
            Note progress
          </Button>
        )}
        {hasScale(goal) && goal.state !== 'dropped' && (
          <Button size="compact-sm" onClick={() => onAction('rate')}>
            Rate
          </Button>
        )}
        {!hasScale(goal) && isOpen && !isOver && (
          <Button size="compact-sm" onClick={() => onAction('edit')}>
            Write the five steps
          </Button>
        )}
        {isOpen && (
          <Button size="compact-sm" onClick={() => onAction('close')}>
            Close the goal
          </Button>
        )}
      </div>
    </article>
  );
}

function Facts({ goal, today }: { readonly goal: Goal; readonly today: IsoDate }) {
  const { outcome, isPairSpecific, skill, dueOn, state, closedOn, closedBecause, weight, transfer } = goal;
  const isLate = state === 'open' && dueOn !== null && dueOn < today;
  return (
    <ul className={styles.facts}>
      {state !== 'open' && closedOn !== null && (
        <li data-tone={state === 'reached' ? 'done' : undefined}>
          {GOAL_STATE_WORDS[state]} on {dayText(closedOn, today)}
          {closedBecause && `: ${closedBecause}`}
        </li>
      )}
      {outcome !== null && <li>Serves: {outcome}</li>}
      {isPairSpecific && <li>The pair’s own goal</li>}
      {outcome === null && !isPairSpecific && <li data-tone="warn">Serves nothing yet: choose an outcome</li>}
      {goal.level === 'organization' && <li>For the organization</li>}
      {goal.level === 'pair' && <li>For both</li>}
      {skill !== null && <li>Skill: {skill}</li>}
      {transfer !== null && <li>Hands on: {TRANSFER_WORDS[transfer].toLowerCase()}</li>}
      {weight !== 1 && <li>Counts {weight} times</li>}
      {dueOn !== null && state === 'open' && (
        <li data-tone={isLate ? 'warn' : undefined}>
          {isLate ? 'Was due' : 'Due'} {dayText(dueOn, today)}
        </li>
      )}
    </ul>
  );
}

/** From today's value to the target, with the latest number on the way. */
function Way({ goal }: { readonly goal: Goal }) {
  const { baselineNumber, targetNumber, unit, baselineWords, targetWords } = goal;
  const way = wayDone(goal);
  return (
    <>
      {way && (
        <p className={styles.from}>
          <span className="tabular">{baselineNumber}</span>
          <span className={styles.way} aria-hidden>
            <span className={styles.done} style={{ width: `${Math.round(way.share * 100)}%` }} />
          </span>
          <span className="tabular">{targetNumber !== null && valueText(targetNumber, unit)}</span>
          <span className={`${styles.soft} tabular`}>now {way.now}</span>
        </p>
      )}
      {(baselineWords || targetWords) && (
        <p className={styles.from}>
          {baselineWords && <span className={styles.soft}>{baselineWords}</span>}
          {baselineWords && targetWords && <span aria-hidden>→</span>}
          {targetWords && <span>{targetWords}</span>}
        </p>
      )}
    </>
  );
}

type AnswerProps = { readonly goal: Goal; readonly mentor: string; readonly isOver: boolean };

/** Whether the mentor is fine with the mentee's goal. A "no" is not shown here: others may see the screen. */
function Answer({ goal, mentor, isOver }: AnswerProps) {
  const answer = useCommand(api.goals.answer, { done: ({ words }) => words });
  const { id, acceptance } = goal;
  if (acceptance === 'accepted') {
    return <p className={`${styles.answer} ${styles.soft}`}>{mentor} accepts this goal.</p>;
  }
  if (acceptance === 'notComfortable') {
    return (
      <p className={styles.answer}>
        Waits for a word with you.
        <Button size="compact-sm" onClick={() => answer.mutate({ id, answer: 'accepted' })}>
          {mentor} now accepts
        </Button>
      </p>
    );
  }
  if (isOver) return null;
  return (
    <p className={styles.answer}>
      <span>Is {mentor} fine with it?</span>
      <Button size="compact-sm" onClick={() => answer.mutate({ id, answer: 'accepted' })}>
        Accepts
      </Button>
      <Button size="compact-sm" onClick={() => answer.mutate({ id, answer: 'notComfortable' })}>
        Not comfortable
      </Button>
    </p>
  );
}

function ProgressList({ goal, today }: { readonly goal: Goal; readonly today: IsoDate }) {
  const remove = useCommand(api.goals.removeProgress, { done: ({ words }) => words });
  return (
    <ul className={styles.progress} aria-label="Progress">
      {goal.progress.map(({ id, notedOn, value, words }) => (
        <li key={id}>
          <span className={styles.on}>{dayText(notedOn, today)}</span>
          <span className={styles.words}>
            {value !== null && <strong className="tabular">{value} </strong>}
            {words}
          </span>
          <ActionIcon
            size={24}
            aria-label={`Remove the note of ${dayText(notedOn, today)}`}
            onClick={() => remove.mutate({ id })}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

function GoalMenu({ goal, today, isOver, onAction }: Omit<GoalCardProps, 'mentor'>) {
  const says = { done: ({ words }: { readonly words: string }) => words };
  const remove = useCommand(api.goals.remove, says);
  const answer = useCommand(api.goals.answer, says);
  const rate = useCommand(api.goals.rate, says);
  const setState = useCommand(api.goals.setState, says);
  const { id, state, acceptance, midRating, endRating } = goal;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`More for “${goal.statement}”`} size={28}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!isOver && <Menu.Item onClick={() => onAction('edit')}>Edit…</Menu.Item>}
        {acceptance !== null && !isOver && (
          <Menu.Item onClick={() => answer.mutate({ id, answer: null })}>Take the answer back</Menu.Item>
        )}
        {midRating !== null && (
          <Menu.Item onClick={() => rate.mutate({ id, wave: 'mid', rating: null, on: today })}>
            Take back the rating in the middle
          </Menu.Item>
        )}
        {endRating !== null && (
          <Menu.Item onClick={() => rate.mutate({ id, wave: 'end', rating: null, on: today })}>
            Take back the rating at the end
          </Menu.Item>
        )}
        {state !== 'open' && !isOver && (
          <Menu.Item onClick={() => setState.mutate({ id, state: 'open', on: today, because: '' })}>
            Open it again
          </Menu.Item>
        )}
        {state !== 'open' && (
          <Menu.Item onClick={() => onAction('close')}>Change what became of it…</Menu.Item>
        )}
        <Menu.Item onClick={() => remove.mutate({ id })}>Delete</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
