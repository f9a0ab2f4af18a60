import type { PrintedFile, PrintJob } from './features/documents/printing.ts';
import type { ExportedCell } from './features/roster/export-rows.sql.ts';
import type { PreparationInput, PreparedBoard } from './features/matching/prepare-board.ts';
import type { Places } from './features/matching/drop-effect.ts';
import type { CohortProblem } from './features/matching/objectives/objective.ts';
import type { CohortInput, CohortMatch } from './features/matching/match-cohort.ts';
import type { RosterInspectionInput } from './features/roster/import/inspect-roster.ts';
import type { ListRows, readRows as ReadRows } from './features/roster/import/read-rows.ts';
import type * as ImportJobsModule from './features/roster/import/import-jobs.ts';
import type { JobProgress } from './jobs.ts';

type ImportJobs = typeof ImportJobsModule;
const importJobs = (): Promise<ImportJobs> => import('./features/roster/import/import-jobs.ts');

/** How a job reports progress while it runs. */
export type Report = (progress: JobProgress) => void;

/**
 * Every slow job by name. Inputs and outputs are plain values that survive a structured clone;
 * modules are loaded when first needed, so that a thread starts fast.
 */
export const JOBS = {
  /** Answers with its input; proves in tests that threads, progress and cancel work. */
  async echo(input: { readonly value: string; readonly steps: number }, report: Report): Promise<string> {
    for (let step = 1; step <= input.steps; step += 1) {
      report({ done: step, total: input.steps, label: 'Counting' });
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    return input.value;
  },
  async prepareBoard(input: PreparationInput): Promise<PreparedBoard> {
    const { prepare } = await import('./features/matching/prepare-board.ts');
    return prepare(input);
  },
  async matchCohort(input: CohortInput, report: Report): Promise<CohortMatch> {
    const { matchCohort } = await import('./features/matching/match-cohort.ts');
    return await matchCohort(input, report);
  },
  async solveCohort(input: CohortProblem, report: Report): Promise<readonly Places[]> {
    report({ done: 0, total: 1, label: 'Looking for the arrangement that moves the fewest' });
    const { solveCohort } = await import('./features/matching/objectives/solve-cohort.ts');
    const { pairs } = solveCohort(input);
    report({ done: 1, total: 1, label: 'Proof checked' });
    return pairs;
  },
  /** Loads the code of an import, and has it compiled, before there is a file. */
  async prepareRoster(): Promise<void> {
    await (await importJobs()).warmUp();
  },
  async inspectRoster(input: RosterInspectionInput) {
    return (await importJobs()).inspectRosterJob(input);
  },
  async columnsUnder(input: Parameters<ImportJobs['columnsUnderJob']>[0]) {
    return (await importJobs()).columnsUnderJob(input);
  },
  /** Any other list of people: who came, who completed what. */
  async readRows(input: Parameters<typeof ReadRows>[0], report: Report): Promise<ListRows> {
    const { readRows } = await import('./features/roster/import/read-rows.ts');
    return await readRows(input, report);
  },
  async analyzeRoster(input: Parameters<ImportJobs['analyzeRosterJob']>[0], report: Report) {
    return (await importJobs()).analyzeRosterJob(input, report);
  },
  async sendRosterRows(input: Parameters<ImportJobs['sendRosterRowsJob']>[0]): Promise<void> {
    return (await importJobs()).sendRosterRowsJob(input);
  },
  async rejectedRosterRows(input: { readonly key: string }): Promise<string> {
    return (await importJobs()).rejectedRosterRowsJob(input);
  },
  async writeRosterWorkbook(input: {
    readonly labels: readonly string[];
    readonly rows: readonly (readonly ExportedCell[])[];
  }): Promise<Uint8Array> {
    const { workbookOf } = await import('./features/roster/export-file.ts');
    return workbookOf(input.labels, input.rows);
  },
  async printDocument(input: PrintJob, report: Report): Promise<PrintedFile> {
    const { printDocument } = await import('./features/documents/printing.ts');
    return await printDocument(input, report);
  },
  async findMissingCharacters(input: {
    readonly texts: readonly string[];
    readonly fontsDir?: string;
  }): Promise<readonly string[]> {
    const { findMissingCharacters } = await import('./features/documents/printing.ts');
    return await findMissingCharacters(input);
  },
};

type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;
