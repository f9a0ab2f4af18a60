import { ActionIcon, Button } from '@mantine/core';
import { IconChartLine, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CharterDetails, OutcomeValue } from '#shared/contract/charter.ts';
import type { Outcome } from '#shared/contract/program.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { CharterSection } from './CharterSection.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { OutcomeTrend } from './OutcomeTrend.tsx';
import styles from './ProgramPage.module.css';
import { ValuesDialog } from './ValuesDialog.tsx';

type OutcomeListProps = { readonly outcomes: readonly Outcome[]; readonly details: CharterDetails };

/** What should be different at the end: set before the start, carried to the last page of the report. */
export function OutcomeList({ outcomes, details }: OutcomeListProps) {
  const [edited, setEdited] = useState<Outcome | 'new' | null>(null);
  const [measured, setMeasured] = useState<Outcome | null>(null);
  return (
    <CharterSection
      part="outcomes"
      title="Outcomes"
      words={
        outcomes.length === 0
          ? 'None yet. Say what should be different at the end and how you will know, such as “Leaders post weekly on the internal channel: 4 of 24 today, 16 by June”.'
          : undefined
      }
    >
      {outcomes.length > 0 && (
        <ul className={styles.outcomes}>
          {outcomes.map(outcome => (
            <OutcomeRow
              key={outcome.id}
              outcome={outcome}
              values={details.values.filter(value => value.outcomeId === outcome.id)}
              onEdit={() => setEdited(outcome)}
              onMeasure={() => setMeasured(outcome)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setEdited('new')}>Add an outcome</Button>
      </div>
      {edited && <OutcomeDialog outcome={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {measured && (
        <ValuesDialog
          outcome={measured}
          values={details.values.filter(value => value.outcomeId === measured.id)}
          today={details.today}
          onClose={() => setMeasured(null)}
        />
      )}
    </CharterSection>
  );
}

type OutcomeRowProps = {
  readonly outcome: Outcome;
  readonly values: readonly OutcomeValue[];
  readonly onEdit: () => void;
  readonly onMeasure: () => void;
};

function OutcomeRow({ outcome, values, onEdit, onMeasure }: OutcomeRowProps) {
  const remove = useCommand(api.program.removeOutcome, { done: 'Outcome removed' });
  const { statement, metric, baseline, target, current, businessArea, source, dueOn } = outcome;
  return (
    <li className={styles.outcome}>
      <div className={styles.outcomeText}>
        <div className={styles.statement}>
          {statement} {businessArea && <span className={styles.tag}>{businessArea}</span>}
        </div>
        <div className={styles.facts}>
          {metric || 'No measure yet: the report could not show a result.'}
          {source && ` · ${source}`}
          {dueOn && ` · by ${fullDay(dueOn)}`}
        </div>
        <OutcomeTrend baseline={baseline} target={target} current={current} values={values} />
      </div>
      <div className={styles.outcomeActions}>
        <ActionIcon aria-label={`Values of “${statement}”`} onClick={onMeasure}>
          <IconChartLine size={16} />
        </ActionIcon>
        <ActionIcon aria-label={`Edit “${statement}”`} onClick={onEdit}>
          <IconPencil size={16} />
        </ActionIcon>
        <ActionIcon aria-label={`Remove “${statement}”`} onClick={() => remove.mutate({ id: outcome.id })}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </li>
  );
}
