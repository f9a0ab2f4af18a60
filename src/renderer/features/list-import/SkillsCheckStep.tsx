import { Checkbox, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { SkillsCheck } from '#shared/contract/list-import.ts';
import { Figure } from '../../ui/Figure.tsx';
import { checkStyles, questionCardStyles as cardStyles, WizardFooter } from '../import/index.ts';
import { count } from './list-fields.ts';
import { ListProblems } from './ListProblems.tsx';
import styles from './ListImport.module.css';

type SkillsCheckStepProps = {
  readonly check: SkillsCheck;
  /** What a name was said to become. */
  readonly names: ReadonlyMap<string, string>;
  readonly replaces: boolean;
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly onName: (name: string, becomes: string) => void;
  readonly onReplace: (replaces: boolean) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
};

/** The third step: whose skills change how, which names are new, and what stays out. Nothing is saved yet. */
export function SkillsCheckStep({ check, names, replaces, problem, isBusy, ...props }: SkillsCheckStepProps) {
  const { counts, people } = check;
  const near = check.newSkills.filter(skill => skill.near !== null);
  const fresh = check.newSkills.filter(skill => skill.near === null);
  const writes = counts.added + counts.changed + counts.removed;
  const open = near.filter(({ name }) => !names.has(name)).length;
  return (
    <>
      <div className={checkStyles.figures} aria-busy={isBusy}>
        <Figure label="Skills added" value={counts.added.toLocaleString('en')} />
        <Figure label="Levels changed" value={counts.changed.toLocaleString('en')} />
        <Figure label="Already there" value={counts.same.toLocaleString('en')} />
        {replaces && <Figure label="Taken away" value={counts.removed.toLocaleString('en')} tone="warn" />}
        <Figure
          label="Rows left out"
          value={counts.leftOut.toLocaleString('en')}
          tone={counts.leftOut > 0 ? 'warn' : 'plain'}
        />
      </div>
      {problem && (
        <p className={checkStyles.problem} role="alert">
          <IconAlertTriangle size={18} aria-hidden /> {problem}
        </p>
      )}
      {near.length > 0 && (
        <section
          className={`${cardStyles.card} ${styles.section}`}
          aria-label="Names that are nearly the same"
        >
          <h3 className={cardStyles.title}>Are these the same skill under another name?</h3>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">In the file</th>
                <th scope="col" className={styles.near}>
                  Becomes
                </th>
              </tr>
            </thead>
            <tbody>
              {near.slice(0, 100).map(({ name, near: known }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className={styles.near}>
                    <Select
                      aria-label={`“${name}” is`}
                      placeholder="Choose…"
                      data={[
                        { value: known ?? name, label: `The same as ${known}` },
                        { value: name, label: 'A skill of its own' },
                      ]}
                      value={names.get(name) ?? null}
                      disabled={isBusy}
                      allowDeselect={false}
                      onChange={value => value !== null && props.onName(name, value)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <ListProblems problems={check.problems} />
      {fresh.length > 0 && (
        <section className={styles.section}>
          <h2>New in the catalog of topics</h2>
          <p className={styles.soft}>
            {fresh
              .slice(0, 40)
              .map(({ name }) => name)
              .join(' · ')}
            {fresh.length > 40 ? ` and ${fresh.length - 40} more` : ''}
          </p>
        </section>
      )}
      {people.length > 0 && (
        <section className={styles.section}>
          <h2>What changes</h2>
          <table className={styles.table} aria-label="Skills of the file">
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Skills and levels</th>
              </tr>
            </thead>
            <tbody>
              {people.slice(0, 100).map(({ name, changes }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{changes.join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {people.length > 100 && (
            <p className={styles.soft}>and {Math.max(counts.people, people.length) - 100} more people</p>
          )}
        </section>
      )}
      <Checkbox
        className={styles.switch ?? ''}
        label="Replace the skills of the people in the file"
        description="Whatever skills these people have that the file does not name are taken away."
        checked={replaces}
        disabled={isBusy}
        onChange={event => props.onReplace(event.currentTarget.checked)}
      />
      <WizardFooter
        onBack={props.onBack}
        backLabel="Back to the columns"
        onNext={props.onImport}
        nextLabel={
          writes === 0 ? 'Nothing to import' : `Import ${count(counts.added + counts.changed, 'skill')}`
        }
        isNextBlocked={isBusy || writes === 0 || open > 0}
        note={
          open > 0
            ? `Say of ${count(open, 'name')} whether it is a skill of its own.`
            : 'Nothing is saved yet. One undo takes all of it back.'
        }
        isWarning={open > 0}
      />
    </>
  );
}
