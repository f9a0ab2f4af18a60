import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { dayOf, type IsoDate } from '#shared/domain/dates.ts';
import { withTwoPairs } from './cohort-builder.ts';
import { startCore, temporaryFolder, TEST_NOW, withProgram, withSample } from './core-client.ts';

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

const TODAY = dayOf(TEST_NOW);
const day = (text: string) => text as IsoDate;

describe('the sign-off', () => {
  it('is refused while nothing says why, or who signs, or on a day to come', async () => {
    const { client } = await withProgram();
    const sign = (sponsorName: string, signedOn = TODAY) => client.charter.sign({ sponsorName, signedOn });
    await expect(sign('Maria Keller')).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.program.updateCharter({ purpose: 'Leaders learn.' });
    await expect(sign('')).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { sponsorName: expect.any(String) } },
    });
    await expect(sign('Maria Keller', day('2026-03-03'))).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { signedOn: expect.any(String) } },
    });
    expect((await client.program.get()).state).toBe('draft');
  });

  it('makes the program chartered, and names what was changed since until it is signed again', async () => {
    const { client } = await withProgram();
    await client.charter.useTemplate({ template: 'digital' });
    await client.charter.sign({ sponsorName: 'Maria Keller', signedOn: day('2026-02-20') });
    expect(await client.program.get()).toMatchObject({ state: 'chartered', sponsorName: 'Maria Keller' });
    expect((await client.charter.get()).signature).toMatchObject({ changedSince: [] });

    await client.program.updateCharter({ focus: 'Artificial intelligence' });
    await client.charter.setExpectation({
      role: 'mentor',
      hoursPerMonth: 4,
      meetings: null,
      participation: '',
      deliverables: '',
    });
    expect((await client.charter.get()).signature).toEqual({
      sponsorName: 'Maria Keller',
      signedOn: '2026-02-20',
      changedSince: ['Focus', 'What mentors are asked for'],
    });
    expect((await client.home.get()).now.map(task => task.key)).toContain('signAgain');

    await client.charter.sign({ sponsorName: '', signedOn: TODAY });
    expect((await client.charter.get()).signature).toMatchObject({ signedOn: TODAY, changedSince: [] });
  });

  it('is not undone by measuring: a value is no change of the charter', async () => {
    const { client } = await withProgram();
    await client.charter.useTemplate({ template: 'digital' });
    await client.charter.sign({ sponsorName: 'Maria Keller', signedOn: TODAY });
    const [outcome] = (await client.program.get()).outcomes;
    await client.charter.addValue({ outcomeId: outcome!.id, measuredOn: TODAY, value: '9 of 24', note: '' });
    expect((await client.charter.get()).signature).toMatchObject({ changedSince: [] });
  });
});

describe('a charter template', () => {
  it('fills what is empty, keeps what was written, and says when there is nothing to fill', async () => {
    const { client } = await withProgram();
    await client.program.updateCharter({ purpose: 'Our own words' });
    await client.charter.useTemplate({ template: 'inclusion' });
    const program = await client.program.get();
    expect(program.purpose).toBe('Our own words');
    expect(program.focus).toMatch(/Inclusion/);
    expect(program.outcomes).toHaveLength(2);
    expect((await client.charter.get()).expectations).toMatchObject([
      { role: 'mentor', hoursPerMonth: 3 },
      { role: 'mentee', hoursPerMonth: 2 },
    ]);
    await expect(client.charter.useTemplate({ template: 'digital' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('values of an outcome', () => {
  it('show the newest as the present one, one a day, none ahead of today', async () => {
    const { client } = await withProgram();
    const { id: outcomeId } = await client.program.addOutcome({
      statement: 'Leaders use AI',
      metric: 'share',
      baseline: '20%',
      target: '60%',
      current: '',
      source: '',
      dueOn: null,
    });
    const add = (measuredOn: string, value: string) =>
      client.charter.addValue({ outcomeId, measuredOn: day(measuredOn), value, note: '' });
    await add('2026-02-20', '40%');
    await add('2026-01-10', '30%');
    expect((await client.program.get()).outcomes).toMatchObject([{ current: '40%' }]);
    await expect(add('2026-02-20', '41%')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(add('2026-03-03', '50%')).rejects.toMatchObject({ code: 'INVALID' });
    const newest = (await client.charter.get()).values.at(-1);
    await client.charter.removeValue({ id: newest!.id });
    expect((await client.program.get()).outcomes).toMatchObject([{ current: '30%' }]);
  });
});

describe('the comparison group', () => {
  const rule = {
    who: 'everybodyElse' as const,
    attributes: ['gradeLevel' as const],
    observedFrom: null,
    note: '',
  };

  it('is stamped with the day and what was known, and changes afterwards only with a reason that stays visible', async () => {
    const { client } = await withSample();
    const { comparison } = await client.charter.get();
    expect(comparison).toMatchObject({ valuesSeen: 0, changes: [] });
    expect(comparison!.fixedOn).not.toBe(null);
    expect(comparison!.people).toBeGreaterThan(0);

    await expect(client.charter.setComparison(rule)).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { fields: { reason: expect.any(String) } },
    });
    await client.charter.setComparison({ ...rule, reason: 'Tenure is missing in the new HR system.' });
    expect((await client.charter.get()).comparison).toMatchObject({
      attributes: ['gradeLevel'],
      fixedOn: comparison!.fixedOn,
      changes: [
        {
          changedOn: TODAY,
          reason: 'Tenure is missing in the new HR system.',
          wordsBefore: comparison!.words,
        },
      ],
    });
  });

  it('says how many values were known when it was fixed late', async () => {
    const { client } = await withProgram();
    await expect(client.charter.fixComparison()).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.charter.setComparison(rule);
    await client.charter.useTemplate({ template: 'digital' });
    const [outcome] = (await client.program.get()).outcomes;
    await client.charter.addValue({ outcomeId: outcome!.id, measuredOn: TODAY, value: '3', note: '' });
    await client.charter.fixComparison();
    expect((await client.charter.get()).comparison).toMatchObject({ fixedOn: TODAY, valuesSeen: 1 });
  });
});

describe('what roles are asked for', () => {
  it('is acknowledged by people, in one go, and counted per role', async () => {
    const { client, people } = await withTwoPairs();
    await client.charter.acknowledge({
      enrollmentIds: [people.li.enrollmentId, people.helen.enrollmentId, people.tom.enrollmentId],
      on: TODAY,
    });
    expect((await client.charter.get()).expectations).toMatchObject([
      { role: 'mentor', acknowledged: 1, accepted: 2 },
      { role: 'mentee', acknowledged: 2, accepted: 2 },
    ]);
  });
});

describe('home', () => {
  it('shows the nine stages of the sample with what is done, late and next, and only screens of the app', async () => {
    const { client } = await withSample();
    const { path, now, checklist } = await client.home.get();
    expect(path.map(step => step.key)).toEqual([
      'planning',
      'interest',
      'screening',
      'matching',
      'orientation',
      'active',
      'midReview',
      'closing',
      'evaluated',
    ]);
    expect(path.slice(0, 6).every(step => step.state === 'done')).toBe(true);
    expect(path[6]?.state).toBe('next');
    expect(checklist.length).toBeGreaterThan(10);
    expect(now.every(task => task.to.startsWith('/'))).toBe(true);
    const tones = now.map(task => ['blocked', 'warn', 'next'].indexOf(task.tone));
    expect(tones).toEqual([...tones].sort((a, b) => a - b));
  });

  it('warns above the planned number of pairs', async () => {
    const { client } = await withTwoPairs();
    expect((await client.home.get()).now.map(task => task.key)).not.toContain('cap');
    await client.program.updateCohort({ pairCap: 1 });
    expect((await client.home.get()).now.find(task => task.key === 'cap')?.words).toBe(
      '2 pairs are more than the 1 planned',
    );
  });

  it('counts the usual tasks from the cohort’s dates, marks a late one, and takes a tick back by undo', async () => {
    const { client } = await withProgram();
    const fresh = (await client.home.get()).checklist;
    expect(fresh.length).toBeGreaterThan(10);
    const [task] = fresh;
    await client.home.updateTask({ id: task!.id, dueOn: day('2026-02-01'), owner: 'Nora Lind' });
    expect((await client.home.get()).checklist[0]).toMatchObject({ isLate: true, owner: 'Nora Lind' });
    expect((await client.home.get()).now.find(one => one.key === `task-${task!.id}`)).toMatchObject({
      words: task!.title,
      tone: 'warn',
    });
    await client.home.updateTask({ id: task!.id, doneOn: TODAY });
    expect((await client.home.get()).checklist[0]).toMatchObject({ isLate: false, doneOn: TODAY });
    await client.history.undo();
    expect((await client.home.get()).checklist[0]?.doneOn).toBe(null);
  });

  it('lets the mid-review be done by ticking its tasks', async () => {
    const { client } = await withSample();
    const review = (await client.home.get()).checklist.filter(task => task.stage === 'midReview');
    for (const { id } of review) await client.home.updateTask({ id, doneOn: TODAY });
    expect((await client.home.get()).path.find(step => step.key === 'midReview')?.state).toBe('done');
  });
});
