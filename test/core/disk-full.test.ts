import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canMountSmallDisk, mountSmallDisk } from './small-disk.ts';
import { startCore, temporaryFolder, withProgram } from './core-client.ts';

/** Text that SQLite cannot keep small. */
const longText = (seed: number) =>
  Array.from({ length: 1900 }, (_, i) => String.fromCharCode(97 + ((i * seed) % 26))).join('');

describe('a full disk', () => {
  it('refuses the change in words, keeps what was saved, and works on once there is space', async () => {
    const { client, core, programId } = await withProgram();
    await client.program.updateCharter({ purpose: 'Saved before the disk was full' });
    const db = core.connect().context.workspace.openSession(programId)!.db;
    db.pragma('wal_checkpoint(TRUNCATE)');
    // SQLite itself answers SQLITE_FULL from here on, as it does when the file system has no block left.
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);

    const fill = async () => {
      for (let i = 1; i < 400; i += 1) {
        const statement = `Outcome ${i}`;
        await client.program.addOutcome({
          statement,
          metric: '',
          baseline: '',
          target: '',
          current: '',
          source: longText(i).slice(0, 200),
          dueOn: null,
        });
      }
    };
    await expect(fill()).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringContaining('Free some space'),
    });
    const kept = await client.program.get();
    expect(kept.purpose).toBe('Saved before the disk was full');

    db.pragma('max_page_count = 1000000');
    await client.program.addOutcome({
      statement: 'After space was made',
      metric: '',
      baseline: '',
      target: '',
      current: '',
      source: '',
      dueOn: null,
    });
    const after = await client.program.get();
    expect(after.outcomes.length).toBe(kept.outcomes.length + 1);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it.runIf(canMountSmallDisk())('leaves no half-made program on a disk that is really full', async () => {
    const folder = join(temporaryFolder(), 'disk');
    mountSmallDisk(folder, '64k');
    const { client } = startCore({ dataDir: folder });
    await expect(client.programs.create({ name: 'Too large for this disk' })).rejects.toMatchObject({
      code: 'DISK_FULL',
    });
    expect(readdirSync(join(folder, 'programs'))).toEqual([]);
  });
});
