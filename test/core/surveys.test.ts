import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withSample } from './core-client.ts';
import { answerAll, formsOf, openSurvey, THREE, withSurveyCohort } from './survey-program.ts';

describe('making a survey', () => {
  it('starts with questions for its kind, for each role where roles are told apart', async () => {
    const { client } = await withSurveyCohort();
    const { id } = await client.surveys.create({ kind: 'mid' });
    const survey = await client.surveys.get({ id });
    expect(survey).toMatchObject({ state: 'draft', mode: 'anonymous', grouping: 'role', hindrances: [] });
    const audiences = new Set(survey.questionList.map(question => question.audience));
    expect(audiences).toEqual(new Set(['all', 'mentor', 'mentee']));
  });

  it('keeps edited questions, refuses one that is asked twice, and takes the edit back', async () => {
    const { client } = await withSurveyCohort();
    const { id } = await client.surveys.create({ kind: 'climate' });
    const before = (await client.surveys.get({ id })).questionList.length;
    await client.surveys.setQuestions({ id, questions: [...THREE] });
    expect((await client.surveys.get({ id })).questionList).toMatchObject([...THREE]);
    const twice = client.surveys.setQuestions({ id, questions: [THREE[0], THREE[0]] });
    await expect(twice).rejects.toMatchObject({ code: 'INVALID' });
    await client.history.undo();
    expect((await client.surveys.get({ id })).questionList).toHaveLength(before);
  });

  it('is not opened without a question, with a question for a role it does not tell apart, or for nobody', async () => {
    const { client } = await withSurveyCohort({ mentors: 2, mentees: 1 });
    const { id } = await client.surveys.create({ kind: 'mid' });
    await expect(client.surveys.open({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
    const survey = await client.surveys.get({ id });
    await client.surveys.update({ ...survey, grouping: 'none' });
    await client.surveys.setQuestions({
      id,
      questions: [{ ...THREE[2], audience: 'mentor' }],
    });
    const { hindrances } = await client.surveys.get({ id });
    expect(hindrances).toHaveLength(3);
  });

  it('asks nobody outside the program with names', async () => {
    const { client } = await withSurveyCohort();
    const { id } = await client.surveys.create({ kind: 'climate' });
    const survey = await client.surveys.get({ id });
    await expect(
      client.surveys.update({ ...survey, mode: 'named', asksComparison: true }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('keeps what was promised once it is open', async () => {
    const { client } = await withSurveyCohort();
    const { id } = await openSurvey(client);
    const survey = await client.surveys.get({ id });
    await expect(client.surveys.setQuestions({ id, questions: [...THREE] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(client.surveys.update({ ...survey, mode: 'named' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await client.surveys.update({ ...survey, title: 'Climate, spring', dueOn: '2026-03-20' as IsoDate });
    expect(await client.surveys.get({ id })).toMatchObject({ title: 'Climate, spring', dueOn: '2026-03-20' });
  });
});

describe('anonymous answers', () => {
  it('hold no person, no day and no order, and open answers stand by themselves', async () => {
    const { client, db } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    await answerAll(
      client,
      survey,
      [1, 2, 3, 4, 5, 1, 2, 3].map(value => ({ group: '', value, comment: `Comment ${value}` })),
    );
    const rows = db.prepare('SELECT * FROM surveyResponse').all() as { id: string }[];
    expect(rows).toHaveLength(8);
    for (const { id, ...row } of rows) {
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(row).toMatchObject({ enrollmentId: null, answeredOn: null, groupName: '' });
    }
    const comments = db.prepare('SELECT * FROM surveyComment').all();
    expect(comments.every(comment => (comment as { responseId: unknown }).responseId === null)).toBe(true);
    await client.surveys.close({ id: survey.id });
    const traces = db
      .prepare(
        `SELECT count(*) FROM undoEntry WHERE tableName IN ('surveyResponse', 'surveyAnswer', 'surveyComment')`,
      )
      .pluck()
      .get();
    expect(traces).toBe(0);
  });

  it('are refused with a name, empty, for another form, or outside the groups', async () => {
    const { client, people } = await withSurveyCohort();
    const { id, heard, words } = await openSurvey(client, { grouping: 'none' });
    const form = {
      id,
      population: 'participants' as const,
      group: '',
      enrollmentId: null,
      answeredOn: null,
      values: [{ questionId: heard, value: 4 }],
      comments: [],
    };
    const bad = [
      { ...form, enrollmentId: people[0]?.enrollmentId ?? null },
      { ...form, values: [] },
      { ...form, group: 'Oslo' },
      { ...form, population: 'comparison' as const },
      { ...form, values: [{ questionId: words, value: 4 }] },
      { ...form, values: [...form.values, ...form.values] },
    ];
    for (const one of bad) {
      await expect(client.surveys.answer(one)).rejects.toMatchObject({ code: 'INVALID' });
    }
    await expect(client.surveys.named({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.surveys.close({ id });
    await expect(client.surveys.answer(form)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('can be taken back one by one while the survey is open', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    await answerAll(client, survey, formsOf('', 2));
    await client.history.undo();
    expect((await client.surveys.get({ id: survey.id })).answered.count).toBe(1);
    await client.history.redo();
    expect((await client.surveys.get({ id: survey.id })).answered.count).toBe(2);
  });

  it('puts sites that are too small together before anybody answers', async () => {
    const { client, db, people } = await withSurveyCohort();
    for (const { personId } of people.slice(0, 3)) {
      db.prepare(`UPDATE person SET location = 'Nairobi' WHERE id = ?`).run(personId);
    }
    const { id } = await openSurvey(client, { grouping: 'site' });
    const { groups } = await client.surveys.get({ id });
    const names = groups.map(({ name, asked }) => [name, asked]);
    expect(names.flat()).not.toContain('Nairobi');
    expect(names.every(([name, asked]) => name === '' || Number(asked) >= 5)).toBe(true);
  });
});

describe('answers with names', () => {
  it('are followed up, replaced when they come again, and listed for a mail merge', async () => {
    const { client, people } = await withSurveyCohort({ mentors: 3, mentees: 3 });
    const { id, heard, words } = await openSurvey(client, { mode: 'named', grouping: 'role' });
    const form = {
      id,
      population: 'participants' as const,
      group: '',
      enrollmentId: people[0]?.enrollmentId ?? null,
      answeredOn: null,
      values: [{ questionId: heard, value: 2 }],
      comments: [],
    };
    await client.surveys.answer(form);
    await client.surveys.answer({ ...form, values: [{ questionId: heard, value: 5 }] });
    const survey = await client.surveys.get({ id });
    expect(survey.answered).toMatchObject({ count: 1, of: 6 });
    expect(survey.missing.map(({ name }) => name)).not.toContain('Mentee N0');
    expect(survey.missing).toHaveLength(5);
    await client.surveys.answer({
      ...form,
      enrollmentId: people[5]?.enrollmentId ?? null,
      values: [{ questionId: heard, value: 1 }],
      comments: [{ questionId: words, words: 'Call me' }],
    });
    expect(await client.surveys.named({ id })).toMatchObject([
      {
        name: 'Mentor N2',
        answeredOn: '2026-03-02',
        low: [{ words: 'I am heard.', answer: 'Strongly disagree' }],
        said: [{ question: 'What should change?', words: 'Call me' }],
      },
      { name: 'Mentee N0', low: [], said: [] },
    ]);
    await client.history.undo();
    const list = await (await client.surveys.reminders({ id })).text();
    expect(list.trim().split('\r\n')).toHaveLength(6);
    await expect(client.surveys.answer({ ...form, enrollmentId: null })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(
      client.surveys.answer({ ...form, answeredOn: '2026-01-01' as IsoDate }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('pulses', () => {
  it('are due every so many weeks, asked for at home when one is late, and ask what the last one asked', async () => {
    const { client } = await withSurveyCohort();
    await client.surveys.setPulse({ weeks: 4 });
    const { pulse } = await client.surveys.overview();
    expect(pulse.days.slice(0, 3)).toMatchObject([
      { dueOn: '2026-02-02', state: 'overdue', surveyId: null },
      { dueOn: '2026-03-02', state: 'planned' },
      { dueOn: '2026-03-30', state: 'planned' },
    ]);
    const keys = (await client.home.get()).now.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['pulseOverdue', 'pulseDue']));
    const first = await client.surveys.create({ kind: 'pulse', dueOn: '2026-02-02' as IsoDate });
    await client.surveys.setQuestions({ id: first.id, questions: [...THREE] });
    const second = await client.surveys.create({ kind: 'pulse', dueOn: '2026-03-02' as IsoDate });
    const survey = await client.surveys.get(second);
    expect(survey).toMatchObject({ wave: 2, previous: first, questions: 3 });
    await client.surveys.open(first);
    const late = (await client.home.get()).now.find(({ key }) => key === `survey-${first.id}`);
    expect(late?.detail).toContain('0 of 24 answered');
  });
});

describe('the sample program', () => {
  it('has a pulse and a climate survey with results, and a survey of the roles open', async () => {
    const { client } = await withSample();
    const { surveys, pulse } = await client.surveys.overview();
    expect(surveys.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['climate closed', 'pulse closed', 'mid open']),
    );
    expect(pulse.weeks).not.toBeNull();
    const climate = surveys.find(({ kind }) => kind === 'climate');
    const results = await client.surveys.results({ id: climate?.id ?? 0 });
    expect(results.hiddenBecause).toBeNull();
    expect(results.questions.every(({ participants }) => participants !== null)).toBe(true);
    expect(results.openQuestions.some(({ comments }) => (comments?.length ?? 0) > 0)).toBe(true);
  });
});
