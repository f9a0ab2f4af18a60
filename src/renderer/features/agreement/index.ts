export { PairAgreement } from './PairAgreement.tsx';
