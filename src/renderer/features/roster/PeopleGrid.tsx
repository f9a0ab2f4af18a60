import type {
  CellEditRequestEvent,
  CellKeyDownEvent,
  GetRowIdParams,
  GridApi,
  IDatasource,
  IGetRowsParams,
  RowSelectedEvent,
} from 'ag-grid-community';
import { useEffect, useMemo, useRef } from 'react';
import type { RosterFilter, RosterRow } from '#shared/contract/roster.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { isEditable, peopleColumns, sortOf, type EditableColumn } from './people-columns.tsx';
import styles from './PeopleGrid.module.css';

type PeopleGridProps = {
  readonly filter: RosterFilter;
  /** Counts up with every saved change of the program, so that the rows in view are read again. */
  readonly revision: number;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (id: number, isSelected: boolean) => void;
  readonly onOpen: (id: number) => void;
  readonly onEdit: (row: RosterRow, column: EditableColumn, typed: string) => void;
  readonly onReady: (api: GridApi<RosterRow>) => void;
};

/** Everybody, however many: rows are read page by page as they come into view. */
export function PeopleGrid({
  filter,
  revision,
  selected,
  onSelect,
  onOpen,
  onEdit,
  onReady,
}: PeopleGridProps) {
  const api = useRef<GridApi<RosterRow> | null>(null);
  const isSyncing = useRef(false);
  const source = useMemo(() => datasource(filter), [filter]);

  // Another page, window or undo may have changed what is shown.
  useEffect(() => {
    if (revision > 0) api.current?.refreshInfiniteCache();
  }, [revision]);

  const syncSelection = () => {
    isSyncing.current = true;
    api.current?.forEachNode(node => {
      if (node.data) node.setSelected(selected.has(node.data.id), false, 'api');
    });
    isSyncing.current = false;
  };
  useEffect(syncSelection);

  return (
    <div className={styles.frame}>
      <DataGrid<RosterRow>
        label="People"
        columnDefs={peopleColumns}
        rowModelType="infinite"
        cacheBlockSize={100}
        maxBlocksInCache={20}
        infiniteInitialRowCount={30}
        cacheOverflowSize={2}
        datasource={source}
        getRowId={({ data }: GetRowIdParams<RosterRow>) => String(data.id)}
        rowSelection={{ mode: 'multiRow', headerCheckbox: false, enableClickSelection: false }}
        selectionColumnDef={{
          pinned: 'left',
          width: 40,
          maxWidth: 40,
          lockPosition: 'left',
          suppressHeaderMenuButton: true,
        }}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        onGridReady={event => {
          api.current = event.api;
          onReady(event.api);
        }}
        onModelUpdated={syncSelection}
        onRowSelected={(event: RowSelectedEvent<RosterRow>) => {
          if (!isSyncing.current && event.data) onSelect(event.data.id, event.node.isSelected() === true);
        }}
        onCellDoubleClicked={event => {
          if (event.column.getColId() === 'name' && event.data) onOpen(event.data.id);
        }}
        onCellClicked={event => {
          if (event.column.getColId() === 'name' && event.data) onOpen(event.data.id);
        }}
        onCellKeyDown={(event: CellKeyDownEvent<RosterRow> | { event?: unknown }) => {
          if (!('column' in event) || !(event.event instanceof KeyboardEvent) || !event.data) return;
          if (event.event.key === 'Enter' && event.column.getColId() === 'name') onOpen(event.data.id);
        }}
        onCellEditRequest={(event: CellEditRequestEvent<RosterRow>) => {
          const column = event.column.getColId();
          if (isEditable(column) && event.data) onEdit(event.data, column, String(event.newValue ?? ''));
        }}
      />
    </div>
  );
}

function datasource(filter: RosterFilter): IDatasource {
  return {
    getRows({ startRow, endRow, sortModel, successCallback, failCallback }: IGetRowsParams) {
      client.roster
        .page({ offset: startRow, limit: Math.min(500, endRow - startRow), sort: sortOf(sortModel), filter })
        .then(({ rows, total }) => successCallback(rows, total))
        .catch((error: unknown) => {
          failCallback();
          notifyFailed(error, explainError(error));
        });
    },
  };
}
