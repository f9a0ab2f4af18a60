import type { IDatasource, IGetRowsParams } from 'ag-grid-community';
import { useSyncExternalStore } from 'react';
import type { RosterFilter, RosterSort } from '#shared/contract/people-filter.ts';
import type { RosterRow } from '#shared/contract/roster.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { notifyFailed } from '../../ui/notify.tsx';

/** Rows asked for at once: as many as the screen can show, so that one answer fills it and carries no more. */
export const PAGE_ROWS = Math.min(200, Math.max(30, Math.ceil(screen.availHeight / 36)));

type Asked = { readonly filter: RosterFilter; readonly sort: RosterSort };
type Answer = { readonly rows: readonly RosterRow[]; readonly total: number };

export type PeopleRows = {
  /** Where the grid gets its rows from, page by page; one for its whole life. */
  readonly source: IDatasource;
  /** Asks for another filter or order, once. The rows before stay until the first page is there. */
  readonly ask: (asked: Asked) => void;
  readonly end: () => void;
};

type Grid = {
  /** Has the grid ask for its rows again: asked for now, they can be given as soon as they are there. */
  readonly onAsk: () => void;
  /** The first page has come: only it belongs to what is shown from now on. */
  readonly onAnswer: () => void;
};

let total: number | null = null;
const listeners = new Set<() => void>();

/** How many people the filter shows, as far as it has been answered. */
export function usePeopleTotal(): number | null {
  return useSyncExternalStore(watch, () => total);
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setTotal(next: number | null): void {
  if (next === total) return;
  total = next;
  for (const listener of listeners) listener();
}

export function peopleRows({ onAsk, onAnswer }: Grid): PeopleRows {
  let shown: Asked | null = null;
  let pending: Asked | null = null;
  let askedFor = '';
  // Once: after a change the first rows are read again like all others.
  let first: Answer | null = null;
  let waiting: readonly IGetRowsParams<RosterRow>[] = [];
  const takeWaiting = () => {
    const taken = waiting;
    waiting = [];
    return taken;
  };

  const ask = (asked: Asked) => {
    const key = JSON.stringify([asked.filter, asked.sort]);
    if (key === askedFor) return;
    askedFor = key;
    pending = asked;
    first = null;
    const before = takeWaiting();
    readPage(asked, 0, PAGE_ROWS)
      .then(answer => {
        // A late answer to an older filter must not count.
        if (asked === pending) give(asked, answer);
        return undefined;
      })
      .catch((error: unknown) => {
        if (asked !== pending) return;
        pending = null;
        askedFor = '';
        for (const { failCallback } of takeWaiting()) failCallback();
        notifyFailed(error, explainError(error));
      });
    onAsk();
    // What the grid waited for has been asked for anew.
    for (const { failCallback } of before) failCallback();
  };

  const give = (asked: Asked, answer: Answer) => {
    pending = null;
    shown = asked;
    onAnswer();
    const taken = takeWaiting();
    for (const { startRow, successCallback, failCallback } of taken) {
      if (startRow === 0) successCallback([...answer.rows], answer.total);
      // Pages further down went with what was shown before; those that are in view are asked for again.
      else failCallback();
    }
    first = taken.some(({ startRow }) => startRow === 0) ? null : answer;
    setTotal(answer.total);
  };

  const getRows = (params: IGetRowsParams<RosterRow>) => {
    const { startRow, endRow, successCallback, failCallback } = params;
    const of = shown;
    if (pending || !of) {
      waiting = [...waiting, params];
      return;
    }
    const ready = startRow === 0 ? first : null;
    if (ready) {
      first = null;
      successCallback([...ready.rows], ready.total);
      return;
    }
    readPage(of, startRow, endRow - startRow)
      .then(answer => {
        successCallback([...answer.rows], answer.total);
        if (of === shown) setTotal(answer.total);
        return undefined;
      })
      .catch((error: unknown) => {
        failCallback();
        notifyFailed(error, explainError(error));
      });
  };

  return {
    source: { getRows },
    ask,
    end() {
      pending = null;
      setTotal(null);
    },
  };
}

function readPage({ filter, sort }: Asked, offset: number, limit: number): Promise<Answer> {
  return client.roster.page({ offset, limit, filter, sort });
}
