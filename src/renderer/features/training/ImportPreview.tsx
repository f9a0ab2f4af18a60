import type { TrainingImportCheck, TrainingImportRow } from '#shared/contract/training.ts';
import { fullDay } from '../../ui/day-text.ts';
import styles from './TrainingDialog.module.css';

const OUTCOME_WORDS: Readonly<Record<TrainingImportRow['outcome'], string>> = {
  new: 'New',
  newer: 'Newer',
  already: 'Known',
  repeated: 'Repeated',
  unmatched: 'Left out',
};

const SHOWN = 300;

/** What every row would do; those that are left out come first, with the reason. */
export function ImportPreview({ check }: { readonly check: TrainingImportCheck }) {
  const { counts, rows } = check;
  return (
    <>
      <p className={styles.soft} role="status">
        {counts.new} new, {counts.newer} newer than what is known, {counts.already} known, {counts.repeated}{' '}
        repeated, {counts.unmatched} left out.
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Does</th>
              <th scope="col">Person</th>
              <th scope="col">Module</th>
              <th scope="col">Completed</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(row => (
              <tr key={row.row} className={row.outcome === 'unmatched' ? styles.warning : undefined}>
                <td>{row.row}</td>
                <td>{OUTCOME_WORDS[row.outcome]}</td>
                <td>{row.name ?? row.text}</td>
                <td>{row.module ?? ''}</td>
                <td>{row.completedOn ? fullDay(row.completedOn) : ''}</td>
                <td>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > SHOWN && <p className={styles.soft}>and {rows.length - SHOWN} more rows</p>}
      </div>
    </>
  );
}
