import { bytesOf, textRows, workbookOf } from '../unit/roster/roster-files.ts';

/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** Numbers that are the same in every run (mulberry32), so that a failure can be repeated. */
export function randomNumbers(seed: number): Random {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

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
/** The file of an import before: some of its people have left, and some had another ID then. */
export const EARLIER_ROSTER = [
  'Employee ID,First name,Last name,E-mail,Manager ID,Status,Termination date,Languages',
  ...ROWS.slice(1).map(([employeeId = '', firstName, , email], i) =>
    [
      i % 5 === 0 ? `0${employeeId}` : employeeId,
      firstName,
      '"Müller, Jr."',
      email,
      `E${i >> 1}`,
      i % 3 === 0 ? 'left' : 'active',
      i % 3 === 0 ? '2026-01-31' : '',
      'English; Danish',
    ].join(','),
  ),
].join('\n');
const SEEDS = [
  bytesOf(ROWS.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n')),
  bytesOf(ROWS.map(row => row.join('\t')).join('\n'), 'utf-16le'),
  bytesOf(ROWS.map(row => row.join(';')).join('\n'), 'windows-1252'),
];
const CELLS = textRows(ROWS);
const WORKBOOK = workbookOf([{ name: 'People', cells: CELLS }]);
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

function mutate(seed: Uint8Array, next: Random): Uint8Array {
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

export function damagedCsv(next: Random): Uint8Array {
  return mutate(SEEDS[next(SEEDS.length)] ?? new Uint8Array(), next);
}

export function damagedWorkbook(next: Random): Uint8Array {
  if (next(2) === 0) return mutate(WORKBOOK, next);
  // Damage inside the XML reaches the cell reader, which damage to the container hides from it.
  return workbookOf([
    { name: 'People', cells: Buffer.from(mutate(Buffer.from(CELLS), next)).toString('utf8') },
  ]);
}
