import { Radio } from '@mantine/core';
import type {
  DateOrder,
  NameOrder,
  RosterQuestion,
  RosterTablePreview,
} from '#shared/contract/roster-import.ts';
import { rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { GradeOrder } from './GradeOrder.tsx';
import { namesApart } from './column-names.ts';
import { yearFirstDay, type ImportChoices } from './import-choices.ts';
import styles from './QuestionCard.module.css';

type QuestionCardProps = {
  readonly question: RosterQuestion;
  readonly preview: RosterTablePreview;
  readonly choices: ImportChoices;
  readonly onField: (column: number, field: RosterField | null) => void;
  readonly onDateOrder: (column: number, order: DateOrder) => void;
  readonly onNameOrder: (order: NameOrder) => void;
  readonly onGradeOrder: (order: readonly string[]) => void;
};

/** Something that the file leaves open and that is never guessed. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, preview, choices } = props;
  const names = namesApart(preview.columns);
  const nameOf = (column: number) => names.get(column) ?? `Column ${column + 1}`;
  switch (question.kind) {
    case 'claim':
      return (
        <Choice
          title={`Which column is the ${rosterField(question.field).label.toLowerCase()}?`}
          value={String(question.columns.find(column => choices.fields.get(column) === question.field) ?? '')}
          onChange={column => props.onField(Number(column), question.field)}
          options={question.columns.map(column => ({
            value: String(column),
            label: nameOf(column),
            description:
              preview.columns
                .find(one => one.index === column)
                ?.samples.slice(0, 3)
                .join(' · ') ?? '',
          }))}
        />
      );
    case 'dateOrder':
      return (
        <Choice
          title={`“${nameOf(question.column)}” holds ${question.example}. Which day is that?`}
          value={choices.dateOrders.get(question.column) ?? ''}
          onChange={order => props.onDateOrder(question.column, order as DateOrder)}
          options={[
            {
              value: 'dmy',
              label: question.dayFirst,
              description: 'The day comes first, as in most of Europe',
            },
            {
              value: 'mdy',
              label: question.monthFirst,
              description: 'The month comes first, as in the United States',
            },
            ...yearFirstOption(question.example),
          ]}
        />
      );
    case 'nameOrder':
      return (
        <Choice
          title={`“${nameOf(question.column)}” holds whole names. What comes first?`}
          value={choices.nameOrder ?? ''}
          onChange={order => props.onNameOrder(order as NameOrder)}
          options={nameOptions(question, preview)}
        />
      );
    case 'gradeOrder':
      return (
        <GradeOrder
          order={choices.gradeOrder ?? question.suggested}
          known={question.known}
          isAnswered={choices.gradeOrder !== null}
          onChange={props.onGradeOrder}
        />
      );
  }
}

function yearFirstOption(example: string): readonly Option[] {
  const day = yearFirstDay(example);
  return day === null
    ? []
    : [{ value: 'ymd', label: day, description: 'The year comes first, as in Sweden or Japan' }];
}

function nameOptions(question: Extract<RosterQuestion, { kind: 'nameOrder' }>, preview: RosterTablePreview) {
  const example = question.examples.find(one => /^\p{L}/u.test(one.text)) ?? question.examples[0];
  const sample = preview.columns.find(column => column.index === question.column)?.samples[0] ?? '';
  const describe = (order: NameOrder) => {
    if (!example) return sample && `Such as “${sample}”`;
    const { text, first, last } = example;
    return order === question.suggested
      ? `“${text}” is called ${first}, of the family ${last}`
      : `“${text}” is called ${last}, of the family ${first}`;
  };
  return [
    { value: 'firstLast', label: 'The first name', description: describe('firstLast') },
    { value: 'lastFirst', label: 'The last name', description: describe('lastFirst') },
  ];
}

type Option = { readonly value: string; readonly label: string; readonly description: string };

function Choice({
  title,
  value,
  options,
  onChange,
}: {
  readonly title: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Radio.Group
      className={styles.card ?? ''}
      label={title}
      value={value}
      onChange={onChange}
      classNames={{ label: styles.title ?? '' }}
    >
      <div className={styles.options}>
        {options.map(option => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.description}
            size="sm"
          />
        ))}
      </div>
    </Radio.Group>
  );
}
