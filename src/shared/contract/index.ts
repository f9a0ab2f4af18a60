import { charterContract } from './charter.ts';
import { checkinsContract } from './checkins.ts';
import { closureContract } from './closure.ts';
import { agreementsContract } from './agreements.ts';
import { enrollmentContract } from './enrollment.ts';
import { concernsContract } from './concerns.ts';
import { documentsContract } from './documents.ts';
import { engagementContract } from './engagement.ts';
import { changesContract } from './changes.ts';
import { goalsContract } from './goals.ts';
import { healthContract } from './health.ts';
import { fitChecksContract } from './fit-checks.ts';
import { historyContract } from './history.ts';
import { homeContract } from './home.ts';
import { matchingContract } from './matching.ts';
import { orientationContract } from './orientation.ts';
import { outcomesContract } from './outcomes.ts';
import { pairsContract } from './pairs.ts';
import { programContract } from './program.ts';
import { programsContract } from './programs.ts';
import { readinessContract } from './readiness.ts';
import { resourcesContract } from './resources.ts';
import { rosterContract } from './roster.ts';
import { rosterImportContract } from './roster-import.ts';
import { scenariosContract } from './scenarios.ts';
import { trainingContract } from './training.ts';
import { tasksContract } from './tasks.ts';

/** Everything that a window may ask of the core, by feature. */
export const contract = {
  programs: programsContract,
  program: programContract,
  charter: charterContract,
  home: homeContract,
  closure: closureContract,
  history: historyContract,
  roster: rosterContract,
  rosterImport: rosterImportContract,
  enrollment: enrollmentContract,
  engagement: engagementContract,
  checkins: checkinsContract,
  health: healthContract,
  tasks: tasksContract,
  pairs: pairsContract,
  agreements: agreementsContract,
  fitChecks: fitChecksContract,
  concerns: concernsContract,
  goals: goalsContract,
  changes: changesContract,
  documents: documentsContract,
  outcomes: outcomesContract,
  readiness: readinessContract,
  orientation: orientationContract,
  training: trainingContract,
  resources: resourcesContract,
  matching: matchingContract,
  scenarios: scenariosContract,
};
