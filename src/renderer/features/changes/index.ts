export { OutcomeViews } from './OutcomeViews.tsx';
