export { PairLink, pairSection } from './PairLink.tsx';
export type { PairSectionProps } from './pair-sections.ts';
export { isOpen, PAIR_STATE_WORDS } from './pair-states.ts';
export { PairViews } from './PairViews.tsx';
