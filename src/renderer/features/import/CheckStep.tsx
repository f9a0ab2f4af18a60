import { Loader } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { RosterCheckResult, RosterRepair, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { Figure } from '../../ui/Figure.tsx';
import { ChangeList } from './ChangeList.tsx';
import styles from './CheckStep.module.css';
import { planOf, type ImportChoices } from './import-choices.ts';
import { isEverybodyAnswered, leaverCount, type MissingAnswers } from './missing-answers.ts';
import { MissingPeople } from './MissingPeople.tsx';
import { ProblemGroup } from './ProblemGroup.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SettledList } from './SettledList.tsx';
import { WizardFooter } from './WizardFooter.tsx';

type CheckStepProps = {
  readonly preview: RosterTablePreview;
  readonly choices: ImportChoices;
  readonly check: RosterCheckResult;
  readonly isChecking: boolean;
  readonly problem: string | null;
  readonly onRepair: (repair: RosterRepair) => void;
  readonly onTakeBack: (repair: RosterRepair) => void;
  readonly onMissing: (missing: MissingAnswers) => void;
  readonly onSaveRejected: () => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
};

/** The third step: what the import would do, down to the field, and what stands in its way. Still nothing is saved. */
export function CheckStep(props: CheckStepProps) {
  const { check, choices, isChecking } = props;
  const { counts } = check;
  const left = leaverCount(choices, counts.missing);
  const writes = counts.new + counts.changed + left;
  const isOpen = counts.missing > 0 && !isEverybodyAnswered(choices, counts.missing);
  return (
    <>
      <div className={styles.figures} aria-busy={isChecking}>
        <Figure label="New" value={format(counts.new)} />
        <Figure label="Changed" value={format(counts.changed)} basis={changedBasis(check)} />
        <Figure label="Unchanged" value={format(counts.unchanged)} />
        <Figure
          label="Not imported"
          value={format(counts.rejected)}
          tone={counts.rejected > 0 ? 'warn' : 'plain'}
        />
        <Figure label="Missing from the file" value={format(counts.missing)} />
        <div className={styles.busy} role="status">
          {isChecking && (
            <>
              <Loader size={14} /> Checking again…
            </>
          )}
        </div>
      </div>
      {props.problem && (
        <p className={styles.problem} role="alert">
          <IconAlertTriangle size={18} aria-hidden /> {props.problem}
        </p>
      )}
      <SettledList repairs={choices.repairs} columns={props.preview.columns} onTakeBack={props.onTakeBack} />
      {check.groups.length > 0 && <Problems {...props} />}
      {counts.missing > 0 && (
        <MissingPeople
          count={counts.missing}
          plan={planOf(props.preview.token, choices)}
          answers={choices}
          onAnswers={({ missingPeople, missingExceptions }) =>
            props.onMissing({ missingPeople, missingExceptions })
          }
        />
      )}
      <ChangeList check={check} />
      <WizardFooter
        onBack={props.onBack}
        backLabel="Back to the columns"
        onNext={props.onImport}
        nextLabel={writes === 0 && !isOpen ? 'Nothing to import' : `Import ${importLabel(check)}`}
        isNextBlocked={isChecking || writes === 0 || isOpen}
        note={isOpen ? openNote(check) : footerNote(check)}
        isWarning={isOpen}
      />
    </>
  );
}

function Problems({ check, choices, isChecking, onRepair, onSaveRejected }: CheckStepProps) {
  const errors = check.groups.filter(group => group.severity === 'error');
  const repeats = check.groups.filter(group => group.problem === 'duplicateRow');
  const warnings = check.groups.filter(
    group => group.severity === 'warning' && group.problem !== 'duplicateRow',
  );
  const items = (groups: RosterCheckResult['groups']) =>
    groups.map(group => (
      <ProblemGroup
        key={`${group.problem} ${group.column} ${group.value}`}
        group={group}
        isBusy={isChecking}
        isLeftOut={choices.repairs.some(one => one.kind === 'skipProblem' && one.problem === group.problem)}
        onRepair={onRepair}
      />
    ));
  return (
    <div className={styles.problems}>
      {errors.length > 0 && (
        <ProblemList title="Rows that are not imported yet" onSave={onSaveRejected}>
          {items(errors)}
        </ProblemList>
      )}
      {repeats.length > 0 && (
        <ProblemList title="Left out, because the same row is imported already">{items(repeats)}</ProblemList>
      )}
      {warnings.length > 0 && <ProblemList title="Imported, but worth a look">{items(warnings)}</ProblemList>}
    </div>
  );
}

function changedBasis(check: RosterCheckResult): string | undefined {
  const [most] = [...check.changedFields].sort((a, b) => b.people - a.people);
  return most ? `mostly ${most.field.toLowerCase()}` : undefined;
}

function importLabel({ counts }: RosterCheckResult): string {
  const people = counts.new + counts.changed;
  if (people === 0) return 'changes';
  return `${format(people)} ${people === 1 ? 'person' : 'people'}`;
}

function openNote({ counts }: RosterCheckResult): string {
  const who = counts.missing === 1 ? 'the person who is' : `the ${format(counts.missing)} people who are`;
  return `Say what became of ${who} not in the file.`;
}

function footerNote({ counts }: RosterCheckResult): string {
  const left =
    counts.rejected > 0
      ? `${format(counts.rejected)} ${counts.rejected === 1 ? 'row stays' : 'rows stay'} out. `
      : '';
  return `${left}Nothing is saved yet; the import is one step that you can undo.`;
}

function format(number: number): string {
  return number.toLocaleString('en');
}
