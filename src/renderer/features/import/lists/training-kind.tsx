import { Select, Switch } from '@mantine/core';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type {
  TrainingField,
  TrainingImportCheck,
  TrainingImportPlan,
  TrainingImportRow,
} from '#shared/contract/training.ts';
import { client } from '../../../api/client.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { fullDay } from '../../../ui/day-text.ts';
import { count } from '../count.ts';
import { answerTo } from '../remembered-answers.ts';
import type { Answered, ListKind, OptionsProps, RowsProps } from './list-kind.ts';
import { MeaningTable } from './MeaningTable.tsx';
import { RowTable } from './RowTable.tsx';

type Training = ContractRouterClient<typeof contract>['training'];
type TrainingFound = Answered<Training['suggest']>;
type TrainingOptions = Pick<TrainingImportPlan, 'modules' | 'moduleId' | 'completedOn' | 'isRehearsed'>;

const OUTCOMES: Readonly<Record<TrainingImportRow['outcome'], string>> = {
  new: 'New',
  newer: 'Newer',
  already: 'Known',
  repeated: 'Repeated',
  unmatched: 'Left out',
};

/** Who completed what, from a learning system. */
export const TRAINING: ListKind<
  TrainingField,
  TrainingOptions,
  TrainingFound,
  TrainingImportCheck,
  { changed: number }
> = {
  kind: 'training',
  labels: {
    person: 'Who: ID, e-mail or name',
    module: 'Course',
    completedOn: 'Completed on',
    evidence: 'Evidence',
  },
  people: ['person'],
  dateField: 'completedOn',
  suggest: (file, call) => client.training.suggest(file, call),
  columns: found => found.columns,
  options: ({ modules, columns, today }) => ({
    modules: [],
    moduleId: modules[0]?.id ?? null,
    completedOn: columns.some(({ field }) => field === 'completedOn') ? null : today,
    isRehearsed: false,
  }),
  missing: (fields, { moduleId }) =>
    moduleId === null
      ? 'There is no training yet. Say under Readiness, Training first what each role learns.'
      : fields.includes('person')
        ? null
        : 'Choose the column that says who.',
  check: (plan, call) => client.training.check(plan, call),
  apply: plan => client.training.apply(plan),
  // Modules by their titles: the program after this one numbers them anew.
  answers: ({ modules, isRehearsed }, found) => [
    { question: 'isRehearsed', about: '', answer: isRehearsed ? 'yes' : 'no' },
    ...modules.map(({ title, moduleId }) => ({
      question: 'module',
      about: title,
      answer: found.modules.find(({ id }) => id === moduleId)?.title ?? '',
    })),
  ],
  recalled: (options, answers, found) => ({
    ...options,
    isRehearsed: answerTo(answers, 'isRehearsed') === 'yes',
    modules: answers.flatMap(({ question, about, answer }) => {
      if (question !== 'module') return [];
      const module = found.modules.find(({ title }) => title === answer);
      return module || answer === '' ? [{ title: about, moduleId: module?.id ?? null }] : [];
    }),
  }),
  Options: TrainingOptionsPart,
  view: ({ counts }) => ({
    figures: [
      { label: 'New', value: counts.new },
      { label: 'Newer than what is known', value: counts.newer },
      { label: 'Known already', value: counts.already },
      { label: 'Repeated', value: counts.repeated },
      { label: 'Left out', value: counts.unmatched, isWarning: true },
    ],
    writes: counts.new + counts.newer,
    importLabel: `Import ${count(counts.new + counts.newer, 'record')}`,
    nothing: 'No row of this file adds anything to what is known.',
    open: null,
  }),
  Rows: TrainingRows,
  done: ({ changed }) => ({
    title: 'The records are in',
    words: `${count(changed, 'training record')} added or changed.`,
    next: { label: 'See the training', to: '/readiness/training' },
  }),
};

function TrainingOptionsPart({
  fields,
  options,
  found,
  onOptions,
}: OptionsProps<TrainingField, TrainingOptions, TrainingFound>) {
  return (
    <>
      {!fields.includes('module') && (
        <Select
          label="All rows are of"
          w={280}
          allowDeselect={false}
          value={options.moduleId === null ? null : String(options.moduleId)}
          data={found.modules.map(({ id, title }) => ({ value: String(id), label: title }))}
          onChange={value => value !== null && onOptions({ ...options, moduleId: Number(value) })}
        />
      )}
      <DayInput
        label={fields.includes('completedOn') ? 'Rows without a day' : 'All completed on'}
        value={options.completedOn}
        onChange={completedOn => onOptions({ ...options, completedOn })}
      />
      <Switch
        label="What is to be rehearsed was rehearsed, not only read"
        checked={options.isRehearsed}
        onChange={event => onOptions({ ...options, isRehearsed: event.currentTarget.checked })}
      />
    </>
  );
}

/** Which module each title of the file means, and what every row records. */
function TrainingRows({
  check,
  options,
  found,
  isBusy,
  onOptions,
}: RowsProps<TrainingOptions, TrainingFound, TrainingImportCheck>) {
  const choices = found.modules.map(({ id, title }) => ({ value: String(id), label: title }));
  return (
    <>
      {check.titles.length > 0 && (
        <MeaningTable
          title="Which module each title means"
          label={title => `Module of ${title}`}
          none="None: leave these rows out"
          isBusy={isBusy}
          rows={check.titles.map(({ title, moduleId }) => ({
            name: title,
            value: moduleId === null ? null : String(moduleId),
            choices,
          }))}
          onMeaning={(title, value) =>
            onOptions({
              ...options,
              modules: [
                ...options.modules.filter(one => one.title !== title),
                { title, moduleId: value === null ? null : Number(value) },
              ],
            })
          }
        />
      )}
      <RowTable
        label="Records of the file"
        columns={['Does', 'Person', 'Module', 'Completed', 'To know']}
        rows={check.rows
          .filter(({ outcome }) => outcome !== 'unmatched')
          .map(({ row, outcome, name, module, completedOn, reason }) => ({
            row,
            cells: [
              OUTCOMES[outcome],
              name ?? '',
              module ?? '',
              completedOn ? fullDay(completedOn) : '',
              reason,
            ],
          }))}
      />
    </>
  );
}
