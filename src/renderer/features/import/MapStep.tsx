import { Button, Collapse } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { openQuestions, whatIsMissing, withField, type ImportChoices } from './import-choices.ts';
import { MappingTable } from './MappingTable.tsx';
import styles from './MapStep.module.css';
import { QuestionCard } from './QuestionCard.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { RowsPreview } from './RowsPreview.tsx';
import { WizardFooter } from './WizardFooter.tsx';

type MapStepProps = {
  readonly preview: RosterTablePreview;
  readonly choices: ImportChoices;
  readonly isReading: boolean;
  readonly isRemembered: boolean;
  readonly problem: string | null;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onReread: (reading: RosterReading) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
};

/** The second step: what each column is. Suggested, shown with samples, never assumed where it is unclear. */
export function MapStep({
  preview,
  choices,
  isReading,
  isRemembered,
  problem,
  onChoices,
  onReread,
  onNext,
  onBack,
}: MapStepProps) {
  const [showsRows, setShowsRows] = useState(false);
  const questions = openQuestions(preview, choices);
  const missing = whatIsMissing(preview, choices);
  const mapped = [...choices.fields.values()].filter(field => field !== null).length;
  return (
    <>
      <div className={styles.layout}>
        <div className={styles.main}>
          {problem && (
            <p className={styles.problem} role="alert">
              <IconAlertTriangle size={18} aria-hidden /> {problem}
            </p>
          )}
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
            fields={choices.fields}
            onField={(column, field) => onChoices(withField(choices, column, field))}
          />
        </div>
        <aside className={styles.side}>
          <div className={styles.file}>
            <strong className={styles.fileName}>{preview.fileName}</strong>
            <span className="tabular">
              {preview.rowCount.toLocaleString('en')} {preview.rowCount === 1 ? 'row' : 'rows'},{' '}
              {preview.columns.length} {preview.columns.length === 1 ? 'column' : 'columns'}
            </span>
          </div>
          <ReadingPanel preview={preview} reading={choices.reading} isBusy={isReading} onChange={onReread} />
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setShowsRows(!showsRows)}
            aria-expanded={showsRows}
          >
            {showsRows ? 'Hide the first rows' : 'Show the first rows'}
          </Button>
        </aside>
      </div>
      <Collapse expanded={showsRows}>
        <RowsPreview preview={preview} />
      </Collapse>
      <WizardFooter
        onBack={onBack}
        backLabel="Another file"
        onNext={onNext}
        nextLabel={`Check ${preview.rowCount.toLocaleString('en')} ${preview.rowCount === 1 ? 'row' : 'rows'}`}
        isNextBlocked={missing !== null || isReading}
        note={
          missing ??
          `${mapped} of ${preview.columns.length} columns are imported${isRemembered ? ', as the last time' : ''}. Nothing is saved yet.`
        }
        isWarning={missing !== null}
      />
    </>
  );
}
