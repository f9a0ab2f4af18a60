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
        {rules.map(({ key, mode, cost = 0 }) => (
          <li key={key} className={styles.item}>
            <span className={styles.text}>
              <span className={styles.name}>{RULE_WORDS[key].name}</span>
              <span className={styles.explanation}>{RULE_WORDS[key].explanation}</span>
              {mode !== 'off' && (key === 'timeZoneDistance' || mode === 'soft') && (
                <span className={styles.limits}>
                  {key === 'timeZoneDistance' && (
                    <NumberInput
                      size="xs"
                      aria-label="Most hours apart"
                      suffix=" hours at most"
                      min={0}
                      max={14}
                      step={0.5}
                      w={132}
                      value={maxTimeZoneHours}
                      onChange={value => typeof value === 'number' && onHours(value)}
                    />
                  )}
                  {mode === 'soft' && (
                    <NumberInput
                      size="xs"
                      aria-label={`Points that “${RULE_WORDS[key].name}” costs`}
                      placeholder="Costs no points"
                      prefix="Costs "
                      suffix={cost === 100 ? ' point' : ' points'}
                      min={0}
                      max={100}
                      decimalScale={1}
                      w={132}
                      value={cost === 0 ? '' : cost / 100}
                      onChange={value => {
                        const points = typeof value === 'number' ? Math.round(value * 100) : 0;
                        onRules(rules.map(rule => (rule.key === key ? { ...rule, cost: points } : rule)));
                      }}
                    />
                  )}
                </span>
              )}
            </span>
            <SegmentedControl
              size="xs"
              aria-label={RULE_WORDS[key].name}
              data={MODES}
              value={mode}
              onChange={value =>
                onRules(rules.map(rule => (rule.key === key ? { ...rule, mode: value } : rule)))
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
