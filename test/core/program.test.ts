import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import type { IsoDate } from '#shared/domain/dates.ts';
import { startCore, temporaryFolder, withProgram } from './core-client.ts';

describe('program files', () => {
  it('keeps what was saved when the program is opened again', async () => {
    const { client, core, dataDir, programId } = await withProgram();
    await client.program.updateCharter({ purpose: 'Leaders learn how younger customers shop.' });
    await core.close();

    const again = startCore({ dataDir });
    await again.client.programs.open({ id: programId });
    expect(await again.client.program.get()).toMatchObject({
      name: 'Spring pilot',
      purpose: 'Leaders learn how younger customers shop.',
    });
  });

  it('tells a second app that the program is open elsewhere, within a second', async () => {
    const { dataDir, programId } = await withProgram();
    const second = startCore({ dataDir });
    const started = Date.now();
    await expect(second.client.programs.open({ id: programId })).rejects.toMatchObject({ code: 'IN_USE' });
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it.each([
    ['an empty file', ''],
    ['a text file', 'name;mail\nAna;ana@example.com\n'.repeat(100)],
    ['a truncated program', 'SQLite format 3\0'],
  ])('leaves %s untouched and says what it is not', async (_name, content) => {
    const { client, dataDir } = startCore();
    const path = join(dataDir, 'programs', 'odd.counterpart');
    writeFileSync(path, content);
    await expect(client.programs.open({ id: 'odd' })).rejects.toMatchObject({ code: 'NOT_A_PROGRAM' });
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('refuses a database of another app and a program of a newer version, and changes neither', async () => {
    const { client, dataDir } = startCore();
    const foreign = join(dataDir, 'programs', 'foreign.counterpart');
    const other = new Database(foreign);
    other.exec('CREATE TABLE notes (text TEXT); PRAGMA user_version = 3;');
    other.close();
    const before = readFileSync(foreign);
    await expect(client.programs.open({ id: 'foreign' })).rejects.toMatchObject({ code: 'NOT_A_PROGRAM' });
    expect(readFileSync(foreign).equals(before)).toBe(true);

    const { id } = await client.programs.create({ name: 'From the future' });
    await client.programs.close();
    const future = join(dataDir, 'programs', `${id}.counterpart`);
    const raw = new Database(future);
    raw.pragma('user_version = 99999');
    raw.close();
    await expect(client.programs.open({ id })).rejects.toMatchObject({ code: 'TOO_NEW' });
  });

  it('refuses a damaged program instead of working on half of it', async () => {
    const { client, dataDir, programId } = await withProgram();
    await client.programs.close();
    const path = join(dataDir, 'programs', `${programId}.counterpart`);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    await expect(client.programs.open({ id: programId })).rejects.toMatchObject({ code: 'NOT_A_PROGRAM' });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('exports a copy that imports as the same program, and refuses to import anything else', async () => {
    const { client, programId } = await withProgram();
    await client.program.updateCharter({ focus: 'Digital skills' });
    const copy = await client.programs.exportCopy({ id: programId });
    const imported = await client.programs.importCopy({ file: copy });
    expect(imported.id).not.toBe(programId);
    expect(await client.program.get()).toMatchObject({ focus: 'Digital skills' });

    const junk = new File(['%PDF-1.7 not a program'], 'report.counterpart');
    await expect(client.programs.importCopy({ file: junk })).rejects.toMatchObject({ code: 'NOT_A_PROGRAM' });
    expect((await client.programs.list()).map(p => p.id).sort()).toEqual([programId, imported.id].sort());
  });

  it('deletes a program only when no window shows it', async () => {
    const { client, connect, programId } = await withProgram();
    const otherWindow = connect();
    await otherWindow.programs.open({ id: programId });
    await expect(client.programs.remove({ id: programId })).rejects.toMatchObject({ code: 'IN_USE' });
    await otherWindow.programs.close();
    await client.programs.remove({ id: programId });
    expect(await client.programs.list()).toEqual([]);
  });

  it('asks to open a program first', async () => {
    const { client } = startCore({ dataDir: temporaryFolder() });
    await expect(client.program.get()).rejects.toMatchObject({ code: 'NO_PROGRAM' });
  });
});

describe('the charter', () => {
  it('refuses dates out of order, names the field, and saves nothing of the change', async () => {
    const { client } = await withProgram();
    const change = client.program.updateCohort({
      name: 'Renamed',
      startsOn: '2026-05-01' as IsoDate,
      endsOn: '2026-04-01' as IsoDate,
    });
    await expect(change).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { endsOn: expect.any(String) } },
    });
    expect((await client.program.get()).cohort).toMatchObject({ name: 'Pilot', startsOn: null });
  });
});
