import { useSyncExternalStore } from 'react';
import { BY_NAME, EVERYBODY, type ColumnFilter, type RosterFilter } from '#shared/contract/people-filter.ts';
import type { PeopleView, PeopleViewContent } from '#shared/contract/people-views.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { watchOpenProgram } from '../../app/open-program.ts';

/** How the list of people looks now, and which saved view it came from. */
export type PeopleList = PeopleViewContent & {
  readonly viewId: number | null;
  /** Counts up when the columns were put in place by something else than the hand on the grid. */
  readonly layout: number;
};

const REMEMBERED = 'counterpart:people-layout';

let list: PeopleList | null = null;
const listeners = new Set<() => void>();

// What was filtered in one program means nothing in another.
watchOpenProgram(() => {
  list = null;
});

/** The list as it was left, so that a look at a person does not lose the place; null before it is first shown. */
export function usePeopleList(): PeopleList | null {
  return useSyncExternalStore(watchPeopleList, peopleList);
}

/**
 * One thing about the list: what shows it is drawn again only when this changes, not with every key of the filter.
 *
 * @param read gives the same value for the same list.
 */
export function useOfPeopleList<Part>(read: (list: PeopleList | null) => Part): Part {
  return useSyncExternalStore(watchPeopleList, () => read(list));
}

const NO_CONDITIONS: readonly ColumnFilter[] = [];

/** The conditions on columns. */
export function useConditions(): readonly ColumnFilter[] {
  return useOfPeopleList(now => now?.filter.columns ?? NO_CONDITIONS);
}

export function isFiltered({ search, columns }: RosterFilter): boolean {
  return search.trim() !== '' || columns.length > 0;
}

/** The whole list outside of React. */
export function peopleList(): PeopleList | null {
  return list;
}

/** What "next" and "previous" go by. */
export function currentPeopleList(): Pick<PeopleList, 'filter' | 'sort'> {
  return list ? { filter: list.filter, sort: list.sort } : { filter: EVERYBODY, sort: BY_NAME };
}

/** Calls back after every change of the list until the returned function is called. */
export function watchPeopleList(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: PeopleList): void {
  list = next;
  for (const listener of listeners) listener();
}

/** Shows a view, or everybody with the columns as they were last on this computer. */
export function showView(view: PeopleView | null): void {
  const layout = (list?.layout ?? 0) + 1;
  if (view) {
    const { filter, sort, columns, id } = view;
    set({ filter, sort, columns, viewId: id, layout });
  } else {
    set({ filter: EVERYBODY, sort: BY_NAME, columns: rememberedColumns(), viewId: null, layout });
  }
}

export function changeList(part: Partial<Pick<PeopleList, 'filter' | 'sort' | 'columns' | 'viewId'>>): void {
  if (!list) return;
  set({ ...list, ...part });
  if (part.columns && list.viewId === null) localStorage.setItem(REMEMBERED, JSON.stringify(part.columns));
}

export function changeSearch(search: string): void {
  if (list) changeList({ filter: { ...list.filter, search } });
}

/** Sets the condition of a column, or takes it away with null. */
export function changeCondition(column: PeopleColumn, condition: ColumnFilter | null): void {
  if (!list) return;
  const { columns } = list.filter;
  const isKnown = columns.some(one => one.column === column);
  const next =
    condition === null
      ? columns.filter(one => one.column !== column)
      : isKnown
        ? columns.map(one => (one.column === column ? condition : one))
        : [...columns, condition];
  changeList({ filter: { ...list.filter, columns: next } });
}

export function clearFilter(): void {
  changeList({ filter: EVERYBODY });
}

/** Whether the list looks otherwise than the view says. */
export function differsFromView(now: PeopleList, view: PeopleView): boolean {
  return JSON.stringify(contentOf(now)) !== JSON.stringify(contentOf(view));
}

/** What a view keeps, in an order that does not depend on that of the clicks. */
export function contentOf({ filter, sort, columns }: PeopleViewContent): PeopleViewContent {
  const conditions = filter.columns.map(one =>
    one.kind === 'oneOf'
      ? { ...one, values: [...one.values].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)) }
      : one,
  );
  return {
    filter: {
      search: filter.search,
      columns: conditions.sort((a, b) => (a.column < b.column ? -1 : 1)),
    },
    sort: { column: sort.column, direction: sort.direction },
    columns: columns.map(({ column, width, isShown }) => ({ column, width, isShown })),
  };
}

function rememberedColumns(): PeopleViewContent['columns'] {
  const kept = localStorage.getItem(REMEMBERED);
  return kept === null ? [] : (JSON.parse(kept) as PeopleViewContent['columns']);
}
