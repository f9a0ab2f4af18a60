import { Button, Popover } from '@mantine/core';
import type { Enrolled } from '#shared/contract/enrollment.ts';
import { SCREENING_WORDS } from '#shared/domain/intake.ts';
import styles from './Screening.module.css';

export type Rating = keyof Enrolled['screening'];

const RATINGS: readonly { readonly key: Rating; readonly label: string; readonly words: string }[] = [
  { key: 'social', label: 'Social skill', words: 'Is at ease with senior people' },
  { key: 'confidence', label: 'Confidence', words: 'Says what they think' },
  { key: 'teaching', label: 'Teaching', words: 'Explains so that others can do it' },
];
const STEPS = [1, 2, 3, 4, 5] as const;
const MEANING = SCREENING_WORDS.map((words, index) => `${index + 1} ${words.toLowerCase()}`).join(', ');

type ScreeningProps = {
  readonly name: string;
  readonly screening: Enrolled['screening'];
  readonly onRate: (rating: Rating, value: number | null) => void;
};

/** Three ratings of a mentor from 1 to 5, taken in the first conversation; the mean is what the list shows. */
export function Screening({ name, screening, onRate }: ScreeningProps) {
  const given = RATINGS.map(rating => screening[rating.key]).filter(value => value !== null);
  const mean = given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
  return (
    <Popover position="bottom" shadow="md" trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={mean === null ? 'subtle' : 'default'}
          aria-label={mean === null ? `Rate ${name}` : `Screening of ${name}: ${mean.toFixed(1)} of 5`}
        >
          <span className="tabular">{mean === null ? 'Rate' : `${mean.toFixed(1)} / 5`}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.ratings}>
          {RATINGS.map(({ key, label, words }) => (
            <div key={key} className={styles.rating} role="group" aria-label={`${label} of ${name}`}>
              <span className={styles.label}>
                {label}
                <span className={styles.words}>
                  {screening[key] === null ? words : SCREENING_WORDS[screening[key] - 1]}
                </span>
              </span>
              <span className={styles.steps}>
                {STEPS.map(step => (
                  <button
                    key={step}
                    type="button"
                    className={styles.step}
                    aria-pressed={screening[key] === step}
                    aria-label={`${step} of 5, ${SCREENING_WORDS[step - 1]}`}
                    title={SCREENING_WORDS[step - 1]}
                    onClick={() => onRate(key, screening[key] === step ? null : step)}
                  >
                    {step}
                  </button>
                ))}
              </span>
            </div>
          ))}
          <p className={styles.words}>{MEANING}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
