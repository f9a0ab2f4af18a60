import { Radio, Slider, Switch } from '@mantine/core';
import { useState } from 'react';
import type { SettingsPreview } from '#shared/contract/matching.ts';
import { listWords } from '#shared/domain/list-words.ts';
import type { MatchingGoals } from '#shared/domain/matching-goals.ts';
import { fitText } from '#shared/domain/matching-words.ts';
import styles from './GoalChoices.module.css';

type GoalChoicesProps = {
  readonly goals: MatchingGoals;
  /** What these goals would come to; undefined while it is being worked out. */
  readonly preview: SettingsPreview | undefined;
  readonly onChange: (goals: MatchingGoals) => void;
};

const FIRST_FLOOR = 5_000;

/** What decides before the total fit does, from the most important to the least. */
export function GoalChoices({ goals, preview, onChange }: GoalChoicesProps) {
  const { qualityFloor, worstPairFirst, longestWaitingFirst } = goals;
  return (
    <>
      <Radio.Group
        aria-label="Who is matched"
        value={qualityFloor === null ? 'coverage' : 'floor'}
        onChange={value => onChange({ ...goals, qualityFloor: value === 'floor' ? FIRST_FLOOR : null })}
      >
        <div className={styles.options}>
          <Radio
            value="coverage"
            label="Everybody who can be matched"
            description="As many pairs as the rules allow, then the highest fit."
          />
          <Radio
            value="floor"
            label="Only pairs that fit well enough"
            description="Rather nobody than a pair below the floor. By hand you may still make one."
          />
        </div>
      </Radio.Group>
      {qualityFloor !== null && (
        <Floor
          floor={qualityFloor}
          preview={preview}
          onChange={floor => onChange({ ...goals, qualityFloor: floor })}
        />
      )}
      <div className={styles.switches}>
        <Switch
          checked={worstPairFirst}
          label="The weakest pair first"
          description="Nobody pays for the total: the weakest pair is made as good as possible, then the next."
          onChange={event => onChange({ ...goals, worstPairFirst: event.currentTarget.checked })}
        />
        <Switch
          checked={longestWaitingFirst}
          label="Whoever has waited longest first"
          description="The order of the waitlist goes before the days. Matters where not everybody can be matched."
          onChange={event => onChange({ ...goals, longestWaitingFirst: event.currentTarget.checked })}
        />
        <Keep goals={goals} onChange={onChange} />
      </div>
    </>
  );
}

type FloorProps = {
  readonly floor: number;
  readonly preview: SettingsPreview | undefined;
  readonly onChange: (floor: number) => void;
};

function Floor({ floor, preview, onChange }: FloorProps) {
  return (
    <div className={styles.floor}>
      <div className={styles.slider}>
        <Slider
          thumbLabel="Lowest fit of a pair"
          min={100}
          max={10_000}
          step={100}
          value={floor}
          label={null}
          color="var(--action)"
          size="sm"
          onChange={onChange}
        />
        <span className={`${styles.value} tabular`}>{fitText(floor)}</span>
      </div>
      <p className={styles.count} aria-live="polite">
        {preview ? unmatchedWords(preview) : 'Counting who would stay unmatched…'}
      </p>
    </div>
  );
}

/** "3 mentees would stay without a mentor: Ana Lima, Ben Ode and 1 more." */
export function unmatchedWords({ unmatched, unmatchedNames }: SettingsPreview): string {
  if (unmatched === 0) return 'Every mentee would have a mentor.';
  const more = unmatched - unmatchedNames.length;
  const names = more > 0 ? [...unmatchedNames, `${more} more`] : unmatchedNames;
  return `${unmatched} ${unmatched === 1 ? 'mentee' : 'mentees'} would stay without a mentor: ${listWords(names)}.`;
}

const FIRST_TOLERANCE = 1_000;
const MOST_TOLERANCE = 10_000;

function Keep({ goals, onChange }: Pick<GoalChoicesProps, 'goals' | 'onChange'>) {
  const { keepTolerance, quotas } = goals;
  const isKept = keepTolerance > 0;
  // While the thumb is dragged every step would be a search of its own.
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? keepTolerance;
  return (
    <div>
      <Switch
        checked={isKept}
        label="Keep today’s pairs where it costs little"
        description="Nobody ever moves without need; published and locked pairs never move."
        onChange={event =>
          onChange({ ...goals, keepTolerance: event.currentTarget.checked ? FIRST_TOLERANCE : 0 })
        }
      />
      {isKept && (
        <div className={styles.kept}>
          <div className={styles.slider}>
            <Slider
              thumbLabel="Points of fit that may be given up in all"
              min={100}
              max={MOST_TOLERANCE}
              step={100}
              value={Math.min(shown, MOST_TOLERANCE)}
              label={null}
              color="var(--action)"
              size="sm"
              onChange={setDragged}
              onChangeEnd={value => {
                setDragged(null);
                onChange({ ...goals, keepTolerance: value });
              }}
            />
            <span className={`${styles.value} tabular`}>{fitText(shown)}</span>
          </div>
          <p className={styles.count}>
            {quotas.length > 0
              ? 'With quotas, pairs are kept only between equally good arrangements.'
              : `At most ${fitText(shown)} points of the total are given up so that fewer pairs change.`}
          </p>
        </div>
      )}
    </div>
  );
}
