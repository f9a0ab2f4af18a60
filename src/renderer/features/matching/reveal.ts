import type { Virtualizer } from '@tanstack/react-virtual';
import { createContext, useCallback, useContext, useEffect } from 'react';

/** The lists of the board that scroll. */
export type Zone = 'pairs' | 'mentee' | 'mentor';
type Scrollers = Map<Zone, (index: number) => void>;

/** Who can bring an item of a list into view; filled by the lists, used when moving by keys. */
const RevealContext = createContext<Scrollers>(new Map());
export const RevealProvider = RevealContext.Provider;

/** Offers a list's scrolling to the board. */
export function useRevealable(zone: Zone, virtual: Virtualizer<HTMLDivElement, Element>): void {
  const scrollers = useContext(RevealContext);
  useEffect(() => {
    scrollers.set(zone, index => virtual.scrollToIndex(index, { align: 'auto' }));
  }, [scrollers, zone, virtual]);
}

export function useReveal(): (zone: Zone, index: number) => void {
  const scrollers = useContext(RevealContext);
  return useCallback((zone, index) => scrollers.get(zone)?.(index), [scrollers]);
}
