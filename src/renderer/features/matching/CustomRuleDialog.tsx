import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CustomRuleFacts, CustomRuleView } from '#shared/contract/custom-rules.ts';
import {
  MOST_CONDITIONS,
  MOST_NAME,
  suggestedName,
  type RuleCondition,
} from '#shared/domain/custom-rules.ts';
import { RULE_MODE_WORDS } from '#shared/domain/matching-words.ts';
import { RULE_MODES, type RuleMode } from '#shared/domain/matching.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { startOf } from './condition-choices.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { CustomRulePreview } from './CustomRulePreview.tsx';
import styles from './CustomRuleDialog.module.css';

type CustomRuleDialogProps = {
  /** The rule to be changed; null for a new one. */
  readonly rule: CustomRuleView | null;
  readonly facts: CustomRuleFacts;
  readonly tenureDay: string | null;
  readonly onClose: () => void;
};

const MODES = RULE_MODES.map(mode => ({ value: mode, label: RULE_MODE_WORDS[mode].name }));

/** A rule is said in conditions, named, and tried on the people who take part before it is saved. */
export function CustomRuleDialog({ rule, facts, tenureDay, onClose }: CustomRuleDialogProps) {
  const [conditions, setConditions] = useState<readonly RuleCondition[]>(
    rule?.conditions ?? [startOf('compare', facts)],
  );
  // Until she writes a name herself, it follows the conditions.
  const [ownName, setOwnName] = useState(
    rule === null || rule.name === suggestedName(rule.conditions) ? null : rule.name,
  );
  const [mode, setMode] = useState<RuleMode>(rule?.mode ?? 'soft');
  const [points, setPoints] = useState((rule?.cost ?? 0) / 100);
  const [problem, setProblem] = useState<string | null>(null);
  const options = {
    done: ({ words }: { words: string }) => words,
    onDone: onClose,
    onFailed(error: unknown) {
      setProblem(explainError(error));
      return true;
    },
  };
  const add = useCommand(api.matching.addCustomRule, options);
  const update = useCommand(api.matching.updateCustomRule, options);
  const name = ownName ?? suggestedName(conditions);
  const submit = () => {
    if (name.trim() === '') {
      setProblem('Give the rule a name.');
      return;
    }
    if (conditions.some(condition => condition.kind === 'belongs' && condition.value === '')) {
      setProblem('Nobody who takes part has such a value. Choose another condition.');
      return;
    }
    const text = { name, mode, cost: Math.round(points * 100), conditions: [...conditions] };
    if (rule) update.mutate({ ...text, id: rule.id });
    else add.mutate(text);
  };
  return (
    <FormDialog
      title={rule ? `Change the rule “${rule.name}”` : 'Write a rule of your own'}
      isOpen
      onClose={onClose}
      submitLabel={rule ? 'Save the rule' : 'Add the rule'}
      isBusy={add.isPending || update.isPending}
      problem={problem}
      onSubmit={submit}
      size={760}
    >
      <fieldset className={styles.conditions}>
        <legend className={styles.legend}>A pair breaks the rule</legend>
        <ul className={styles.list}>
          {conditions.map((condition, index) => (
            <ConditionRow
              // oxlint-disable-next-line react/no-array-index-key -- a condition is its place in the list
              key={index}
              condition={condition}
              facts={facts}
              number={index + 1}
              onChange={changed =>
                setConditions(conditions.map((other, at) => (at === index ? changed : other)))
              }
              onRemove={
                conditions.length === 1
                  ? null
                  : () => setConditions(conditions.filter((_, at) => at !== index))
              }
            />
          ))}
        </ul>
        {conditions.length < MOST_CONDITIONS && (
          <Button
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => setConditions([...conditions, startOf('compare', facts)])}
          >
            And another condition
          </Button>
        )}
        {conditions.some(({ kind }) => kind === 'tenure') && tenureDay !== null && (
          <p className={styles.note}>Time with the company is counted up to {dayText(tenureDay)}.</p>
        )}
      </fieldset>
      <CustomRulePreview conditions={conditions} id={rule?.id ?? null} mode={mode} />
      <TextInput
        label="Name"
        description="How warnings and reasons call it."
        maxLength={MOST_NAME}
        value={name}
        onChange={event => setOwnName(event.currentTarget.value)}
      />
      <div className={styles.choices}>
        <div>
          <p className={styles.label} id="custom-rule-mode">
            What it does
          </p>
          <p className={styles.description}>{RULE_MODE_WORDS[mode].explanation}</p>
          <SegmentedControl aria-labelledby="custom-rule-mode" data={MODES} value={mode} onChange={setMode} />
        </div>
        {mode === 'soft' && (
          <NumberInput
            label="Costs"
            description="Points off the fit of such a pair; 0 only warns."
            min={0}
            max={100}
            step={1}
            decimalScale={1}
            suffix={points === 1 ? ' point' : ' points'}
            value={points}
            onChange={value => setPoints(typeof value === 'number' ? value : 0)}
          />
        )}
      </div>
    </FormDialog>
  );
}

function dayText(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
