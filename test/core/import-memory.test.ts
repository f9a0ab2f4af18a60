import { describe, expect, it } from 'vitest';
import type { CoreClient } from './core-client.ts';
import { withCohort } from './cohort-builder.ts';

const columns = (...names: readonly string[]) => names.map((name, index) => ({ index, name }));

async function rememberMay(client: CoreClient): Promise<void> {
  await client.importMemory.remember({
    kind: 'roster',
    fileName: 'may.csv',
    columns: [
      { name: 'Personalnummer', field: 'employeeId' },
      { name: 'Name', field: 'fullName' },
      { name: 'Eintritt', field: 'hireDate' },
      { name: 'Kostenstelle', field: null },
    ],
    answers: [
      { question: 'nameOrder', about: '', answer: 'lastFirst' },
      { question: 'dateOrder', about: 'Eintritt', answer: 'dmy' },
    ],
  });
}

describe('what files were taken for', () => {
  it('is recalled by the names of the columns, wherever these stand now', async () => {
    const { client } = await withCohort();
    await rememberMay(client);
    const now = columns('Kostenstelle', 'EINTRITT', 'Name', 'Personalnummer ');
    expect(await client.importMemory.recall({ kind: 'roster', columns: now })).toMatchObject({
      fileName: 'may.csv',
      usedOn: '2026-03-02',
      isSame: true,
      columns: [
        { index: 0, field: null },
        { index: 1, field: 'hireDate' },
        { index: 2, field: 'fullName' },
        { index: 3, field: 'employeeId' },
      ],
      answers: [
        { question: 'dateOrder', about: 'Eintritt', answer: 'dmy' },
        { question: 'nameOrder', about: '', answer: 'lastFirst' },
      ],
    });
    expect(await client.importMemory.recall({ kind: 'pairs', columns: now })).toBeNull();
  });

  it('is offered for a file with nearly the same columns, and says nothing of the new ones', async () => {
    const { client } = await withCohort();
    await rememberMay(client);
    const near = columns('Personalnummer', 'Name', 'Team', 'Eintritt');
    expect(await client.importMemory.recall({ kind: 'roster', columns: near })).toMatchObject({
      isSame: false,
      columns: [
        { index: 0, field: 'employeeId' },
        { index: 1, field: 'fullName' },
        { index: 3, field: 'hireDate' },
      ],
    });
    const other = columns('Personalnummer', 'Name', 'Team', 'City', 'Phone');
    expect(await client.importMemory.recall({ kind: 'roster', columns: other })).toBeNull();
  });

  it('is replaced by the next file with the same columns, can be forgotten, and is no step to undo', async () => {
    const { client, db } = await withCohort();
    const { undo } = await client.history.state();
    await rememberMay(client);
    await rememberMay(client);
    expect(db.prepare('SELECT count(*) FROM importSource').pluck().get()).toBe(1);
    expect((await client.history.state()).undo).toEqual(undo);
    const recalled = await client.importMemory.recall({
      kind: 'roster',
      columns: columns('Personalnummer', 'Name', 'Eintritt', 'Kostenstelle'),
    });
    await client.importMemory.forget({ id: recalled?.id ?? 0 });
    expect(db.prepare('SELECT count(*) FROM importSourceAnswer').pluck().get()).toBe(0);
    expect(
      await client.importMemory.recall({ kind: 'roster', columns: columns('Personalnummer', 'Name') }),
    ).toBeNull();
  });

  it('tells two columns of one name apart by their order', async () => {
    const { client } = await withCohort();
    await client.importMemory.remember({
      kind: 'skills',
      fileName: 'skills.xlsx',
      columns: [
        { name: 'Level', field: 'level' },
        { name: 'Level', field: null },
      ],
      answers: [],
    });
    const recalled = await client.importMemory.recall({ kind: 'skills', columns: columns('Level', 'Level') });
    expect(recalled?.columns.map(({ field }) => field)).toEqual(['level', null]);
  });
});
