export { EventDialog } from './EventDialog.tsx';
export { ReadListDialog } from './ReadListDialog.tsx';
