import { describe, expect, it } from 'vitest';
import type { RosterRepair } from '#shared/contract/roster-import.ts';
import type { PackedPeople } from '#core/features/roster/import/existing-people.ts';
import { analyzed, NOBODY } from './check-file.ts';
import { packedPeople } from './saved-people.ts';

/** As many as it takes until a column is judged to differ in nearly every row, and then some. */
const ROWS = 6_000;

const JUNK = [
  ...[
    '',
    '  ',
    'none',
    'N/A',
    '-',
    '=1+1',
    '#N/A',
    'a  b',
    ' x ',
    '\u202eevil',
    'Müller',
    'x\u0000y',
    '東京',
    '😀',
  ],
  ...[
    '"q ""d"" q"',
    '"a,b"',
    '"a\nb"',
    '1.5E+10',
    '007',
    'é',
    'Total: 12',
    'none given',
    'Sol  Maria',
    'Sol Ma\u007fria',
  ],
];

/** A roster in which about one cell in sixty is not as it should be, the same for the same seed. */
function messyRoster(seed: number, isUnique: boolean): string {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
  const pick = (texts: readonly string[]): string => texts[random(texts.length)] ?? '';
  const cell = (text: string): string => (random(60) === 0 ? pick(JUNK) : text);
  const header =
    'Employee ID,First name,Last name,Work e-mail,Job title,Department,Manager ID,Grade,Hire date,Status,Leave date,Skills offered';
  const lines = [header];
  for (let i = 1; i <= ROWS; i++) {
    const id = random(50) === 0 ? `E${random(ROWS)}` : random(200) === 0 ? `e${i}` : `E${i}`;
    const cells = [
      id,
      isUnique ? `Ana${i}` : pick(['Ana', 'Bo', 'Jörg']),
      isUnique ? `Sol-${i}${i % 5 === 0 ? 'ü' : ''}` : pick(['Berg', 'Weiß', 'van der Berg']),
      random(80) === 0 ? `P${random(ROWS)}@Example.org` : `p${i}@example.org`,
      isUnique ? `Analyst ${i}` : 'Analyst',
      `Department ${i % 60}`,
      random(40) === 0 ? `X${i}` : `E${random(30) === 0 ? random(ROWS) : Math.max(1, i >> 3)}`,
      String(i % 12),
      isUnique ? `${1 + (i % 28)}.${1 + (i % 12)}.20${10 + (i % 15)}` : `20${10 + (i % 15)}-01-1${i % 9}`,
      pick(['Active', 'Leave', 'Left', '?']),
      random(9) === 0 ? '2025-03-01' : '',
      pick(['SQL:3; Excel', '']),
    ].map(cell);
    if (random(300) === 0) cells.length = random(cells.length);
    if (random(300) === 0) cells.push('extra');
    lines.push(cells.join(','));
    if (random(500) === 0) lines.push('');
    if (random(900) === 0) lines.push(header);
  }
  return lines.join(seed % 2 === 0 ? '\n' : '\r\n');
}

const REPAIRS: readonly RosterRepair[] = [
  { kind: 'duplicates', keep: 'last' },
  { kind: 'replaceValue', column: 9, from: '?', to: 'Active' },
  { kind: 'setCell', row: 7, column: 2, value: 'Neu' },
  { kind: 'skipRow', row: 9 },
];

/** Everything that comes of a file: the check, what would be written to the last byte, and what is left out. */
async function outcome(file: Uint8Array, repairs: readonly RosterRepair[], existing: PackedPeople) {
  const { check, rows, rejectedCsv } = await analyzed(file, { repairs: [...repairs] }, existing);
  const batches = [];
  // The image of a batch holds until the next one.
  for (const batch of rows.batches())
    batches.push(
      batch.kind === 'new' ? { ...batch, image: Buffer.from(batch.image).toString('base64') } : batch,
    );
  return { check, plan: rows.plan, batches, rejected: rejectedCsv() };
}

describe('a roster that is read from its bytes', () => {
  const saved = packedPeople(
    Array.from({ length: ROWS / 2 }, (_, i) => ({
      employeeId: `E${i * 2 + 1}`,
      firstName: 'Ana',
      lastName: 'Berg',
      manager: i === 0 ? '' : `E${(i >> 2) * 2 + 1}`,
    })),
  );

  it.each([
    { seed: 1, isUnique: true, repairs: [], existing: NOBODY },
    { seed: 2, isUnique: false, repairs: REPAIRS, existing: NOBODY },
    { seed: 3, isUnique: true, repairs: REPAIRS, existing: saved },
  ])('comes to what its text comes to (roster $seed)', async ({ seed, isUnique, repairs, existing }) => {
    const text = messyRoster(seed, isUnique);
    // In UTF-16 it is read as a text, cell by cell.
    const asText = Buffer.from(`\ufeff${text}`, 'utf16le');
    const fromBytes = await outcome(Buffer.from(text), repairs, existing);
    const fromText = await outcome(asText, repairs, existing);
    expect(fromBytes.check.counts.rejected).toBeGreaterThan(100);
    expect(fromBytes).toEqual(fromText);
  });
});
