import type { IDatasource, IGetRowsParams } from 'ag-grid-community';
import { useSyncExternalStore } from 'react';
import type { RosterFilter, RosterSort } from '#shared/contract/people-filter.ts';
import type { RosterRow } from '#shared/contract/roster.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { notifyFailed } from '../../ui/notify.tsx';

/** Rows asked for at once: what is in view twice over. */
export const PAGE_ROWS = 50;

type Asked = { readonly filter: RosterFilter; readonly sort: RosterSort };
type Answer = { readonly rows: readonly RosterRow[]; readonly total: number };

export type PeopleRows = {
  /** Where the grid gets its rows from, page by page; one for its whole life. */
  readonly source: IDatasource;
  /** Asks for another filter or order. The rows before stay until the first page is there. */
  readonly ask: (asked: Asked) => void;
  readonly end: () => void;
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

/** @param onAnswer the first page of what was asked for last is there: the grid is to read its rows again. */
export function peopleRows(onAnswer: () => void): PeopleRows {
  let newest = 0;
  let shown: Asked | null = null;
  // Once: after a change the first rows are read again like all others.
  let first: Answer | null = null;

  const ask = (asked: Asked) => {
    newest += 1;
    const number = newest;
    readPage(asked, 0, PAGE_ROWS)
      .then(answer => {
        // A late answer to an older filter must not count.
        if (number !== newest) return undefined;
        shown = asked;
        first = answer;
        setTotal(answer.total);
        onAnswer();
        return undefined;
      })
      .catch((error: unknown) => {
        if (number === newest) notifyFailed(error, explainError(error));
      });
  };

  const getRows = ({ startRow, endRow, successCallback, failCallback }: IGetRowsParams<RosterRow>) => {
    const of = shown;
    if (!of) return failCallback();
    const ready = startRow === 0 ? first : null;
    if (ready) {
      first = null;
      return successCallback([...ready.rows], ready.total);
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
      newest += 1;
      setTotal(null);
    },
  };
}

function readPage({ filter, sort }: Asked, offset: number, limit: number): Promise<Answer> {
  return client.roster.page({ offset, limit, filter, sort });
}
