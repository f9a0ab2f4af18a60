import { describe, expect, it } from 'vitest';
import { startCore } from './core-client.ts';
import {
  damagedCsv,
  damagedWorkbook,
  EARLIER_ROSTER,
  randomNumbers,
  type Random,
} from './damaged-rosters.ts';
import { fuzzedProgram, type FuzzedProgram } from './fuzzed-program.ts';

const isLong = process.env['COUNTERPART_LONG'] === '1';
const CSV_RUNS = isLong ? 10_000 : 120;
const XLSX_RUNS = isLong ? 5_000 : 40;
/** Files for the same two programs; a failure is repeated by starting with the first of its files. */
const FILES_A_PROGRAM = 500;

const MEGABYTE = 1024 * 1024;
/** Far more than files of a few kilobytes need, far less than a reader that keeps what it reads would take. */
const MOST_MEMORY = 600;

/** An empty program, and one whose people were imported before. */
async function programs(): Promise<readonly FuzzedProgram[]> {
  const started = startCore();
  return [await fuzzedProgram(started, null), await fuzzedProgram(started, EARLIER_ROSTER)];
}

async function fuzz(runs: number, make: (next: Random) => Uint8Array) {
  const outcome = { written: 0, checked: 0, refused: 0, slowest: 0, memory: 0 };
  let both: readonly FuzzedProgram[] = [];
  for (let run = 0; run < runs; run++) {
    if (run % FILES_A_PROGRAM === 0) both = await programs();
    const next = randomNumbers(run + 1);
    const bytes = make(next);
    for (const [place, program] of both.entries()) {
      // Both check it, one writes it: undoing an import takes as long as all the rest.
      const isWritten = place === run % 2;
      // Processor time, because a busy machine is not a hang.
      const start = process.cpuUsage();
      try {
        outcome[await program.take(bytes, next, isWritten)]++;
      } catch (error) {
        throw new Error(`run ${run}: ${String(error)}`, { cause: error });
      }
      const { user, system } = process.cpuUsage(start);
      outcome.slowest = Math.max(outcome.slowest, (user + system) / 1000);
    }
    const { heapUsed, external } = process.memoryUsage();
    outcome.memory = Math.max(outcome.memory, (heapUsed + external) / MEGABYTE);
    if ((run + 1) % 1000 === 0) console.log(`${run + 1} files`, outcome);
  }
  return outcome;
}

describe('files damaged at random', () => {
  const kinds = [
    { kind: 'CSV', runs: CSV_RUNS, make: damagedCsv, least: CSV_RUNS / 4 },
    { kind: 'XLSX', runs: XLSX_RUNS, make: damagedWorkbook, least: XLSX_RUNS / 8 },
  ];
  it.for(kinds)(
    'as $kind ($runs) are written and taken back, or refused; they never crash, hang or fill the memory',
    { timeout: 3_600_000 },
    async ({ runs, make, least }) => {
      const outcome = await fuzz(runs, make);
      expect(outcome.written).toBeGreaterThan(least);
      expect(outcome.slowest).toBeLessThan(1000);
      expect(outcome.memory).toBeLessThan(MOST_MEMORY);
    },
  );
});
