import { IconFilter } from '@tabler/icons-react';
import type { IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community';
import { BY_NAME, type RosterSort } from '#shared/contract/people-filter.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { drawn } from './drawn.ts';
import { ariaSort, nextSort, type ListSort } from '../../ui/list-order.ts';
import { changeList, peopleList, watchPeopleList } from './people-list.ts';
import styles from './ColumnTitle.module.css';

type ColumnTitleParams = IHeaderParams & {
  readonly onFilter: (column: PeopleColumn, anchor: Element) => void;
};

const funnel = drawn(<IconFilter size={13} aria-hidden />);

/**
 * A column's name with the arrow of its order and its filter beside it.
 *
 * The order is the list's, not the grid's: the grid throws all rows away when it sorts, and the next ones come as fast
 * as those of a filter. The keyboard sorts with Enter and opens the filter with Alt and the down arrow, as in Excel.
 */
export class ColumnTitle implements IInnerHeaderComponent {
  readonly #title = document.createElement('span');
  readonly #arrow = document.createElement('span');
  readonly #filter = document.createElement('button');
  readonly #ending = new AbortController();
  #header: HTMLElement | null = null;
  #column: PeopleColumn = 'name';
  #movedAt = Number.NEGATIVE_INFINITY;

  init({ displayName, column, eGridHeader, onFilter }: ColumnTitleParams): void {
    this.#header = eGridHeader;
    // The grid's columns are made from the list's.
    this.#column = column.getColId() as PeopleColumn;
    this.#title.className = styles.title ?? '';
    const words = document.createElement('span');
    words.className = styles.words ?? '';
    words.textContent = displayName;
    this.#arrow.ariaHidden = 'true';
    const label = `Filter by ${displayName.toLowerCase()}`;
    this.#filter.type = 'button';
    this.#filter.tabIndex = -1;
    this.#filter.className = styles.filter ?? '';
    this.#filter.ariaLabel = label;
    this.#filter.title = `${label} (Alt+↓)`;
    this.#filter.append(funnel());
    this.#title.append(words, this.#arrow, this.#filter);

    const { signal } = this.#ending;
    const listen = (element: HTMLElement, kind: 'click' | 'keydown', act: (event: Event) => void) =>
      element.addEventListener(kind, act, { signal });
    listen(this.#filter, 'click', event => {
      event.stopPropagation();
      onFilter(this.#column, this.#filter);
    });
    listen(eGridHeader, 'click', ({ target, timeStamp }) => {
      // A drag of the column ends with a click.
      const isMoved = column.isMoving() || timeStamp - this.#movedAt < 50;
      if (!isMoved && target instanceof Element && target.closest('.ag-header-cell-label')) this.#sort();
    });
    listen(eGridHeader, 'keydown', event => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && event.target === eGridHeader)
        this.#sort();
    });
    const moved = () => {
      this.#movedAt = performance.now();
    };
    column.addEventListener('movingChanged', moved);
    signal.addEventListener('abort', () => column.removeEventListener('movingChanged', moved));
    signal.addEventListener('abort', watchPeopleList(this.#show));
    this.#show();
    this.refresh();
  }

  getGui(): HTMLElement {
    return this.#title;
  }

  refresh(): boolean {
    // The grid clears what it says of an order that it does not make itself.
    queueMicrotask(this.#show);
    return true;
  }

  destroy(): void {
    this.#ending.abort();
  }

  #sort(): void {
    const sort = peopleList()?.sort ?? BY_NAME;
    const next = nextSort(listSort(sort), this.#column);
    changeList({ sort: next ? { column: this.#column, direction: next.isDown ? 'desc' : 'asc' } : BY_NAME });
  }

  readonly #show = () => {
    const list = peopleList();
    if (!list || !this.#header || this.#ending.signal.aborted) return;
    const isFiltered = list.filter.columns.some(({ column }) => column === this.#column);
    this.#filter.toggleAttribute('data-on', isFiltered);
    this.#filter.firstElementChild?.setAttribute('fill', isFiltered ? 'currentColor' : 'none');
    const { column, direction } = list.sort;
    const isSorted = column === this.#column;
    this.#header.ariaSort = ariaSort(listSort(list.sort), this.#column);
    // By name is how the list stands anyway: no arrow needs to say so.
    const hasArrow = isSorted && !(column === BY_NAME.column && direction === BY_NAME.direction);
    this.#arrow.className = hasArrow ? `${styles.arrow ?? ''} ag-icon ag-icon-${direction}` : '';
  };
}

function listSort({ column, direction }: RosterSort): ListSort {
  return { key: column, isDown: direction === 'desc' };
}
