export { PaperDialog } from './PaperDialog.tsx';
export { usePrintRun } from './use-print-run.ts';
