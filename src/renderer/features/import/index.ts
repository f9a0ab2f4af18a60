/** What other lists share with the wizard of the roster: they are to feel like one. */
export { default as checkStyles } from './CheckStep.module.css';
export { default as doneStyles } from './DoneStep.module.css';
export { default as mapStyles } from './MapStep.module.css';
export { default as mappingTableStyles } from './MappingTable.module.css';
export { default as problemGroupStyles } from './ProblemGroup.module.css';
export { default as questionCardStyles } from './QuestionCard.module.css';
export { ReadingPanel } from './ReadingPanel.tsx';
export { RowsPreview } from './RowsPreview.tsx';
export type { ImportStep } from './use-roster-import.ts';
export { WizardFooter } from './WizardFooter.tsx';
