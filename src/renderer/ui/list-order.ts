/** By which column a list is sorted. */
export type ListSort = { readonly key: string; readonly isDown: boolean };

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The rows sorted; those without a value last in either direction, equal ones as they stood. */
export function inOrder<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => string | number | null,
  isDown: boolean,
): readonly Row[] {
  const keyed = rows.map(row => ({ row, value: sortBy(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : collator.compare(String(a.value), String(b.value));
    return isDown ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** A click on a head: upwards, downwards, then as the list came. */
export function nextSort(sort: ListSort | null, key: string): ListSort | null {
  if (sort?.key !== key) return { key, isDown: false };
  return sort.isDown ? null : { key, isDown: true };
}

/** What `aria-sort` says on the head of a column that can be sorted by. */
export function ariaSort(sort: ListSort | null, key: string): 'ascending' | 'descending' | 'none' {
  if (sort?.key !== key) return 'none';
  return sort.isDown ? 'descending' : 'ascending';
}
