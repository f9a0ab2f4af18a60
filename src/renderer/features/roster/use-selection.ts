import { useCallback, useState } from 'react';

/** Selected people by id, kept while pages of the list come and go. */
export function useSelection() {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const toggle = useCallback((id: number, isSelected: boolean) => {
    setIds(known => {
      if (known.has(id) === isSelected) return known;
      const next = new Set(known);
      if (isSelected) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const set = useCallback((all: readonly number[]) => setIds(new Set(all)), []);
  const clear = useCallback(() => setIds(new Set()), []);
  return { ids, toggle, set, clear };
}
