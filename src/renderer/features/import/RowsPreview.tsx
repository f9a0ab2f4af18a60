import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import styles from './RowsPreview.module.css';

/** The first rows as they were read, with the row numbers that a spreadsheet shows. */
export function RowsPreview({ preview }: { readonly preview: RosterTablePreview }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="First rows of the file">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {preview.columns.map(column => (
              <th key={column.index} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, 12).map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {preview.columns.map(column => (
                <td key={column.index}>{cells[column.index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
