import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '#shared/domain/matching.ts';
import { withCohort } from './matching-cohort.ts';

const weights = (weight: number) =>
  COMPONENTS.map(key => ({ key, weight: key === 'workStyle' ? weight : 0 }));

async function withThree() {
  const started = await withCohort({
    mentees: [{ name: 'Helen Brandt', grade: 9 }],
    mentors: [
      { name: 'Ana Cruz', grade: 2 },
      { name: 'Li Wei', grade: 2 },
    ],
  });
  const { client, ids } = started;
  const detail = (mentor: string) =>
    client.matching.pairDetail({ menteeId: ids['Helen Brandt']!, mentorId: ids[mentor]! });
  const partWith = async (mentor: string) =>
    (await detail(mentor)).components.find(({ key }) => key === 'workStyle');
  return { ...started, detail, partWith };
}

describe('ways of working', () => {
  it('count for nothing until they have a weight, then by the scales that both answered', async () => {
    const { client, person, partWith } = await withThree();
    await client.matching.setWorkStyle({ personId: person['Helen Brandt']!, style: { pace: 1, view: 5 } });
    await client.matching.setWorkStyle({ personId: person['Ana Cruz']!, style: { pace: 2, thinking: 4 } });
    expect(await partWith('Ana Cruz')).toMatchObject({ weight: 0 });
    await client.matching.updateSettings({ components: weights(5) });
    expect(await partWith('Ana Cruz')).toMatchObject({
      value: 0.75,
      weight: 5,
      words: 'Helen and Ana like to work much alike.',
    });
    expect(await partWith('Li Wei')).toMatchObject({ value: null });
  });

  it('can be wanted different, are kept with undo, and the board says the same as the pair', async () => {
    const { client, person, ids, partWith, detail } = await withThree();
    await client.matching.updateSettings({ components: weights(-5) });
    await client.matching.setWorkStyle({ personId: person['Helen Brandt']!, style: { pace: 1 } });
    await client.matching.setWorkStyle({ personId: person['Li Wei']!, style: { pace: 5 } });
    expect(await partWith('Li Wei')).toMatchObject({ value: 1, reversed: true });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! });
    const { pairs } = await client.matching.board();
    expect(pairs[0]?.fit).toBe((await detail('Li Wei')).fit);
    await client.history.undo();
    await client.history.undo();
    expect(await client.matching.workStyle({ personId: person['Li Wei']! })).toEqual({});
  });
});
