import styles from './ListImport.module.css';

type RowTableProps = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly hasProblem?: boolean;
    readonly cells: readonly string[];
  }[];
};

const SHOWN = 300;

/** What the rows of the file become, a line each. */
export function RowTable({ label, columns, rows }: RowTableProps) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>What the rows become</h2>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles.row}>
              Row
            </th>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ row, hasProblem = false, cells }) => (
            <tr key={row} data-problem={hasProblem || undefined}>
              <td className="tabular">{row}</td>
              {cells.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className={styles.soft}>and {(rows.length - SHOWN).toLocaleString('en')} more rows</p>
      )}
    </section>
  );
}
