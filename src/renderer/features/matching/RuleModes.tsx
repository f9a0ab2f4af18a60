import { NumberInput, SegmentedControl } from '@mantine/core';
import { RULE_MODES, type RuleSetting } from '#shared/domain/matching.ts';
import { RULE_MODE_WORDS, RULE_WORDS } from '#shared/domain/matching-words.ts';
import styles from './RuleModes.module.css';

type RuleModesProps = {
  readonly rules: readonly RuleSetting[];
  readonly maxTimeZoneHours: number;
  readonly onRules: (rules: RuleSetting[]) => void;
  readonly onHours: (hours: number) => void;
};

const MODES = RULE_MODES.map(mode => ({ value: mode, label: RULE_MODE_WORDS[mode].name }));

/** Which rules forbid a pair, which only warn, and which are not looked at. */
export function RuleModes({ rules, maxTimeZoneHours, onRules, onHours }: RuleModesProps) {
  return (
    <section>
      <h3 className={styles.heading}>Rules</h3>
      <ul className={styles.list}>
        {rules.map(({ key, mode }) => (
          <li key={key} className={styles.item}>
            <span className={styles.text}>
              <span className={styles.name}>{RULE_WORDS[key].name}</span>
              <span className={styles.explanation}>{RULE_WORDS[key].explanation}</span>
              {key === 'timeZoneDistance' && mode !== 'off' && (
                <NumberInput
                  aria-label="Most hours apart"
                  suffix=" hours at most"
                  min={0}
                  max={14}
                  step={0.5}
                  w={150}
                  mt={4}
                  value={maxTimeZoneHours}
                  onChange={value => typeof value === 'number' && onHours(value)}
                />
              )}
            </span>
            <SegmentedControl
              size="xs"
              aria-label={RULE_WORDS[key].name}
              data={MODES}
              value={mode}
              onChange={value => onRules(rules.map(rule => (rule.key === key ? { key, mode: value } : rule)))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
