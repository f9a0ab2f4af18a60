import {
  createGrid,
  SELECTION_COLUMN_ID,
  type CellKeyDownEvent,
  type ColumnState,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community';
import type { RosterRow } from '#shared/contract/roster.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { watchOpenProgram } from '../../app/open-program.ts';
import { gridColumn, gridLook } from '../../ui/grid-look.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { peopleCells } from './people-cells.tsx';
import { FIRST_LAYOUT, isPeopleColumn } from './people-columns.ts';
import { changeList, peopleList, watchPeopleList, type PeopleList } from './people-list.ts';
import { PAGE_ROWS, peopleRows } from './people-rows.ts';

/** What the page does with what happens in the grid. */
export type PeopleHands = {
  readonly onSelect: (id: number, isSelected: boolean) => void;
  readonly onOpen: (id: number) => void;
  readonly onFilter: (column: PeopleColumn, anchor: Element) => void;
  readonly onEdit: (row: RosterRow, column: PeopleColumn, typed: string) => void;
};

export type LivingGrid = {
  readonly api: GridApi<RosterRow>;
  /** Moves the grid to where it is shown. */
  readonly show: (place: HTMLElement) => void;
  /** Asks for the people of a search that the list is about to have. */
  readonly askAhead: (search: string) => void;
  readonly setHands: (hands: PeopleHands) => void;
  /** Reads the rows again if `revision` is another than they are of. */
  readonly bringUpTo: (revision: number) => void;
  readonly select: (ids: ReadonlySet<number>) => void;
  /** Puts the grid aside, with its rows, until the page is shown again. */
  readonly putAside: () => void;
  readonly end: () => void;
};

let grid: LivingGrid | null = null;

watchOpenProgram(() => {
  grid?.end();
  grid = null;
});

/**
 * The grid of the open program, made when it is first shown.
 *
 * Making a grid takes longer than anything else on the way to the rows, so it is kept while other screens are shown.
 */
export function livingGrid(): LivingGrid {
  grid ??= makeGrid();
  return grid;
}

const NO_HANDS: PeopleHands = { onSelect() {}, onOpen() {}, onFilter() {}, onEdit() {} };

function makeGrid(): LivingGrid {
  const element = document.createElement('div');
  element.style.height = '100%';
  const aside = document.createElement('div');
  // As wide and as high as it is shown, so that its rows stand; neither drawn nor reached.
  Object.assign(aside.style, { position: 'fixed', left: '0', top: '0', visibility: 'hidden', zIndex: '-1' });
  aside.inert = true;
  const keepSize = (width: number, height: number) =>
    Object.assign(aside.style, { width: `${width}px`, height: `${height}px` });
  const main = document.querySelector('main');
  keepSize(main?.clientWidth ?? window.innerWidth, main?.clientHeight ?? window.innerHeight);
  document.body.append(aside);
  aside.append(element);

  let hands = NO_HANDS;
  let selected: ReadonlySet<number> = new Set();
  let revision = 0;
  let scrolled: readonly (readonly [viewport: Element, top: number, left: number])[] = [];
  let isSyncing = false;
  const sync = (change: () => void) => {
    isSyncing = true;
    change();
    isSyncing = false;
  };

  const readColumns = () => {
    if (!isSyncing) changeList({ columns: columnsOf(api.getColumnState()) });
  };
  const select = () =>
    sync(() => {
      api.forEachNode(node => {
        if (node.data && (node.isSelected() === true) !== selected.has(node.data.id))
          node.setSelected(selected.has(node.data.id), false, 'api');
      });
    });
  const options: GridOptions<RosterRow> = {
    ...gridLook,
    styleNonce: pageNonce(),
    defaultColDef: gridColumn,
    columnDefs: peopleCells.map(column => ({
      ...column,
      headerComponentParams: {
        ...column.headerComponentParams,
        innerHeaderComponentParams: {
          onFilter: (key: PeopleColumn, anchor: Element) => hands.onFilter(key, anchor),
        },
      },
    })),
    rowModelType: 'infinite',
    cacheBlockSize: PAGE_ROWS,
    maxBlocksInCache: 60,
    infiniteInitialRowCount: 1,
    cacheOverflowSize: 2,
    rowBuffer: 3,
    getRowId: ({ data }) => String(data.id),
    rowSelection: { mode: 'multiRow', headerCheckbox: false, enableClickSelection: false },
    selectionColumnDef: {
      pinned: 'left',
      width: 40,
      maxWidth: 40,
      lockPosition: 'left',
      suppressHeaderMenuButton: true,
    },
    readOnlyEdit: true,
    suppressNoRowsOverlay: true,
    stopEditingWhenCellsLoseFocus: true,
    onColumnVisible: readColumns,
    onColumnMoved: event => event.finished && readColumns(),
    onColumnResized: event => event.finished && readColumns(),
    onModelUpdated: select,
    onRowSelected: event => {
      if (!isSyncing && event.data) hands.onSelect(event.data.id, event.node.isSelected() === true);
    },
    onCellClicked: event => {
      if (event.column.getColId() === 'name' && event.data) hands.onOpen(event.data.id);
    },
    onCellKeyDown: (event: CellKeyDownEvent<RosterRow> | { event?: unknown }) => {
      if (!('column' in event) || !(event.event instanceof KeyboardEvent) || !event.data) return;
      if (event.event.key === 'Enter' && event.column.getColId() === 'name') hands.onOpen(event.data.id);
    },
    onCellEditRequest: event => {
      const column = event.column.getColId();
      if (isPeopleColumn(column) && event.data)
        hands.onEdit(event.data, column, String(event.newValue ?? ''));
    },
  };
  const api = createGrid<RosterRow>(element, options);

  const rows = peopleRows({
    onAsk: () => api.refreshInfiniteCache(),
    onAnswer() {
      // The pages further down belong to what was shown before. Each change of the height costs the page a layout.
      const pages = Object.keys(api.getCacheBlockState() as Readonly<Record<string, unknown>>);
      if (pages.some(page => page !== '0')) api.setRowCount(PAGE_ROWS, true);
      if (api.getVerticalPixelRange().top > 0) api.ensureIndexVisible(0, 'top');
    },
  });
  let list: PeopleList | null = null;
  const follow = () => {
    const next = peopleList();
    if (!next) return;
    const before = list;
    list = next;
    rows.ask({ filter: next.filter, sort: next.sort });
    if (before?.layout === next.layout) return;
    // A view puts the columns in place; what the hand does is told back by `readColumns`.
    sync(() => api.applyColumnState({ state: stateOf(next), applyOrder: true }));
    if (next.columns.length === 0) readColumns();
  };
  const stopFollowing = watchPeopleList(follow);
  follow();
  api.setGridOption('datasource', rows.source);

  return {
    api,
    show(place) {
      place.append(element);
      // Taking an element out of the page forgets where it was scrolled to.
      for (const [viewport, top, left] of scrolled) viewport.scrollTo({ top, left });
    },
    askAhead(search) {
      if (list) rows.ask({ filter: { ...list.filter, search }, sort: list.sort });
    },
    setHands(next) {
      hands = next;
    },
    bringUpTo(next) {
      if (revision !== next) api.refreshInfiniteCache();
      revision = next;
    },
    select(ids) {
      selected = ids;
      select();
    },
    putAside() {
      hands = NO_HANDS;
      if (api.isDestroyed()) return;
      api.stopEditing(true);
      // Asked for here, where nobody waits: each of these figures costs a layout.
      scrolled = [...element.querySelectorAll('[class*="viewport"]')]
        .map(viewport => [viewport, viewport.scrollTop, viewport.scrollLeft] as const)
        .filter(([, top, left]) => top > 0 || left > 0);
      keepSize(element.offsetWidth, element.offsetHeight);
      aside.append(element);
    },
    end() {
      stopFollowing();
      rows.end();
      api.destroy();
      aside.remove();
    },
  };
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

function stateOf({ columns }: PeopleList): ColumnState[] {
  const layout = columns.length > 0 ? columns : FIRST_LAYOUT;
  return [
    { colId: SELECTION_COLUMN_ID },
    ...layout.map(({ column, width, isShown }) => ({ colId: column, width, hide: !isShown })),
  ];
}
