import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ListProblem, ListRepair } from '#shared/contract/list-import.ts';
import type { RosterRepair, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { client } from '../../../api/client.ts';
import { saveFile } from '../../../api/host.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { notifyFailed } from '../../../ui/notify.tsx';
import styles from '../CheckStep.module.css';
import { count } from '../count.ts';
import { ProblemGroup } from '../ProblemGroup.tsx';
import { ProblemList } from '../ProblemList.tsx';
import { SettledList } from '../SettledList.tsx';
import { WizardFooter } from '../WizardFooter.tsx';
import type { CheckView } from './list-kind.ts';

type ListCheckStepProps = {
  readonly preview: RosterTablePreview;
  readonly view: CheckView;
  readonly problems: readonly ListProblem[];
  readonly repairs: readonly ListRepair[];
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly onRepair: (repair: ListRepair) => void;
  readonly onTakeBack: (repair: RosterRepair) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
  /** What the rows become. */
  readonly children: ReactNode;
};

/** The third step of a list: what stays out and how to let it in, then what every row becomes. Nothing is saved yet. */
export function ListCheckStep({ view, problems, repairs, problem, isBusy, ...props }: ListCheckStepProps) {
  const leftOut = view.figures.find(({ isWarning }) => isWarning)?.value ?? 0;
  const settle = (repair: RosterRepair) => {
    if (repair.kind === 'replaceValue' || repair.kind === 'setCell' || repair.kind === 'skipRow')
      props.onRepair(repair);
  };
  return (
    <>
      <div className={styles.figures} aria-busy={isBusy}>
        {view.figures.map(({ label, value, isWarning }) => (
          <Figure
            key={label}
            label={label}
            value={value.toLocaleString('en')}
            tone={isWarning && value > 0 ? 'warn' : 'plain'}
          />
        ))}
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          <IconAlertTriangle size={18} aria-hidden /> {problem}
        </p>
      )}
      <SettledList repairs={repairs} columns={props.preview.columns} onTakeBack={props.onTakeBack} />
      {problems.length > 0 && (
        <div className={styles.problems}>
          <ProblemList title="Rows that are left out" onSave={() => void saveRejected()}>
            {problems.map(group => (
              <ProblemGroup
                key={`${group.title} ${group.column} ${group.value}`}
                group={{ ...group, title: `${group.title}: ${count(group.count, 'row')}` }}
                isBusy={isBusy}
                isLeftOut={false}
                onRepair={settle}
              />
            ))}
          </ProblemList>
        </div>
      )}
      {props.children}
      <WizardFooter
        onBack={props.onBack}
        backLabel="Back to the columns"
        onNext={props.onImport}
        nextLabel={view.writes === 0 ? 'Nothing to import' : view.importLabel}
        isNextBlocked={isBusy || view.writes === 0 || view.open !== null}
        note={
          view.open ??
          (view.writes === 0
            ? view.nothing
            : leftOut === 0
              ? 'Nothing is saved yet. One undo takes all of it back.'
              : `${count(leftOut, 'row')} left out. One undo takes the rest back.`)
        }
        isWarning={view.open !== null}
      />
    </>
  );
}

async function saveRejected(): Promise<void> {
  try {
    const file = await client.listImport.rejectedRows();
    await saveFile(file.name, file);
  } catch (error) {
    notifyFailed(error);
  }
}
