export { PairHealthSection } from './PairHealthSection.tsx';
