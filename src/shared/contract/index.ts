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
import { importMemoryContract } from './import-memory.ts';
import { intakeContract } from './intake.ts';
import { listImportContract } from './list-import.ts';
import { matchingContract } from './matching.ts';
import { orientationContract } from './orientation.ts';
import { outcomesContract } from './outcomes.ts';
import { pairsContract } from './pairs.ts';
import { peopleViewsContract } from './people-views.ts';
import { programContract } from './program.ts';
import { programsContract } from './programs.ts';
import { readinessContract } from './readiness.ts';
import { resourcesContract } from './resources.ts';
import { rosterContract } from './roster.ts';
import { rosterImportContract } from './roster-import.ts';
import { scenariosContract } from './scenarios.ts';
import { trainingContract } from './training.ts';
import { surveysContract } from './surveys.ts';
import { tasksContract } from './tasks.ts';
import { topicsContract } from './topics.ts';

/** Named feature by feature: written out whole, the type is longer than the compiler serializes. */
export type Contract = {
  readonly programs: typeof programsContract;
  readonly program: typeof programContract;
  readonly charter: typeof charterContract;
  readonly home: typeof homeContract;
  readonly closure: typeof closureContract;
  readonly history: typeof historyContract;
  readonly roster: typeof rosterContract;
  readonly rosterImport: typeof rosterImportContract;
  readonly importMemory: typeof importMemoryContract;
  readonly listImport: typeof listImportContract;
  readonly peopleViews: typeof peopleViewsContract;
  readonly enrollment: typeof enrollmentContract;
  readonly intake: typeof intakeContract;
  readonly engagement: typeof engagementContract;
  readonly checkins: typeof checkinsContract;
  readonly health: typeof healthContract;
  readonly tasks: typeof tasksContract;
  readonly topics: typeof topicsContract;
  readonly pairs: typeof pairsContract;
  readonly agreements: typeof agreementsContract;
  readonly fitChecks: typeof fitChecksContract;
  readonly concerns: typeof concernsContract;
  readonly goals: typeof goalsContract;
  readonly changes: typeof changesContract;
  readonly documents: typeof documentsContract;
  readonly outcomes: typeof outcomesContract;
  readonly readiness: typeof readinessContract;
  readonly orientation: typeof orientationContract;
  readonly training: typeof trainingContract;
  readonly resources: typeof resourcesContract;
  readonly matching: typeof matchingContract;
  readonly scenarios: typeof scenariosContract;
  readonly surveys: typeof surveysContract;
};

/** Everything that a window may ask of the core, by feature. */
export const contract: Contract = {
  programs: programsContract,
  program: programContract,
  charter: charterContract,
  home: homeContract,
  closure: closureContract,
  history: historyContract,
  roster: rosterContract,
  peopleViews: peopleViewsContract,
  rosterImport: rosterImportContract,
  importMemory: importMemoryContract,
  listImport: listImportContract,
  enrollment: enrollmentContract,
  intake: intakeContract,
  engagement: engagementContract,
  checkins: checkinsContract,
  health: healthContract,
  tasks: tasksContract,
  topics: topicsContract,
  pairs: pairsContract,
  agreements: agreementsContract,
  fitChecks: fitChecksContract,
  concerns: concernsContract,
  goals: goalsContract,
  changes: changesContract,
  documents: documentsContract,
  outcomes: outcomesContract,
  surveys: surveysContract,
  readiness: readinessContract,
  orientation: orientationContract,
  training: trainingContract,
  resources: resourcesContract,
  matching: matchingContract,
  scenarios: scenariosContract,
};
