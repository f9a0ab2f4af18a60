export { PairClosing } from './PairClosing.tsx';
