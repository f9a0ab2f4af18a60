export { PairGoals } from './PairGoals.tsx';
export { usePaperWork } from './use-paper-work.ts';
