export { SurveyImportDialog } from './SurveyImportDialog.tsx';
