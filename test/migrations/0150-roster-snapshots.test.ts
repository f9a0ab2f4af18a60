import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { rosterSnapshots as step } from '#core/db/migrations/0150-roster-snapshots.ts';
import { MIGRATIONS } from '#core/db/migrations/index.ts';
import { rosterSnapshots } from '#core/features/roster/index.ts';
import { selectImports } from '#core/features/roster/snapshots/index.ts';

describe('a file whose imports kept nothing of who was in them', () => {
  it('remembers the imports, by nobody and with nobody', () => {
    const db = new Database(':memory:');
    const before = MIGRATIONS.filter(({ version }) => version < step.version);
    for (const { sql } of before) db.exec(sql);
    db.pragma(`user_version = ${Math.max(...before.map(({ version }) => version))}`);
    db.exec(`INSERT INTO rosterImport (fileName, fileHash, importedAt, encoding, newCount, changedCount, unchangedCount, rejectedCount)
             VALUES ('old.csv', 'x', '2026-01-02T09:00:00.000Z', 'utf-8', 12, 0, 0, 1)`);
    migrate(db);
    expect(selectImports(db)).toEqual([
      {
        id: 1,
        fileName: 'old.csv',
        importedAt: '2026-01-02T09:00:00.000Z',
        importedBy: null,
        newCount: 12,
        changedCount: 0,
        unchangedCount: 0,
        leftCount: 0,
        rejectedCount: 1,
        inFile: null,
      },
    ]);
    expect(rosterSnapshots(db)).toEqual([]);
    db.close();
  });
});
