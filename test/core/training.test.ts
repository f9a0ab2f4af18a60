import { describe, expect, it } from 'vitest';
import type { TrainingImportPlan } from '#shared/contract/training.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { startCore, type CoreClient } from './core-client.ts';
import { withCohort, withTwoPairs } from './cohort-builder.ts';
import { last, upload } from './uploaded-list.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-03-02');

async function moduleId(client: CoreClient, title: string): Promise<number> {
  const { modules } = await client.training.modules();
  return modules.find(module => module.title === title)!.id;
}

describe('the curriculum', () => {
  it('is ordered within a role, and moving is one step', async () => {
    const { client } = await withCohort();
    const titles = async () =>
      (await client.training.modules()).modules
        .filter(module => module.role === 'mentee')
        .map(module => module.title);
    expect(await titles()).toEqual([
      'Receiving feedback',
      'Staying quiet and listening',
      'Not putting the mentor on the spot',
    ]);
    const first = await moduleId(client, 'Receiving feedback');
    await client.training.move({ id: first, beforeId: null });
    expect(await titles()).toEqual([
      'Staying quiet and listening',
      'Not putting the mentor on the spot',
      'Receiving feedback',
    ]);
    await expect(
      client.training.move({ id: first, beforeId: await moduleId(client, 'Structuring a session') }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await client.history.undo()).toEqual({ label: 'Move the training “Receiving feedback”' });
    expect((await titles())[0]).toBe('Receiving feedback');
  });

  it('asks nobody for a retired module, and keeps its records', async () => {
    const { client, people } = await withTwoPairs();
    const id = await moduleId(client, 'Structuring a session');
    await client.training.record({
      moduleId: id,
      enrollmentIds: [people.li.enrollmentId],
      completedOn: TODAY,
      isRehearsed: false,
      evidence: 'Certificate 17',
    });
    await client.training.retire({ id, isRetired: true });
    const { modules } = await client.training.modules();
    expect(modules.find(module => module.id === id)).toMatchObject({ isRetired: true, records: 1 });
    const { people: rows } = await client.readiness.matrix();
    const ana = rows.find(person => person.enrollmentId === people.ana.enrollmentId)!;
    expect(ana.missing.join()).not.toContain('Structuring a session');
    await client.training.retire({ id, isRetired: false });
    const again = (await client.readiness.matrix()).people;
    expect(again.find(person => person.enrollmentId === people.li.enrollmentId)?.training).toEqual([
      {
        moduleId: id,
        completedOn: TODAY,
        isRehearsed: false,
        validUntil: null,
        isExpired: false,
        evidence: 'Certificate 17',
      },
    ]);
  });

  it('refuses a day before the program, and warns of what is overdue or cannot be rehearsed', async () => {
    const { client } = await withTwoPairs();
    const { modules } = await client.training.modules();
    const { id, role, title } = modules[0]!;
    const change = { id, role, title, isRequired: true, needsRehearsal: true, format: 'reading' as const };
    await expect(client.training.update({ ...change, dueOn: day('2020-01-01') })).rejects.toMatchObject({
      data: { fields: { dueOn: expect.any(String) } },
    });
    await client.training.update({ ...change, dueOn: TODAY });
    expect((await client.training.modules()).modules[0]?.warnings).toEqual([
      'It is to be rehearsed, but is given as reading. Choose a workshop or a call.',
    ]);
  });
});

describe('training that expires', () => {
  it('counts as missing again once it has run out, with the day in the sentence', async () => {
    let now = '2026-03-02T09:00:00.000Z';
    const started = startCore({ now: () => now as never });
    await started.client.programs.create({ name: 'Long program' });
    const { client } = started;
    const { db } = must(
      started.core.connect().context.workspace.openSession('long-program'),
      'The program was just created',
    );
    db.exec(`
      INSERT INTO person (id, employeeId, firstName, lastName) VALUES (1, 'E1', 'Li', 'Wei');
      INSERT INTO enrollment (id, cohortId, personId, role) VALUES (1, 1, 1, 'mentor');
    `);
    const id = await moduleId(client, 'Confidentiality and boundaries');
    const { modules } = await client.training.modules();
    const { role, title, isRequired, needsRehearsal } = modules.find(module => module.id === id)!;
    await client.training.update({ id, role, title, isRequired, needsRehearsal, validMonths: 6 });
    await client.training.record({
      moduleId: id,
      enrollmentIds: [1],
      completedOn: TODAY,
      isRehearsed: false,
    });
    const missing = async () => (await client.readiness.matrix()).people[0]!.missing.join();
    now = '2026-09-02T09:00:00.000Z';
    expect(await missing()).not.toContain('Confidentiality');
    now = '2026-09-03T09:00:00.000Z';
    expect(await missing()).toContain(
      'complete “Confidentiality and boundaries” again (it expired after 2026-09-02)',
    );
    expect((await client.training.modules()).modules.find(module => module.id === id)).toMatchObject({
      done: 0,
      expired: 1,
    });
  });
});

const LIST = [
  'Employee;Course;Completion date;Certificate',
  'Li Wei;RM-1 Active Listening (workshop);28.02.2026;C-1',
  'Li Wei;RM-1 Active Listening (workshop);02.03.2026;C-2',
  'Helen Brandt;Giving constructive feedback;01.03.2026;C-3',
  'Tom Reyes;Excel for beginners;01.03.2026;C-4',
  'Nobody Here;Confidentiality;01.03.2026;C-5',
  'Ana Cruz;Confidentiality;31.02.2026;C-6',
  'Ana Cruz;Confidentiality;05.03.2026;C-7',
  'Ana Cruz;Confidentiality;01.03.2026;C-8',
].join('\n');

/** The list as the dialog would confirm it: guessed columns, known titles assigned. */
async function planFor(client: CoreClient, text: string): Promise<TrainingImportPlan> {
  const token = await upload(client, text);
  const { columns } = await last(await client.training.suggest({ token }));
  return {
    token,
    reading: {},
    repairs: [],
    columns,
    dateOrder: 'dmy',
    modules: [
      { title: 'RM-1 Active Listening (workshop)', moduleId: await moduleId(client, 'Active listening') },
      {
        title: 'Giving constructive feedback',
        moduleId: await moduleId(client, 'Giving constructive feedback'),
      },
      { title: 'Confidentiality', moduleId: await moduleId(client, 'Confidentiality and boundaries') },
    ],
    moduleId: null,
    completedOn: null,
    isRehearsed: true,
  };
}

describe('importing a learning system’s list', () => {
  it('guesses who, what, when and the proof', async () => {
    const { client, db } = await withTwoPairs();
    db.prepare(`UPDATE program SET createdAt = '2026-02-01T09:00:00.000Z'`).run();
    const token = await upload(client, LIST);
    const { columns, dates } = await last(await client.training.suggest({ token }));
    expect(columns.map(({ field }) => field)).toEqual(['person', 'module', 'completedOn', 'evidence']);
    expect(dates).toMatchObject([{ index: 2, order: 'dmy' }]);
  });

  it('shows every row with its reason, saves the rest as one step, and adds nothing the second time', async () => {
    const { client, db, people } = await withTwoPairs();
    db.prepare(`UPDATE program SET createdAt = '2026-02-01T09:00:00.000Z'`).run();
    const plan = await planFor(client, LIST);
    const { counts, rows, titles, problems } = await last(await client.training.check(plan));
    expect(counts).toEqual({ new: 2, newer: 0, already: 0, repeated: 1, unmatched: 5 });
    expect(
      [...rows].sort((a, b) => a.row - b.row).map(({ row, outcome, reason }) => [row, outcome, reason]),
    ).toEqual([
      [2, 'repeated', 'Row 3 is the same person and module with a later day; that one counts.'],
      [3, 'new', ''],
      [4, 'unmatched', '“Giving constructive feedback” is for mentors and Helen Brandt is a mentee.'],
      [5, 'unmatched', '“Excel for beginners” is not assigned to a module.'],
      [
        6,
        'unmatched',
        'Nobody who takes part has this name or ID. Check the spelling, or use the e-mail address.',
      ],
      [7, 'unmatched', 'There is no day “31.02.2026”.'],
      [8, 'unmatched', '2026-03-05 is in the future.'],
      [9, 'new', ''],
    ]);
    expect(titles).toMatchObject([
      { title: 'Confidentiality', rows: 4 },
      { title: 'Excel for beginners', rows: 1, moduleId: null },
      { title: 'Giving constructive feedback', rows: 1 },
      { title: 'RM-1 Active Listening (workshop)', rows: 2 },
    ]);
    expect(problems.map(({ title, columnName, count }) => [title, columnName, count])).toEqual([
      ['The day cannot be right', 'Completion date', 2],
      ['The module is for the other role', null, 1],
      ['Not assigned to a module', null, 1],
      ['Nobody who takes part', 'Employee', 1],
    ]);
    expect(await client.training.apply(plan)).toEqual({ changed: 2 });
    const li = async () =>
      (await client.readiness.matrix()).people.find(one => one.enrollmentId === people.li.enrollmentId)!;
    expect((await li()).training).toMatchObject([{ completedOn: TODAY, isRehearsed: true, evidence: 'C-2' }]);
    const again = await planFor(client, LIST);
    expect((await last(await client.training.check(again))).counts).toMatchObject({ new: 0, newer: 0 });
    await expect(client.training.apply(again)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await client.history.undo()).toEqual({ label: 'Import 2 training records from the pasted rows' });
    expect((await li()).training).toEqual([]);
  });

  it('takes a list of names only, all of one module on one day', async () => {
    const { client } = await withTwoPairs();
    const token = await upload(client, 'Name\nLi Wei\nAna Cruz\n');
    const { columns } = await last(await client.training.suggest({ token }));
    expect(columns).toEqual([{ index: 0, field: 'person' }]);
    const plan = {
      token,
      columns,
      moduleId: await moduleId(client, 'Structuring a session'),
      completedOn: TODAY,
    };
    expect((await last(await client.training.check(plan))).counts).toMatchObject({ new: 2 });
    expect(await client.training.apply(plan)).toEqual({ changed: 2 });
    await client.rosterImport.discard({ token });
    await expect((async () => await last(await client.training.check(plan)))()).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('reminders', () => {
  it('say who lacks what by when, and the mail-merge file runs no formula', async () => {
    const { client, db, people } = await withTwoPairs();
    db.prepare(`UPDATE person SET firstName = '=HYPERLINK("x")' WHERE id = ?`).run(people.tom.personId);
    const { people: lacking } = await client.training.lacking();
    expect(lacking).toHaveLength(4);
    expect(lacking.find(one => one.enrollmentId === people.li.enrollmentId)?.items[0]?.words).toBe(
      'Attend an orientation',
    );
    const file = await client.training.mailMerge({
      enrollmentIds: [people.tom.enrollmentId],
      dueOn: day('2026-03-16'),
    });
    const [header, row] = (await file.text()).replace(/^\ufeff/, '').split('\r\n');
    expect(header).toContain('First name,Last name,E-mail,Role,Number open,To do,Due');
    expect(row).toMatch(/^"'=HYPERLINK/);
    expect(row).toContain('2026-03-16');
  });

  it('print one page a person', async () => {
    const { client, people } = await withTwoPairs();
    const request = {
      kind: 'trainingLetters' as const,
      enrollmentIds: Object.values(people).map(person => person.enrollmentId),
      dueOn: day('2026-03-16'),
      paper: 'A4' as const,
    };
    for await (const event of await client.documents.make({ request, purpose: 'save' })) {
      if (event.kind === 'result') expect(event).toMatchObject({ pages: 4, documents: 4 });
    }
  });
});

describe('papers of an orientation', () => {
  it('print on A4 and Letter: one sheet each, badges eight or ten a page', async () => {
    const { client } = await withTwoPairs();
    const { id: eventId } = await client.orientation.plan({ title: 'Kick-off', heldOn: TODAY });
    for (const sheet of ['signIn', 'badges', 'runSheet', 'tables'] as const) {
      for (const paper of ['A4', 'Letter'] as const) {
        const request = { kind: 'orientationPaper' as const, eventId, sheet, paper };
        for await (const event of await client.documents.make({ request, purpose: 'preview' })) {
          if (event.kind === 'result') expect([sheet, paper, event.pages]).toEqual([sheet, paper, 1]);
        }
      }
    }
  });
});

describe('the resource library', () => {
  const pdf = (size: number) =>
    new File([`%PDF-1.7\n${'x'.repeat(size)}`], 'Code of conduct.pdf', { type: 'application/pdf' });

  it('prints each tip sheet on one page, and the chosen ones at the end of the packs', async () => {
    const { client, pairs } = await withTwoPairs();
    const { sheets } = await client.resources.list();
    expect(sheets).toHaveLength(8);
    const pagesOf = async (request: Parameters<typeof client.documents.make>[0]['request']) => {
      let pages = 0;
      for await (const event of await client.documents.make({ request, purpose: 'preview' })) {
        if (event.kind === 'result') pages = event.pages;
      }
      return pages;
    };
    for (const paper of ['A4', 'Letter'] as const) {
      expect(await pagesOf({ kind: 'tipSheets', keys: sheets.map(sheet => sheet.key), paper })).toBe(8);
    }
    const pack = (edition: 'mentor' | 'mentee') =>
      pagesOf({
        kind: 'briefingPacks',
        pairIds: [pairs.helenAndLi],
        editions: [edition],
        files: 'one',
        paper: 'A4',
      });
    const [mentorPages, menteePages] = [await pack('mentor'), await pack('mentee')];
    await client.resources.setSheet({ key: 'firstMeeting', inMentorPack: true, inMenteePack: false });
    expect(await pack('mentor')).toBe(mentorPages + 1);
    expect(await pack('mentee')).toBe(menteePages);
  });

  it('keeps a file whole, through removal and undo', { timeout: 30_000 }, async () => {
    const { client } = await withCohort();
    const file = pdf(900_000);
    const { id } = await client.resources.attach({ file });
    const whole = async () =>
      Buffer.from(await (await client.resources.openAttachment({ id })).arrayBuffer());
    const before = Buffer.from(await file.arrayBuffer());
    expect((await whole()).equals(before)).toBe(true);
    await client.resources.removeAttachment({ id });
    await expect(client.resources.openAttachment({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await client.history.undo();
    expect((await whole()).equals(before)).toBe(true);
  });

  it('refuses what is too large, what runs, and what is not what it says', async () => {
    const { client } = await withCohort();
    await expect(client.resources.attach({ file: pdf(6 * 1024 * 1024) })).rejects.toThrow('at most 5 MB');
    await expect(client.resources.attach({ file: new File(['MZ'], 'setup.exe') })).rejects.toThrow(
      'cannot be attached',
    );
    await expect(client.resources.attach({ file: new File(['MZ'], 'setup.pdf') })).rejects.toThrow(
      'is something else',
    );
    expect((await client.resources.list()).attachments).toEqual([]);
  });
});
