import './platform.ts';
import { ORPCError, type Router } from '@orpc/server';
import type { contract } from '#shared/contract/index.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import { os, releaseHeld, type CoreContext, type WindowState } from './app.ts';
import { agreementsHandlers } from './features/agreements/index.ts';
import { changesHandlers } from './features/changes/index.ts';
import { closureHandlers } from './features/closure/index.ts';
import { checkinsHandlers } from './features/checkins/index.ts';
import { concernsHandlers } from './features/concerns/index.ts';
import { documentsHandlers } from './features/documents/index.ts';
import { engagementHandlers } from './features/engagement/index.ts';
import { enrollmentHandlers } from './features/enrollment/index.ts';
import { goalsHandlers } from './features/goals/index.ts';
import { healthHandlers } from './features/health/index.ts';
import { fitChecksHandlers } from './features/fit-checks/index.ts';
import { historyHandlers } from './features/history/index.ts';
import { homeHandlers } from './features/home/index.ts';
import { intakeHandlers } from './features/intake/index.ts';
import { importMemoryHandlers } from './features/import-memory/index.ts';
import { listImportHandlers } from './features/list-import/index.ts';
import { matchingHandlers } from './features/matching/index.ts';
import { orientationHandlers } from './features/orientation/index.ts';
import { outcomesHandlers } from './features/outcomes/index.ts';
import { pairsHandlers } from './features/pairs-life/index.ts';
import { charterHandlers, programHandlers } from './features/program/index.ts';
import { programsHandlers } from './features/programs/index.ts';
import { readinessHandlers } from './features/readiness/index.ts';
import { resourcesHandlers } from './features/resources/index.ts';
import { rosterHandlers } from './features/roster/index.ts';
import { peopleViewsHandlers } from './features/roster/views/index.ts';
import { clearAbandoned, rosterImportHandlers } from './features/roster/import/index.ts';
import { scenariosHandlers } from './features/scenarios/index.ts';
import { surveysHandlers } from './features/surveys/index.ts';
import { tasksHandlers } from './features/tasks/index.ts';
import { topicsHandlers } from './features/topics/index.ts';
import { trainingHandlers } from './features/training/index.ts';
import { createJobRunner } from './jobs.ts';
import { Workspace } from './workspace.ts';

export type CoreOptions = {
  /** Holds the program files and the list of them. */
  readonly dataDir: string;
  readonly version: string;
  /** The bundled (or source) file of `worker.ts`. */
  readonly workerFile: string | URL;
  readonly resourcesDir?: string;
  /** The clock; tests hold it still. */
  readonly now?: () => IsoInstant;
  readonly log: (line: string) => void;
};

/** The whole application without any host: what a window may call, and the end of it. */
export type Core = { connect(): Connection; close(): Promise<void> };

/** One window's line to the core. */
export type Connection = { readonly router: typeof router; readonly context: CoreContext; close(): void };

export const router: Router<typeof contract, CoreContext> = os.router({
  programs: programsHandlers,
  program: programHandlers,
  charter: charterHandlers,
  home: homeHandlers,
  closure: closureHandlers,
  history: historyHandlers,
  roster: rosterHandlers,
  peopleViews: peopleViewsHandlers,
  rosterImport: rosterImportHandlers,
  importMemory: importMemoryHandlers,
  listImport: listImportHandlers,
  enrollment: enrollmentHandlers,
  intake: intakeHandlers,
  engagement: engagementHandlers,
  checkins: checkinsHandlers,
  health: healthHandlers,
  tasks: tasksHandlers,
  topics: topicsHandlers,
  pairs: pairsHandlers,
  agreements: agreementsHandlers,
  fitChecks: fitChecksHandlers,
  concerns: concernsHandlers,
  goals: goalsHandlers,
  changes: changesHandlers,
  documents: documentsHandlers,
  outcomes: outcomesHandlers,
  surveys: surveysHandlers,
  readiness: readinessHandlers,
  orientation: orientationHandlers,
  training: trainingHandlers,
  resources: resourcesHandlers,
  matching: matchingHandlers,
  scenarios: scenariosHandlers,
});

/** Told of every error that a handler throws: refusals are expected, bugs are logged in full. */
export function errorReporter(log: (line: string) => void) {
  return (error: unknown): void => {
    if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
}

export function createCore(options: CoreOptions): Core {
  const workspace = new Workspace(options.dataDir);
  // By the computer's own clock, as the files are: the clock of the session may stand anywhere.
  clearAbandoned(workspace.stagingDir, Date.now());
  const jobs = createJobRunner(options.workerFile);
  const connections = new Set<Connection>();
  return {
    connect() {
      const window: WindowState = { program: null, held: new Map() };
      const context: CoreContext = {
        workspace,
        jobs,
        now: options.now ?? (() => new Date().toISOString() as IsoInstant),
        version: options.version,
        resourcesDir: options.resourcesDir ?? null,
        window,
      };
      const connection: Connection = {
        router,
        context,
        close() {
          if (!connections.delete(connection)) return;
          if (window.program) workspace.leave(window.program);
          window.program = null;
          releaseHeld(window);
        },
      };
      connections.add(connection);
      return connection;
    },
    async close() {
      await jobs.close();
      for (const connection of [...connections]) connection.close();
      workspace.close();
    },
  };
}
