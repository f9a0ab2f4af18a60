export { PairCheckIns } from './PairCheckIns.tsx';
