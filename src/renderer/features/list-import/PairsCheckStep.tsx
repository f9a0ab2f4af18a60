import { Switch } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { PairsCheck } from '#shared/contract/list-import.ts';
import { Figure } from '../../ui/Figure.tsx';
import { checkStyles, WizardFooter } from '../import/index.ts';
import { count } from './list-fields.ts';
import { ListProblems } from './ListProblems.tsx';
import styles from './ListImport.module.css';

type PairsCheckStepProps = {
  readonly check: PairsCheck;
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly raisesCapacity: boolean;
  readonly onRaise: (raises: boolean) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
};

/** The third step: each pair as it would be, who is enrolled for it, and what stays out. Nothing is saved yet. */
export function PairsCheckStep({ check, problem, isBusy, raisesCapacity, ...props }: PairsCheckStepProps) {
  const { counts, enrolls, pairs } = check;
  const writes = counts.pairs + counts.before;
  return (
    <>
      <div className={checkStyles.figures} aria-busy={isBusy}>
        <Figure label="Pairs" value={counts.pairs.toLocaleString('en')} />
        <Figure label="Paired before" value={counts.before.toLocaleString('en')} />
        <Figure label="Already there" value={counts.same.toLocaleString('en')} />
        <Figure
          label="Left out"
          value={counts.leftOut.toLocaleString('en')}
          tone={counts.leftOut > 0 ? 'warn' : 'plain'}
        />
        <Figure label="People enrolled" value={counts.enrolled.toLocaleString('en')} />
      </div>
      {problem && (
        <p className={checkStyles.problem} role="alert">
          <IconAlertTriangle size={18} aria-hidden /> {problem}
        </p>
      )}
      <ListProblems problems={check.problems} />
      {(counts.full > 0 || raisesCapacity) && (
        <Switch
          className={styles.switch ?? ''}
          label="Give mentors the places that the file needs"
          description="At most five; two are the most that keep their quality."
          checked={raisesCapacity}
          disabled={isBusy}
          onChange={event => props.onRaise(event.currentTarget.checked)}
        />
      )}
      {enrolls.length > 0 && (
        <section className={styles.section}>
          <h2>Who takes part from now on</h2>
          <ul className={styles.enrolls}>
            {enrolls.slice(0, 60).map(({ name, role, words }) => (
              <li key={`${name} ${role}`}>
                <strong>{name}</strong> <span>{words}</span>
              </li>
            ))}
          </ul>
          {enrolls.length > 60 && <p className={styles.soft}>and {enrolls.length - 60} more</p>}
        </section>
      )}
      {pairs.length > 0 && (
        <section className={styles.section}>
          <h2>What the rows become</h2>
          <table className={styles.table} aria-label="Pairs of the file">
            <thead>
              <tr>
                <th scope="col">Mentor</th>
                <th scope="col">Mentee</th>
                <th scope="col" className={styles.becomes}>
                  Becomes
                </th>
                <th scope="col" className={styles.notes}>
                  To know
                </th>
              </tr>
            </thead>
            <tbody>
              {pairs.slice(0, 200).map(({ row, mentor, mentee, becomes, notes }) => (
                <tr key={row}>
                  <th scope="row" className={styles.mentor}>
                    {mentor}
                  </th>
                  <th scope="row" className={styles.mentee}>
                    {mentee}
                  </th>
                  <td className={styles.becomes}>{becomes}</td>
                  <td className={styles.notes}>
                    {notes.map(note => (
                      <p key={note}>{note}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {writes > Math.min(200, pairs.length) && (
            <p className={styles.soft}>
              and {(writes - Math.min(200, pairs.length)).toLocaleString('en')} more
            </p>
          )}
        </section>
      )}
      <WizardFooter
        onBack={props.onBack}
        backLabel="Back to the columns"
        onNext={props.onImport}
        nextLabel={writes === 0 ? 'Nothing to import' : `Import ${count(writes, 'pair')}`}
        isNextBlocked={isBusy || writes === 0}
        note={
          writes === 0
            ? 'No row of this file adds a pair.'
            : counts.leftOut === 0
              ? 'Nothing is saved yet. One undo takes all of it back.'
              : `${count(counts.leftOut, 'row')} left out. One undo takes the rest back.`
        }
      />
    </>
  );
}
