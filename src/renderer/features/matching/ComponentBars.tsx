import type { PairDetail } from '#shared/contract/matching.ts';
import { changeText, COMPONENT_WORDS, fitText } from '#shared/domain/matching-words.ts';
import styles from './ComponentBars.module.css';

type ComponentBarsProps = Pick<PairDetail, 'components' | 'costs'>;

/** What each part adds to the fit, the largest share first, with the words behind it, and what broken rules take; parts that do not count are left out. */
export function ComponentBars({ components, costs }: ComponentBarsProps) {
  const counted = components.filter(({ weight }) => weight > 0);
  const known = counted.filter(({ value }) => value !== null).sort((a, b) => b.contribution - a.contribution);
  const unknown = counted.filter(({ value }) => value === null);
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const widest = Math.max(1, ...known.map(({ weight }) => weight));
  return (
    <ul className={styles.bars}>
      {known.map(part => (
        <li key={part.key} className={styles.part}>
          <span className={styles.name}>{nameOf(part)}</span>
          <span className={`${styles.number} tabular`}>
            {fitText(part.contribution)}
            <span className={styles.most}> of {fitText((10_000 * part.weight) / weights)}</span>
          </span>
          <span className={styles.track} style={{ width: `${(100 * part.weight) / widest}%` }}>
            <span className={styles.fill} style={{ width: `${100 * (part.value ?? 0)}%` }} />
          </span>
          <span className={styles.words}>{part.words}</span>
        </li>
      ))}
      {costs.map(({ rule, name, cost }) => (
        <li key={rule} className={styles.part}>
          <span className={styles.name}>{name}</span>
          <span className={`${styles.number} ${styles.cost} tabular`}>{changeText(-cost)}</span>
          <span className={styles.words}>What breaking this rule costs.</span>
        </li>
      ))}
      {unknown.map(part => (
        <li key={part.key} className={styles.part}>
          <span className={styles.name}>{nameOf(part)}</span>
          <span className={styles.number}>left out</span>
          <span className={styles.words}>{part.words}</span>
        </li>
      ))}
    </ul>
  );
}

function nameOf({ key, reversed }: PairDetail['components'][number]): string {
  const { name, opposite } = COMPONENT_WORDS[key];
  return reversed ? (opposite ?? name) : name;
}
