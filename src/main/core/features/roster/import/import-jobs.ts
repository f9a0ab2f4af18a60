import type { MessagePort } from 'node:worker_threads';
import { refuse } from '#core/refusal.ts';
import { analyzeRoster, type RosterAnalysis, type RosterAnalysisInput } from './analyze-roster.ts';
import { columnsUnder } from './columns-under.ts';
import type { PersonTable } from './image-of-people.ts';
import { inspectRoster, type RosterInspectionInput } from './inspect-roster.ts';
import { readTable, type RosterTable } from './read-table.ts';
import { RosterFileRefusal } from './refusal.ts';
import { sendBatches } from './row-feed.ts';

export { warmUp } from './warm-up.ts';

/**
 * The import's slow steps as jobs of one thread, which is kept while the wizard is open: it reads a file once for
 * looking at it, checking and importing, and knows what its last check found.
 */
type Kept<T> = { readonly key: string; readonly value: T };
let table: Kept<RosterTable> | null = null;
let analysis: Kept<RosterAnalysis> | null = null;

/** Reads a file, or gives what the last job read of the same file in the same way. */
const readOnce: typeof readTable = async (bytes, reading) => {
  const key = JSON.stringify(reading);
  if (table?.key !== key) {
    // Two tables of a large roster may not fit side by side.
    table = null;
    analysis = null;
    table = { key, value: await readTable(bytes, reading) };
  }
  return table.value;
};

type Report = Parameters<typeof analyzeRoster>[1];

/** A file that cannot be a roster is answered with BAD_FILE. */
export const inspectRosterJob = withRefusals((input: RosterInspectionInput) =>
  inspectRoster(input, readOnce),
);

/** The columns of the file read in a given way. */
export const columnsUnderJob = (input: Parameters<typeof columnsUnder>[0]) => columnsUnder(input, readOnce);

/** Checks the file; `key` names the check for the jobs that want its rows. */
export const analyzeRosterJob = withRefusals(
  async ({ key, ...input }: RosterAnalysisInput & { readonly key: string }, report?: Report) => {
    analysis = null;
    const value = await analyzeRoster(input, report, readOnce);
    analysis = { key, value };
    const { check, encoding, rows } = value;
    return { check, encoding, plan: rows.plan };
  },
);

/** Sends the rows of a check to the core, which writes them meanwhile. */
export async function sendRosterRowsJob(input: {
  readonly key: string;
  readonly port: MessagePort;
  readonly sent: Int32Array<SharedArrayBuffer>;
  readonly folder: string;
  readonly table: PersonTable;
}): Promise<void> {
  sendBatches(input.port, input.sent, input.folder, () => analysisOf(input.key).rows.batches(input.table));
}

/** The rows that are not imported, as the text of a CSV file. */
export async function rejectedRosterRowsJob({ key }: { readonly key: string }): Promise<string> {
  return analysisOf(key).rejectedCsv();
}

function analysisOf(key: string): RosterAnalysis {
  if (analysis?.key !== key) throw new Error('The check of this file is no longer known');
  return analysis.value;
}

function withRefusals<A extends readonly unknown[], O>(
  work: (...input: A) => Promise<O>,
): (...input: A) => Promise<O> {
  return async (...input) => {
    try {
      return await work(...input);
    } catch (error) {
      throw error instanceof RosterFileRefusal ? refuse('BAD_FILE', error.message) : error;
    }
  };
}
