import type { GoalsOverview } from '#shared/contract/goals.ts';
import { ratingText } from '#shared/domain/goals.ts';
import { Figure } from '../../ui/Figure.tsx';
import styles from './GoalsPage.module.css';

/** What can be said of all goals together, each with what it rests on. */
export function GoalFigures({ totals }: Pick<GoalsOverview, 'totals'>) {
  const { running, withGoal, baselines, accepted, goals, rated, met, steps } = totals;
  const counted = steps.filter(step => step.goals > 0);
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
      <Figure
        label="By step"
        value={
          counted.length === 0
            ? '–'
            : counted.map(step => `${ratingText(step.step)}: ${step.goals}`).join('  ')
        }
        basis="goals at each step, best first"
      />
    </section>
  );
}
