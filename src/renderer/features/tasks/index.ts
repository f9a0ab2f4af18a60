export { PairTasks } from './PairTasks.tsx';
