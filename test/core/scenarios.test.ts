import { describe, expect, it } from 'vitest';
import { startCore } from './core-client.ts';
import { withCohort } from './matching-cohort.ts';

/** Two leaders, three juniors; Li suits Helen, Ana suits Tom, Bo suits nobody in particular. */
const crossed = {
  mentees: [
    { name: 'Helen Brandt', grade: 9, seeks: ['Data'] },
    { name: 'Tom Reyes', grade: 9, seeks: ['Video'] },
  ],
  mentors: [
    { name: 'Ana Cruz', grade: 2, offers: ['Video'] },
    { name: 'Li Wei', grade: 2, offers: ['Data'] },
    { name: 'Bo Dahl', grade: 2, offers: [] },
  ],
};

/** The cohort matched in two ways: “Best” with both pairs as they suit, “Crossed” the other way around, on the board. */
async function withTwoScenarios() {
  const cohort = await withCohort(crossed);
  const { client, ids } = cohort;
  for await (const event of await client.matching.autoMatch()) void event;
  const best = await client.scenarios.save({ name: 'Best', note: 'As the numbers say' });
  await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Ana Cruz']! });
  const crossedOver = await client.scenarios.save({ name: 'Crossed' });
  return { ...cohort, best: best.id, crossed: crossedOver.id };
}

describe('saving scenarios', () => {
  it('keeps the board with its figures, and undo takes the scenario back', async () => {
    const { client } = await withTwoScenarios();
    const { totals } = await client.matching.board();
    const [crossedOver, best] = await client.scenarios.list();
    expect(best).toMatchObject({
      name: 'Best',
      note: 'As the numbers say',
      matched: 2,
      bestMatched: 2,
      isProven: true,
      isOnBoard: false,
      hasOtherSettings: false,
      goneCount: 0,
    });
    expect(best?.fit).toBe(best?.bestFit);
    expect(crossedOver).toMatchObject({ name: 'Crossed', isOnBoard: true, fit: totals.fit });
    expect(await client.history.undo()).toEqual({ label: 'Save the scenario “Crossed”' });
    expect((await client.scenarios.list()).map(({ name }) => name)).toEqual(['Best']);
  });

  it('refuses an empty board and a name that is taken, whatever its case', async () => {
    const { client, ids } = await withCohort(crossed);
    await expect(client.scenarios.save({ name: 'Nothing' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! });
    await client.scenarios.save({ name: 'First' });
    await expect(client.scenarios.save({ name: 'first' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { fields: { name: 'Choose another name.' } },
    });
    await expect(client.scenarios.save({ name: '  ' })).rejects.toThrow('Input validation failed');
  });

  it('renames, duplicates with locks and accepted warnings, and deletes; each is one undo step', async () => {
    const { client, best, pairing } = await withTwoScenarios();
    const before = await pairing();
    await client.scenarios.update({ id: best, name: 'Best of all', note: '' });
    const { id, words } = await client.scenarios.duplicate({ id: best });
    expect(words).toBe('“Best of all (copy)” is a copy of “Best of all”.');
    await client.scenarios.remove({ id: best });
    expect((await client.scenarios.list()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Best of all (copy)', 'Crossed']),
    );
    const { rows } = await client.scenarios.compare({ columns: [id, 'board'] });
    expect(rows.every(row => row.cells[0] !== null)).toBe(true);
    await client.history.undo();
    expect((await client.scenarios.list()).length).toBe(3);
    expect(await pairing()).toEqual(before);
    await expect(client.scenarios.remove({ id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.scenarios.duplicate({ id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.scenarios.update({ id, name: 'Crossed', note: '' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('says when what counts was changed since', async () => {
    const { client, best } = await withTwoScenarios();
    await client.matching.updateSettings({ components: [{ key: 'skillNeed', weight: 1 }] });
    const saved = await client.scenarios.list();
    expect(saved.every(({ hasOtherSettings }) => hasOtherSettings)).toBe(true);
    const { columns } = await client.scenarios.compare({ columns: [best, 'board'] });
    expect(columns[0]?.fitWhenSaved).toBe(saved.find(({ id }) => id === best)?.fit);
    expect(columns[0]?.fit).not.toBe(columns[0]?.fitWhenSaved);
  });
});

describe('comparing', () => {
  it('shows for each mentee who would mentor them, those who change first, and the figures of each', async () => {
    const { client, best, crossed: other } = await withTwoScenarios();
    const { columns, rows } = await client.scenarios.compare({ columns: [best, other, 'board'] });
    expect(columns.map(({ name, matched, unmatchedMentors }) => [name, matched, unmatchedMentors])).toEqual([
      ['Best', 2, ['Bo Dahl']],
      ['Crossed', 2, ['Bo Dahl']],
      ['The board now', 2, ['Bo Dahl']],
    ]);
    expect(columns[0]!.fit).toBeGreaterThan(columns[1]!.fit);
    expect(columns[0]!.worst).toBeGreaterThan(columns[1]!.worst!);
    expect(columns[1]!.fit).toBe(columns[2]!.fit);
    expect(rows.map(row => [row.name, row.isDifferent, ...row.cells.map(cell => cell?.mentor)])).toEqual([
      ['Helen Brandt', true, 'Li Wei', 'Ana Cruz', 'Ana Cruz'],
      ['Tom Reyes', true, 'Ana Cruz', 'Li Wei', 'Li Wei'],
    ]);
  });

  it('names who has left since, and counts their pairs no more', async () => {
    const { client, ids, best } = await withTwoScenarios();
    await client.enrollment.setDecision({ ids: [ids['Li Wei']!], decision: 'withdrawn' });
    const { columns, rows } = await client.scenarios.compare({ columns: [best, 'board'] });
    expect(columns[0]).toMatchObject({ matched: 1, unmatchedMentees: 1, gone: ['Li Wei'] });
    expect(rows[0]?.cells[0]).toMatchObject({ mentor: 'Li Wei', hasLeft: true });
    expect((await client.scenarios.list()).map(({ goneCount }) => goneCount)).toEqual([1, 1]);
    expect((await client.scenarios.promote({ id: best })).words).toContain(
      '1 pair left out because somebody no longer takes part; Helen Brandt is without a mentor.',
    );
  });
});

describe('putting a scenario on the board', () => {
  it('brings pairs, locks and accepted warnings back in one step', async () => {
    const { client, ids, best, pairing, pairIdOf } = await withTwoScenarios();
    await client.matching.clear();
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Bo Dahl']! });
    await client.matching.setLock({ pairId: await pairIdOf('Helen Brandt'), isLocked: true });
    await client.scenarios.save({ name: 'With Bo' });
    const { words } = await client.scenarios.promote({ id: best });
    expect(words).toMatch(/^“Best” is on the board: 2 new pairs, \+\d/);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
    const [withBo] = await client.scenarios.list();
    await client.scenarios.promote({ id: withBo!.id });
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Bo Dahl' });
    expect((await client.matching.board()).pairs[0]?.isLocked).toBe(true);
    await client.history.undo();
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
  });

  it('keeps published pairs as they are and says so', async () => {
    const { client, best, pairing } = await withTwoScenarios();
    await client.scenarios.publish({ which: 'all' });
    const { words } = await client.scenarios.promote({ id: best });
    expect(words).toContain('2 published or running pairs stay as they were.');
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Ana Cruz', 'Tom Reyes': 'Li Wei' });
  });

  it('leaves out pairs that a rule forbids by now', async () => {
    const { client, person, best, pairing } = await withTwoScenarios();
    await client.matching.addPairRule({
      kind: 'doNotPair',
      menteePersonId: person['Helen Brandt']!,
      mentorPersonId: person['Li Wei']!,
    });
    const { words } = await client.scenarios.promote({ id: best });
    expect(words).toContain('Left out because a rule now forbids it: Li Wei and Helen Brandt.');
    expect(await pairing()).toEqual({ 'Tom Reyes': 'Ana Cruz' });
    await expect(client.scenarios.promote({ id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('needs a program', async () => {
  await expect(startCore().client.scenarios.list()).rejects.toMatchObject({ code: 'NO_PROGRAM' });
});

describe('what came first', () => {
  it('is kept with the scenario, which knows when it was changed since', async () => {
    const { client, ids } = await withCohort(crossed);
    const { goals } = await client.matching.settings();
    await client.matching.updateSettings({ goals: { ...goals, worstPairFirst: true } });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! });
    const { id } = await client.scenarios.save({ name: 'Weakest first' });
    await client.scenarios.duplicate({ id });
    const words = ['The weakest pair is as good as it can be'];
    expect(await client.scenarios.list()).toMatchObject([
      { goals: words, hasOtherSettings: false },
      { goals: words, hasOtherSettings: false },
    ]);
    await client.matching.updateSettings({ goals });
    expect((await client.scenarios.list()).map(({ hasOtherSettings }) => hasOtherSettings)).toEqual([
      true,
      true,
    ]);
    await client.scenarios.remove({ id });
    expect(await client.scenarios.list()).toHaveLength(1);
  });
});

describe('fairness between groups', () => {
  it('is compared where both groups are large enough to be shown', async () => {
    const five = [1, 2, 3, 4, 5];
    const { client, ids } = await withCohort({
      mentees: [
        ...five.map(n => ({ name: `Sales ${n}`, department: 'Sales', location: 'Oslo', seeks: ['Data'] })),
        ...five.map(n => ({
          name: `Legal ${n}`,
          department: 'Legal',
          location: `Site ${n}`,
          seeks: ['Data'],
        })),
      ],
      mentors: [
        ...five.map(n => ({ name: `Knows ${n}`, grade: 2, offers: ['Data'] })),
        ...five.map(n => ({ name: `Learns ${n}`, grade: 2, offers: ['Video'] })),
      ],
    });
    for (const n of five) {
      await client.matching.assign({ menteeId: ids[`Sales ${n}`]!, mentorId: ids[`Knows ${n}`]! });
      await client.matching.assign({ menteeId: ids[`Legal ${n}`]!, mentorId: ids[`Learns ${n}`]! });
    }
    const { id } = await client.scenarios.save({ name: 'Uneven' });
    const { columns } = await client.scenarios.compare({ columns: ['board', id] });
    const fits = (await client.matching.board()).pairs.map(({ fit }) => fit);
    expect(columns[0]).toMatchObject({
      departmentGap: Math.max(...fits) - Math.min(...fits),
      // Five sites of one person each: their figures would be about persons.
      siteGap: null,
    });
  });
});
