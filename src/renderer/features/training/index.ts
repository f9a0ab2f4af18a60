export { TrainingImportDialog } from './TrainingImportDialog.tsx';
