import type { GridApi } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import type { PersonFields, RosterRow } from '#shared/contract/roster.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { layBlock, readBlock, type PastedCell } from './paste-block.ts';
import styles from './PasteDialog.module.css';

type PasteDialogProps = {
  readonly grid: GridApi<RosterRow> | null;
  readonly nameOf: (row: RosterRow) => string;
};

/** Cells listed before "and more". */
const SHOWN = 12;

/** A block copied from Excel, laid over the grid from the focused cell on: shown first, then saved as one step. */
export function PasteDialog({ grid, nameOf }: PasteDialogProps) {
  const [cells, setCells] = useState<readonly PastedCell[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setCells([]);
    setProblem(null);
  };
  const update = useCommand(api.roster.updateMany, {
    done: ({ changed }) => `Changed ${changed.toLocaleString('en')} ${changed === 1 ? 'person' : 'people'}`,
    onDone: close,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const focused = grid && !grid.isDestroyed() ? grid.getFocusedCell() : null;
      if (!grid || !focused || !target?.closest('.ag-cell') || target.matches('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      const laid = layOver(grid, readBlock(text), focused.rowIndex, focused.column.getColId());
      if (laid.length > 0) setCells(laid);
      else notifyFailed(null, 'Nothing there differs from what is saved, or these columns cannot be edited.');
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [grid]);
  if (cells.length === 0) return null;
  const people = new Set(cells.map(cell => cell.row.id)).size;
  return (
    <FormDialog
      title={`Paste into ${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`}
      isOpen
      onClose={close}
      submitLabel={`Change ${cells.length.toLocaleString('en')} ${cells.length === 1 ? 'cell' : 'cells'}`}
      isBusy={update.isPending}
      problem={problem}
      size={640}
      onSubmit={() => update.mutate({ changes: changesOf(cells) })}
    >
      <table className={styles.table}>
        <tbody>
          {cells.slice(0, SHOWN).map(cell => (
            <tr key={`${cell.row.id} ${cell.column}`}>
              <th scope="row">{nameOf(cell.row)}</th>
              <td className={styles.soft}>{cell.columnName}</td>
              <td className={styles.soft}>{String(cell.row[cell.column] ?? 'empty')}</td>
              <td>{cell.shownValue}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > SHOWN && (
        <p className={styles.soft}>and {(cells.length - SHOWN).toLocaleString('en')} more cells</p>
      )}
    </FormDialog>
  );
}

function layOver(
  grid: GridApi<RosterRow>,
  block: readonly (readonly string[])[],
  rowIndex: number,
  columnId: string,
): readonly PastedCell[] {
  const shown = grid.getAllDisplayedColumns();
  const from = shown.findIndex(column => column.getColId() === columnId);
  const columns = shown.slice(from).map(column => ({
    id: column.getColId(),
    name: column.getColDef().headerName ?? column.getColId(),
  }));
  const rows = block.map((_, down) => grid.getDisplayedRowAtIndex(rowIndex + down)?.data);
  return layBlock(block, rows, columns);
}

function changesOf(cells: readonly PastedCell[]) {
  const byPerson = new Map<number, Partial<PersonFields>>();
  for (const { row, column, value } of cells)
    byPerson.set(row.id, { ...byPerson.get(row.id), [column]: value });
  return [...byPerson].map(([id, change]) => ({ id, change }));
}
