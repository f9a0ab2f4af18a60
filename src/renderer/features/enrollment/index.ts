export { ImportFormsDialog } from './ImportFormsDialog.tsx';
