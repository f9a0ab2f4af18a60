import type { GridApi } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import type { RosterRow } from '#shared/contract/roster.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { peopleColumns } from './people-columns.tsx';

const REMEMBERED = 'counterpart:people-columns';
const CHOICES = peopleColumns
  .filter(column => column.colId !== 'name')
  .map(column => ({ value: column.colId ?? column.field ?? '', label: column.headerName ?? '' }));

/** Which columns are shown; order, widths and choice are remembered on this computer. */
export function ColumnMenu({ grid }: { readonly grid: GridApi<RosterRow> | null }) {
  const [shown, setShown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!grid) return;
    const remembered = localStorage.getItem(REMEMBERED);
    if (remembered) grid.applyColumnState({ state: JSON.parse(remembered), applyOrder: true });
    const read = () => {
      setShown(CHOICES.map(choice => choice.value).filter(id => grid.getColumn(id)?.isVisible()));
      const state = grid.getColumnState().map(({ colId, hide, width }) => ({ colId, hide, width }));
      localStorage.setItem(REMEMBERED, JSON.stringify(state));
    };
    read();
    const events = ['columnVisible', 'columnMoved', 'columnResized'] as const;
    for (const event of events) grid.addEventListener(event, read);
    return () => {
      if (!grid.isDestroyed()) for (const event of events) grid.removeEventListener(event, read);
    };
  }, [grid]);
  return (
    <FilterMenu
      label="Columns"
      isQuiet
      choices={CHOICES}
      chosen={shown}
      onChange={next => {
        for (const { value } of CHOICES) grid?.setColumnsVisible([value], next.includes(value));
      }}
    />
  );
}
