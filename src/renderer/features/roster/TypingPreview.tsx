import { IconArrowRight } from '@tabler/icons-react';
import type { CheckedCell } from '#shared/contract/roster.ts';
import { peopleColumn } from '#shared/domain/people-columns.ts';
import styles from './TypingPreview.module.css';

export type TypingResult = {
  readonly cells: readonly CheckedCell[];
  readonly counts: { readonly change: number; readonly same: number; readonly refused: number };
  readonly outside: readonly string[];
};

/** Cells listed before "and more". */
const MOST_SHOWN = 100;

/** What typing would change and what is refused, cell by cell in words; refused cells first. */
export function TypingPreview({ preview }: { readonly preview: TypingResult }) {
  const { counts, outside } = preview;
  const refused = preview.cells.filter(cell => cell.verdict === 'refused');
  const changed = preview.cells.filter(cell => cell.verdict === 'change');
  const listed = [...refused, ...changed].slice(0, MOST_SHOWN);
  const more = counts.change + counts.refused - listed.length;
  return (
    <>
      <p className={styles.sum} role="status">
        <strong>{number(counts.change, 'cell changes', 'cells change')}</strong>
        {counts.same > 0 && <span> · {number(counts.same, 'is so already', 'are so already')}</span>}
        {counts.refused > 0 && (
          <span className={styles.refused}>
            {' '}
            · {number(counts.refused, 'cell is refused and stays', 'cells are refused and stay')}
          </span>
        )}
      </p>
      {outside.map(sentence => (
        <p key={sentence} className={styles.soft}>
          {sentence}
        </p>
      ))}
      {listed.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Column</th>
                <th scope="col">What happens</th>
              </tr>
            </thead>
            <tbody>
              {listed.map(cell => (
                <tr key={`${cell.id} ${cell.column}`} data-verdict={cell.verdict}>
                  <th scope="row">{cell.name}</th>
                  <td className={styles.soft}>{peopleColumn(cell.column).label}</td>
                  <td>
                    {cell.verdict === 'refused' ? (
                      <span className={styles.refused}>{cell.sentence}</span>
                    ) : (
                      <span className={styles.change}>
                        <del>{cell.before ?? 'empty'}</del>
                        <IconArrowRight size={13} aria-label="becomes" />
                        <ins>{cell.after ?? 'empty'}</ins>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p className={styles.soft}>and {more.toLocaleString('en')} more cells</p>}
    </>
  );
}

function number(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
