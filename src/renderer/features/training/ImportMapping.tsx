import { MultiSelect, SegmentedControl, Select, Switch } from '@mantine/core';
import type { TrainingImportPlan } from '#shared/contract/training.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import {
  isDateDoubtful,
  titlesOf,
  withDateColumn,
  withModuleColumn,
  type InspectedList,
  type NamedModule,
} from './import-plan.ts';
import styles from './TrainingDialog.module.css';

type ImportMappingProps = {
  readonly list: InspectedList;
  readonly plan: TrainingImportPlan;
  readonly modules: readonly NamedModule[];
  readonly onChange: (plan: TrainingImportPlan) => void;
};

/** Which column says who, what and when, and which module each title means. */
export function ImportMapping({ list, plan, modules, onChange }: ImportMappingProps) {
  const { columns } = plan;
  const options = list.columns.map(column => ({
    value: String(column.index),
    label: column.samples[0] ? `${column.name} (${column.samples[0]})` : column.name,
  }));
  const titles = titlesOf(list, columns.module);
  const column = (value: string | null) => (value === null ? null : Number(value));
  const text = (index: number | null) => (index === null ? null : String(index));
  const moduleOptions = modules.map(module => ({ value: String(module.id), label: module.title }));
  return (
    <>
      <MultiSelect
        label="Who: ID, e-mail or name"
        description="First and last name in two columns: choose both."
        value={columns.person.map(String)}
        data={options}
        onChange={values =>
          onChange({ ...plan, columns: { ...columns, person: values.map(Number).sort((a, b) => a - b) } })
        }
      />
      <div className={styles.line}>
        <Select
          label="Training"
          placeholder="No column: all rows are of one module"
          clearable
          value={text(columns.module)}
          data={options}
          onChange={value => onChange(withModuleColumn(plan, list, column(value), modules))}
        />
        {columns.module === null ? (
          <Select
            label="All rows are of"
            allowDeselect={false}
            value={text(plan.moduleId)}
            data={moduleOptions}
            onChange={value => onChange({ ...plan, moduleId: column(value) })}
          />
        ) : (
          <Select
            label="Evidence"
            placeholder="No column"
            clearable
            value={text(columns.evidence)}
            data={options}
            onChange={value => onChange({ ...plan, columns: { ...columns, evidence: column(value) } })}
          />
        )}
      </div>
      <div className={styles.line}>
        <Select
          label="Completed on"
          placeholder="No column: all on one day"
          clearable
          value={text(columns.date)}
          data={options}
          onChange={value => onChange(withDateColumn(plan, list, column(value)))}
        />
        <DayInput
          label={columns.date === null ? 'All on' : 'Rows without a day'}
          value={plan.completedOn}
          onChange={completedOn => onChange({ ...plan, completedOn })}
        />
      </div>
      {isDateDoubtful(list, plan) && (
        <div className={styles.choose}>
          <span className={styles.overdue}>These days can be read both ways. 03/04 is</span>
          <SegmentedControl
            aria-label="How days are written"
            value={plan.dateOrder}
            onChange={dateOrder => onChange({ ...plan, dateOrder })}
            data={[
              { value: 'dmy', label: '3 April' },
              { value: 'mdy', label: 'March 4' },
            ]}
          />
        </div>
      )}
      <Switch
        label="What is to be rehearsed was rehearsed, not only read"
        checked={plan.isRehearsed}
        onChange={change => onChange({ ...plan, isRehearsed: change.currentTarget.checked })}
      />
      {titles.length > 0 && (
        <section aria-label="Titles">
          <h3 className={styles.heading}>Which module each title means</h3>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <tbody>
                {titles.map(title => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    <td>
                      <Select
                        aria-label={`Module of ${title}`}
                        placeholder="None: leave these rows out"
                        clearable
                        value={text(plan.modules.find(one => one.title === title)?.moduleId ?? null)}
                        data={moduleOptions}
                        onChange={value => onChange(withTitle(plan, title, column(value)))}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}

function withTitle(plan: TrainingImportPlan, title: string, moduleId: number | null): TrainingImportPlan {
  const others = plan.modules.filter(one => one.title !== title);
  return { ...plan, modules: moduleId === null ? others : [...others, { title, moduleId }] };
}
