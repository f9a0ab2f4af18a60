import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { InterestField, InterestPlan } from '#shared/contract/intake.ts';
import styles from './ImportForms.module.css';
import type { InspectedForms } from './ImportFormsDialog.tsx';

type FormsMappingProps = {
  readonly columns: InspectedForms['columns'];
  readonly plan: InterestPlan;
  readonly onField: (index: number, field: InterestField | null) => void;
};

const FIELD_WORDS: Readonly<Record<InterestField, string>> = {
  person: 'Who: ID, e-mail or name',
  role: 'Role',
  interestOn: 'Came forward on',
  source: 'How it came',
  motivation: 'Motivation',
  offered: 'Skills offered',
  offeredLevel: 'Level of the skill offered',
  evidence: 'Evidence of the skill',
  sought: 'Skills sought',
  soughtLevel: 'Level of the skill sought',
  wanted: 'Topics wanted',
  avoided: 'Topics to avoid',
  capacity: 'Mentees at most',
  availability: 'Availability',
  channel: 'Preferred channel',
  accessNeeds: 'Access needs',
};
const OPTIONS = [
  { value: 'none', label: 'Not imported' },
  ...(Object.keys(FIELD_WORDS) as InterestField[]).map(value => ({ value, label: FIELD_WORDS[value] })),
];

/** Each question of the form beside what it becomes; several columns may become the same. */
export function FormsMapping({ columns, plan, onField }: FormsMappingProps) {
  const fields = new Map(plan.columns.map(({ index, field }) => [index, field]));
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Columns of the file">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col" className={styles.becomes}>
              Becomes
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, name, samples }) => (
            <tr key={index} data-off={fields.has(index) ? undefined : true}>
              <th scope="row">
                {name}
                <span className={styles.samples}>{samples.join(' · ')}</span>
              </th>
              <td className={styles.becomes}>
                <span className={styles.arrow}>
                  <IconArrowRight size={16} stroke={1.5} aria-hidden />
                  <Select
                    aria-label={`“${name}” becomes`}
                    data={OPTIONS}
                    value={fields.get(index) ?? 'none'}
                    searchable
                    allowDeselect={false}
                    onChange={value =>
                      onField(index, value === null || value === 'none' ? null : (value as InterestField))
                    }
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
