import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { openSurvey, withSurveyCohort } from './survey-program.ts';

const HEADER = 'Timestamp,I work at,I am heard.,I think about leaving.,What should change?';
const TODAY = '2026-03-02' as IsoDate;

function csv(...rows: readonly string[]): File {
  return new File([[HEADER, ...rows].join('\n')], 'answers.csv', { type: 'text/csv' });
}

async function withList(...rows: readonly string[]) {
  const started = await withSurveyCohort();
  const survey = await openSurvey(started.client, { grouping: 'site' });
  const list = await started.client.surveys.inspect({ id: survey.id, file: csv(...rows) });
  const plan = {
    token: list.token,
    id: survey.id,
    columns: list.guess,
    population: 'participants' as const,
    group: null,
    answeredOn: TODAY,
    replacesFiles: false,
  };
  return { ...started, survey, list, plan };
}

describe('importing answers from a form tool', () => {
  it('finds the columns, leaves times out, writes on confirm, as one undo step', async () => {
    const { client, survey, list, plan } = await withList(
      '2026-03-01 09:12,Oslo,5 - Strongly agree,2,More time',
      '2026-03-01 09:15,Lima,Agree,1,',
      '2026-03-01 09:20,,3,,Fewer forms',
    );
    expect(list.leftOut).toEqual(['Timestamp']);
    expect(list.columns.map(({ name }) => name)).not.toContain('Timestamp');
    expect(plan.columns).toMatchObject({ group: 1, person: [] });
    const check = await client.surveys.check(plan);
    expect(check.counts).toEqual({ new: 3, newer: 0, empty: 0, problem: 0 });
    expect((await client.surveys.get(survey)).answered.count).toBe(0);
    expect(await client.surveys.apply(plan)).toEqual({ added: 3 });
    const { groups, fromFiles } = await client.surveys.get(survey);
    expect(groups.map(({ name, answered }) => [name, answered])).toEqual([
      ['Lima', 1],
      ['Oslo', 1],
      ['', 1],
    ]);
    expect(fromFiles).toBe(3);
    await client.history.undo();
    expect((await client.surveys.get(survey)).answered.count).toBe(0);
    await client.history.redo();
    expect((await client.surveys.get(survey)).answered.count).toBe(3);
  });

  it('leaves rows out that cannot be read, with the cell in the reason', async () => {
    const { client, plan } = await withList(
      'x,Oslo,6,2,',
      'x,Oslo,yes,2,',
      'x,Oslo,,,',
      'x,Atlantis,4,4,Fine',
    );
    const { counts, rows } = await client.surveys.check(plan);
    expect(counts).toEqual({ new: 1, newer: 0, empty: 1, problem: 2 });
    expect(rows[0]).toMatchObject({
      row: 2,
      outcome: 'problem',
      reason: '“6” under “I am heard.” is not an answer from 1 to 5.',
    });
    expect(await client.surveys.apply(plan)).toEqual({ added: 1 });
  });

  it('refuses a list without an answer, and files that are none', async () => {
    const { client, survey, plan } = await withList('x,Oslo,6,2,');
    await expect(client.surveys.apply(plan)).rejects.toMatchObject({ code: 'CONFLICT' });
    const bad = [
      new File([], 'empty.csv'),
      new File([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 0, 0])], 'broken.xlsx'),
      new File(['%PDF-1.7 something'], 'report.pdf'),
    ];
    for (const file of bad) {
      await expect(client.surveys.inspect({ id: survey.id, file })).rejects.toMatchObject({
        code: expect.stringMatching(/BAD_FILE|INVALID/),
      });
    }
    await expect(client.surveys.check({ ...plan, token: 'gone-by-now' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await client.surveys.get(survey)).answered.count).toBe(0);
  });

  it('puts a later export in the place of the earlier one', async () => {
    const { client, survey, plan } = await withList('x,Oslo,4,2,', 'x,Lima,4,2,');
    await client.surveys.apply(plan);
    const file = csv('x,Oslo,4,2,', 'x,Lima,4,2,', 'x,Lima,5,2,');
    const { token } = await client.surveys.inspect({ id: survey.id, file });
    const later = { ...plan, token, replacesFiles: true };
    expect((await client.surveys.check(later)).replaced).toBe(2);
    await client.surveys.apply(later);
    expect((await client.surveys.get(survey)).answered.count).toBe(3);
    await client.history.undo();
    expect((await client.surveys.get(survey)).answered.count).toBe(2);
  });

  it('finds people where answers carry names, and says who was not asked', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { mode: 'named', grouping: 'role', asksMentors: false });
    const text = [
      'Name,I am heard.,I think about leaving.,What should change?',
      'Mentee N0,4,2,',
      'Mentee N0,5,2,',
      'Mentor N1,5,2,',
      'Nobody Known,5,2,',
    ].join('\n');
    const list = await client.surveys.inspect({ id: survey.id, text });
    const { counts, rows } = await client.surveys.check({
      token: list.token,
      id: survey.id,
      columns: list.guess,
      population: 'participants',
      group: null,
      answeredOn: TODAY,
      replacesFiles: false,
    });
    expect(counts).toEqual({ new: 1, newer: 0, empty: 0, problem: 3 });
    expect(rows.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'Row 2 is the same person; that one counts.',
        'Mentor N1 was not asked in this survey.',
      ]),
    );
  });

  it('reads an Excel file', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    const rows = [
      ['I am heard.', 'What should change?'],
      [4, 'Less paper'],
      ['5 - Strongly agree', ''],
    ];
    const bytes = await writeWorkbook(
      rows.map(row => row.map(value => ({ value, type: typeof value === 'number' ? Number : String }))),
    ).toBuffer();
    const file = new File([new Uint8Array(bytes)], 'answers.xlsx');
    const list = await client.surveys.inspect({ id: survey.id, file });
    expect(list.guess.questions).toHaveLength(2);
    const { counts } = await client.surveys.check({
      token: list.token,
      id: survey.id,
      columns: list.guess,
      population: 'participants',
      group: null,
      answeredOn: TODAY,
      replacesFiles: false,
    });
    expect(counts).toEqual({ new: 2, newer: 0, empty: 0, problem: 0 });
  });

  it.each(['csv', 'xlsx'] as const)('reads the empty table that it hands out as %s', async format => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'site' });
    const file = await client.surveys.template({ id: survey.id, format });
    if (format === 'csv') {
      const text = `${await file.text()}Oslo,4,5,Nothing\r\n`;
      const { guess, rowCount } = await client.surveys.inspect({ id: survey.id, text });
      expect([guess.group, guess.questions.length, rowCount]).toEqual([0, 3, 1]);
    } else {
      expect(file.name).toBe('Climate survey answers.xlsx');
      expect(file.size).toBeGreaterThan(2000);
    }
  });
});
