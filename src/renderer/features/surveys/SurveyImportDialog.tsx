import { Button, Checkbox, MultiSelect, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ImportMemory } from '#shared/contract/import-memory.ts';
import type { SurveyDetails, SurveyImportPlan } from '#shared/contract/surveys.ts';
import { GROUPING_WORDS, POPULATION_WORDS } from '#shared/domain/surveys.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PasteOrFile } from '../../ui/PasteOrFile.tsx';
import { recallSource, rememberSource } from '../import/index.ts';
import {
  firstPlan,
  recalledPlan,
  rememberedPlan,
  withQuestionColumn,
  type InspectedAnswers,
} from './import-plan.ts';
import { ImportRows } from './ImportRows.tsx';
import styles from './SurveyImport.module.css';

type SurveyImportDialogProps = {
  readonly survey: SurveyDetails;
  /** A file that was chosen before the dialog opened. */
  readonly file?: File | null;
  readonly onClose: () => void;
};

/** Answers of a form tool: choose the list, see which column is which question, see every row, then save as one step. */
export function SurveyImportDialog({ survey, file = null, onClose }: SurveyImportDialogProps) {
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<SurveyImportPlan | null>(null);
  const { id } = survey;
  const inspect = useMutation({
    mutationFn: async (given: { text?: string; file?: File }) => {
      const list = await client.surveys.inspect({ id, ...given });
      return { list, memory: await recallSource('survey', list) };
    },
    onSuccess: ({ list, memory }) => {
      const first = firstPlan(list, survey);
      setPlan(memory?.isSame ? recalledPlan(first, memory, list, survey) : first);
    },
  });
  const { mutate: read } = inspect;
  useEffect(() => {
    if (file) read({ file });
  }, [file, read]);
  const check = useMutation({ mutationFn: (checked: SurveyImportPlan) => client.surveys.check(checked) });
  const apply = useCommand(api.surveys.apply, {
    done: ({ added }) => (added === 1 ? '1 answer imported' : `${added} answers imported`),
    onDone: () => {
      if (inspect.data && plan) {
        const { list } = inspect.data;
        const { fieldOf, answers } = rememberedPlan(plan, list, survey);
        void rememberSource('survey', list, fieldOf, answers);
      }
      onClose();
    },
    onFailed: () => true,
  });
  const found = check.data;
  const news = found ? found.counts.new + found.counts.newer : 0;
  const problem = inspect.error ?? check.error ?? apply.error;
  const submit = () => {
    if (!plan) inspect.mutate({ text });
    else if (!found) check.mutate(plan);
    else if (news > 0) apply.mutate(plan);
    else onClose();
  };
  const label = !plan
    ? 'Read the list'
    : !found
      ? 'Show what it does'
      : news > 0
        ? `Import ${news}`
        : 'Close';
  return (
    <FormDialog
      title={`Import answers to “${survey.title}”`}
      isOpen
      size={820}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={label}
      isBusy={inspect.isPending || check.isPending || apply.isPending}
      problem={problem ? explainError(problem) : null}
    >
      {!plan && (
        <PasteOrFile
          label="Rows from the form tool"
          description="Copied from a spreadsheet, with the questions above them. Or choose the exported file."
          text={text}
          onText={setText}
          onFile={chosen => inspect.mutate({ file: chosen })}
        />
      )}
      {plan && inspect.data && !found && (
        <Mapping
          survey={survey}
          list={inspect.data.list}
          memory={inspect.data.memory}
          plan={plan}
          onChange={setPlan}
        />
      )}
      {found && (
        <>
          <ImportRows check={found} />
          <Button variant="subtle" color="gray" onClick={() => check.reset()}>
            Back to the columns
          </Button>
        </>
      )}
    </FormDialog>
  );
}

type MappingProps = {
  readonly survey: SurveyDetails;
  readonly list: InspectedAnswers;
  readonly memory: ImportMemory | null;
  readonly plan: SurveyImportPlan;
  readonly onChange: (plan: SurveyImportPlan) => void;
};

/** Which column answers which question, and what else the rows say. */
function Mapping({ survey, list, memory, plan, onChange }: MappingProps) {
  const options = list.columns.map(({ index, name, samples }) => ({
    value: String(index),
    label: samples[0] ? `${name} (${samples[0]})` : name,
  }));
  const populations = [...new Set(survey.groups.map(({ population }) => population))];
  const groups = survey.groups.filter(({ population, name }) => population === plan.population && name);
  const { columns } = plan;
  return (
    <>
      <p className={styles.soft}>
        {list.rowCount === 1 ? '1 row' : `${list.rowCount} rows`} in {list.fileName}.
        {memory?.isSame && ` Remembered from “${memory.fileName}”, ${fullDay(memory.usedOn)}.`}
        {list.leftOut.length > 0 &&
          ` Not looked at, because it could tell who answered: ${list.leftOut.join(', ')}.`}
      </p>
      <div className={styles.line}>
        {populations.length > 1 && (
          <Select
            label="Who filled in these forms"
            allowDeselect={false}
            value={plan.population}
            onChange={population => population && onChange({ ...plan, population })}
            data={populations.map(value => ({ value, label: POPULATION_WORDS[value] }))}
          />
        )}
        {survey.mode === 'anonymous' && groups.length > 1 && (
          <Select
            label={GROUPING_WORDS[survey.grouping].question}
            placeholder="No column"
            clearable
            value={columns.group === null ? null : String(columns.group)}
            data={options}
            onChange={value =>
              onChange({ ...plan, columns: { ...columns, group: value === null ? null : Number(value) } })
            }
          />
        )}
        {survey.mode === 'anonymous' && groups.length > 1 && columns.group === null && (
          <Select
            label="All rows are of"
            placeholder="Not said"
            clearable
            value={plan.group}
            data={groups.map(({ name }) => name)}
            onChange={group => onChange({ ...plan, group })}
          />
        )}
        {survey.mode === 'named' && (
          <>
            <MultiSelect
              label="Who: ID, e-mail or name"
              value={columns.person.map(String)}
              data={options}
              onChange={values => onChange({ ...plan, columns: { ...columns, person: values.map(Number) } })}
            />
            <DayInput
              label="Answered on"
              value={plan.answeredOn}
              isRequired
              onChange={day => onChange({ ...plan, answeredOn: day ?? survey.today })}
            />
          </>
        )}
      </div>
      <div className={styles.scroll}>
        {survey.questionList.map(question => {
          const at = columns.questions.find(({ questionId }) => questionId === question.id);
          return (
            <Select
              key={question.id}
              label={question.words}
              placeholder="No column: not answered in this list"
              clearable
              value={at ? String(at.column) : null}
              data={options}
              onChange={value =>
                onChange(withQuestionColumn(plan, question.id, value === null ? null : Number(value)))
              }
            />
          );
        })}
      </div>
      {survey.fromFiles > 0 && (
        <Checkbox
          label={`Put them in the place of the ${survey.fromFiles} answers that came from files before`}
          description="Form tools export everything each time; without this, the same answers would count twice."
          checked={plan.replacesFiles}
          onChange={event => onChange({ ...plan, replacesFiles: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
