import type { IsoDate } from '#shared/domain/dates.ts';
import { analyzeRoster } from './analyze-roster.ts';
import { inspectRoster } from './inspect-roster.ts';

/** Rows of the made-up roster; the engine compiles what it has seen some thousand times. */
const ROWS = 6_000;
const ROUNDS = 2;
const TODAY = '2026-01-01' as IsoDate;
const FIRST = ['Ana', 'Bo', 'Chiara', 'Jörg', 'Luís', 'Mei', 'Olu'];
const LAST = ['Sol', 'Berg', 'Weiß-Kaya', 'García', 'Okafor'];

/**
 * Takes a made-up roster through the whole import short of writing, so that the thread's code is compiled when the
 * facilitator's file comes: a new thread takes a third longer. Runs while the wizard waits for a file.
 */
export async function warmUp(): Promise<void> {
  const text = new TextEncoder().encode(madeUpRoster());
  // Shared, as the facilitator's file is.
  const bytes = new Uint8Array(new SharedArrayBuffer(text.length));
  bytes.set(text);
  for (let round = 0; round < ROUNDS; round++) {
    const { columns } = await inspectRoster({ bytes, reading: {}, today: TODAY, ladder: [] });
    const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
    const { rows } = await analyzeRoster({
      bytes,
      reading: {},
      choices: { mapping, dateOrders: [], repairs: [], today: TODAY },
      existing: { personIds: new Float64Array(), columns: {} },
    });
    Array.from(rows.batches());
  }
}

function madeUpRoster(): string {
  const lines = [
    'Employee ID,First name,Last name,Work e-mail,Job title,Department,Location,Manager ID,Grade,Hire date,Status',
  ];
  for (let i = 1; i <= ROWS; i++) {
    // A few cells that are not right, or the engine takes the ways that they go for impossible.
    const hired = i % 400 === 0 ? '2021-02-30' : `20${String(10 + (i % 12))}-0${1 + (i % 9)}-1${i % 9}`;
    const email = i % 500 === 0 ? 'none "given"' : i % 700 === 0 ? 'jörg@example.org' : `w${i}@example.org`;
    const manager = i === 1 ? '' : `W${i >> 3 || 1}`;
    lines.push(
      `W${i},${FIRST[i % 7] ?? ''},"${LAST[i % 5] ?? ''}",${email},"Analyst, ${i % 90}",Department ${i % 40},Site ${i % 9},${manager},${1 + (i % 9)},${hired},Active`,
    );
  }
  return lines.join('\n');
}
