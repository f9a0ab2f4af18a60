import { describe, expect, it } from 'vitest';
import { answerAll, formsOf, openSurvey, withSurveyCohort } from './survey-program.ts';

describe('results of a survey', () => {
  it('are shown once it is closed, not before', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    await answerAll(client, survey, formsOf('', 10));
    const open = await client.surveys.results({ id: survey.id });
    expect(open.questions).toEqual([]);
    expect(open.hiddenBecause).toContain('once the survey is closed');
    await client.surveys.close({ id: survey.id });
    const { questions, rates } = await client.surveys.results({ id: survey.id });
    expect(questions[0]?.participants).toMatchObject({
      n: 10,
      mean: 4,
      median: 4,
      favorable: { count: 10, of: 10 },
      counts: [0, 0, 0, 10, 0],
    });
    expect(rates[0]).toMatchObject({ name: 'Participants', answered: { count: 10, of: 24 } });
    expect(rates[0]?.answered.interval?.share).toBeCloseTo(10 / 24, 6);
  });

  it('are not shown again while a few new answers could be read from the difference', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    await answerAll(client, survey, formsOf('', 10));
    await client.surveys.close({ id: survey.id });
    await client.history.undo();
    await answerAll(client, survey, formsOf('', 1));
    await expect(client.surveys.close({ id: survey.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await answerAll(client, survey, formsOf('', 4));
    await client.surveys.close({ id: survey.id });
    const { questions } = await client.surveys.results({ id: survey.id });
    expect(questions[0]?.participants?.n).toBe(15);
  });

  it('stay hidden with fewer than five answers', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    await answerAll(client, survey, formsOf('', 4));
    await client.surveys.close({ id: survey.id });
    const { hiddenBecause, questions, openQuestions } = await client.surveys.results({ id: survey.id });
    expect(hiddenBecause).toContain('Only 4 answered');
    expect([questions, openQuestions]).toEqual([[], []]);
  });

  it('hide a small group, and another so that it cannot be worked out', async () => {
    const { client, db, people } = await withSurveyCohort();
    people.forEach(({ personId }, index) =>
      db
        .prepare('UPDATE person SET location = ? WHERE id = ?')
        .run(['Oslo', 'Lima', 'Kyoto'][index % 3], personId),
    );
    const survey = await openSurvey(client, { grouping: 'site' });
    await answerAll(client, survey, [...formsOf('Oslo', 8), ...formsOf('Lima', 6), ...formsOf('Kyoto', 3)]);
    await client.surveys.close({ id: survey.id });
    const { questions, notes } = await client.surveys.results({ id: survey.id });
    const shown = questions[0]?.groups.map(({ name, measure }) => [name, measure?.n ?? null]);
    expect(shown).toEqual([
      ['Kyoto', null],
      ['Lima', null],
      ['Oslo', 8],
    ]);
    expect(notes.join(' ')).toContain('hidden');
  });

  it('tell how answers spread from eight on only, and not of a group whose rest would be too few', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'site' });
    await answerAll(client, survey, [...formsOf('Oslo', 9), ...formsOf('Lima', 6)]);
    await client.surveys.close({ id: survey.id });
    const { questions } = await client.surveys.results({ id: survey.id });
    expect(questions[0]?.participants?.counts).not.toBeNull();
    expect(questions[0]?.groups.map(({ measure }) => measure && [measure.n, measure.counts])).toEqual([
      [6, null],
      [9, null],
    ]);
  });

  it('turn questions whose agreement is bad news, and tell the steps as they were ticked', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    for (let form = 0; form < 8; form += 1) {
      await client.surveys.answer({
        id: survey.id,
        population: 'participants',
        group: '',
        enrollmentId: null,
        answeredOn: null,
        values: [{ questionId: survey.leaving, value: 1 }],
        comments: [],
      });
    }
    await client.surveys.close({ id: survey.id });
    const { questions } = await client.surveys.results({ id: survey.id });
    expect(questions[0]?.participants).toBeNull();
    expect(questions[1]?.participants).toMatchObject({
      mean: 5,
      favorable: { count: 8 },
      counts: [8, 0, 0, 0, 0],
    });
  });

  it('show open answers from ten answers on, and move one to the suggestions', async () => {
    const { client } = await withSurveyCohort();
    const survey = await openSurvey(client, { grouping: 'none' });
    const forms = formsOf('', 9).map((form, index) => ({ ...form, comment: `Idea ${index}` }));
    await answerAll(client, survey, forms);
    await client.surveys.close({ id: survey.id });
    const few = await client.surveys.results({ id: survey.id });
    expect(few.openQuestions).toMatchObject([{ count: 9, comments: null }]);

    const again = await client.surveys.again({ id: survey.id });
    await client.surveys.open(again);
    const { questionList } = await client.surveys.get(again);
    const [heard = 0, leaving = 0, words = 0] = questionList.map(({ id }) => id);
    await answerAll(client, { ...again, heard, leaving, words }, [
      ...forms,
      { group: '', value: 4, comment: 'A longer lunch' },
    ]);
    await client.surveys.close(again);
    const { openQuestions } = await client.surveys.results(again);
    const told = openQuestions[0]?.comments ?? [];
    expect(told.map(comment => comment.words).sort()).toContain('A longer lunch');
    const lunch = told.find(comment => comment.words === 'A longer lunch');
    await client.surveys.toSuggestion({ commentId: lunch?.id ?? '' });
    const { suggestions } = await client.changes.list();
    expect(suggestions).toMatchObject([{ words: 'A longer lunch', source: 'survey', disposition: 'open' }]);
    await expect(client.surveys.toSuggestion({ commentId: lunch?.id ?? '' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await client.history.undo();
    expect((await client.changes.list()).suggestions).toEqual([]);
  });
});

describe('the next wave', () => {
  it('compares two sets of anonymous answers with an interval, and says that people are not paired', async () => {
    const { client } = await withSurveyCohort({ mentors: 20, mentees: 20 });
    const first = await openSurvey(client, { grouping: 'none' });
    await answerAll(client, first, formsOf('', 30, [2, 2, 4]));
    await client.surveys.close({ id: first.id });
    const again = await client.surveys.again({ id: first.id });
    await expect(client.surveys.again({ id: first.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.surveys.open(again);
    const { questionList } = await client.surveys.get(again);
    const [heard = 0, leaving = 0, words = 0] = questionList.map(({ id }) => id);
    await answerAll(client, { ...again, heard, leaving, words }, formsOf('', 30, [4, 4, 4, 4, 2]));
    await client.surveys.close(again);
    const { questions, notes, previous } = await client.surveys.results(again);
    expect(previous).toMatchObject({ id: first.id });
    expect(questions[0]?.change).toMatchObject({ points: 47, before: { favorable: { count: 10, of: 30 } } });
    expect(questions[0]?.change?.words).toMatch(/47 points higher \(95% interval \d+ to \d+ points\)/);
    expect(notes.join(' ')).toContain('nobody can say how the same people changed');
  });

  it('pairs the same people where answers carry names', async () => {
    const { client, people } = await withSurveyCohort({ mentors: 5, mentees: 5 });
    const answerOf = async (id: number, heard: number, enrollmentId: number, value: number) =>
      await client.surveys.answer({
        id,
        population: 'participants',
        group: '',
        enrollmentId,
        answeredOn: null,
        values: [{ questionId: heard, value }],
        comments: [],
      });
    const first = await openSurvey(client, { mode: 'named', grouping: 'none' });
    for (const { enrollmentId } of people) await answerOf(first.id, first.heard, enrollmentId, 2);
    await client.surveys.close({ id: first.id });
    const again = await client.surveys.again({ id: first.id });
    await client.surveys.open(again);
    const heard = (await client.surveys.get(again)).questionList[0]?.id ?? 0;
    // Differences 1,0,2,1,−1,1,2,0,1,1 (metrics 5.6): mean 0.8, interval 0.143 to 1.457.
    const changes = [1, 0, 2, 1, -1, 1, 2, 0, 1, 1];
    for (const [index, { enrollmentId }] of people.entries()) {
      await answerOf(again.id, heard, enrollmentId, 2 + (changes[index] ?? 0));
    }
    await client.surveys.close(again);
    const { questions } = await client.surveys.results(again);
    expect(questions[0]?.change?.words).toBe(
      'The 10 who answered both times: mean change +0.8 (95% interval +0.1 to +1.5), higher than the time before; 7 higher, 2 the same, 1 lower.',
    );
  });
});
