import { describe, expect, it } from 'vitest';
import { openInMemory } from '#core/db/connection.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '#core/db/migrations/index.ts';

describe('the schema', () => {
  it('is what the migrations make, as the snapshot shows it for review', async () => {
    const db = openInMemory();
    const statements = db
      .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`)
      .pluck()
      .all();
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    db.close();
    await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot(
      '../../src/main/core/db/schema.snapshot.sql',
    );
  });

  it('numbers its steps upwards', () => {
    const versions = MIGRATIONS.map(step => step.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('makes every table STRICT, so that no column takes a value of another type', () => {
    const db = openInMemory();
    const loose = db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all();
    db.close();
    expect(loose).toEqual([]);
  });
});
