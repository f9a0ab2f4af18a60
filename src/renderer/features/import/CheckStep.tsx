import { Button, Loader, Radio } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import type { RosterCheckResult, RosterRepair, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { dayOf } from '#shared/domain/dates.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { ChangeList } from './ChangeList.tsx';
import styles from './CheckStep.module.css';
import type { ImportChoices } from './import-choices.ts';
import { ProblemGroup } from './ProblemGroup.tsx';
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
  readonly onMissing: (missing: ImportChoices['missingPeople']) => void;
  readonly onSaveRejected: () => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
};

/** The third step: what the import would do, down to the field, and what stands in its way. Still nothing is saved. */
export function CheckStep(props: CheckStepProps) {
  const { check, choices, isChecking } = props;
  const { counts } = check;
  const writes =
    counts.new + counts.changed + (choices.missingPeople.kind === 'markLeft' ? counts.missing : 0);
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
      {counts.missing > 0 && <MissingPeople {...props} />}
      <ChangeList check={check} />
      <WizardFooter
        onBack={props.onBack}
        backLabel="Back to the columns"
        onNext={props.onImport}
        nextLabel={writes === 0 ? 'Nothing to import' : `Import ${importLabel(check)}`}
        isNextBlocked={isChecking || writes === 0}
        note={footerNote(check)}
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
  const list = (groups: RosterCheckResult['groups']) => (
    <ul className={styles.groups}>
      {groups.map(group => (
        <ProblemGroup
          key={`${group.problem} ${group.column} ${group.value}`}
          group={group}
          isBusy={isChecking}
          isLeftOut={choices.repairs.some(one => one.kind === 'skipProblem' && one.problem === group.problem)}
          onRepair={onRepair}
        />
      ))}
    </ul>
  );
  return (
    <div className={styles.problems}>
      {errors.length > 0 && (
        <section>
          <header className={styles.heading}>
            <h2>Rows that are not imported yet</h2>
            <Button size="compact-sm" leftSection={<IconDownload size={14} />} onClick={onSaveRejected}>
              Save these rows with the reasons…
            </Button>
          </header>
          {list(errors)}
        </section>
      )}
      {repeats.length > 0 && (
        <section>
          <header className={styles.heading}>
            <h2>Left out, because the same row is imported already</h2>
          </header>
          {list(repeats)}
        </section>
      )}
      {warnings.length > 0 && (
        <section>
          <header className={styles.heading}>
            <h2>Imported, but worth a look</h2>
          </header>
          {list(warnings)}
        </section>
      )}
    </div>
  );
}

function MissingPeople({ check, choices, onMissing }: CheckStepProps) {
  const { missing } = check.samples;
  const more = check.counts.missing - missing.length;
  const chosen = choices.missingPeople;
  return (
    <section className={styles.missing}>
      <h2>
        {format(check.counts.missing)} {check.counts.missing === 1 ? 'person is' : 'people are'} in the
        program but not in this file
      </h2>
      <p className={styles.soft}>
        {missing
          .slice(0, 6)
          .map(person => person.name)
          .join(', ')}
        {more > 0 || missing.length > 6
          ? ` and ${format(check.counts.missing - Math.min(6, missing.length))} more`
          : ''}
      </p>
      <Radio.Group
        aria-label="What happens to people who are not in the file"
        value={chosen.kind}
        onChange={kind =>
          onMissing(kind === 'keep' ? { kind: 'keep' } : { kind: 'markLeft', leftOn: dayOf(new Date()) })
        }
      >
        <div className={styles.radios}>
          <Radio
            value="keep"
            label="Keep them as they are"
            description="Right when the file holds only a part of the company"
          />
          <Radio
            value="markLeft"
            label="Mark them as left"
            description="Their history stays; they can no longer take part"
          />
        </div>
      </Radio.Group>
      {chosen.kind === 'markLeft' && (
        <div className={styles.day}>
          <DayInput
            label="Left on"
            value={chosen.leftOn}
            isRequired
            onChange={leftOn => leftOn && onMissing({ kind: 'markLeft', leftOn })}
          />
        </div>
      )}
    </section>
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
