import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import {
  COMPARED_BY,
  type CharterDetails,
  type ComparedBy,
  type ComparisonRule,
} from '#shared/contract/charter.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { CharterSection } from './CharterSection.tsx';
import styles from './ProgramPage.module.css';

type ComparisonSectionProps = { readonly details: CharterDetails };

const WHO = [
  ['everybodyElse', 'Everybody else in the roster'],
  ['interestedOnly', 'Those who asked to take part and were not accepted'],
  ['waitlist', 'Those on the waiting list'],
] as const;

const ATTRIBUTES: Readonly<Record<ComparedBy, string>> = {
  department: 'Department',
  businessFunction: 'Function',
  location: 'Site',
  gradeLevel: 'Grade',
  tenure: 'Years with the organization',
};

/** Who the participants will be compared with: a rule, stamped with the day before outcomes are known. */
export function ComparisonSection({ details }: ComparisonSectionProps) {
  const [isEditing, setEditing] = useState(false);
  const fix = useCommand(api.charter.fixComparison, { done: 'Comparison group fixed with today’s date' });
  const group = details.comparison;
  return (
    <CharterSection
      part="comparison"
      title="Comparison group"
      words="Whether participants stay longer only means something beside people like them who did not take part. Fix the rule before outcomes are seen."
    >
      {group && (
        <div className={styles.rule}>
          <p className={styles.ruleWords}>{group.words}</p>
          <p className={styles.facts}>
            Describes {group.people} {group.people === 1 ? 'person' : 'people'} today, beside{' '}
            {group.participants} who take part.
          </p>
          {group.fixedOn && (
            <p className={styles.stamp}>
              <IconLock size={15} aria-hidden /> Fixed on {fullDay(group.fixedOn)},{' '}
              {group.valuesSeen === 0
                ? 'before any outcome was measured.'
                : `when ${group.valuesSeen} ${group.valuesSeen === 1 ? 'value was' : 'values were'} already known.`}
            </p>
          )}
          {group.changes.length > 0 && (
            <ul className={styles.changes} aria-label="Changed after it was fixed">
              {group.changes.map(change => (
                <li key={`${change.changedOn} ${change.reason}`}>
                  <strong>Changed {fullDay(change.changedOn)}, after it was fixed:</strong> {change.reason}{' '}
                  Before: {change.wordsBefore}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className={styles.line}>
        <Button onClick={() => setEditing(true)}>
          {group === null ? 'Define the group' : group.fixedOn ? 'Change with a reason…' : 'Change the rule'}
        </Button>
        {group && !group.fixedOn && (
          <Button loading={fix.isPending} onClick={() => fix.mutate(undefined)}>
            Fix it today
          </Button>
        )}
      </div>
      {isEditing && <ComparisonDialog group={group} onClose={() => setEditing(false)} />}
    </CharterSection>
  );
}

type ComparisonDialogProps = {
  readonly group: CharterDetails['comparison'];
  readonly onClose: () => void;
};

function ComparisonDialog({ group, onClose }: ComparisonDialogProps) {
  const [rule, setRule] = useState<ComparisonRule>({
    who: group?.who ?? 'everybodyElse',
    attributes: group?.attributes ?? ['gradeLevel', 'tenure'],
    observedFrom: group?.observedFrom ?? null,
    note: group?.note ?? '',
  });
  const [reason, setReason] = useState('');
  const save = useCommand(api.charter.setComparison, {
    done: 'Comparison group saved',
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  return (
    <FormDialog
      title="Comparison group"
      isOpen
      onClose={onClose}
      onSubmit={() => save.mutate({ ...rule, reason })}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error && Object.keys(fields).length === 0 ? explainError(save.error) : null}
      size={560}
    >
      <Radio.Group label="Who" value={rule.who} onChange={who => setRule({ ...rule, who: who })}>
        <div className={styles.choices}>
          {WHO.map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox.Group
        label="Alike in"
        description="A person counts who is like at least one participant in all of these."
        value={rule.attributes}
        onChange={attributes => setRule({ ...rule, attributes: attributes })}
      >
        <div className={styles.choices}>
          {COMPARED_BY.map(value => (
            <Checkbox key={value} value={value} label={ATTRIBUTES[value]} />
          ))}
        </div>
      </Checkbox.Group>
      <DayInput
        label="Observed from"
        value={rule.observedFrom}
        onChange={observedFrom => setRule({ ...rule, observedFrom })}
      />
      {group?.fixedOn && (
        <Textarea
          label="Why it must change"
          description="The group is fixed. The report will show this reason beside the change."
          value={reason}
          error={fields['reason']}
          maxLength={500}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
