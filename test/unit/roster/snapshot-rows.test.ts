import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openInMemory } from '#core/db/connection.ts';
import { emptyColumn, STORED_FIELDS, type StoredField } from '#core/features/roster/import/stored-fields.ts';
import {
  forgetInSnapshots,
  rosterSnapshots,
  saveSnapshot,
  snapshotRows,
} from '#core/features/roster/snapshots/index.ts';

const text = fc.constantFrom('', 'Sales', 'R&D, “Labs”', 'Łódź', '東京');
const person = fc.record({
  status: fc.constantFrom('active', 'leave', 'left'),
  gradeLevel: fc.constantFrom('', '0', '7', '99'),
  hireDate: fc.constantFrom('', '1961-02-28', '1970-01-01', '2024-02-29'),
  department: text,
  function: text,
  location: text,
});

const db = openInMemory();
afterAll(() => void db.close());

/** Saves a snapshot of people the way an import does: some new, some in the roster already. It is the only one. */
function saved(people: readonly Record<string, string>[], isNew: readonly boolean[]) {
  db.exec('DELETE FROM rosterImport');
  db.exec(`INSERT INTO rosterImport (id, fileName, fileHash, importedAt, encoding, newCount, changedCount, unchangedCount, rejectedCount)
           VALUES (1, 'r.csv', '', '2026-01-05T09:00:00.000Z', 'utf-8', 0, 0, 0, 0)`);
  const values = Object.fromEntries(
    STORED_FIELDS.map(field => [field, people.map(each => each[field] ?? '')]),
  ) as Record<StoredField, string[]>;
  const added = people.flatMap((_, k) => (isNew[k] ? [k] : []));
  const known = people.flatMap((_, k) => (isNew[k] ? [] : [k]));
  const ids = known.map((_, at) => 3 + at * 70_000);
  const firstNewId = 10_000_000_000;
  saveSnapshot(db, 1, snapshotRows(values, added, known, ids), firstNewId);
  const idOf = new Map([
    ...added.map((k, at) => [k, firstNewId + at] as const),
    ...known.map((k, at) => [k, ids[at] ?? 0] as const),
  ]);
  return idOf;
}

/** A person as a snapshot gives them. */
function plainly(each: Record<string, string>) {
  const orNull = (value: string | undefined) => value || null;
  return {
    status: each['status'],
    gradeLevel: each['gradeLevel'] ? Number(each['gradeLevel']) : null,
    hireDate: orNull(each['hireDate']),
    department: orNull(each['department']),
    businessFunction: orNull(each['function']),
    location: orNull(each['location']),
  };
}

describe('the snapshot of an import', () => {
  it('gives everybody back as they were in the file, and nobody who was taken out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, fc.boolean(), fc.boolean()), { maxLength: 40 }), rows => {
        const people = rows.map(([each]) => each);
        const idOf = saved(
          people,
          rows.map(([, isNew]) => isNew),
        );
        const expected = new Map(people.map((each, k) => [idOf.get(k) ?? 0, plainly(each)]));
        const read = () => rosterSnapshots(db)[0]?.people() ?? new Map();
        expect(read()).toEqual(expected);
        const gone = rows.flatMap(([, , isGone], k) => (isGone ? [idOf.get(k) ?? 0] : []));
        forgetInSnapshots(db, gone);
        for (const id of gone) expected.delete(id);
        expect(read()).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a few bytes a person, in pieces that can be rewritten one at a time', () => {
    const count = 70_000;
    const people = Array.from({ length: count }, (_, i) => ({
      status: 'active',
      gradeLevel: String(1 + ((i * 7) % 12)),
      hireDate: `20${String((i * 31) % 25).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-11`,
      department: `Department ${(i * 13) % 60}`,
      location: `Site ${i % 6}`,
    }));
    const idOf = saved(
      people,
      emptyColumn(count).map(() => true),
    );
    const { bytes, pieces } = db
      .prepare<[], { bytes: number; pieces: number }>(
        'SELECT sum(length(packed)) AS bytes, count(*) AS pieces FROM rosterSnapshotPiece',
      )
      .get()!;
    expect(pieces).toBe(5);
    expect(bytes / count).toBeLessThan(8);
    const before = db.prepare<[], string>('SELECT hex(packed) FROM rosterSnapshotPiece').pluck().all();
    forgetInSnapshots(db, [idOf.get(20_000) ?? 0]);
    const after = db.prepare<[], string>('SELECT hex(packed) FROM rosterSnapshotPiece').pluck().all();
    expect(after.map((hex, i) => hex === before[i])).toEqual([true, false, true, true, true]);
    expect(rosterSnapshots(db)[0]?.people().size).toBe(count - 1);
  });
});
