import type { ReactNode } from 'react';
import type { RecalledReading } from '#shared/contract/import-memory.ts';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';

export type ImportStep = 'file' | 'map' | 'check' | 'done';

/** What the steps of each kind get from the import screen, which has read the file. */
export type ImportStepsProps = {
  readonly preview: RosterTablePreview;
  readonly reading: RosterReading;
  /** How a file like this was read by hand the last time; it is read so until something else is chosen. */
  readonly recalled: RecalledReading | null;
  readonly isReading: boolean;
  /** Why the file could not be read in another way. */
  readonly readingProblem: string | null;
  /** Stands above the columns: whether it looks like another kind of list. */
  readonly banner: ReactNode;
  readonly onReread: (reading: RosterReading) => void;
  /** What was remembered of how such a file is read is not known any more. */
  readonly onForget: () => void;
  /** Back to the choice of a file. */
  readonly onBack: () => void;
};
