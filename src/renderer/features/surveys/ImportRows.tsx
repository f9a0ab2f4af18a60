import type { CheckedAnswers } from './import-plan.ts';
import styles from './SurveyImport.module.css';

const OUTCOMES: Readonly<Record<CheckedAnswers['rows'][number]['outcome'], string>> = {
  new: 'New',
  newer: 'Replaces',
  empty: 'Empty',
  problem: 'Left out',
};
const SHOWN = 300;

/** What every row would do; those that cannot be read come first, with the reason. */
export function ImportRows({ check: { counts, rows, replaced } }: { readonly check: CheckedAnswers }) {
  return (
    <>
      <p className={styles.soft} role="status">
        {counts.new} new{counts.newer > 0 && `, ${counts.newer} in the place of earlier ones`}, {counts.empty}{' '}
        empty, {counts.problem} left out.
        {replaced > 0 && ` The ${replaced} answers from files before are taken away first.`}
        {counts.new + counts.newer === 0 &&
          ' No row holds an answer that can be read, so nothing will be saved.'}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Does</th>
              <th scope="col">Answers</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(row => (
              <tr key={row.row} className={row.outcome === 'problem' ? styles.warning : undefined}>
                <td>{row.row}</td>
                <td>{OUTCOMES[row.outcome]}</td>
                <td>{row.text}</td>
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
