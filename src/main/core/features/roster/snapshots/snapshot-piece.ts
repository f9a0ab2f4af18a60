import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a snapshot keeps of a person, as numbers. The first is the person: how far their row id is from the piece's first. */
export const SNAPSHOT_COLUMNS = [
  'place',
  'status',
  'gradeLevel',
  'hireDay',
  'department',
  'businessFunction',
  'location',
] as const;
export type SnapshotColumn = (typeof SNAPSHOT_COLUMNS)[number];

/** Columns whose numbers are places in a list of words. */
export const WORD_COLUMNS = ['department', 'businessFunction', 'location'] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

/** Stands for "not known"; no place, grade or day is as low. */
export const UNKNOWN = -0x8000_0000;

/** People of a piece: few enough that taking one person out rewrites little, so many that compressing costs little. */
export const PIECE_PEOPLE = 16_384;

export type PieceColumns = Readonly<Record<SnapshotColumn, Int32Array>>;

/**
 * A piece as it is stored: its columns one after the other, four bytes a number, deflated.
 *
 * The lowest level of compression: numbers of a column are much alike, and a higher one takes six times as long for a
 * tenth of the space.
 */
export function packPiece(columns: PieceColumns): Uint8Array {
  const count = columns.place.length;
  const numbers = new Int32Array(SNAPSHOT_COLUMNS.length * count);
  // Neighbors differ by little where the numbers themselves do not repeat.
  SNAPSHOT_COLUMNS.forEach((column, at) => {
    const from = columns[column];
    if (column !== 'place') return numbers.set(from, at * count);
    for (let i = 0; i < count; i++) numbers[i] = (from[i] ?? 0) - (i === 0 ? 0 : (from[i - 1] ?? 0));
  });
  return deflateRawSync(numbers, { level: 1 });
}

/** The columns of a stored piece. */
export function unpackPiece(packed: Uint8Array): PieceColumns {
  const bytes = inflateRawSync(packed);
  const count = bytes.length / 4 / SNAPSHOT_COLUMNS.length;
  // A copy: the numbers must begin at a multiple of four.
  const numbers = new Int32Array(Uint8Array.from(bytes).buffer);
  const columns = Object.fromEntries(
    SNAPSHOT_COLUMNS.map((column, at) => [column, numbers.subarray(at * count, (at + 1) * count)]),
  ) as Record<SnapshotColumn, Int32Array>;
  const { place } = columns;
  for (let i = 1; i < count; i++) place[i] = (place[i] ?? 0) + (place[i - 1] ?? 0);
  return columns;
}

/** The same piece without some of its people; null when nobody is left. */
export function pieceWithout(columns: PieceColumns, isGone: (place: number) => boolean): PieceColumns | null {
  const kept = columns.place.map((place, i) => (isGone(place) ? -1 : i)).filter(i => i >= 0);
  if (kept.length === 0) return null;
  return Object.fromEntries(
    SNAPSHOT_COLUMNS.map(column => [column, kept.map(i => columns[column][i] ?? UNKNOWN)]),
  ) as Record<SnapshotColumn, Int32Array>;
}
