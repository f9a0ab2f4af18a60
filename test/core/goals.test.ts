import { describe, expect, it } from 'vitest';
import type { GoalEntry } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { enrollPerson, pairUp, withCohort, withTwoPairs } from './cohort-builder.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-03-02');
const STARTED = day('2026-01-12');

const goal = (more: Partial<GoalEntry> = {}): GoalEntry => ({
  owner: 'mentee',
  level: 'individual',
  statement: 'Use an AI assistant in my own work',
  skillId: null,
  outcomeId: null,
  isPairSpecific: true,
  unit: 'times a week',
  baselineNumber: 0,
  targetNumber: 5,
  baselineWords: '',
  targetWords: '',
  dueOn: day('2026-06-30'),
  weight: 1,
  transfer: null,
  muchLess: '',
  less: '',
  expected: '',
  more: '',
  muchMore: '',
  ...more,
});

const scale = {
  muchLess: 'Not at all',
  less: 'Once a week',
  expected: 'Every day',
  more: 'Every day, and checks it',
  muchMore: 'The whole team does',
};

/** Helen and Li have run since January; Tom and Ana have not started. */
async function withRunningPair() {
  const cohort = await withTwoPairs();
  const { db, client, pairs, people } = cohort;
  db.prepare(`UPDATE pair SET state = 'active', startedOn = ? WHERE id = ?`).run(STARTED, pairs.helenAndLi);
  db.exec(`INSERT INTO skill (id, name, type) VALUES (1, 'AI tools', 'digital'), (2, 'Strategy', 'soft')`);
  const skill = db.prepare('INSERT INTO personSkill (personId, skillId, side, level) VALUES (?, ?, ?, ?)');
  skill.run(people.helen.personId, 1, 'sought', 2);
  skill.run(people.helen.personId, 2, 'offered', 5);
  skill.run(people.li.personId, 1, 'offered', 5);
  const outcome = await client.program.addOutcome({
    statement: 'Leaders use AI',
    metric: '',
    baseline: '',
    target: '',
    current: '',
    source: '',
    dueOn: null,
  });
  return { ...cohort, pairId: pairs.helenAndLi, waitingPair: pairs.tomAndAna, outcomeId: outcome.id };
}

describe('goals', () => {
  it('serve an outcome or are marked as the pair’s own, and undo takes them back', async () => {
    const { client, pairId, outcomeId } = await withRunningPair();
    await expect(client.goals.add({ pairId, entry: goal({ isPairSpecific: false }) })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { outcomeId: expect.any(String) } },
    });
    await expect(client.goals.add({ pairId, entry: goal({ level: 'organization' }) })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { outcomeId: expect.any(String) } },
    });
    const { words } = await client.goals.add({
      pairId,
      entry: goal({ outcomeId, isPairSpecific: false, transfer: 'clients', skillId: 1 }),
    });
    expect(words).toBe('Goal added. Li Wei is to say whether it is fine.');
    const { goals } = await client.goals.ofPair({ pairId });
    expect(goals).toMatchObject([
      { outcome: 'Leaders use AI', skill: 'AI tools', transfer: 'clients', state: 'open' },
    ]);
    expect(await client.history.undo()).toEqual({ label: 'Add a goal of Helen Brandt and Li Wei' });
    expect((await client.goals.ofPair({ pairId })).goals).toEqual([]);
  });

  it('keep their words when the outcome is deleted, and are then told as serving nothing', async () => {
    const { client, pairId, outcomeId } = await withRunningPair();
    await client.goals.add({ pairId, entry: goal({ outcomeId, isPairSpecific: false }) });
    await client.program.removeOutcome({ id: outcomeId });
    const { missing, goals } = await client.goals.ofPair({ pairId });
    expect(goals[0]).toMatchObject({ outcomeId: null, isPairSpecific: false });
    expect(missing).toContain('The outcome that 1 goal serves');
    await client.history.undo();
    expect((await client.goals.ofPair({ pairId })).goals[0]).toMatchObject({ outcomeId });
  });

  it.each([
    ['a number to reach without one of today', { baselineNumber: null }, 'baselineNumber'],
    ['a target equal to the start', { targetNumber: 0 }, 'targetNumber'],
    ['no target at all', { targetNumber: null }, 'targetWords'],
    ['words to reach without a start', { targetNumber: null, targetWords: 'Confident' }, 'baselineWords'],
    ['a due day before the pair began', { dueOn: day('2025-12-01') }, 'dueOn'],
    ['a scale with a gap', { ...scale, less: '' }, 'less'],
    ['two steps that say the same', { ...scale, less: 'every day' }, 'less'],
  ])('are refused with %s, where it was entered', async (_, more, field) => {
    const { client, pairId } = await withRunningPair();
    await expect(client.goals.add({ pairId, entry: goal(more) })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('Nothing was saved.'),
      data: { fields: { [field]: expect.any(String) } },
    });
  });

  it('need the mentor’s yes; a change asks again, a no is for the facilitator alone', async () => {
    const { client, pairId } = await withRunningPair();
    const { id } = await client.goals.add({ pairId, entry: goal() });
    await client.goals.answer({ id, answer: 'accepted' });
    expect((await client.goals.overview()).totals.accepted).toEqual({ given: 1, of: 1 });
    const { words } = await client.goals.update({ id, entry: goal({ targetNumber: 7 }) });
    expect(words).toContain('ask again');
    await client.goals.answer({ id, answer: 'notComfortable' });
    const [row] = (await client.goals.overview()).pairs;
    expect(row).toMatchObject({ private: ['A goal waits for a word with you'], unanswered: 0 });
    expect(JSON.stringify(await client.history.log({}))).not.toContain('comfortable');
    await client.concerns.reveal({ reason: 'A goal waits' });
    const { concerns } = await client.concerns.list();
    expect(concerns).toMatchObject([{ raisedBy: 'mentor', kind: 'goal', pairId }]);
    const own = await client.goals.add({ pairId, entry: goal({ owner: 'mentor' }) });
    await expect(client.goals.answer({ id: own.id, answer: 'accepted' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('are rated on five steps in the middle and at the end, in this order', async () => {
    const { client, pairId } = await withRunningPair();
    const plain = await client.goals.add({ pairId, entry: goal() });
    await expect(
      client.goals.rate({ id: plain.id, wave: 'mid', rating: 0, on: TODAY }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.goals.remove({ id: plain.id });
    const ids: number[] = [];
    for (const weight of [2, 1, 3])
      ids.push((await client.goals.add({ pairId, entry: goal({ ...scale, weight }) })).id);
    for (const [index, rating] of [1, 0, -1].entries()) {
      await client.goals.rate({ id: ids[index]!, wave: 'mid', rating, on: day('2026-02-20') });
    }
    const { attainment } = await client.goals.ofPair({ pairId });
    expect(attainment.mid?.score).toBeCloseTo(47.797, 3);
    expect(attainment).toMatchObject({ mid: { rated: 3, met: 2 }, end: null });
    const end = { id: ids[0]!, wave: 'end', rating: 2 } as const;
    await expect(client.goals.rate({ ...end, on: day('2026-02-19') })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(client.goals.rate({ ...end, on: day('2026-03-03') })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(client.goals.rate({ ...end, on: day('2026-01-01') })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await client.goals.rate({ ...end, on: TODAY });
    const [row] = (await client.goals.overview()).pairs;
    expect(row?.attainment).toMatchObject({ wave: 'end', rated: 1, met: 1 });
    await expect(client.goals.update({ id: ids[0]!, entry: goal() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await client.goals.overview()).totals).toMatchObject({ goals: 3, rated: 3, met: 2 });
  });

  it('carry progress in numbers and words, and end with a state; dropping needs a reason', async () => {
    const { client, pairId } = await withRunningPair();
    const { id: goalId } = await client.goals.add({ pairId, entry: goal() });
    const note = { goalId, notedOn: TODAY, value: 3, words: 'Three times last week' };
    await client.goals.addProgress(note);
    await expect(client.goals.addProgress({ ...note, value: null, words: '' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(client.goals.addProgress({ ...note, notedOn: day('2026-03-09') })).rejects.toMatchObject({
      code: 'INVALID',
    });
    const inWords = await client.goals.add({
      pairId,
      entry: goal({
        targetNumber: null,
        baselineNumber: null,
        targetWords: 'Calm',
        baselineWords: 'Nervous',
      }),
    });
    await expect(client.goals.addProgress({ ...note, goalId: inWords.id })).rejects.toMatchObject({
      data: { fields: { value: expect.any(String) } },
    });
    const drop = { id: goalId, state: 'dropped', on: TODAY } as const;
    await expect(client.goals.setState({ ...drop, because: '' })).rejects.toMatchObject({
      data: { fields: { because: 'Say why it is dropped.' } },
    });
    await client.goals.setState({ ...drop, because: 'The tool was taken away' });
    const { goals } = await client.goals.ofPair({ pairId });
    expect(goals[0]).toMatchObject({
      state: 'dropped',
      closedOn: TODAY,
      closedBecause: 'The tool was taken away',
      progress: [{ value: 3, words: 'Three times last week' }],
    });
    await client.goals.removeProgress({ id: goals[0]!.progress[0]!.id });
    await client.history.undo();
    expect((await client.goals.ofPair({ pairId })).goals[0]?.progress).toHaveLength(1);
  });

  it('of a pair that is over can be rated and closed, but nothing new begins', async () => {
    const { client, db, pairId } = await withRunningPair();
    const { id } = await client.goals.add({ pairId, entry: goal(scale) });
    db.prepare(`UPDATE pair SET state = 'completed', endedOn = ? WHERE id = ?`).run('2026-02-27', pairId);
    await expect(client.goals.add({ pairId, entry: goal() })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('has completed its time together on Feb 27, 2026'),
    });
    expect((await client.goals.ofPair({ pairId })).missing).toEqual(['A rating at the end for 1 goal']);
    await client.goals.rate({ id, wave: 'end', rating: 1, on: TODAY });
    await client.goals.setState({ id, state: 'reached', on: TODAY, because: '' });
    expect((await client.goals.ofPair({ pairId })).missing).toEqual([]);
    await expect(client.goals.ofPair({ pairId: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('self-assessments', () => {
  const skill = { kind: 'skill', skillId: 1 } as const;

  it('ask for what a person seeks and offers, and mentors for six competencies', async () => {
    const { client, pairId } = await withRunningPair();
    const { assessments, missing } = await client.goals.ofPair({ pairId });
    const [mentee, mentor] = assessments;
    expect(mentee?.items.map(item => [item.name, item.group])).toEqual([
      ['AI tools', 'sought'],
      ['Strategy', 'offered'],
    ]);
    expect(mentor?.items.map(item => item.group)).toEqual([
      'offered',
      ...Array<string>(6).fill('competency'),
    ]);
    expect(missing).toEqual(['First levels of Helen Brandt and Li Wei', 'A goal']);
  });

  it('keep first, target and last levels; the last ones never come before the first', async () => {
    const { client, pairId } = await withRunningPair();
    const base = { pairId, role: 'mentee', wave: 'baseline', on: day('2026-01-10') } as const;
    const final = {
      ...base,
      wave: 'final',
      on: TODAY,
      levels: [{ subject: skill, now: 4, target: null }],
    } as const;
    await expect(client.goals.saveAssessment({ ...final, levels: [...final.levels] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await client.goals.saveAssessment({ ...base, levels: [{ subject: skill, now: 2, target: 4 }] });
    await expect(
      client.goals.saveAssessment({ ...final, levels: [...final.levels], on: day('2026-01-09') }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { on: expect.any(String) } } });
    await expect(
      client.goals.saveAssessment({ ...base, levels: [{ subject: skill, now: null, target: 4 }] }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await expect(
      client.goals.saveAssessment({
        ...base,
        on: day('2026-03-05'),
        levels: [{ subject: skill, now: 2, target: 4 }],
      }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await client.goals.saveAssessment({ ...final, levels: [...final.levels] });
    const [mentee] = (await client.goals.ofPair({ pairId })).assessments;
    expect(mentee).toMatchObject({
      baselineOn: '2026-01-10',
      finalOn: TODAY,
      items: [{ current: 2, target: 4, final: 4 }, { current: null }],
    });
    await client.goals.removeAssessment({ pairId, role: 'mentee', wave: 'baseline' });
    expect((await client.goals.ofPair({ pairId })).assessments[0]?.baselineOn).toBeNull();
    await client.history.undo();
    expect((await client.goals.ofPair({ pairId })).assessments[0]).toEqual(mentee);
  });

  it('show change only of people who gave both, and none of fewer than five', async () => {
    const { client, db } = await withCohort();
    db.exec(`INSERT INTO skill (id, name, type) VALUES (1, 'AI tools', 'digital')`);
    const ids = Array.from({ length: 6 }, (_, index) => {
      const mentee = enrollPerson(db, `Mentee ${index}`, 'mentee');
      const mentor = enrollPerson(db, `Mentor ${index}`, 'mentor');
      return pairUp(db, mentee, mentor);
    });
    const enter = (pairId: number, wave: 'baseline' | 'final', now: number) =>
      client.goals.saveAssessment({
        pairId,
        role: 'mentee',
        wave,
        on: TODAY,
        levels: [{ subject: skill, now, target: null }],
      });
    for (const pairId of ids) await enter(pairId, 'baseline', 2);
    for (const pairId of ids.slice(0, 4)) await enter(pairId, 'final', 4);
    const few = (await client.goals.learning()).groups[0];
    expect(few).toMatchObject({ role: 'mentee', all: null, items: [], hidden: 1, waiting: 2 });
    await enter(ids[4]!, 'final', 1);
    const enough = (await client.goals.learning()).groups[0];
    expect(enough?.items).toMatchObject([
      { name: 'AI tools', n: 5, before: 2, better: 4, worse: 1, same: 0 },
    ]);
    expect(enough?.items[0]?.change).toBeCloseTo(1.4, 9);
  });
});

describe('the rubric', () => {
  const rubric = {
    levels: ['Not yet', 'There'],
    criteria: [
      { name: 'Daily work', words: ['Never', 'Always'] },
      { name: 'Judgment', words: ['', 'Checks it'] },
    ],
  };

  it('is written by the pair and scored twice; a criterion that stays keeps its score', async () => {
    const { client, pairId } = await withRunningPair();
    await client.goals.saveRubric({ pairId, rubric });
    await client.goals.scoreRubric({ pairId, wave: 'mid', on: TODAY, scores: [1, null] });
    await client.goals.saveRubric({
      pairId,
      rubric: { ...rubric, criteria: [{ name: 'Pace', words: [] }, rubric.criteria[0]!] },
    });
    expect((await client.goals.ofPair({ pairId })).rubric).toEqual({
      levels: ['Not yet', 'There'],
      midOn: TODAY,
      endOn: null,
      criteria: [
        { name: 'Pace', words: ['', ''], mid: null, end: null },
        { name: 'Daily work', words: ['Never', 'Always'], mid: 1, end: null },
      ],
    });
    await client.history.undo();
    expect((await client.goals.ofPair({ pairId })).rubric?.criteria[0]?.name).toBe('Daily work');
  });

  it('refuses twins, scores outside its levels, and an end before the middle', async () => {
    const { client, pairId } = await withRunningPair();
    await expect(
      client.goals.saveRubric({ pairId, rubric: { ...rubric, levels: ['There', 'there'] } }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    const score = { pairId, wave: 'mid', on: TODAY, scores: [0, 1] } as const;
    await expect(client.goals.scoreRubric({ ...score, scores: [0, 1] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await client.goals.saveRubric({ pairId, rubric });
    await expect(client.goals.scoreRubric({ ...score, scores: [2, 0] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await client.goals.scoreRubric({ ...score, scores: [0, 1] });
    await expect(
      client.goals.scoreRubric({ ...score, wave: 'end', on: day('2026-02-01'), scores: [1, 1] }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await client.goals.removeRubric({ pairId });
    expect((await client.goals.ofPair({ pairId })).rubric).toBeNull();
  });
});

describe('what came beside the goals', () => {
  it('keeps benefits, obstacles and knowledge; support wanted is told until it is out of the way', async () => {
    const { client, pairId } = await withRunningPair();
    await client.goals.saveBenefit({
      pairId,
      id: null,
      entry: { notedOn: TODAY, words: 'Helen now reads the staff channel' },
    });
    await client.goals.saveKnowledge({
      pairId,
      id: null,
      entry: { notedOn: TODAY, title: 'How we won the port', owner: 'Li Wei', storedAt: 'Wiki, Sales' },
    });
    const entry = {
      notedOn: day('2026-02-25'),
      words: 'No room to meet',
      wantsSupport: true,
      resolvedOn: null,
      resolution: '',
    };
    const { id, words } = await client.goals.saveObstacle({ pairId, id: null, entry });
    expect(words).toBe('Obstacle noted. It is on your list for today.');
    expect((await client.goals.overview()).pairs[0]?.private).toEqual(['Asks for support: No room to meet']);
    await expect(
      client.goals.saveObstacle({ pairId, id, entry: { ...entry, resolvedOn: day('2026-02-24') } }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { resolvedOn: expect.any(String) } } });
    await client.goals.saveObstacle({
      pairId,
      id,
      entry: { ...entry, resolvedOn: TODAY, resolution: 'Room 4' },
    });
    expect((await client.goals.overview()).pairs[0]?.private).toEqual([]);
    const { benefits, obstacles, knowledge } = await client.goals.ofPair({ pairId });
    expect([benefits.length, obstacles[0]?.resolution, knowledge[0]?.storedAt]).toEqual([
      1,
      'Room 4',
      'Wiki, Sales',
    ]);
    await client.goals.removeNote({ kind: 'benefit', id: benefits[0]!.id });
    await expect(client.goals.removeNote({ kind: 'benefit', id: benefits[0]!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await client.history.undo();
    expect((await client.goals.ofPair({ pairId })).benefits).toEqual(benefits);
  });
});
