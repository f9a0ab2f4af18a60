import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { InterestRow } from '#shared/contract/intake.ts';
import styles from './ImportForms.module.css';

type Check = Awaited<ReturnType<ContractRouterClient<typeof contract>['intake']['check']>>;

const OUTCOME_WORDS: Readonly<Record<InterestRow['outcome'], string>> = {
  new: 'New',
  changed: 'Changed',
  same: 'Known',
  leftOut: 'Left out',
};
const SHOWN = 300;

/** What every row would do; those that are left out or were not understood come first, with the reason. */
export function FormsPreview({ check }: { readonly check: Check }) {
  const { counts, rows } = check;
  return (
    <>
      <p className={styles.soft} role="status">
        {counts.new} new, {counts.changed} changed, {counts.same} known already, {counts.leftOut} left out.
        {counts.new + counts.changed === 0 && ' No row adds anything, so nothing will be saved.'}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="Rows of the file">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Does</th>
              <th scope="col">Person</th>
              <th scope="col">Role</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(row => (
              <tr key={row.row} data-problem={row.outcome === 'leftOut' || row.hasProblem || undefined}>
                <td className="tabular">{row.row}</td>
                <td>{OUTCOME_WORDS[row.outcome]}</td>
                <td>{row.name ?? row.text}</td>
                <td>{row.role ?? ''}</td>
                <td>{row.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > SHOWN && <p className={styles.soft}>and {rows.length - SHOWN} more rows</p>}
      </div>
    </>
  );
}
