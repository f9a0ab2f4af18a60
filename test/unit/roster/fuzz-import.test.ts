import { describe, expect, it } from 'vitest';
import { analyzeRoster } from '#core/features/roster/import/analyze-roster.ts';
import { inspectRoster } from '#core/features/roster/import/inspect-roster.ts';
import { RosterFileRefusal } from '#core/features/roster/import/refusal.ts';
import { NOBODY, TODAY, writtenBy } from './check-file.ts';
import { bytesOf, textRows, workbookOf } from './roster-files.ts';
import { packedPeople } from './saved-people.ts';

const isLong = process.env['COUNTERPART_LONG'] === '1';
const CSV_RUNS = isLong ? 10_000 : 300;
const XLSX_RUNS = isLong ? 5_000 : 100;

/** Numbers that are the same in every run (mulberry32), so that a failure can be repeated. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const MEGABYTE = 1024 * 1024;
/** Far more than files of a few kilobytes need, far less than a reader that keeps what it reads would take. */
const MOST_MEMORY = 600;

const ROWS = [
  ['Employee ID', 'First name', 'Last name', 'E-mail', 'Hire date', 'Grade', 'Manager ID', 'Skills offered'],
  ...Array.from({ length: 40 }, (_, i) => [
    `E${i}`,
    `Ana${i}`,
    'Müller, Jr.',
    `a${i}@example.org`,
    `2020-01-${10 + (i % 18)}`,
    String(i % 9),
    `E${i >> 2}`,
    'Python:4; SQL (2)',
  ]),
];
/** The people of an import before, some of whom have left or were known by another ID. */
const SAVED = packedPeople(
  ROWS.slice(1).map(([employeeId = '', firstName = '', lastName = '', email = ''], i) => ({
    employeeId: i % 5 === 0 ? `0${employeeId}` : employeeId,
    firstName,
    lastName,
    email,
    manager: `E${i >> 1}`,
    ...(i % 3 === 0 ? { status: 'left', terminationDate: '2026-01-31' } : {}),
  })),
);
const SEEDS = [
  bytesOf(ROWS.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n')),
  bytesOf(ROWS.map(row => row.join('\t')).join('\n'), 'utf-16le'),
  bytesOf(ROWS.map(row => row.join(';')).join('\n'), 'windows-1252'),
];
const NASTY = [
  '"',
  '""',
  '\u0000',
  '\ufeff',
  '\u202e',
  '=cmd()',
  ',,,,,,,',
  '\n',
  '\r',
  '__proto__',
  '\ud800',
  '9'.repeat(400),
  '\u001f',
  '\u001e\u001d',
  '-',
  '31.12.9999',
  'E1',
  '<',
  '\u0001',
];

function mutate(seed: Uint8Array, next: (below: number) => number): Uint8Array {
  let bytes = Buffer.from(seed);
  for (let times = 1 + next(12); times > 0; times--) {
    const at = next(bytes.length || 1);
    switch (next(6)) {
      case 0:
        if (bytes.length > 0) bytes[at] = next(256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + next(40))]);
        break;
      case 2:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(NASTY[next(NASTY.length)] ?? ''),
          bytes.subarray(at),
        ]);
        break;
      case 3:
        bytes = Buffer.concat([bytes, bytes.subarray(at, at + 200)]);
        break;
      case 4:
        bytes = Buffer.from(bytes.subarray(0, bytes.length - next(bytes.length >> 2 || 1)));
        break;
      default:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(Array.from({ length: next(30) }, () => next(256))),
          bytes.subarray(at),
        ]);
    }
  }
  return bytes;
}

/** The whole pipeline short of writing. Everything but a refusal with a sentence is a bug. */
async function survive(bytes: Uint8Array): Promise<'imported' | 'refused'> {
  try {
    const preview = await inspectRoster({ bytes, reading: {}, today: TODAY, ladder: [] });
    const mapping = preview.columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
    const input = {
      bytes,
      reading: {},
      choices: { mapping, dateOrders: [], nameOrder: 'firstLast', repairs: [], today: TODAY },
    } as const;
    const analysis = await analyzeRoster({ ...input, existing: NOBODY });
    const { rows, new: added, rejected } = analysis.check.counts;
    expect(added + rejected).toBe(rows);
    for (const field of ['lastName', 'skillsOffered'] as const)
      expect(writtenBy(analysis, field).length).toBe(added);
    expect(analysis.rejectedCsv().split('\r\n').length).toBeGreaterThan(rejected);
    const ids = writtenBy(analysis, 'employeeId').join(' ');
    // oxlint-disable-next-line no-control-regex -- that none is left is what is shown
    expect(ids).not.toMatch(/[\u0000-\u001f]/);
    const { counts } = (await analyzeRoster({ ...input, existing: SAVED })).check;
    expect(counts.new + counts.changed + counts.unchanged + counts.rejected).toBe(counts.rows);
    return 'imported';
  } catch (error) {
    if (!(error instanceof RosterFileRefusal)) throw error;
    expect(error.message).toMatch(/\w.*\.$/s);
    return 'refused';
  }
}

async function fuzz(runs: number, make: (next: (below: number) => number) => Uint8Array) {
  const outcome = { imported: 0, refused: 0, slowest: 0, memory: 0 };
  for (let run = 0; run < runs; run++) {
    const bytes = make(randomNumbers(run + 1));
    // Processor time, because a busy machine is not a hang.
    const start = process.cpuUsage();
    try {
      outcome[await survive(bytes)]++;
    } catch (error) {
      throw new Error(`run ${run}: ${String(error)}`, { cause: error });
    }
    const { user, system } = process.cpuUsage(start);
    outcome.slowest = Math.max(outcome.slowest, (user + system) / 1000);
    const { heapUsed, external } = process.memoryUsage();
    outcome.memory = Math.max(outcome.memory, (heapUsed + external) / MEGABYTE);
  }
  return outcome;
}

describe('files damaged at random', () => {
  it(
    `as CSV (${CSV_RUNS}) are read or refused, never crash, hang or fill the memory`,
    { timeout: 3_600_000 },
    async () => {
      const outcome = await fuzz(CSV_RUNS, next =>
        mutate(SEEDS[next(SEEDS.length)] ?? new Uint8Array(), next),
      );
      expect(outcome.imported).toBeGreaterThan(CSV_RUNS / 4);
      expect(outcome.slowest).toBeLessThan(1000);
      expect(outcome.memory).toBeLessThan(MOST_MEMORY);
    },
  );

  it(
    `as XLSX (${XLSX_RUNS}) are read or refused, never crash, hang or fill the memory`,
    { timeout: 3_600_000 },
    async () => {
      const workbook = workbookOf([{ name: 'People', cells: textRows(ROWS) }]);
      const cells = textRows(ROWS);
      const outcome = await fuzz(XLSX_RUNS, next => {
        if (next(2) === 0) return mutate(workbook, next);
        // Damage inside the XML reaches the cell reader, which damage to the container hides from it.
        return workbookOf([
          { name: 'People', cells: Buffer.from(mutate(Buffer.from(cells), next)).toString('utf8') },
        ]);
      });
      expect(outcome.imported).toBeGreaterThan(XLSX_RUNS / 8);
      expect(outcome.slowest).toBeLessThan(1000);
      expect(outcome.memory).toBeLessThan(MOST_MEMORY);
    },
  );
});
