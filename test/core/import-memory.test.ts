import { describe, expect, it } from 'vitest';
import type { RosterReading } from '#shared/contract/roster-import.ts';
import { readingAnswers } from '#shared/domain/import-reading.ts';
import { bytesOf, textRows, workbookOf } from '../unit/roster/roster-files.ts';
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

type Cohort = Awaited<ReturnType<typeof withCohort>>;

describe('how files were read by hand', () => {
  type May = {
    readonly name: string;
    readonly columns: readonly string[];
    readonly reading: RosterReading;
  };

  /** Keeps how a file was read by hand, and tells how the next one is read. */
  async function nextOf({ client, db }: Cohort, may: May, june: File) {
    db.prepare('DELETE FROM importSource').run();
    await client.importMemory.remember({
      kind: 'roster',
      fileName: may.name,
      columns: may.columns.map(name => ({ name, field: null })),
      answers: readingAnswers(may.reading),
    });
    const { token } = await client.rosterImport.inspect({ file: june });
    const known = await client.importMemory.reread({ kind: 'roster', token });
    expect(await client.importMemory.reread({ kind: 'pairs', token })).toBeNull();
    return known && { ...known.recalled, names: known.preview.columns.map(column => column.name) };
  }
  const fileOf = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
  const book = (name: string, ...sheets: readonly (readonly [string, readonly (readonly string[])[]])[]) =>
    fileOf(name, workbookOf(sheets.map(([sheet, rows]) => ({ name: sheet, cells: textRows(rows) }))));
  const staff = ['Nr', 'Wer', 'Wo'];
  const summary = [
    ['Employee ID', 'First name', 'Last name'],
    ['9', 'Total', 'Total'],
  ];

  it('hold for the next file: its sheet and the row of its names', async () => {
    const cohort = await withCohort();
    const reading = { sheet: 'Staff', headerRow: 3 };
    const rows = [['Liste'], ['x', 'y', 'z'], staff, ['2', 'Li Wei', 'Oslo']];
    const june = book('june.xlsx', ['Overview', summary], ['Other', summary], ['Staff', rows]);
    expect(await nextOf(cohort, { name: 'may.xlsx', columns: staff, reading }, june)).toMatchObject({
      fileName: 'may.xlsx',
      usedOn: '2026-03-02',
      reading,
      names: staff,
    });
  });

  it('are left where the sheet is gone, the rows are too few, or the columns are others', async () => {
    const cohort = await withCohort();
    const may = { name: 'may.xlsx', columns: staff, reading: { sheet: 'Staff', headerRow: 2 } };
    for (const sheet of [
      ['Personal', [['x'], staff, ['1', 'Li', 'Oslo']]],
      ['Staff', [['x']]],
      ['Staff', [['x'], ['a', 'b', 'c'], ['1', 'Li', 'Oslo']]],
    ] as const)
      expect(await nextOf(cohort, may, book('june.xlsx', ['Overview', summary], sheet))).toBeNull();
  });

  it('hold for the separator and the encoding, but not for bytes that are not written in it', async () => {
    const cohort = await withCohort();
    const text = 'Nr;Wer;Wo, genau\n1;Æsa Sjöberg;Oslo, Nord\n2;Ana;Lima, Süd\n';
    const reading = { encoding: 'windows-1257', delimiter: ';' } as const;
    const may = { name: 'may.csv', columns: ['Nr', 'Wer', 'Wo, genau'], reading };
    const june = fileOf('june.csv', bytesOf(text, 'windows-1257'));
    expect(await nextOf(cohort, may, june)).toMatchObject({ reading, names: may.columns });
    const asUtf8 = await nextOf(cohort, may, fileOf('june.csv', text));
    expect(asUtf8?.reading).toEqual({ delimiter: ';' });
  });

  it('find the names again where the title above them became longer', async () => {
    const cohort = await withCohort();
    const may = {
      name: 'may.csv',
      columns: ['Employee ID', 'First name', 'Town'],
      reading: { headerRow: 3, delimiter: '|' },
    } as const;
    const june = fileOf('june.csv', 'Report\nof June\n\nEmployee ID|First name|Town\n1|Li|Oslo\n');
    expect((await nextOf(cohort, may, june))?.reading).toEqual({ delimiter: '|' });
    // Nothing is left of what was set by hand.
    expect(await nextOf(cohort, { ...may, reading: { headerRow: 3 } }, june)).toBeNull();
  });

  it('hold for a file without column names only where it is called alike, is as wide and has still none', async () => {
    const cohort = await withCohort();
    const rows = 'Head of sales,Helen,Sales\nAnalyst,Li,Data\n';
    const nameless = ['Column A', 'Column B', 'Column C'];
    const may = { name: 'people 2026-05.csv', columns: nameless, reading: { headerRow: null } };
    const june = await nextOf(cohort, may, fileOf('People_2026-06 (2).csv', `${rows}Designer,Ana,Art\n`));
    expect(june).toMatchObject({ reading: { headerRow: null }, names: nameless });
    const recall = (fileName: string) =>
      cohort.client.importMemory.recall({
        kind: 'roster',
        fileName,
        isNameless: true,
        columns: columns(...nameless),
      });
    expect(await recall('people 2026-06.csv')).toMatchObject({ isSame: true });
    expect(await recall('others.csv')).toBeNull();
    expect(await nextOf(cohort, may, fileOf('others.csv', rows))).toBeNull();
    expect(await nextOf(cohort, may, fileOf('people.csv', 'a,b\nc,d\n'))).toBeNull();
    const named = fileOf('people.csv', `Job title,First name,Department\n${rows}`);
    expect(await nextOf(cohort, may, named)).toBeNull();
  });
});
