import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import type { ImportStep } from '../import/index.ts';

/** What a list's steps get from the import screen, which has read the file. */
export type ListImportProps = {
  readonly preview: RosterTablePreview;
  readonly reading: RosterReading;
  readonly isReading: boolean;
  readonly step: ImportStep;
  readonly onStep: (step: ImportStep) => void;
  readonly onReread: (reading: RosterReading) => void;
  /** Back to the choice of a file. */
  readonly onBack: () => void;
};
