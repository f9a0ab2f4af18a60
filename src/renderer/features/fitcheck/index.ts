export { PairFitCheck } from './PairFitCheck.tsx';
