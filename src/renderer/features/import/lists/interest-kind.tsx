import { SegmentedControl } from '@mantine/core';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { InterestField, InterestPlan, InterestRow } from '#shared/contract/intake.ts';
import { client } from '../../../api/client.ts';
import { count } from '../count.ts';
import { answerTo } from '../remembered-answers.ts';
import type { Answered, ListKind, OptionsProps, RowsProps } from './list-kind.ts';
import styles from './ListImport.module.css';
import { RowTable } from './RowTable.tsx';

type Intake = ContractRouterClient<typeof contract>['intake'];
type InterestFound = Answered<Intake['suggest']>;
type InterestCheck = Answered<Intake['check']>;
type InterestOptions = Pick<InterestPlan, 'role'>;

const OUTCOMES: Readonly<Record<InterestRow['outcome'], string>> = {
  new: 'New',
  changed: 'Changed',
  same: 'Known',
  leftOut: 'Left out',
};

/** Answers of any form tool, or the Excel form filled in: who would like to take part, in either role. */
export const INTEREST: ListKind<
  InterestField,
  InterestOptions,
  InterestFound,
  InterestCheck,
  { saved: number }
> = {
  kind: 'interest',
  labels: {
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
  },
  people: ['person'],
  dateField: 'interestOn',
  suggest: (file, call) => client.intake.suggest(file, call),
  columns: found => found.columns,
  options: ({ role }) => ({ role }),
  missing: fields => (fields.includes('person') ? null : 'Choose the column that says who wrote each form.'),
  check: (plan, call) => client.intake.check(plan, call),
  apply: plan => client.intake.apply(plan),
  answers: ({ role }) => [{ question: 'role', about: '', answer: role ?? 'none' }],
  recalled: (options, answers) => {
    const role = answerTo(answers, 'role');
    return role === 'mentor' || role === 'mentee' ? { role } : role === 'none' ? { role: null } : options;
  },
  Options: RoleOption,
  view: ({ counts }) => ({
    figures: [
      { label: 'New', value: counts.new },
      { label: 'Changed', value: counts.changed },
      { label: 'Known already', value: counts.same },
      { label: 'Left out', value: counts.leftOut, isWarning: true },
    ],
    writes: counts.new + counts.changed,
    importLabel: `Import ${count(counts.new + counts.changed, 'form')}`,
    nothing: 'No row of this file adds anything to what is known.',
    open: null,
  }),
  Rows: InterestRows,
  done: ({ saved }) => ({
    title: 'The forms are in',
    words: `${count(saved, 'expression')} of interest added or changed.`,
    next: { label: 'Decide who takes part', to: '/intake' },
  }),
};

function RoleOption({ options, onOptions }: OptionsProps<InterestField, InterestOptions, InterestFound>) {
  return (
    <div>
      <p className={styles.soft}>Rows that name no role are</p>
      <SegmentedControl
        aria-label="Role of rows that name none"
        value={options.role ?? 'none'}
        onChange={value => onOptions({ role: value === 'none' ? null : value })}
        data={[
          { value: 'mentor', label: 'Mentors' },
          { value: 'mentee', label: 'Mentees' },
          { value: 'none', label: 'Left out' },
        ]}
      />
    </div>
  );
}

/** What every form does; those of which something was not understood come first. */
function InterestRows({ check }: RowsProps<InterestOptions, InterestFound, InterestCheck>) {
  return (
    <RowTable
      label="Forms of the file"
      columns={['Does', 'Person', 'Role', 'To know']}
      rows={check.rows
        .filter(({ outcome }) => outcome !== 'leftOut')
        .map(({ row, outcome, name, role, words, hasProblem }) => ({
          row,
          hasProblem,
          cells: [OUTCOMES[outcome], name ?? '', role ?? '', words],
        }))}
    />
  );
}
