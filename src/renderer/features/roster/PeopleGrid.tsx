import {
  SELECTION_COLUMN_ID,
  type CellEditRequestEvent,
  type CellKeyDownEvent,
  type ColumnState,
  type GetRowIdParams,
  type GridApi,
  type IDatasource,
  type IGetRowsParams,
  type RowSelectedEvent,
} from 'ag-grid-community';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import type { RosterFilter, RosterSort } from '#shared/contract/people-filter.ts';
import type { RosterRow } from '#shared/contract/roster.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { FIRST_LAYOUT, isPeopleColumn, peopleColumns } from './people-columns.tsx';
import { changeList, type PeopleList } from './people-list.ts';
import styles from './PeopleGrid.module.css';

type PeopleGridProps = {
  readonly list: PeopleList;
  /** Counts up with every saved change of the program, so that the rows in view are read again. */
  readonly revision: number;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (id: number, isSelected: boolean) => void;
  readonly onOpen: (id: number) => void;
  readonly onFilter: (column: PeopleColumn, anchor: Element) => void;
  readonly onEdit: (row: RosterRow, column: PeopleColumn, typed: string) => void;
  readonly onTotal: (total: number) => void;
  readonly onReady: (api: GridApi<RosterRow>) => void;
};

const BLOCK = 100;
type Page = { readonly rows: readonly RosterRow[]; readonly total: number };

/** Everybody, however many: rows are read page by page as they come into view. */
export function PeopleGrid(props: PeopleGridProps) {
  const { list, revision, selected, onSelect, onOpen, onFilter, onEdit, onReady } = props;
  const api = useRef<GridApi<RosterRow> | null>(null);
  const [isReady, setIsReady] = useState(false);
  const isSyncing = useRef(false);
  const source = useFirstPage(list, props.onTotal);

  // Another page, window or undo may have changed what is shown.
  useEffect(() => {
    if (revision > 0) api.current?.refreshInfiniteCache();
  }, [revision]);

  // A view puts the columns in place; the hand on the grid is told back in `readColumns`.
  const { layout } = list;
  useEffect(() => {
    if (!isReady || !api.current) return;
    isSyncing.current = true;
    api.current.applyColumnState({ state: stateOf(list), applyOrder: true, defaultState: { sort: null } });
    isSyncing.current = false;
    if (list.columns.length === 0) readColumns();
    // Only when a view is put in place: what the hand does is in the grid already.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady, layout]);

  const readColumns = () => {
    if (!api.current || isSyncing.current) return;
    const state = api.current.getColumnState();
    changeList({ columns: columnsOf(state) });
  };
  const syncSelection = () => {
    isSyncing.current = true;
    api.current?.forEachNode(node => {
      if (node.data) node.setSelected(selected.has(node.data.id), false, 'api');
    });
    isSyncing.current = false;
  };
  useEffect(syncSelection, [selected]);

  const openFilter = (event: ReactKeyboardEvent) => {
    if (!event.altKey || event.key !== 'ArrowDown' || !(event.target instanceof Element)) return;
    const id = event.target.closest('[col-id]')?.getAttribute('col-id') ?? '';
    const header = event.currentTarget.querySelector(`.ag-header-cell[col-id="${CSS.escape(id)}"]`);
    if (!isPeopleColumn(id) || !header) return;
    event.preventDefault();
    event.stopPropagation();
    onFilter(id, header);
  };
  return (
    <div className={styles.frame} onKeyDownCapture={openFilter}>
      <DataGrid<RosterRow>
        label="People"
        columnDefs={peopleColumns}
        rowModelType="infinite"
        cacheBlockSize={BLOCK}
        maxBlocksInCache={20}
        infiniteInitialRowCount={1}
        cacheOverflowSize={2}
        {...(source && { datasource: source })}
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
        suppressNoRowsOverlay
        stopEditingWhenCellsLoseFocus
        onGridReady={event => {
          api.current = event.api;
          setIsReady(true);
          onReady(event.api);
        }}
        onColumnVisible={readColumns}
        onColumnMoved={event => event.finished && readColumns()}
        onColumnResized={event => event.finished && readColumns()}
        onSortChanged={event => {
          if (!isSyncing.current) changeList({ sort: sortOf(event.api.getColumnState()) });
        }}
        onModelUpdated={syncSelection}
        onRowSelected={(event: RowSelectedEvent<RosterRow>) => {
          if (!isSyncing.current && event.data) onSelect(event.data.id, event.node.isSelected() === true);
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
          if (isPeopleColumn(column) && event.data) onEdit(event.data, column, String(event.newValue ?? ''));
        }}
      />
    </div>
  );
}

/**
 * The rows of a filter and order, given to the grid once the first page is there: the rows before stay in view until
 * then, so that typing never shows an empty list.
 */
function useFirstPage({ filter, sort }: PeopleList, onTotal: (total: number) => void): IDatasource | null {
  const [source, setSource] = useState<IDatasource | null>(null);
  const asked = useRef(0);
  const key = useMemo(() => JSON.stringify(filter), [filter]);
  useEffect(() => {
    asked.current += 1;
    const number = asked.current;
    client.roster
      .page({ offset: 0, limit: BLOCK, filter, sort })
      .then(page => {
        if (number !== asked.current) return undefined;
        onTotal(page.total);
        // A late answer to an older filter must not count.
        setSource(datasource(filter, sort, page, total => number === asked.current && onTotal(total)));
        return undefined;
      })
      .catch((error: unknown) => {
        if (number === asked.current) notifyFailed(error, explainError(error));
      });
    // The key says what is asked for; a new order is asked for by the grid itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return source;
}

function datasource(
  filter: RosterFilter,
  sort: RosterSort,
  first: Page,
  onTotal: (total: number) => void,
): IDatasource {
  // Once: after a change the first rows are read again like all others.
  let ready: Page | null = first;
  return {
    getRows({ startRow, endRow, sortModel, successCallback, failCallback }: IGetRowsParams) {
      const order = sortOf(sortModel);
      const isReady = order.column === sort.column && order.direction === sort.direction;
      if (ready && startRow === 0 && isReady) {
        successCallback([...ready.rows], ready.total);
        ready = null;
        return;
      }
      ready = null;
      client.roster
        .page({ offset: startRow, limit: Math.min(500, endRow - startRow), sort: order, filter })
        .then(({ rows, total }) => {
          successCallback(rows, total);
          onTotal(total);
          return undefined;
        })
        .catch((error: unknown) => {
          failCallback();
          notifyFailed(error, explainError(error));
        });
    },
  };
}

function sortOf(state: readonly Pick<ColumnState, 'colId' | 'sort'>[]): RosterSort {
  const sorted = state.find(one => one.sort === 'asc' || one.sort === 'desc');
  if (!sorted || !isPeopleColumn(sorted.colId)) return { column: 'name', direction: 'asc' };
  return { column: sorted.colId, direction: sorted.sort === 'desc' ? 'desc' : 'asc' };
}

function columnsOf(state: readonly ColumnState[]): PeopleList['columns'] {
  return state.flatMap(({ colId, width, hide }) =>
    isPeopleColumn(colId)
      ? [
          {
            column: colId,
            width: Math.max(40, Math.min(2000, Math.round(width ?? 140))),
            isShown: hide !== true,
          },
        ]
      : [],
  );
}

function stateOf({ columns, sort }: PeopleList): ColumnState[] {
  // By name is how the list stands anyway: no arrow needs to say so.
  const isUsual = sort.column === 'name' && sort.direction === 'asc';
  const sortedBy = (column: PeopleColumn) => (sort.column === column && !isUsual ? sort.direction : null);
  const layout = columns.length > 0 ? columns : FIRST_LAYOUT;
  const state = layout.map(({ column, width, isShown }) => ({
    colId: column,
    width,
    hide: !isShown,
    sort: sortedBy(column),
  }));
  return [{ colId: SELECTION_COLUMN_ID }, ...state];
}
