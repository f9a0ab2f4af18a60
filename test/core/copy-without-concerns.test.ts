import { describe, expect, it } from 'vitest';
import { firstBrokenEntry, selectAudit } from '#core/db/audit.sql.ts';
import { must } from '#shared/domain/assert.ts';
import { withTwoPairs } from './cohort-builder.ts';

const ACCOUNT = 'Quetzal shouted in the corridor';

async function withConcern() {
  const started = await withTwoPairs();
  const { client, pairs } = started;
  await client.concerns.add({
    pairId: pairs.helenAndLi,
    raisedBy: 'mentor',
    kind: 'retaliation',
    account: ACCOUNT,
    action: '',
  });
  await client.concerns.reveal({ reason: 'Zanzibar asked for it' });
  return started;
}

const textOf = async (file: File) => Buffer.from(await file.arrayBuffer()).toString('latin1');

describe('a copy of the program', () => {
  it('holds no trace of the concerns when it is for somebody else: no row, no step to undo, no word in the log', async () => {
    const { client, programId, db, core } = await withConcern();
    const copy = await client.programs.exportCopy({ id: programId, withoutConcerns: true });
    expect(copy.name).toBe('Spring pilot without concerns.counterpart');
    const text = await textOf(copy);
    expect(text).not.toContain('Quetzal');
    expect(text).not.toContain('Zanzibar');
    expect(text).toContain('Helen');
    // The program itself keeps them, and its steps.
    expect(db.prepare('SELECT count(*) FROM concern').pluck().get()).toBe(1);
    const { id } = await client.programs.importCopy({ file: copy });
    // The log of the copy is whole again, and says what it is.
    const copied = must(core.connect().context.workspace.openSession(id), 'The copy is open').db;
    expect(firstBrokenEntry(copied)).toBeNull();
    expect(selectAudit(copied, '', 1)).toMatchObject([
      { summary: 'Make this copy without the restricted register' },
    ]);
    await client.concerns.reveal({ reason: 'Look' });
    expect((await client.concerns.list()).concerns).toEqual([]);
    expect((await client.engagement.pairs()).pairs).toHaveLength(2);
  });

  it('is whole when it is a backup', async () => {
    const { client, programId } = await withConcern();
    const copy = await client.programs.exportCopy({ id: programId });
    expect(copy.name).toBe('Spring pilot.counterpart');
    expect(await textOf(copy)).toContain('Quetzal');
  });
});
