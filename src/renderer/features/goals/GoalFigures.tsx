import type { GoalsOverview } from '#shared/contract/goals.ts';
import { ratingText } from '#shared/domain/goals.ts';
import { Figure } from '../../ui/Figure.tsx';
import styles from './GoalsPage.module.css';

/** What can be said of all goals together, each with what it rests on. */
export function GoalFigures({ totals }: Pick<GoalsOverview, 'totals'>) {
  const { running, withGoal, baselines, accepted, goals, rated, met, steps } = totals;
  return (
    <section className={styles.figures} aria-label="All pairs together">
      <Figure
        label="Pairs with a goal"
        value={`${withGoal} of ${running}`}
        basis="that have started"
        tone={withGoal < running ? 'warn' : 'plain'}
      />
      <Figure
        label="First levels given"
        value={`${baselines.given} of ${baselines.of}`}
        basis="people in these pairs"
      />
      <Figure
        label="Goals accepted"
        value={`${accepted.given} of ${accepted.of}`}
        basis="mentees’ goals that their mentor answered with yes"
      />
      <Figure
        label="As expected or better"
        value={rated === 0 ? '–' : `${met} of ${rated}`}
        basis={rated === 0 ? 'no goal is rated yet' : `rated goals, latest rating, of ${goals}`}
      />
      <Steps steps={steps} />
    </section>
  );
}

/** How the rated goals spread over the five steps, the lowest on the left. */
function Steps({ steps }: Pick<GoalsOverview['totals'], 'steps'>) {
  const most = Math.max(1, ...steps.map(step => step.goals));
  const lowestFirst = [...steps].reverse();
  const words = lowestFirst.map(({ step, goals }) => `${ratingText(step)}: ${goals}`).join(', ');
  return (
    <div className={styles.steps}>
      <span className={styles.stepsLabel}>Goals at each step</span>
      <div className={styles.bars} role="img" aria-label={words}>
        {lowestFirst.map(({ step, goals }) => (
          <span key={step} className={styles.bar}>
            <span className="tabular">{goals}</span>
            <span
              className={styles.column}
              data-met={step >= 0 || undefined}
              style={{ height: `${Math.max(2, Math.round((goals / most) * 26))}px` }}
            />
            <span className={styles.step}>{ratingText(step)}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
