import { analyzeRoster, type RosterAnalysis } from '#core/features/roster/import/analyze-roster.ts';
import { inspectRoster } from '#core/features/roster/import/inspect-roster.ts';
import { RosterFileRefusal } from '#core/features/roster/import/refusal.ts';
import { sendBatches } from '#core/features/roster/import/row-feed.ts';
import type { JobLane, JobRunner } from '#core/jobs.ts';
import { refuse } from '#core/refusal.ts';
import type { JobInput, JobName } from '#core/worker-jobs.ts';

/**
 * Runs the jobs of an import in this thread. A thread for each of thousands of files would take an hour to start; that
 * jobs work in threads is shown elsewhere.
 */
export function sameThreadJobs(): JobRunner {
  const openLane = (): JobLane => {
    const work = importJobs();
    return {
      run: async (name: JobName, input: unknown) => {
        const job = work[name as keyof typeof work] as ((given: unknown) => unknown) | undefined;
        if (!job) throw new Error(`An import has no job ${name}`);
        try {
          return (await job(input)) as never;
        } catch (error) {
          throw error instanceof RosterFileRefusal ? refuse('BAD_FILE', error.message) : error;
        }
      },
      close() {},
    };
  };
  return { openLane, run: (name, input) => openLane().run(name, input), async close() {} };
}

/** The jobs of one file: as `import-jobs.ts` has them, which keeps one file for each thread. */
function importJobs() {
  let analysis: RosterAnalysis | null = null;
  const checked = (): RosterAnalysis => {
    if (!analysis) throw new Error('The file has not been checked');
    return analysis;
  };
  return {
    prepareRoster: () => {},
    inspectRoster,
    async analyzeRoster(input: JobInput<'analyzeRoster'>) {
      analysis = await analyzeRoster(input);
      return { check: analysis.check, encoding: analysis.encoding, plan: analysis.rows.plan };
    },
    sendRosterRows({ port, sent, folder, table }: JobInput<'sendRosterRows'>) {
      sendBatches(port, sent, folder, () => checked().rows.batches(table));
    },
    rejectedRosterRows: () => checked().rejectedCsv(),
  };
}
