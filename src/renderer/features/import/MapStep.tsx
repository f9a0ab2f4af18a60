import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import { ROSTER_FIELD_KEYS, rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { columnDoubt } from './column-doubt.ts';
import { openQuestions, whatIsMissing, withField, type ImportChoices } from './import-choices.ts';
import type { ImportStepsProps } from './import-steps.ts';
import { MapLayout } from './MapLayout.tsx';
import { MappingTable } from './MappingTable.tsx';
import tableStyles from './MappingTable.module.css';
import styles from './MapStep.module.css';
import { QuestionCard } from './QuestionCard.tsx';

type MapStepProps = ImportStepsProps & {
  readonly choices: ImportChoices;
  readonly memory: ReactNode;
  /** The columns are as in an earlier import, which somebody has looked at. */
  readonly isRemembered: boolean;
  readonly problem: string | null;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onNext: () => void;
};

const GROUPS = [
  { group: 'Who', key: 'who' },
  { group: 'Work', key: 'work' },
  { group: 'Dates', key: 'dates' },
  { group: 'Matching', key: 'matching' },
] as const;
const OPTIONS = GROUPS.map(({ group, key }) => ({
  group,
  items: ROSTER_FIELD_KEYS.filter(field => rosterField(field).group === key).map(field => ({
    value: field,
    label: rosterField(field).label,
  })),
}));

/** The second step of a roster: what each column is. Suggested, shown with samples, never assumed where it is unclear. */
export function MapStep({ choices, onChoices, ...props }: MapStepProps) {
  const { preview } = props;
  const questions = openQuestions(preview, choices);
  return (
    <MapLayout
      {...props}
      missing={whatIsMissing(preview, choices)}
      mapped={[...choices.fields.values()].filter(field => field !== null).length}
    >
      {questions.length > 0 && (
        <div className={styles.questions}>
          {questions.map((question, index) => (
            <QuestionCard
              key={`${question.kind} ${'column' in question ? question.column : index}`}
              question={question}
              preview={preview}
              choices={choices}
              onField={(column, field) => onChoices(withField(choices, column, field))}
              onDateOrder={(column, order) =>
                onChoices({ ...choices, dateOrders: new Map([...choices.dateOrders, [column, order]]) })
              }
              onNameOrder={nameOrder => onChoices({ ...choices, nameOrder })}
              onGradeOrder={gradeOrder => onChoices({ ...choices, gradeOrder })}
            />
          ))}
        </div>
      )}
      <MappingTable
        columns={preview.columns}
        options={OPTIONS}
        fields={choices.fields}
        isExclusive
        note={doubtsOf(props.isRemembered)}
        onField={(column, field) => onChoices(withField(choices, column, field))}
      />
    </MapLayout>
  );
}

/** Stands beside each suggestion that is to be looked at. */
function doubtsOf(isRemembered: boolean) {
  return (column: RosterTablePreview['columns'][number], field: RosterField | null): ReactNode => {
    const words = columnDoubt(column, field, isRemembered);
    return (
      words && (
        <span className={tableStyles.unsure}>
          <IconAlertTriangle size={14} aria-hidden /> {words}
        </span>
      )
    );
  };
}
