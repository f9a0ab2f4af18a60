export { PaperDialog } from './PaperDialog.tsx';
