import { NumberInput, Select, SegmentedControl, Switch, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EligibilityRule } from '#shared/contract/intake.ts';
import { ELIGIBILITY_WORDS, SCREENING_WORDS, type EligibilityRuleKind } from '#shared/domain/intake.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import type { RuleChoices } from './RulesForm.tsx';
import styles from './RulesPage.module.css';

type RuleRowProps = {
  readonly kind: EligibilityRuleKind;
  /** Null while the rule is off. */
  readonly rule: EligibilityRule | null;
  /** What it is when it is switched on. */
  readonly start: EligibilityRule;
  readonly choices: RuleChoices;
  readonly problem: string | undefined;
  readonly onChange: (rule: EligibilityRule | null) => void;
};

/** One rule: whether it is on, what it asks for, and what somebody is who does not meet it. */
export function RuleRow({ kind, rule, start, choices, problem, onChange }: RuleRowProps) {
  const { name, words } = ELIGIBILITY_WORDS[kind];
  return (
    <li className={styles.rule} data-on={rule !== null || undefined}>
      <Switch
        label={name}
        description={kind === 'performance' ? `${words} ${ratedWords(choices.rated)}` : words}
        checked={rule !== null}
        onChange={event => onChange(event.currentTarget.checked ? start : null)}
      />
      {rule && (
        <fieldset className={styles.fields} aria-label={name}>
          <RuleFields rule={rule} choices={choices} onChange={part => onChange({ ...rule, ...part })} />
          <div className={styles.otherwise}>
            <span className={styles.soft}>Who does not meet it</span>
            <SegmentedControl
              size="xs"
              aria-label={`Who does not meet “${name}”`}
              value={rule.otherwise}
              onChange={otherwise => onChange({ ...rule, otherwise })}
              data={[
                { value: 'notEligible', label: 'Not eligible' },
                { value: 'review', label: 'I look at it' },
              ]}
            />
          </div>
          {problem && <p className={styles.problem}>{problem}</p>}
        </fieldset>
      )}
    </li>
  );
}

function ratedWords(rated: number): string {
  return rated === 0
    ? 'Nobody has a rating yet.'
    : rated === 1
      ? 'One person has a rating.'
      : `${rated.toLocaleString('en')} people have a rating.`;
}

type RuleFieldsProps = {
  readonly rule: EligibilityRule;
  readonly choices: RuleChoices;
  readonly onChange: (part: Partial<EligibilityRule>) => void;
};

function RuleFields({ rule, choices, onChange }: RuleFieldsProps): ReactNode {
  const bound = (key: 'lower' | 'upper', label: string, suffix?: string) => (
    <NumberInput
      label={label}
      min={0}
      max={999}
      allowDecimal={false}
      {...(suffix === undefined ? {} : { suffix })}
      value={rule[key] ?? ''}
      onChange={value => onChange({ [key]: value === '' ? null : Number(value) })}
    />
  );
  const gradeLimit = (key: 'lower' | 'upper', label: string) => {
    const level = rule[key];
    // A limit from the time when grades were numbers may lie beyond the ladder.
    if (choices.grades.length === 0 || (level !== null && choices.grades[level - 1] === undefined))
      return bound(key, label);
    return (
      <Select
        label={label}
        placeholder="Any"
        clearable
        allowDeselect={false}
        data={choices.grades.map((grade, place) => ({ value: String(place + 1), label: grade }))}
        value={level === null ? null : String(level)}
        onChange={value => onChange({ [key]: value === null ? null : Number(value) })}
      />
    );
  };
  const rating = (labels: readonly string[]) => (
    <Select
      label="At least"
      allowDeselect={false}
      data={[1, 2, 3, 4, 5].map((value, index) => ({
        value: String(value),
        label: labels[index] === undefined ? String(value) : `${value} ${labels[index]}`,
      }))}
      value={String(rule.lower ?? 3)}
      onChange={value => onChange({ lower: Number(value) })}
    />
  );
  const values = (label: string, data: readonly string[], placeholder: string) => (
    <TagsInput
      className={styles.wide ?? ''}
      label={label}
      placeholder={rule.values.length === 0 ? placeholder : ''}
      data={[...data]}
      value={rule.values}
      onChange={next => onChange({ values: next })}
    />
  );
  switch (rule.kind) {
    case 'tenure':
      return (
        <>
          {bound('lower', 'At least', ' months')}
          {bound('upper', 'At most', ' months')}
          <DayInput
            label="On"
            description="Empty: today"
            value={rule.asOf}
            onChange={asOf => onChange({ asOf })}
          />
        </>
      );
    case 'grade':
      return (
        <>
          {gradeLimit('lower', 'Lowest grade')}
          {gradeLimit('upper', 'Highest grade')}
        </>
      );
    case 'performance':
      return rating([]);
    case 'screening':
      return rating(SCREENING_WORDS);
    case 'evidence':
      return values('For one of these skills', choices.skills, 'Any skill that is offered');
    case 'location':
      return values('One of these sites', choices.locations, 'Choose sites');
    case 'intakeGroup':
      return values('One of these groups', choices.intakeGroups, 'Choose groups');
  }
}
