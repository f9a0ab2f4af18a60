import { Slider } from '@mantine/core';
import type { ComponentKey, ComponentSetting } from '#shared/domain/matching.ts';
import { COMPONENT_WORDS } from '#shared/domain/matching-words.ts';
import styles from './WeightSliders.module.css';

type WeightSlidersProps = {
  readonly components: readonly ComponentSetting[];
  readonly reversible: readonly ComponentKey[];
  readonly onChange: (components: ComponentSetting[]) => void;
};

/** How much each part of the fit counts, 0 to 10; some can be turned around, so that the opposite is wanted. */
export function WeightSliders({ components, reversible, onChange }: WeightSlidersProps) {
  return (
    <section>
      <h3 className={styles.heading}>How much each part counts</h3>
      <ul className={styles.list}>
        {components.map(({ key, weight }) => {
          const { name, explanation, opposite } = COMPONENT_WORDS[key];
          const canTurn = reversible.includes(key);
          const shown = weight < 0 ? (opposite ?? name) : name;
          return (
            <li key={key} className={styles.item}>
              <span className={styles.text}>
                <span className={styles.name} data-off={weight === 0 || undefined}>
                  {shown}
                </span>
                <span className={styles.explanation}>
                  {weight < 0 ? 'The opposite is wanted.' : explanation}
                </span>
              </span>
              <Slider
                thumbLabel={`${name}: weight`}
                min={canTurn ? -10 : 0}
                max={10}
                step={1}
                value={weight}
                label={null}
                startPointValue={0}
                color="var(--action)"
                size="sm"
                onChange={value =>
                  onChange(components.map(c => (c.key === key ? { key, weight: value } : c)))
                }
              />
              <span className={`${styles.value} tabular`}>{weight === 0 ? 'off' : Math.abs(weight)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
