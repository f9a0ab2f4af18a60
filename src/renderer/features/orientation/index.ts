export { EventDialog } from './EventDialog.tsx';
