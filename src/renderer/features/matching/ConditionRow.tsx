import { ActionIcon, NativeSelect, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { CustomRuleFacts } from '#shared/contract/custom-rules.ts';
import { conditionText, type RuleCondition, type Sides } from '#shared/domain/custom-rules.ts';
import { BELONGING, COMPARED, startOf, TOPICS, valuesFor, WHO } from './condition-choices.ts';
import styles from './ConditionRow.module.css';

type ConditionRowProps = {
  readonly condition: RuleCondition;
  readonly facts: CustomRuleFacts;
  /** From 1: how the parts of the row are told apart by a screen reader. */
  readonly number: number;
  readonly onChange: (condition: RuleCondition) => void;
  /** Null for the only condition of a rule. */
  readonly onRemove: (() => void) | null;
};

/** One condition as a sentence whose parts are chosen. */
export function ConditionRow({ condition, facts, number, onChange, onRemove }: ConditionRowProps) {
  return (
    <li className={styles.row} aria-label={conditionText(condition)}>
      <span className={styles.joint}>{number === 1 ? 'when' : 'and'}</span>
      <NativeSelect
        size="xs"
        aria-label={`Condition ${number}: about what`}
        data={TOPICS}
        value={condition.kind}
        onChange={event => onChange(startOf(event.currentTarget.value as RuleCondition['kind'], facts))}
      />
      <span className={styles.sentence}>
        <Parts condition={condition} facts={facts} number={number} onChange={onChange} />
      </span>
      {onRemove && (
        <ActionIcon aria-label={`Remove condition ${number}`} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      )}
    </li>
  );
}

type PartsProps = Omit<ConditionRowProps, 'onRemove'>;

function Parts({ condition, facts, number, onChange }: PartsProps) {
  const label = (part: string) => `Condition ${number}: ${part}`;
  const who = (value: Sides, set: (who: Sides) => void) => (
    <Choose label={label('who')} data={WHO} value={value} onChange={set} />
  );
  switch (condition.kind) {
    case 'compare':
      return (
        <>
          <Choose
            label={label('same or different')}
            data={[
              { value: 'same', label: 'both have the same' },
              { value: 'different', label: 'they have a different' },
            ]}
            value={condition.same ? 'same' : 'different'}
            onChange={value => onChange({ ...condition, same: value === 'same' })}
          />
          <Choose
            label={label('what')}
            data={COMPARED}
            value={condition.field}
            onChange={field => onChange({ ...condition, field })}
          />
        </>
      );
    case 'belongs':
      return (
        <>
          {who(condition.who, value => onChange({ ...condition, who: value }))}
          <Choose
            label={label('is or is not')}
            data={isInChoices(condition)}
            value={condition.isIn ? 'yes' : 'no'}
            onChange={value => onChange({ ...condition, isIn: value === 'yes' })}
          />
          <Choose
            label={label('of what')}
            data={BELONGING}
            value={condition.field}
            onChange={field =>
              onChange({ ...condition, field, value: valuesFor(field, facts, null)[0] ?? '' })
            }
          />
          <NativeSelect
            size="xs"
            aria-label={label('which one')}
            data={[...valuesFor(condition.field, facts, condition.value)]}
            value={condition.value}
            onChange={event => onChange({ ...condition, value: event.currentTarget.value })}
          />
        </>
      );
    case 'gradeGap':
      return (
        <>
          the mentee is
          <Choose
            label={label('at least or less than')}
            data={AT_LEAST}
            value={condition.atLeast ? 'atLeast' : 'under'}
            onChange={value => onChange({ ...condition, atLeast: value === 'atLeast' })}
          />
          <Count
            label={label('levels')}
            max={98}
            value={condition.levels}
            onChange={levels => onChange({ ...condition, levels })}
          />
          {condition.levels === 1 ? 'level' : 'levels'} above the mentor
        </>
      );
    case 'language':
      return (
        <>
          they share
          <Choose
            label={label('a language or none')}
            data={[
              { value: 'none', label: 'no language' },
              { value: 'some', label: 'a language' },
            ]}
            value={condition.shared ? 'some' : 'none'}
            onChange={value => onChange({ ...condition, shared: value === 'some' })}
          />
        </>
      );
    case 'tenure':
      return (
        <>
          {who(condition.who, value => onChange({ ...condition, who: value }))}
          {condition.who === 'both' ? 'have been here' : 'has been here'}
          <Choose
            label={label('at least or less than')}
            data={AT_LEAST}
            value={condition.under ? 'under' : 'atLeast'}
            onChange={value => onChange({ ...condition, under: value === 'under' })}
          />
          <Count
            label={label('months')}
            max={600}
            value={condition.months}
            onChange={months => onChange({ ...condition, months })}
          />
          {condition.months === 1 ? 'month' : 'months'}
        </>
      );
    case 'onLeave':
      return (
        <>
          {who(condition.who, value => onChange({ ...condition, who: value }))}
          {condition.who === 'both' ? 'are on leave' : 'is on leave'}
        </>
      );
    case 'notEligible':
      return (
        <>
          {who(condition.who, value => onChange({ ...condition, who: value }))}
          {condition.who === 'both' ? 'are' : 'is'} not eligible by the rules of the intake
        </>
      );
    case 'screening':
      return (
        <>
          the mentor
          <Choose
            label={label('rating')}
            data={[
              { value: 'none', label: 'was not rated yet' },
              ...[2, 3, 4, 5].map(below => ({ value: String(below), label: `has a rating below ${below}` })),
            ]}
            value={condition.below === null ? 'none' : String(condition.below)}
            onChange={value => onChange({ ...condition, below: value === 'none' ? null : Number(value) })}
          />
        </>
      );
  }
}

const AT_LEAST = [
  { value: 'under', label: 'less than' },
  { value: 'atLeast', label: 'at least' },
] as const;

function isInChoices({ who, field }: RuleCondition & { kind: 'belongs' }) {
  const [yes, no] =
    field === 'language'
      ? who === 'both'
        ? ['speak the', 'do not speak the']
        : ['speaks the', 'does not speak the']
      : who === 'both'
        ? ['are of the', 'are not of the']
        : ['is of the', 'is not of the'];
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
}

type ChooseProps<Value extends string> = {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

function Choose<Value extends string>({ label, data, value, onChange }: ChooseProps<Value>) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[...data]}
      value={value}
      // The options are the values of `data`.
      onChange={event => onChange(event.currentTarget.value as Value)}
    />
  );
}

type CountProps = {
  readonly label: string;
  readonly max: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

function Count({ label, max, value, onChange }: CountProps) {
  return (
    <NumberInput
      size="xs"
      w={64}
      aria-label={label}
      min={1}
      max={max}
      allowDecimal={false}
      value={value}
      onChange={next => typeof next === 'number' && next >= 1 && onChange(next)}
    />
  );
}
