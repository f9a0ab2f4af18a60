import { Button, Collapse } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ImportStepsProps } from './import-steps.ts';
import { count } from './count.ts';
import styles from './MapStep.module.css';
import { ReadingPanel } from './ReadingPanel.tsx';
import { RowsPreview } from './RowsPreview.tsx';
import { WizardFooter } from './WizardFooter.tsx';

type MapLayoutProps = ImportStepsProps & {
  readonly problem: string | null;
  /** Where the mapping comes from, when it is remembered. */
  readonly memory: ReactNode;
  /** How many columns mean something. */
  readonly mapped: number;
  /** What stands between the mapping and the check. */
  readonly missing: string | null;
  readonly onNext: () => void;
  readonly children: ReactNode;
};

/** The second step of every kind: the columns, how the file is read, its first rows, the way on. */
export function MapLayout({ preview, isReading, missing, mapped, ...props }: MapLayoutProps) {
  const [showsRows, setShowsRows] = useState(false);
  const problem = props.problem ?? props.readingProblem;
  return (
    <>
      {props.banner}
      {props.memory}
      <div className={styles.layout}>
        <div>
          {problem && (
            <p className={styles.problem} role="alert">
              <IconAlertTriangle size={18} aria-hidden /> {problem}
            </p>
          )}
          {props.children}
        </div>
        <aside className={styles.side}>
          <div className={styles.file}>
            <strong className={styles.fileName}>{preview.fileName}</strong>
            <span className="tabular">
              {count(preview.rowCount, 'row')}, {count(preview.columns.length, 'column')}
            </span>
          </div>
          <ReadingPanel
            preview={preview}
            reading={props.reading}
            isBusy={isReading}
            onChange={props.onReread}
          />
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
        onBack={props.onBack}
        backLabel="Another file"
        onNext={props.onNext}
        nextLabel={`Check ${count(preview.rowCount, 'row')}`}
        isNextBlocked={missing !== null || isReading}
        note={
          missing ??
          `${mapped} of ${count(preview.columns.length, 'column')} ${mapped === 1 ? 'is' : 'are'} imported. Nothing is saved yet.`
        }
        isWarning={missing !== null}
      />
    </>
  );
}
