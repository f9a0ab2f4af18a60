import type { CellEditRequestEvent, GridApi } from 'ag-grid-community';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { readBlock } from '../../ui/read-block.ts';
import { entryColumns, type EntryRow } from './entry-columns.tsx';
import styles from './QuickEntry.module.css';
import {
  isFilled,
  layBlock,
  readRow,
  TYPED_COLUMNS,
  type ReadRow,
  type TypedColumn,
  type TypedRow,
} from './typed-entry.ts';

type QuickEntryProps = {
  readonly rows: readonly TypedRow[];
  readonly topics: readonly string[];
  readonly today: IsoDate;
  readonly onSaved: () => void;
};

type Typed = ReadonlyMap<number, Partial<Record<TypedColumn, string>>>;

/** The table in which many meetings are entered; nothing is saved before the button is pressed. */
export function QuickEntry({ rows, topics, today, onSaved }: QuickEntryProps) {
  const [typed, setTyped] = useState<Typed>(new Map());
  const grid = useRef<GridApi<EntryRow> | null>(null);
  const current = useMemo(() => rows.map(row => ({ ...row, ...typed.get(row.pairId) })), [rows, typed]);
  const filled = useMemo(
    () => current.filter(isFilled).map(row => ({ row, read: readRow(row, today, topics) })),
    [current, today, topics],
  );
  const lines = useMemo(() => filled.flatMap(({ read }) => (read.line ? [read.line] : [])), [filled]);
  const asked = useDeferredValue(lines);
  const check = useQuery({
    ...api.engagement.check.queryOptions({ input: { lines: asked } }),
    enabled: asked.length > 0,
    placeholderData: before => before,
  });
  const problems = useMemo(
    () => problemsOf(filled, asked.length === 0 ? [] : (check.data ?? []), asked),
    [filled, check.data, asked],
  );
  const entries = useMemo(
    () =>
      current.map((row): EntryRow => ({
        ...row,
        status: problems.get(row.pairId) ?? (isFilled(row) ? 'Ready' : ''),
        hasProblem: problems.has(row.pairId),
      })),
    [current, problems],
  );
  const save = useCommand(api.engagement.logMany, {
    done: ({ saved }) => (saved === 1 ? '1 meeting noted' : `${saved.toLocaleString('en')} meetings noted`),
    onDone: onSaved,
    onFailed: () => true,
  });
  const change = (changes: Typed) =>
    setTyped(before => {
      const next = new Map(before);
      for (const [pairId, cells] of changes) next.set(pairId, { ...next.get(pairId), ...cells });
      return next;
    });
  usePaste(grid, changes => change(changes));
  const columns = useMemo(() => entryColumns(topics, today), [topics, today]);
  return (
    <div className={styles.all}>
      <div className={styles.grid}>
        <DataGrid<EntryRow>
          label="Meetings to enter"
          rowData={entries}
          columnDefs={columns}
          getRowId={({ data }) => String(data.pairId)}
          rowHeight={44}
          readOnlyEdit
          stopEditingWhenCellsLoseFocus
          onGridReady={event => {
            grid.current = event.api;
          }}
          onCellEditRequest={(event: CellEditRequestEvent<EntryRow>) => {
            const column = typedColumn(event.column.getColId());
            if (!column || !event.data) return;
            change(new Map([[event.data.pairId, { [column]: String(event.newValue ?? '') }]]));
          }}
        />
      </div>
      <div className={styles.footer}>
        <span className={styles.state} role="status">
          {filled.length === 0 && 'Fill in the rows of pairs that have met or should have.'}
          {filled.length > 0 &&
            problems.size === 0 &&
            `${countOf(filled.length)} ready to be saved as one step.`}
          {problems.size > 0 &&
            `${problems.size === 1 ? '1 row needs' : `${problems.size} rows need`} a second look: the last column says why.`}
        </span>
        {save.error && (
          <span role="alert" className={styles.problem}>
            {explainError(save.error)}
          </span>
        )}
        <PrimaryButton
          disabled={filled.length === 0 || problems.size > 0}
          loading={save.isPending}
          onClick={() => save.mutate({ lines })}
        >
          Save {countOf(filled.length)}
        </PrimaryButton>
      </div>
    </div>
  );
}

function countOf(count: number): string {
  return count === 1 ? '1 meeting' : `${count.toLocaleString('en')} meetings`;
}

function typedColumn(id: string): TypedColumn | null {
  return TYPED_COLUMNS.find(column => column === id) ?? null;
}

/** By pair: what the row itself does not say clearly, or what the core says against it. */
function problemsOf(
  filled: readonly { readonly row: TypedRow; readonly read: ReadRow }[],
  found: readonly { readonly line: number; readonly words: string }[],
  asked: readonly { readonly pairId: number }[],
): ReadonlyMap<number, string> {
  const problems = new Map<number, string>();
  const ready = new Set<number>();
  for (const { row, read } of filled) {
    if (read.problem !== null) problems.set(row.pairId, read.problem);
    else ready.add(row.pairId);
  }
  for (const { line, words } of found) {
    const pairId = asked[line]?.pairId;
    if (pairId !== undefined && ready.has(pairId)) problems.set(pairId, words);
  }
  return problems;
}

/** A block from a spreadsheet goes in from the focused cell on; text in an open editor stays with the editor. */
function usePaste(grid: RefObject<GridApi<EntryRow> | null>, onPaste: (changes: Typed) => void) {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const api = grid.current;
      const focused = api && !api.isDestroyed() ? api.getFocusedCell() : null;
      if (!api || !focused || !target?.closest('.ag-cell') || target.matches('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      const pairIds: number[] = [];
      api.forEachNodeAfterFilterAndSort(node => {
        if (node.data) pairIds.push(node.data.pairId);
      });
      const column = typedColumn(focused.column.getColId()) ?? 'what';
      latest.current(layBlock(readBlock(text), pairIds, { row: focused.rowIndex, column }));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [grid]);
}
