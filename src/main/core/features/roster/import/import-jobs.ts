import { refuse } from '#core/refusal.ts';
import { analyzeRoster } from './analyze-roster.ts';
import { inspectRoster } from './inspect-roster.ts';
import { RosterFileRefusal } from './refusal.ts';

/** The import's slow steps as jobs of a thread: a file that cannot be a roster is answered with BAD_FILE. */
export const inspectRosterJob = withRefusals(inspectRoster);
export const analyzeRosterJob = withRefusals(analyzeRoster);

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
