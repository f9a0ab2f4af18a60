import { describe, expect, it } from 'vitest';
import { firstBrokenEntry } from '#core/db/audit.sql.ts';
import { startCore, withProgram } from './core-client.ts';

describe('undo and redo', () => {
  it('takes named steps back and forward, also after a restart', async () => {
    const { client, core, dataDir, programId } = await withProgram();
    await client.program.updateCharter({ purpose: 'First' });
    await client.program.updateCharter({ purpose: 'Second' });
    const { id } = await client.program.addOutcome({
      statement: 'More leaders use the data platform',
      metric: '',
      baseline: '',
      target: '',
      current: '',
      source: '',
      dueOn: null,
    });
    await core.close();

    const { client: again } = startCore({ dataDir });
    await again.programs.open({ id: programId });
    expect(await again.history.undo()).toEqual({
      label: 'Add the outcome “More leaders use the data platform”',
    });
    expect((await again.program.get()).outcomes).toEqual([]);
    await again.history.undo();
    expect(await again.program.get()).toMatchObject({ purpose: 'First' });
    await again.history.redo();
    await again.history.redo();
    expect(await again.program.get()).toMatchObject({ purpose: 'Second', outcomes: [{ id }] });
    await expect(again.history.redo()).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('forgets what was undone once something new is done', async () => {
    const { client } = await withProgram();
    await client.program.updateCharter({ purpose: 'Old' });
    await client.history.undo();
    await client.program.updateCharter({ purpose: 'New' });
    expect((await client.history.state()).redo).toBeNull();
  });

  it('keeps a log that names each step, also the ones taken back, and cannot be rewritten', async () => {
    const { client, core, programId } = await withProgram();
    await client.program.updateCharter({ purpose: 'Old' });
    await client.history.undo();
    expect((await client.history.log({})).map(entry => entry.summary)).toEqual([
      'Undid: Edit the program charter',
      'Edit the program charter',
    ]);
    const connection = core.connect();
    const db = connection.context.workspace.openSession(programId)!.db;
    expect(() => db.exec(`UPDATE auditEntry SET summary = 'Nothing happened'`)).toThrow(/append-only/);
    expect(firstBrokenEntry(db)).toBeNull();
    db.exec('DROP TRIGGER auditEntryIsNeverChanged');
    db.exec(`UPDATE auditEntry SET summary = 'Nothing happened' WHERE id = 1`);
    expect(firstBrokenEntry(db)).toBe(1);
  });

  it('announces each change to every window on the program', async () => {
    const { client, connect, programId } = await withProgram();
    const other = connect();
    await other.programs.open({ id: programId });
    const changes = await other.history.changes();
    const first = changes.next();
    await new Promise(resolve => setTimeout(resolve, 10));
    await client.program.updateCharter({ purpose: 'Seen everywhere' });
    expect((await first).value).toMatchObject({ revision: 1, tables: ['program'] });
    await changes.return?.();
  });
});
