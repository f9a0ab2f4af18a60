import { enrollmentContract } from './enrollment.ts';
import { documentsContract } from './documents.ts';
import { engagementContract } from './engagement.ts';
import { historyContract } from './history.ts';
import { matchingContract } from './matching.ts';
import { outcomesContract } from './outcomes.ts';
import { pairsContract } from './pairs.ts';
import { programContract } from './program.ts';
import { programsContract } from './programs.ts';
import { readinessContract } from './readiness.ts';
import { rosterContract } from './roster.ts';
import { rosterImportContract } from './roster-import.ts';
import { scenariosContract } from './scenarios.ts';

/** Everything that a window may ask of the core, by feature. */
export const contract = {
  programs: programsContract,
  program: programContract,
  history: historyContract,
  roster: rosterContract,
  rosterImport: rosterImportContract,
  enrollment: enrollmentContract,
  engagement: engagementContract,
  pairs: pairsContract,
  documents: documentsContract,
  outcomes: outcomesContract,
  readiness: readinessContract,
  matching: matchingContract,
  scenarios: scenariosContract,
};
